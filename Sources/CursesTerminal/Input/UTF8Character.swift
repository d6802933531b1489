/// A character at the front of bytes in UTF-8, or what stands in the place of one.
struct UTF8Character {
    /// Nil for wrong bytes.
    let scalar: Unicode.Scalar?
    /// How many bytes it takes; wrong ones as far as they could have begun a character.
    let length: Int

    /// Nil where the rest of it is not there yet.
    static func read(_ bytes: ArraySlice<UInt8>) -> UTF8Character? {
        guard let first = bytes.first else { return nil }
        let length =
            switch first {
            case ..<0x80: 1
            case 0xc2...0xdf: 2
            case 0xe0...0xef: 3
            case 0xf0...0xf4: 4
            default: 0
            }
        guard length > 0 else { return UTF8Character(scalar: nil, length: 1) }
        let following = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xc0 == 0x80 }
        guard following.count == length - 1 else {
            return bytes.count == following.count + 1
                ? nil : UTF8Character(scalar: nil, length: following.count + 1)
        }
        var decoder = UTF8()
        var iterator = bytes.prefix(length).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
            return UTF8Character(scalar: nil, length: length)
        }
        return UTF8Character(scalar: scalar, length: length)
    }
}

/// The visible escape of a scalar, as `\\u202e`, letter by letter: there may be millions in a text, so none is made a
/// text of its own.
struct Escape: IteratorProtocol {
    private var letters: SIMD16<UInt8> = .zero
    private var count = 0
    private var at = 0

    /// Nothing.
    init() {}

    init(of scalar: Unicode.Scalar) {
        let (letter, digits) =
            switch scalar.value {
            case ...0xff: (UInt8(ascii: "x"), 2)
            case ...0xffff: (UInt8(ascii: "u"), 4)
            default: (UInt8(ascii: "U"), 8)
            }
        letters[0] = UInt8(ascii: "\\")
        letters[1] = letter
        for place in 0..<digits {
            let digit = UInt8(truncatingIfNeeded: scalar.value >> UInt32(4 * (digits - 1 - place)) & 0xf)
            letters[2 + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
        count = 2 + digits
    }

    /// Columns, one a letter.
    var width: Int { count }

    mutating func next() -> Unicode.Scalar? {
        guard at < count else { return nil }
        defer { at += 1 }
        return Unicode.Scalar(letters[at])
    }
}

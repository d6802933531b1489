/// Writes values in the shortest form from which they can be made again: numbers by seven bits a byte, texts by their
/// length and their UTF-8. Nothing tells what stands where; whoever reads must ask for the same, in the same order.
package struct Packer: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ byte: UInt8) { bytes.append(byte) }

    /// A number that is not negative.
    package mutating func add(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 {
            add(number: UInt64($0.count))
            bytes.append(contentsOf: $0)
        }
    }

    package mutating func add(_ part: [UInt8]) {
        add(number: UInt64(part.count))
        bytes.append(contentsOf: part)
    }
}

/// Reads what a `Packer` wrote. Of damaged bytes it gives nil, or other values; it never reads beyond their end.
package struct Unpacker {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    /// - Parameter bytes: must outlive this.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    package var isAtEnd: Bool { at == bytes.count }

    @inline(__always)
    package mutating func byte() -> UInt8? {
        guard at < bytes.count else { return nil }
        defer { at &+= 1 }
        return bytes[at]
    }

    package mutating func number() -> UInt64? {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while let byte = byte() {
            guard shift < 64 else { return nil }
            number |= UInt64(byte & 0x7F) &<< shift
            if byte < 0x80 { return number }
            shift &+= 7
        }
        return nil
    }

    /// The next part, where it is.
    package mutating func part() -> UnsafeBufferPointer<UInt8>? {
        partRange().map { UnsafeBufferPointer(rebasing: bytes[$0]) }
    }

    /// The same, as a range of the bytes.
    package mutating func partRange() -> Range<Int>? {
        guard let length = number(), let count = Int(exactly: length), count <= bytes.count - at else {
            return nil
        }
        defer { at &+= count }
        return at..<at + count
    }

    package mutating func text() -> String? { part().map { String(decoding: $0, as: UTF8.self) } }
}

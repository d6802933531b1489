/// A short name for bytes: FNV-1a, 64 bits (Fowler, Noll and Vo). It tells versions of one file apart in the names and
/// notes that a save leaves behind, where what is to be replaced is always compared byte for byte, and names what a calendar
/// holds.
package struct Fingerprint: Hashable, CustomStringConvertible {
    private let value: UInt64

    package init(_ bytes: [UInt8]) {
        value = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Sixteen hexadecimal digits.
    package var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

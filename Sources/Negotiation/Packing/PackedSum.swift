/// A sum of bytes and of their count: FNV-1a by words of eight of them, turned after each, in four lanes that need not wait for
/// each other. It tells damage, not malice: who can write an index can write the records, too.
package enum PackedSum {
    package static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer(of) }

    package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(bytes)
        func word(_ at: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
        let start: UInt64 = 0xCBF2_9CE4_8422_2325
        var (one, two, three, four) = (start, start &+ 1, start &+ 2, start &+ 3)
        var at = 0
        while at &+ 32 <= bytes.count {
            one = added(word(at), to: one)
            two = added(word(at &+ 8), to: two)
            three = added(word(at &+ 16), to: three)
            four = added(word(at &+ 24), to: four)
            at &+= 32
        }
        var sum = added(UInt64(bytes.count), to: one)
        sum = added(four, to: added(three, to: added(two, to: sum)))
        while at < bytes.count {
            sum = added(UInt64(bytes[at]), to: sum)
            at &+= 1
        }
        return sum
    }

    @inline(__always)
    private static func added(_ word: UInt64, to sum: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x100_0000_01B3
        return product << 23 | product >> 41
    }
}

extension RecordID {
    /// How an index notes that a record is named. Two seldom have the same, and whoever asks checks the fields.
    var sum: UInt64 { PackedSum.of(Array(file.utf8)) & 0xFFFF_FFFF }
}

extension String {
    /// The same for a name of a person or an office, however its letters and their marks are written.
    var sumOfName: UInt64 { PackedSum.of(Array(composed.utf8)) & 0xFFFF_FFFF }
}

/// A sum of bytes: FNV-1a by words of eight of them, turned after each, and their count. It tells damage, not malice: who can
/// write an index can write the records, too.
package enum PackedSum {
    package static func of(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var sum: UInt64 = 0xCBF2_9CE4_8422_2325
            func add(_ word: UInt64) {
                let product = (sum ^ word) &* 0x100_0000_01B3
                sum = product << 23 | product >> 41
            }
            add(UInt64(bytes.count))
            var at = 0
            while at &+ 8 <= bytes.count {
                add(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                at &+= 8
            }
            while at < bytes.count {
                add(UInt64(bytes[at]))
                at &+= 1
            }
            return sum
        }
    }
}

extension RecordID {
    /// By which an index keeps that a record is named: few others have the same, and whoever asks looks again.
    var sum: UInt64 { PackedSum.of(Array(file.utf8)) & 0xFFFF_FFFF }
}

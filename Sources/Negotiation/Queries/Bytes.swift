/// Looking for bytes among bytes.
enum Bytes {
    /// Whether `needle` stands in that part of `haystack`; one of no bytes always does.
    static func contain(_ needle: [UInt8], in haystack: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = needle.first else { return true }
        guard range.count >= needle.count else { return false }
        return haystack.withUnsafeBufferPointer { bytes in
            needle.withUnsafeBufferPointer { needle in
                for start in range.lowerBound...range.upperBound - needle.count where bytes[start] == first {
                    var step = 1
                    while step < needle.count, bytes[start + step] == needle[step] { step += 1 }
                    if step == needle.count { return true }
                }
                return false
            }
        }
    }
}

extension [UInt8] {
    /// Whether these bytes stand somewhere in it.
    func holds(_ needle: [UInt8]) -> Bool { Bytes.contain(needle, in: self, indices) }

    /// Whether each of these does.
    package func holds(_ needles: [[UInt8]]) -> Bool { needles.allSatisfy(holds) }
}

/// Looking for bytes among bytes.
enum Bytes {
    /// Whether `needle`, not empty, stands in that part of `haystack`.
    static func contains(_ needle: [UInt8], in haystack: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = needle.first, range.count >= needle.count else { return false }
        return haystack.withUnsafeBufferPointer { bytes in
            var at = range.lowerBound
            let last = range.upperBound - needle.count
            while at <= last {
                if bytes[at] == first, matches(needle, bytes, at) { return true }
                at += 1
            }
            return false
        }
    }

    private static func matches(_ needle: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        for step in 1..<max(1, needle.count) where bytes[start + step] != needle[step] { return false }
        return true
    }
}

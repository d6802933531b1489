/// The plain scalars that say that there is no value (YAML 1.2.2, 10.3.2).
enum NullWord {
    static let all = ["~", "null", "Null", "NULL"]

    /// Asked of every plain value of every file, so by bytes.
    @inline(__always)
    static func isOne(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) -> Bool {
        switch span.count {
        case 1: return bytes[span.lowerBound] == UInt8(ascii: "~")
        case 4:
            let (n, u) = (bytes[span.lowerBound], bytes[span.lowerBound + 1])
            guard n | 0x20 == UInt8(ascii: "n"), u | 0x20 == UInt8(ascii: "u") else { return false }
            return all.contains { $0.utf8.elementsEqual(bytes[span]) }
        default: return false
        }
    }
}

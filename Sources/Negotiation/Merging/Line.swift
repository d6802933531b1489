import Glibc

/// A line of a file, without its line break. Its bytes are compared and hashed as a whole: files are merged by hundreds of
/// thousands of lines.
struct Line: Hashable {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    static func == (one: Line, other: Line) -> Bool {
        one.bytes.count == other.bytes.count
            && one.bytes.withUnsafeBytes { left in
                other.bytes.withUnsafeBytes { right in
                    guard let left = left.baseAddress, let right = right.baseAddress else { return true }
                    return memcmp(left, right, one.bytes.count) == 0
                }
            }
    }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension ArraySlice<UInt8> {
    /// The lines; the line break at the end of the last one begins no other.
    ///
    /// - Parameter withoutReturns: takes the carriage returns before line breaks for a part of these.
    func lines(withoutReturns: Bool = false) -> [Line] {
        var lines = split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            // The last line may have no break, and then its carriage return is its own.
            Line(withoutReturns && line.endIndex < endIndex && line.last == 0x0D ? line.dropLast() : line)
        }
    }
}

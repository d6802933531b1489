/// The lines by which git marks both versions of what it could not merge, in files of any kind.
enum ConflictMarks {
    /// Whether a conflict's first or last line is among the lines: a person may have taken only one of them away.
    static func areIn(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: 0x0A).contains { line in
            guard let mark = line.first, mark == UInt8(ascii: "<") || mark == UInt8(ascii: ">") else { return false }
            let end = line.dropFirst(7).first
            return line.count >= 7 && line.prefix(7).allSatisfy { $0 == mark }
                && (end == nil || end == UInt8(ascii: " ") || end == 0x0D)
        }
    }

    /// Both versions, and what they come from, whole.
    static func around(ours: [UInt8], base: [UInt8], theirs: [UInt8]) -> [UInt8] {
        func lines(_ bytes: [UInt8]) -> [UInt8] { bytes.isEmpty || bytes.last == 0x0A ? bytes : bytes + [0x0A] }
        return Array("<<<<<<< ours\n".utf8) + lines(ours) + Array("||||||| base\n".utf8) + lines(base)
            + Array("=======\n".utf8) + lines(theirs) + Array(">>>>>>> theirs\n".utf8)
    }
}

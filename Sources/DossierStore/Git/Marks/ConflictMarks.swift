/// The lines by which git marks both versions of what it could not merge, in files of any kind.
///
/// They are as long as the attribute `conflict-marker-size` says, seven by default. Other text may look like one of them:
/// a heading underlined with `=======`, a quotation in a quotation. So they are known by standing in their order.
enum ConflictMarks {
    private enum Kind: UInt8 {
        case opening = 0x3C  // <
        case separator = 0x3D  // =
        case closing = 0x3E  // >
    }

    private struct Mark {
        let kind: Kind
        let size: Int
        let hasLabel: Bool

        /// `nil` for a line that is none.
        init?(_ line: ArraySlice<UInt8>) {
            guard let first = line.first, let kind = Kind(rawValue: first) else { return nil }
            let rest = line.drop { $0 == first }
            let label = rest.last == 0x0D ? rest.dropLast() : rest
            guard label.isEmpty || label.first == 0x20 || label.first == 0x09 else { return nil }
            self.kind = kind
            size = line.count - rest.count
            hasLabel = !label.isEmpty
        }
    }

    private static let usualSize = 7
    /// Below this, text such as `< 5 %`, `=` and `> a quotation` is likelier, unless the file is to have such marks.
    private static let leastSize = 3

    /// How far a conflict's marks have been read.
    private struct Progress {
        var line: Int
        var isDivided = false
    }

    /// The number of the line where the first conflict opens; `nil` where there is none. `size` is what the file's
    /// attribute says.
    static func line(in bytes: [UInt8], size: Int? = nil) -> Int? {
        var open: [Int: Progress] = [:]
        for (number, mark) in marks(in: bytes) {
            // Of the usual size a person may have taken one away; of short ones all must be as git writes them.
            let isLong = mark.size >= usualSize
            guard isLong || mark.size >= leastSize || mark.size == size else { continue }
            switch mark.kind {
            case .opening where isLong || mark.hasLabel:
                if open[mark.size]?.isDivided != true { open[mark.size] = Progress(line: number) }
            case .separator where isLong || !mark.hasLabel:
                if isLong, let progress = open[mark.size] { return progress.line }
                open[mark.size]?.isDivided = true
            case .closing where isLong || mark.hasLabel:
                if let progress = open[mark.size], isLong || progress.isDivided { return progress.line }
            default: break
            }
        }
        return nil
    }

    /// The number of the first line that is left of marks in a file which a merge has marked: there one of them is enough.
    /// What either version has itself is none.
    static func remnant(in bytes: [UInt8], of versions: [[UInt8]], size: Int?) -> Int? {
        if let line = line(in: bytes, size: size) { return line }
        let own = Set(versions.flatMap { $0.split(separator: 0x0A).filter { Mark($0) != nil } })
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return marks(in: bytes).first { number, mark in
            (mark.size >= usualSize || mark.size == size) && mark.kind != .separator && !own.contains(lines[number - 1])
        }?.number
    }

    private static func marks(in bytes: [UInt8]) -> [(number: Int, mark: Mark)] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            Mark(line).map { (index + 1, $0) }
        }
    }

    /// Both versions, and what they come from, whole.
    static func around(ours: [UInt8], base: [UInt8], theirs: [UInt8]) -> [UInt8] {
        func lines(_ bytes: [UInt8]) -> [UInt8] { bytes.isEmpty || bytes.last == 0x0A ? bytes : bytes + [0x0A] }
        return Array("<<<<<<< ours\n".utf8) + lines(ours) + Array("||||||| base\n".utf8) + lines(base)
            + Array("=======\n".utf8) + lines(theirs) + Array(">>>>>>> theirs\n".utf8)
    }
}

extension MarkedText {
    /// The text with markers around its hunks.
    ///
    /// Where a hunk holds lines that look like markers, as a heading underlined with `=======` does, the markers behind
    /// the first bear the same label, which no other line has.
    func marked(ours: String, theirs: String) -> [UInt8] {
        let hasReturn = pieces.contains { $0.hasReturn }
        let (ours, theirs) = (Self.onOneLine(ours), Self.onOneLine(theirs))
        let taken = hunks.flatMap { $0.ours + ($0.base ?? []) + $0.theirs }.filter(Marker.isMarker)
        var closing = theirs
        if !taken.isEmpty {
            let used = Set(
                taken.flatMap { line in
                    [Marker.base, .separator, .theirs].compactMap { $0.label(of: line) }
                })
            if closing.isEmpty { closing = "theirs" }
            while used.contains(closing) { closing += "'" }
        }
        var lines: [Line] = []
        for piece in pieces {
            switch piece {
            case .common(let common): lines += common
            case .hunk(let hunk):
                lines += [Marker.ours.line(ours, hasReturn: hasReturn)] + hunk.ours
                if let base = hunk.base {
                    lines += [Marker.base.line(taken.isEmpty ? "base" : closing, hasReturn: hasReturn)] + base
                }
                lines += [Marker.separator.line(taken.isEmpty ? "" : closing, hasReturn: hasReturn)] + hunk.theirs
                lines.append(Marker.theirs.line(closing, hasReturn: hasReturn))
            }
        }
        return Self.joined(lines, endsWithBreak)
    }

    private static func onOneLine(_ label: String) -> String {
        String(String.UnicodeScalarView(label.unicodeScalars.filter { !$0.isInvisible }))
    }

    /// Reads a text with markers; `nil` where it has no complete set of them.
    init?(marked bytes: [UInt8]) {
        let lines = bytes[...].lines()
        var sizes: [Int] = []
        for line in lines {
            let size = Marker.ours.size(of: line)
            if size >= Marker.usualSize, !sizes.contains(size) { sizes.append(size) }
        }
        for size in sizes {
            if let text = MarkedText(lines, size: size, endsWithBreak: bytes.last == 0x0A) {
                self = text
                return
            }
        }
        return nil
    }

    private init?(_ lines: [Line], size: Int, endsWithBreak: Bool) {
        let closings = Dictionary(
            lines.indices.compactMap { index in Marker.theirs.label(of: lines[index], size: size).map { ($0, index) } },
            uniquingKeysWith: { $1 })
        let hasLabels = lines.indices.contains { index in
            guard let label = Marker.separator.label(of: lines[index], size: size), !label.isEmpty else { return false }
            return closings[label].map { $0 > index } ?? false
        }
        pieces = []
        self.endsWithBreak = endsWithBreak
        var start = 0
        var at = 0
        while at < lines.count {
            guard let label = Marker.ours.label(of: lines[at], size: size) else {
                at += 1
                continue
            }
            guard let hunk = hasLabels ? Self.labelled(lines, at, size) : Self.plain(lines, at, size) else {
                return nil
            }
            if labels == ("", "") {
                labels = (label, Marker.theirs.label(of: lines[hunk.closing], size: size) ?? "")
            }
            if start < at { pieces.append(.common(Array(lines[start..<at]))) }
            pieces.append(
                .hunk(
                    Hunk(
                        ours: Array(lines[at + 1..<(hunk.base ?? hunk.separator)]),
                        base: hunk.base.map { Array(lines[$0 + 1..<hunk.separator]) },
                        theirs: Array(lines[hunk.separator + 1..<hunk.closing]))))
            at = hunk.closing + 1
            start = at
        }
        if start == 0 { return nil }
        if start < lines.count { pieces.append(.common(Array(lines[start...]))) }
    }

    private typealias Places = (base: Int?, separator: Int, closing: Int)

    /// The markers behind the one at `opening`.
    private static func plain(_ lines: [Line], _ opening: Int, _ size: Int) -> Places? {
        func first(_ marker: Marker, after index: Int) -> Int? {
            lines[(index + 1)...].firstIndex { marker.label(of: $0, size: size) != nil }
        }
        func separator(after index: Int) -> Int? {
            lines[(index + 1)...].firstIndex { Marker.separator.label(of: $0, size: size) == "" }
        }
        guard let divided = separator(after: opening), let closing = first(.theirs, after: divided) else { return nil }
        // A heading underlined with `=======` is likelier than a text with `|||||||`.
        if let base = lines[opening..<closing].firstIndex(where: { Marker.base.label(of: $0, size: size) != nil }),
            let divided = separator(after: base), let closing = first(.theirs, after: divided)
        {
            return (base, divided, closing)
        }
        return (nil, divided, closing)
    }

    /// The same where they bear one label.
    private static func labelled(_ lines: [Line], _ opening: Int, _ size: Int) -> Places? {
        var bases: [String: Int] = [:]
        var separators: [String: Int] = [:]
        for index in lines.indices[(opening + 1)...] {
            if let label = Marker.base.label(of: lines[index], size: size) { bases[label] = bases[label] ?? index }
            if let label = Marker.separator.label(of: lines[index], size: size), !label.isEmpty {
                separators[label] = separators[label] ?? index
            }
            if let label = Marker.theirs.label(of: lines[index], size: size), let separator = separators[label] {
                return (bases[label].flatMap { $0 < separator ? $0 : nil }, separator, index)
            }
        }
        return nil
    }
}

extension MarkedText.Piece {
    /// Whether its lines end with CRLF, as the first one does.
    fileprivate var hasReturn: Bool {
        let line: Line? =
            switch self {
            case .common(let lines): lines.first
            case .hunk(let hunk): hunk.ours.first ?? hunk.theirs.first
            }
        return line?.bytes.last == 0x0D
    }
}

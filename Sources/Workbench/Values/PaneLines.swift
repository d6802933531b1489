import Negotiation

/// Rows of a pane that stand under one heading.
struct PaneSection: Sendable {
    /// The first of them.
    let start: Int
    /// What they have in common; nil where that goes without saying.
    let heading: StyledHeading?
}

/// A heading and, at the right end, what its rows come to.
struct StyledHeading: Sendable {
    let text: String
    var sum = ""
}

/// Which line of a pane shows what, from its first on, seen or not.
struct PaneLines {
    enum Line: Equatable {
        case heading(section: Int)
        case row(Int)
        /// The second line of a row.
        case second(Int)
    }

    private let count: Int
    /// The first rows of sections that have a heading, and the places of these.
    private let starts: [(row: Int, section: Int)]
    /// Each line, where rows have second ones: then all are on the screen, and few.
    private let listed: [Line]?

    init(count: Int, measures: PaneMeasures, shape: PaneShape) {
        self.count = count
        let starts =
            shape.hasHeadings
            ? measures.sections.enumerated().filter { $1.heading != nil }.map { ($1.start, $0) } : []
        self.starts = starts
        guard shape.hasSeconds else {
            listed = nil
            return
        }
        listed = (0..<count).flatMap { row -> [Line] in
            starts.filter { $0.0 == row }.map { .heading(section: $0.1) } + [.row(row)]
                + (measures.seconds.contains(row) ? [.second(row)] : [])
        }
    }

    var total: Int { listed?.count ?? count + starts.count }

    /// The line of a row.
    func line(of row: Int) -> Int {
        listed.map { $0.firstIndex(of: .row(row)) ?? 0 } ?? row + starts.count { $0.row <= row }
    }

    /// Nil beyond the last.
    subscript(line: Int) -> Line? {
        guard (0..<total).contains(line) else { return nil }
        if let listed { return listed[line] }
        // The sections whose headings stand at or before the line.
        var before = 0
        while before < starts.count, starts[before].row + before <= line { before += 1 }
        if before > 0, starts[before - 1].row + before - 1 == line {
            return .heading(section: starts[before - 1].section)
        }
        return .row(line - before)
    }

    /// The rows of which something is among these lines.
    func rows(in lines: Range<Int>) -> Range<Int> {
        let shown = lines.compactMap { line -> Int? in
            switch self[line] {
            case .row(let row), .second(let row): row
            case .heading, nil: nil
            }
        }
        guard let first = shown.first, let last = shown.last else { return 0..<0 }
        return first..<last + 1
    }
}

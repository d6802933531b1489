import Negotiation
import Screen

/// Where the rows of a form stand: groups one below the other, what is short in pairs, what the sides say beside each other.
struct FormLayout: Sendable {
    /// A row before it has a place.
    struct Entry: Sendable {
        /// Rows of one group stand together; nil under no heading.
        var group: Int?
        /// Whether half the width is enough for it.
        var isShort = false
        /// The side whose it is: ours stands at the left.
        var side: Party?
        /// The lines that it takes in so many columns.
        var height: @Sendable (Int) -> Int = { _ in 1 }
    }

    struct Cell: Sendable {
        let row: Int
        let lines: Range<Int>
        let column: Int
        let columns: Int
    }

    /// Whether there is room for two columns.
    static func isPaired(in columns: Int) -> Bool { columns >= 70 }

    let cells: [Cell]
    /// The groups and the lines of their headings.
    private(set) var headings: [(group: Int, line: Int)] = []
    private(set) var lineCount = 0

    init(_ entries: [Entry], columns: Int) {
        let isPaired = FormLayout.isPaired(in: columns)
        let half = columns / 2
        var cells: [Cell] = []
        var row = 0
        while row < entries.count {
            let entry = entries[row]
            if let group = entry.group, row == 0 || entries[row - 1].group != group {
                headings.append((group, lineCount))
                lineCount += 1
            }
            let next = row + 1 < entries.count ? entries[row + 1] : nil
            if isPaired, let next, next.group == entry.group, FormLayout.arePaired(entry, next) {
                let height = max(entry.height(half), next.height(columns - half))
                let lines = lineCount..<lineCount + height
                cells.append(Cell(row: row, lines: lines, column: 0, columns: half))
                cells.append(Cell(row: row + 1, lines: lines, column: half, columns: columns - half))
                row += 2
            } else {
                let lines = lineCount..<lineCount + entry.height(columns)
                cells.append(Cell(row: row, lines: lines, column: 0, columns: columns))
                row += 1
            }
            lineCount = cells.last?.lines.upperBound ?? lineCount
        }
        self.cells = cells
    }

    private static func arePaired(_ one: Entry, _ other: Entry) -> Bool {
        if let side = one.side { return side == .ours && other.side == .theirs }
        return one.isShort && other.isShort && one.group != nil && other.side == nil
    }

    /// The lines to be on the screen where this row is selected: with the heading right above it.
    func lines(of row: Int) -> Range<Int> {
        guard cells.indices.contains(row) else { return 0..<0 }
        let lines = cells[row].lines
        let isFirst = headings.contains { $0.line == lines.lowerBound - 1 }
        return (isFirst ? lines.lowerBound - 1 : lines.lowerBound)..<lines.upperBound
    }

    /// The first row of the group so many groups on; before the first, the first row, behind the last, the last row.
    func row(groups step: Int, from row: Int) -> Int {
        let starts = headings.compactMap { heading in
            cells.first { $0.lines.lowerBound == heading.line + 1 }?.row
        }
        let here = starts.lastIndex { $0 <= row } ?? 0
        // Back from within a group is to its beginning.
        let back = step < 0 && starts.indices.contains(here) && starts[here] < row ? 1 : 0
        let place = here + step + back
        if place < 0 { return 0 }
        return starts.indices.contains(place) ? starts[place] : max(0, cells.count - 1)
    }
}

extension Binding {
    /// From group to group, by so many.
    static func groups(_ go: @escaping @Sendable (inout Workbench, Int) -> Void) -> [Binding] {
        [
            Binding("next group", "}", .nextGroup, steps: go),
            Binding("previous group", "{", .previousGroup, steps: { go(&$0, -$1) }),
        ]
    }
}

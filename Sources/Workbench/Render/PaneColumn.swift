import Negotiation
import Screen

/// A column of a pane: its head, its width, and what it shows of a record.
struct PaneColumn<Subject: RecordSubject>: Sendable {
    let head: String
    /// In columns; the title has none of its own and takes what is left.
    let width: Int?
    let align: Alignment
    /// The lower, the sooner it is given room.
    let priority: Int
    /// The most columns that it may take where what it shows needs more than `width`.
    let most: Int?
    let cell: @Sendable (Record<Subject>, Workbench) -> Span

    init(
        _ head: String, width: Int?, upTo most: Int? = nil, align: Alignment = .leading, priority: Int,
        _ cell: @escaping @Sendable (Record<Subject>, Workbench) -> Span
    ) {
        self.head = head
        self.width = width
        self.most = most
        self.align = align
        self.priority = priority
        self.cell = cell
    }
}

extension PaneColumn {
    /// The same with room for these records.
    func fitted(to records: [Record<Subject>], in bench: Workbench) -> PaneColumn {
        guard let width, let most else { return self }
        let widest = records.lazy.filter { !$0.isBroken }.map { DisplayWidth.of(cell($0, bench).text) }.max() ?? 0
        return widest <= width
            ? self : PaneColumn(head, width: min(widest, most), align: align, priority: priority, cell)
    }
}

/// The columns that fit into a pane, each with its place.
struct ColumnPlan<Subject: RecordSubject> {
    let placed: [(column: PaneColumn<Subject>, start: Int, width: Int)]
    let gutter: Int

    /// A title gets this much before any other column gets any, and that much before those that can wait.
    private static var titleWidth: (least: Int, comfortable: Int) { (18, 24) }
    /// Columns up to this priority are the pane's own; the others are for wide screens.
    private static var lastOwnPriority: Int { 4 }

    init(_ columns: [PaneColumn<Subject>], gutter: Int, width: Int) {
        self.gutter = gutter
        var room = width - gutter
        var chosen: Set<Int> = []
        for index in columns.indices.sorted(by: { columns[$0].priority < columns[$1].priority }) {
            guard let width = columns[index].width else { continue }
            let isOwn = columns[index].priority <= ColumnPlan.lastOwnPriority
            let left = isOwn ? ColumnPlan.titleWidth.least : ColumnPlan.titleWidth.comfortable
            // What matters less must not take the room of what did not fit.
            guard room - width - 1 >= left else { break }
            chosen.insert(index)
            room -= width + 1
        }
        var placed: [(PaneColumn<Subject>, Int, Int)] = []
        var at = gutter
        for (index, column) in columns.enumerated() where column.width == nil || chosen.contains(index) {
            let width = column.width ?? room
            placed.append((column, at, width))
            at += width + 1
        }
        self.placed = placed
    }
}

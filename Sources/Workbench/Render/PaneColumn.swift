import Negotiation
import Screen

/// A column of a pane: its head, its width, and what it shows of a record.
struct PaneColumn<Subject: RecordSubject>: Sendable {
    typealias Cell = @Sendable (Record<Subject>, Workbench) -> Span

    let head: String
    /// In columns; the title has none of its own and takes what is left.
    let width: Int?
    let align: Alignment
    /// The lower, the sooner it is given room; `always`, whatever becomes of the title.
    let priority: Int
    /// The most columns that it may take where what it shows needs more than `width`.
    let most: Int?
    let cell: Cell
    /// The same in more words, where there is room.
    let long: Long?
    /// Whether it may stand in the title's column, at the end of rows whose titles leave room, where it has none of its own.
    let floats: Bool

    struct Long: Sendable {
        let head: String
        let width: Int
        let priority: Int
        let cell: Cell
    }

    static var always: Int { 1 }
    /// Columns up to this priority are what the pane is for: how wide panes are follows from them.
    static var lastOwn: Int { 3 }

    init(
        _ head: String, width: Int?, upTo most: Int? = nil, align: Alignment = .leading, priority: Int,
        floats: Bool = false, long: Long? = nil, _ cell: @escaping Cell
    ) {
        self.head = head
        self.width = width
        self.most = most
        self.align = align
        self.priority = priority
        self.long = long
        self.floats = floats
        self.cell = cell
    }
}

extension PaneColumn {
    /// The same with room for these records; nil where none of them has anything to show in it.
    func fitted(to records: [Record<Subject>], in bench: Workbench) -> PaneColumn? {
        guard let width, let most else { return self }
        let widest = records.lazy.filter { !$0.isBroken }.map { DisplayWidth.of(cell($0, bench).text) }.max() ?? 0
        guard widest > 0 || records.isEmpty || priority == PaneColumn.always else { return nil }
        return PaneColumn(
            head, width: max(width, min(widest, most)), align: align, priority: priority, floats: floats, long: long,
            cell)
    }

    /// In more words.
    fileprivate var lengthened: PaneColumn {
        guard let long else { return self }
        return PaneColumn(long.head, width: long.width, align: align, priority: priority, long.cell)
    }
}

/// The columns that fit into a pane, each with its place.
struct ColumnPlan<Subject: RecordSubject> {
    private(set) var placed: [(column: PaneColumn<Subject>, start: Int, width: Int)] = []
    /// What stands at the end of titles.
    private(set) var floating: PaneColumn<Subject>?
    let gutter: Int

    /// Where the title begins.
    var titleStart: Int { placed.first { $0.column.width == nil }?.start ?? gutter }

    /// - Parameters:
    ///   - title: columns that the longest title takes: what is more than the pane's own columns leaves it so much. These leave
    ///     three fifths of the pane, so that a few long titles do not take them from all rows.
    ///   - width: with the gutter, and without a margin at the right.
    init(_ columns: [PaneColumn<Subject>], gutter: Int, title: Int, width: Int) {
        self.gutter = gutter
        let least = min(title, max(18, width * 3 / 5))
        var columns = columns
        var chosen = Set(columns.indices.filter { columns[$0].priority == PaneColumn<Subject>.always })
        var room = width - gutter
        for index in chosen { room -= (columns[index].width ?? -1) + 1 }
        // What gives a column room, and what gives it more words.
        let wishes = columns.indices.flatMap { index -> [(priority: Int, index: Int, isLong: Bool)] in
            let column = columns[index]
            guard column.width != nil else { return [] }
            let own = chosen.contains(index) ? [] : [(column.priority, index, false)]
            return own + (column.long.map { [($0.priority, index, true)] } ?? [])
        }
        for wish in wishes.sorted(by: { ($0.priority, $0.index) < ($1.priority, $1.index) }) {
            let column = columns[wish.index]
            let more = wish.isLong ? (column.long?.width ?? 0) - (column.width ?? 0) : (column.width ?? 0) + 1
            // What matters less must not take the room of what did not fit.
            guard room - more >= (wish.priority <= PaneColumn<Subject>.lastOwn ? least : title) else { break }
            if wish.isLong {
                guard chosen.contains(wish.index) else { continue }
                columns[wish.index] = column.lengthened
            }
            chosen.insert(wish.index)
            room -= more
        }
        floating = columns.indices.first { !chosen.contains($0) && columns[$0].floats }.map { columns[$0] }
        // What is left parts the columns, by three blanks at most; the rest is the title's.
        let own = columns.firstIndex { $0.width == nil } ?? 0
        let behind = chosen.count { $0 > own }
        let gap = behind > 0 ? min(3, 1 + max(0, room - title) / behind) : 1
        room -= (gap - 1) * behind
        var at = gutter
        for (index, column) in columns.enumerated() where column.width == nil || chosen.contains(index) {
            let width = max(0, column.width ?? room)
            placed.append((column, at, width))
            at += width + (index < own ? 1 : gap)
        }
    }
}

extension Workbench {
    /// The columns that a pane has room for, fitted to these records.
    func plan<Subject: PaneSubject>(
        _: Subject.Type, _ pane: Pane, _ shown: [Record<Subject>], _ layout: BoardLayout
    ) -> ColumnPlan<Subject> {
        // Without the margin; and however wide the screen is, what belongs together stays together.
        let width = min(layout.rows(of: pane).size.columns - 1, 110)
        let columns = Subject.columns(layout.shape(of: pane)).compactMap { $0.fitted(to: shown, in: self) }
        // A second column for the sign of marked records, where there are any.
        let gutter = Subject.gutter + (markCount(pane) > 0 ? 1 : 0)
        return ColumnPlan(columns, gutter: gutter, title: measures(pane).title, width: width)
    }
}

import Negotiation
import Screen
import Words

/// A column of a pane: its head, its width, and what it shows of a record.
struct PaneColumn<Subject: Sendable>: Sendable {
    typealias Cell = @Sendable (Record<Subject>, Workbench) -> Span

    /// Nil over a column of signs.
    private(set) var head: ColumnHead?
    /// By which a person chooses it; its head, where it has one.
    let name: String
    /// In columns; the title has none of its own and takes what is left.
    private(set) var width: Int?
    let align: Alignment
    /// The lower, the sooner it is given room; `always`, whatever becomes of the title.
    private(set) var priority: Int
    /// The most columns that it may take where what it shows needs more than `width`.
    private(set) var most: Int?
    private(set) var cell: Cell
    /// What it shows of the records that it was fitted to, each in its place; nil of a broken one. Empty where it has one width.
    private(set) var spans: [Span?] = []
    /// The same in more words, where there is room.
    private(set) var long: Long?
    /// Whether it may stand in the title's column, at the end of rows whose titles leave room, where it has none of its own.
    let floats: Bool

    struct Long: Sendable {
        let head: ColumnHead
        let width: Int
        let priority: Int
        let cell: Cell
    }

    static var always: Int { 1 }
    /// Columns up to this priority are what the pane is for: how wide panes are follows from them.
    static var lastOwn: Int { 3 }

    init(
        _ head: ColumnHead?, name: String? = nil, width: Int?, upTo most: Int? = nil, align: Alignment = .leading,
        priority: Int, floats: Bool = false, long: Long? = nil, _ cell: @escaping Cell
    ) {
        self.head = head
        self.name = name ?? head?.english ?? ""
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
        // No closure, which would hold a copy of the whole bench.
        var spans: [Span?] = []
        spans.reserveCapacity(records.count)
        for record in records { spans.append(record.isBroken ? nil : cell(record, bench)) }
        let widest = spans.reduce(0) { max($0, $1.map { DisplayWidth.of($0.text) } ?? 0) }
        guard widest > 0 || records.isEmpty || priority == PaneColumn.always else { return nil }
        var column = self
        column.width = max(width, min(widest, most))
        column.most = nil
        column.spans = spans
        return column
    }

    /// The one of this number among those that a person has chosen: these come before the title's room, but for a few columns
    /// of it.
    func chosen(_ number: Int) -> PaneColumn {
        var column = self
        column.priority = number - PaneColumn.mostChosen
        return column
    }

    private static var mostChosen: Int { 100 }
    fileprivate var isChosen: Bool { priority < 0 }

    /// What it is called where its name is not to be typed.
    fileprivate var title: String {
        switch Language.current {
        case .english: name
        case .japanese: head?.text ?? ColumnSign(rawValue: name)?.text ?? name
        }
    }

    /// In more words.
    fileprivate var lengthened: PaneColumn {
        guard let long else { return self }
        var column = self
        (column.head, column.width, column.cell, column.long) = (long.head, long.width, long.cell, nil)
        return column
    }
}

/// The columns that fit into a pane, each with its place.
struct ColumnPlan<Subject: Sendable> {
    private(set) var placed: [(column: PaneColumn<Subject>, start: Int, width: Int)] = []
    /// What stands at the end of titles.
    private(set) var floating: PaneColumn<Subject>?
    let gutter: Int

    /// Columns that are left to the title, whatever a person has chosen.
    private static var leastTitle: Int { 12 }

    /// Where the title begins.
    var titleStart: Int { placed.first { $0.column.width == nil }?.start ?? gutter }

    /// - Parameters:
    ///   - title: columns that the longest title takes: what is more than the pane's own columns leaves it so much. These leave
    ///     three fifths of the pane, so that a few long titles do not take them from all rows; in Japanese, which says as much
    ///     in fewer columns, half of it.
    ///   - width: with the gutter, and without a margin at the right.
    init(_ columns: [PaneColumn<Subject>], gutter: Int, title: Int, width: Int) {
        self.gutter = gutter
        let share = Language.current == .japanese ? width / 2 : width * 3 / 5
        let least = min(title, max(18, share))
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
            let kept =
                column.isChosen && !wish.isLong
                ? min(title, ColumnPlan.leastTitle) : wish.priority <= PaneColumn<Subject>.lastOwn ? least : title
            guard room - more >= kept else { if column.isChosen { continue } else { break } }
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
        let columns = Subject.wanted(layout.shape(of: pane), self).compactMap { $0.fitted(to: shown, in: self) }
        // A second column for the sign of marked records, where there are any.
        let gutter = Subject.gutter + (markCount(pane) > 0 ? 1 : 0)
        return ColumnPlan(columns, gutter: gutter, title: measures(pane).title, width: width)
    }
}

extension PaneSubject {
    /// The names of all columns but the title, in their order.
    static var columnNames: [String] { columns(PaneShape()).filter { $0.width != nil }.map(\.name) }

    /// The same, each with what it is called.
    static var columnTitles: [(name: String, title: String)] {
        columns(PaneShape()).filter { $0.width != nil }.map { ($0.name, $0.title) }
    }

    /// The columns that there may be: those that the person has chosen, where they have.
    static func wanted(_ shape: PaneShape, _ bench: Workbench) -> [PaneColumn<Self>] {
        guard let names = bench.chosenColumns[kind] else { return columns(shape) }
        // What is chosen stands there, though second lines say it, too.
        return columns(PaneShape(hasHeadings: shape.hasHeadings)).compactMap { column in
            column.width == nil ? column : names.firstIndex(of: column.name).map(column.chosen)
        }
    }

    /// The names of those that stand in the pane now.
    static func placedColumns(_ pane: Pane, _ bench: Workbench) -> [String] {
        let (layout, list) = (bench.layout, records(of: bench.dossier).inOrder)
        let viewport = bench.viewport(pane)
        let lines = bench.lines(of: pane, layout)
        let shown = lines.rows(in: viewport.top..<viewport.top + layout.height(of: pane))
            .compactMap { bench.place(of: $0, in: pane) }.map { list[$0] }
        return bench.plan(Self.self, pane, shown, layout).placed.filter { $0.column.name != titleName }.map(
            \.column.name)
    }

    private static var titleName: String? { columns(PaneShape()).first { $0.width == nil }?.name }
}

extension Pane {
    /// The names of the columns that lists of this kind have beside the title; none where no pane lists such records.
    public static func columnNames(of kind: RecordKind) -> [String] {
        Pane(kind)?.subject?.columnNames ?? []
    }
}

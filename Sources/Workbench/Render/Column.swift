import Negotiation
import Screen

/// A column of a pane: its head, its width, and what it shows of a record.
struct Column<Subject: RecordSubject>: Sendable {
    let head: String
    /// In columns; the title has none of its own and takes what is left.
    let width: Int?
    let align: Alignment
    /// The lower, the sooner it is given room.
    let priority: Int
    let cell: @Sendable (Record<Subject>, Workbench) -> Span

    init(
        _ head: String, width: Int?, align: Alignment = .leading, priority: Int,
        _ cell: @escaping @Sendable (Record<Subject>, Workbench) -> Span
    ) {
        self.head = head
        self.width = width
        self.align = align
        self.priority = priority
        self.cell = cell
    }
}

/// The columns that fit into a pane, each with its place.
struct ColumnPlan<Subject: RecordSubject> {
    let placed: [(column: Column<Subject>, start: Int, width: Int)]
    let gutter: Int

    /// A title gets this much before any other column gets any, and that much before those that can wait.
    private static var titleWidth: (least: Int, comfortable: Int) { (18, 24) }
    /// Columns up to this priority are the pane's own; the others are for wide screens.
    private static var lastOwnPriority: Int { 4 }

    init(_ columns: [Column<Subject>], gutter: Int, width: Int) {
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
        var placed: [(Column<Subject>, Int, Int)] = []
        var at = gutter
        for (index, column) in columns.enumerated() where column.width == nil || chosen.contains(index) {
            let width = column.width ?? room
            placed.append((column, at, width))
            at += width + 1
        }
        self.placed = placed
    }
}

extension Project: PaneSubject {
    static var gutter: Int { 2 }

    static let columns: [Column<Project>] = [
        Column("Project", width: nil, priority: 0) { project, _ in Span(project.name) },
        Column("Amount", width: 7, align: .trailing, priority: 1) { project, workbench in
            let slot: Slot =
                project.amount == nil ? .muted : project.amount?.isIllustrative == true ? .illustrative : .text
            return Span(workbench.facts.format(project.amount), slot)
        },
        Column("Stage", width: 5, priority: 2) { project, workbench in
            Span(workbench.dossier.framework.subject.stage(project.stage.id)?.label ?? project.stage.id)
        },
        Column("Due", width: 5, align: .trailing, priority: 4) { project, workbench in
            Span(
                Format.days(project.subject.daysLeft(workbench.today)),
                project.subject.isOverdue(workbench.today) ? .overdue : .text)
        },
        Column("Owner", width: 8, priority: 5) { project, _ in Span(project.owner ?? "") },
        Column("Sector", width: 18, priority: 7) { project, _ in Span(project.sector ?? "", .muted) },
        Column("In stage", width: 8, align: .trailing, priority: 8) { project, workbench in
            Span(Format.days(project.subject.daysInStage(workbench.today)), .muted)
        },
        Column("Ours", width: 7, priority: 6) { project, workbench in stance(of: \.ours, project, workbench) },
        Column("Theirs", width: 7, priority: 6) { project, workbench in stance(of: \.theirs, project, workbench) },
    ]

    private static func stance(
        of side: KeyPath<Framework, Side?>, _ project: Record<Project>, _ workbench: Workbench
    ) -> Span {
        let framework = workbench.dossier.framework.subject
        guard let side = framework[keyPath: side] else { return Span("") }
        return Span(project.views[side.id]?.stance?.rawValue ?? "", workbench.sideSlot(side.id))
    }
}

extension Gap: PaneSubject {
    static var gutter: Int { 1 }

    static let columns: [Column<Gap>] = [
        Column("", width: 3, priority: 1) { gap, _ in Span(gap.status.box, gap.status.slot) },
        Column("Gap", width: nil, priority: 0) { gap, _ in Span(gap.name) },
        Column("Severity", width: 8, priority: 2) { gap, _ in
            Span(gap.severity?.rawValue ?? "", gap.severity == .critical ? .text : .muted)
        },
        Column("><", width: 2, priority: 3) { gap, workbench in
            Span(workbench.dossier.trend(of: gap)?.mark ?? "")
        },
        Column("Due", width: 4, align: .trailing, priority: 4) { gap, workbench in
            Span(
                Format.days(gap.subject.daysLeft(workbench.today)),
                gap.subject.isOverdue(workbench.today) ? .overdue : .text)
        },
        Column("Owner", width: 8, priority: 5) { gap, _ in Span(gap.owner ?? "") },
        Column("Level", width: 11, priority: 6) { gap, _ in Span(gap.level?.rawValue ?? "", .muted) },
        Column("Kind", width: 10, priority: 7) { gap, _ in Span(gap.kind?.rawValue ?? "", .muted) },
        Column("Since", width: 5, align: .trailing, priority: 8) { gap, workbench in
            Span(Format.days(gap.subject.daysInStatus(workbench.today)), .muted)
        },
    ]
}

extension Meeting: PaneSubject {
    static var gutter: Int { 1 }

    static let columns: [Column<Meeting>] = [
        Column("Date", width: 9, priority: 1) { meeting, _ in Span(Format.date(meeting.date)) },
        Column("Meeting", width: nil, priority: 0) { meeting, _ in
            switch meeting.status {
            case .planned: Span("planned: \(meeting.name)")
            case .cancelled: Span("cancelled: \(meeting.name)", .muted)
            case .held, nil: Span(meeting.name)
            }
        },
        Column("Place", width: 14, priority: 5) { meeting, _ in Span(meeting.place ?? "") },
        Column("Level", width: 11, priority: 6) { meeting, _ in Span(meeting.level?.rawValue ?? "", .muted) },
        Column("Moved", width: 7, priority: 5) { meeting, _ in
            let moved = meeting.outcomes.count { $0.result == .narrowed || $0.result == .agreed }
            return Span(moved == 0 ? "" : "\(moved) of \(meeting.outcomes.count)", .muted)
        },
        Column("To do", width: 7, align: .trailing, priority: 5) { meeting, workbench in
            let open = meeting.actions.filter { $0.status == .open }
            let isLate = open.contains { $0.isOverdue(workbench.today) }
            return Span(open.isEmpty ? "" : isLate ? "\(open.count) late" : "\(open.count)", isLate ? .overdue : .text)
        },
    ]
}

import Negotiation
import Screen

// The columns of the board's panes.

extension Project: PaneSubject {
    static var gutter: Int { 2 }

    static let columns: [PaneColumn<Project>] = [
        PaneColumn("Project", width: nil, priority: 0) { project, _ in Span(project.name) },
        PaneColumn("Amount", width: 7, align: .trailing, priority: 1) { project, workbench in
            let slot: Slot =
                project.amount == nil ? .muted : project.amount?.isIllustrative == true ? .illustrative : .text
            return Span(workbench.facts.format(project.amount), slot)
        },
        PaneColumn("Stage", width: 5, priority: 2) { project, workbench in
            Span(workbench.dossier.framework.subject.stage(project.stage.id)?.label ?? project.stage.id)
        },
        PaneColumn("Due", width: 5, align: .trailing, priority: 4) { project, workbench in
            Span(
                Format.countdown(project.due, from: workbench.today),
                project.subject.isOverdue(workbench.today) ? .overdue : .text)
        },
        PaneColumn("Owner", width: 8, priority: 5) { project, _ in Span(project.owner ?? "") },
        PaneColumn("Sector", width: 18, priority: 7) { project, _ in Span(project.sector ?? "", .muted) },
        PaneColumn("In stage", width: 8, align: .trailing, priority: 8) { project, workbench in
            Span(Format.elapsed(since: project.since, workbench.today), .muted)
        },
        PaneColumn("Ours", width: 7, priority: 6) { project, workbench in stance(of: .ours, project, workbench) },
        PaneColumn("Theirs", width: 7, priority: 6) { project, workbench in stance(of: .theirs, project, workbench) },
    ]

    private static func stance(
        of party: Party, _ project: Record<Project>, _ workbench: Workbench
    ) -> Span {
        guard let side = workbench.dossier.framework.subject.side(party) else { return Span("") }
        return Span(project.views[side.id]?.stance?.rawValue ?? "", party.slot)
    }
}

extension Gap: PaneSubject {
    static var gutter: Int { 1 }

    static let columns: [PaneColumn<Gap>] = [
        PaneColumn("", width: 3, priority: 1) { gap, _ in Span(gap.status.box, gap.status.slot) },
        PaneColumn("Gap", width: nil, priority: 0) { gap, _ in Span(gap.name) },
        PaneColumn("Severity", width: 8, priority: 2) { gap, _ in
            Span(gap.severity?.rawValue ?? "", gap.severity == .critical ? .text : .muted)
        },
        PaneColumn("><", width: 2, priority: 3) { gap, workbench in
            Span(workbench.dossier.trend(of: gap)?.mark ?? "")
        },
        PaneColumn("Due", width: 4, align: .trailing, priority: 4) { gap, workbench in
            Span(
                Format.countdown(gap.status.isLive ? gap.due : nil, from: workbench.today),
                gap.subject.isOverdue(workbench.today) ? .overdue : .text)
        },
        PaneColumn("Owner", width: 8, priority: 5) { gap, _ in Span(gap.owner ?? "") },
        PaneColumn("Level", width: 11, priority: 6) { gap, _ in Span(gap.level?.rawValue ?? "", .muted) },
        PaneColumn("Kind", width: 10, priority: 7) { gap, _ in Span(gap.kind?.rawValue ?? "", .muted) },
        PaneColumn("Since", width: 5, align: .trailing, priority: 8) { gap, workbench in
            Span(Format.elapsed(since: gap.since, workbench.today), .muted)
        },
    ]
}

extension Meeting: PaneSubject {
    static var gutter: Int { 1 }

    static let columns: [PaneColumn<Meeting>] = [
        PaneColumn("Date", width: 9, upTo: Format.widestDate, priority: 1) { meeting, _ in
            Span(Format.date(meeting.date))
        },
        PaneColumn("Meeting", width: nil, priority: 0) { meeting, _ in
            switch meeting.status {
            case .planned: Span("planned: \(meeting.name)")
            case .cancelled: Span("cancelled: \(meeting.name)", .muted)
            case .held, nil: Span(meeting.name)
            }
        },
        PaneColumn("Place", width: 14, priority: 5) { meeting, _ in Span(meeting.place ?? "") },
        PaneColumn("Level", width: 11, priority: 6) { meeting, _ in Span(meeting.level?.rawValue ?? "", .muted) },
        PaneColumn("Moved", width: 7, priority: 5) { meeting, _ in
            let moved = meeting.outcomes.count { $0.result == .narrowed || $0.result == .agreed }
            return Span(moved == 0 ? "" : "\(moved) of \(meeting.outcomes.count)", .muted)
        },
        PaneColumn("To do", width: 7, align: .trailing, priority: 5) { meeting, workbench in
            let open = meeting.actions.filter { $0.status == .open }
            let isLate = open.contains { $0.isOverdue(workbench.today) }
            return Span(open.isEmpty ? "" : isLate ? "\(open.count) late" : "\(open.count)", isLate ? .overdue : .text)
        },
    ]
}

import Negotiation
import Screen
import Words

// The columns of the board's panes.

extension Project: PaneSubject {
    static func columns(_ shape: PaneShape) -> [PaneColumn<Project>] {
        let isJapanese = Language.current == .japanese
        let stage = PaneColumn<Project>(.stage, width: isJapanese ? 6 : 5, priority: 3) { project, workbench in
            Span(workbench.dossier.framework.stages.named(project.stage.id)?.label ?? project.stage.id)
        }
        return [
            PaneColumn(.project, width: nil, priority: 0) { project, _ in Span(project.name) },
            PaneColumn(.amount, width: 6, upTo: 10, align: .trailing, priority: PaneColumn<Project>.always) {
                project, workbench in
                let slot: Slot =
                    project.amount == nil ? .muted : project.amount?.isIllustrative == true ? .illustrative : .text
                return Span(workbench.facts.format(project.amount), slot)
            },
        ] + (shape.hasHeadings ? [] : [stage]) + [
            PaneColumn(.owner, width: 5, upTo: 12, priority: 5) { project, _ in Span(project.owner ?? "") },
            PaneColumn(
                .due, width: Format.dueWidth.lowerBound, upTo: Format.dueWidth.upperBound, align: .trailing, priority: 2
            ) {
                project, workbench in
                workbench.dueSpan(project.due, in: .shortlist)
            },
            PaneColumn(.ours, width: 4, upTo: 7, priority: 6) { project, workbench in
                stance(of: .ours, project, workbench)
            },
            PaneColumn(.theirs, width: isJapanese ? 4 : 6, upTo: 7, priority: 6) { project, workbench in
                stance(of: .theirs, project, workbench)
            },
            PaneColumn(.sector, width: 18, priority: 7) { project, _ in Span(project.sector ?? "", .muted) },
            PaneColumn(.inStage, width: isJapanese ? 6 : 8, align: .trailing, priority: 8) { project, workbench in
                Span(Format.elapsed(since: project.since, workbench.today), .muted)
            },
        ]
    }

    private static func stance(
        of party: Party, _ project: Record<Project>, _ workbench: Workbench
    ) -> Span {
        guard let side = workbench.dossier.framework.sides.of(party) else { return Span("") }
        return Span(project.views[side.id]?.stance?.word ?? "", party.slot)
    }

    static var canDropHeadings: Bool { true }

    /// `Selected   36.0bn`: the stage, and what its projects come to.
    static func heading(
        _ section: String, of projects: [Record<Project>], _ bench: Workbench
    ) -> StyledHeading? {
        guard projects.first?.isBroken == false else { return StyledHeading(text: BoardWords.unreadable.text) }
        let stage = bench.dossier.framework.stages.named(section)?.name ?? section
        let sum = bench.dossier.sum(of: projects)
        let hasMoney = projects.count > sum.unpriced + sum.uncounted
        return StyledHeading(
            text: stage, sum: !bench.facts.hasMoney ? "" : hasMoney ? bench.facts.format(sum) : BoardWords.noAmount.text
        )
    }

    static func second(of project: Record<Project>, _ bench: Workbench) -> String? { project.next }
}

extension Gap: PaneSubject {
    static func columns(_ shape: PaneShape) -> [PaneColumn<Gap>] {
        let isJapanese = Language.current == .japanese
        var columns: [PaneColumn<Gap>] = [
            PaneColumn(nil, name: "status", width: 3, priority: PaneColumn<Gap>.always) { gap, _ in
                Span(gap.status.box, gap.status.slot)
            },
            PaneColumn(.gap, width: nil, priority: 0) { gap, _ in Span(gap.name) },
            PaneColumn(
                nil, name: "severity", width: 4, priority: PaneColumn<Gap>.always,
                long: .init(head: .severity, width: isJapanese ? 6 : 8, priority: 4) { gap, _ in
                    Span(gap.severity?.word ?? "", gap.subject.severitySlot)
                }
            ) { gap, _ in Span(gap.severity?.short ?? "", gap.subject.severitySlot) },
            PaneColumn(.decidedBy, width: isJapanese ? 6 : 11, priority: 5) { gap, _ in Span(gap.level?.word ?? "") },
        ]
        if !shape.hasSeconds {
            columns.append(PaneColumn(.owner, width: 5, upTo: 12, priority: 6) { gap, _ in Span(gap.owner ?? "") })
        }
        columns += [
            PaneColumn(.kind, width: isJapanese ? 4 : 10, priority: 7) { gap, _ in
                Span(gap.kind?.word ?? "", .muted)
            },
            PaneColumn(.since, width: isJapanese ? 6 : 5, align: .trailing, priority: 8) { gap, workbench in
                Span(Format.elapsed(since: gap.since, workbench.today), .muted)
            },
            PaneColumn(nil, name: "trend", width: 2, upTo: 3, align: .trailing, priority: 3) { gap, workbench in
                Span(workbench.dossier.trend(of: gap)?.mark ?? "")
            },
            PaneColumn(
                .due, width: Format.dueWidth.lowerBound, upTo: Format.dueWidth.upperBound, align: .trailing, priority: 2
            ) {
                gap, workbench in
                workbench.dueSpan(gap.status.isLive ? gap.due : nil, in: .gaps)
            },
        ]
        return columns
    }

    /// Who has to act, and what to ask for.
    static func second(of gap: Record<Gap>, _ bench: Workbench) -> String? {
        let words = [gap.owner, gap.ask].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: "  ")
    }
}

extension Gap {
    var severitySlot: Slot {
        switch severity {
        case .critical: .critical
        case .major: .major
        case .minor, nil: .text
        }
    }
}

extension Gap.Severity {
    /// Where there is no room for the word.
    fileprivate var short: String {
        switch self {
        case .critical: BoardWords.critical.text
        case .major: BoardWords.major.text
        case .minor: BoardWords.minor.text
        }
    }
}

extension Workbench {
    /// How long something has, in a list: overdue tells its minus, the next of all is bold.
    func dueSpan(_ due: KnownDate?, in pane: Pane) -> Span {
        let isOverdue = (due?.daysLeft(on: today) ?? 0) < 0
        let isSoonest = due != nil && due == measures(pane).soonest
        return Span(Format.countdown(due, from: today), isOverdue ? .overdue : isSoonest ? .warn : .text)
    }
}

extension Meeting: PaneSubject {
    static func columns(_ shape: PaneShape) -> [PaneColumn<Meeting>] {
        let isJapanese = Language.current == .japanese
        return [
            PaneColumn(
                .date, width: isJapanese ? 5 : 6, upTo: Format.widestDate, align: .trailing,
                priority: PaneColumn<Meeting>.always
            ) { meeting, _ in
                // The year stands in a heading.
                Span(shape.hasHeadings ? Format.dateInYear(meeting.date) : Format.date(meeting.date))
            },
            PaneColumn(.meeting, width: nil, priority: 0) { meeting, _ in
                Span(meeting.name, meeting.status == .cancelled ? .muted : .text)
            },
            PaneColumn(.where, width: 6, upTo: 14, priority: 4) { meeting, _ in
                meeting.place.map { Span($0) } ?? Span(meeting.subject.kind?.word ?? "", .muted)
            },
            PaneColumn(.level, width: isJapanese ? 6 : 11, priority: 6) { meeting, _ in
                Span(meeting.level?.word ?? "", .muted)
            },
            PaneColumn(.toDo, width: 5, upTo: 8, align: .trailing, priority: 3) { meeting, workbench in
                let open = meeting.actions.filter { $0.status == .open }
                let isLate = open.contains { $0.isOverdue(workbench.today) }
                guard !open.isEmpty else { return Span("") }
                let words: BoardWords = isLate ? .latePoints(open.count) : .openPoints(open.count)
                return Span(words.text, isLate ? .overdue : .text)
            },
            PaneColumn(.moved, width: 5, upTo: 9, align: .trailing, priority: 2, floats: true) { meeting, workbench in
                switch meeting.status {
                case .planned:
                    let left = Format.left(to: meeting.date, from: workbench.today)
                    return Span((left.map { BoardWords.inDays($0) } ?? .planned).text)
                case .cancelled: return Span(BoardWords.cancelled.text, .muted)
                case .held, nil:
                    let moved = meeting.outcomes.count { $0.result == .narrowed || $0.result == .agreed }
                    return Span(moved == 0 ? "" : BoardWords.moved(moved, of: meeting.outcomes.count).text)
                }
            },
        ]
    }

    /// The year, but for this one.
    static func heading(
        _ section: String, of meetings: [Record<Meeting>], _ bench: Workbench
    ) -> StyledHeading? {
        if meetings.first?.isBroken == true { return StyledHeading(text: BoardWords.unreadable.text) }
        return section == "\(bench.today.year)"
            ? nil : StyledHeading(text: section.isEmpty ? BoardWords.noDate.text : BoardWords.year(section).text)
    }
}

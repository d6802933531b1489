extension Brief {
    /// One page for the next summit: what is on the table, gap by gap, what is to be decided, what is still to be done.
    package static func summit(_ dossier: Dossier, today: CalendarDate, withRedLines: Bool = false) -> Brief {
        BriefWriting.summit(dossier, today: today, withRedLines: withRedLines, secrets: Secrets(dossier)).whole
    }
}

extension BriefWriting {
    /// The same in parts.
    ///
    /// - Parameter secrets: what the masked fields of the dossier say.
    package static func summit(
        _ dossier: Dossier, today: CalendarDate, withRedLines: Bool, secrets: Secrets
    ) -> BriefWriting {
        let source = BriefSource(dossier: dossier, today: today)
        let meeting = source.nextMeeting
        var head = Brief(
            title: dossier.title, subtitle: "Brief for \(meeting?.name ?? "the summit"), as of \(today.long)")
        head.blocks.append(source.overview(meeting))
        if let missing = source.missing { head.blocks.append(.note(missing)) }
        let live = dossier.gaps.filter { !$0.isBroken && $0.status.isLive }
        let critical = live.filter { $0.severity == .critical }
        let others = live.filter { $0.severity != .critical }
        let agenda = (meeting?.agenda ?? []).enumerated().map { Brief.Item("\($0.offset + 1).", $0.element) }
        @Sendable func lines(_ gaps: ArraySlice<Record<Gap>>) -> [Brief.Block] {
            gaps.flatMap { source.lines(on: $0, withRedLines: withRedLines) }
        }
        let sections = [
            Section(heading: "To decide") { Parts(source.toDecide(live)) { $0.map { source.decision(on: $0) } } },
            Section(heading: "Agenda") { Parts([.items(agenda)]) },
            Section(heading: "Moved since the last meeting") { Parts(source.moved) },
            Section(heading: "Critical gaps") { Parts(critical, lines) },
            Section(heading: "Other gaps") { Parts(others, lines) },
            Section(heading: "What each side owes") { Parts(source.commitments) },
            Section(heading: "Open actions") { Parts(source.openActions) { [source.actions(Array($0))] } },
            Section(heading: "Shortlist") { Parts(source.shortlist) },
            Section(heading: "Parts of the envelope") { Parts(source.envelopeParts) },
            Section(heading: "Clocks") { Parts([source.clocks]) },
        ]
        return BriefWriting(head, sections, withholding: withRedLines ? .none : secrets)
    }
}

extension BriefSource {
    /// The next that is planned, a meeting of the leaders before others on its day.
    fileprivate var nextMeeting: Record<Meeting>? {
        let planned = dossier.meetings.filter {
            !$0.isBroken && $0.subject.isTalks && $0.status == .planned && !$0.date.hasPassed(by: today)
        }
        guard let summit = dossier.framework.subject.nextSummit(today)?.date else { return planned.last }
        return planned.first { $0.date.overlaps(summit) } ?? planned.last
    }

    fileprivate func overview(_ meeting: Record<Meeting>?) -> Brief.Block {
        let money = dossier.portfolio
        let place = meeting.flatMap { meeting in meeting.place.map { ", \($0)" } } ?? ""
        return Brief.facts(
            (
                "when",
                (meeting.map(\.date) ?? dossier.framework.subject.nextSummit(today)?.date).flatMap { dated($0) }.map {
                    $0 + place
                }
            ),
            ("who", meeting.map { participants(of: $0) }),
            ("envelope", money.envelope.map { "\(amount($0)), \(amount(money.selected)) of it selected" }),
            ("gaps", "\(dossier.liveGapCount) open or converging of \(dossier.gaps.count)"))
    }

    /// What this page knows nothing of, since it cannot be read.
    fileprivate var missing: String? {
        let unread = dossier.unread
        guard !unread.isEmpty else { return nil }
        let named = unread.prefix(3).map(\.file).joined(separator: ", ")
        let more = unread.count > 3 ? " and \(unread.count - 3) more" : ""
        return "Incomplete: \(named)\(more) cannot be read."
    }

    func participants(of meeting: Record<Meeting>) -> String {
        meeting.delegations.entries.filter { !$0.value.participants.isEmpty }.map { side, delegation in
            "\(name(of: side)): \(framework.titled(delegation.participants))"
        }.joined(separator: "; ")
    }

    /// What the last meeting that dealt with gaps did, and what has been agreed or opened since.
    fileprivate var moved: [Brief.Block] {
        let held = dossier.meetings.filter {
            !$0.isBroken && $0.subject.isTalks && $0.status != .planned && $0.status != .cancelled
                && $0.date.first <= today && !$0.date.isUnread
        }
        guard let last = held.first(where: { meeting in meeting.outcomes.contains { $0.result != .raised } }) else {
            return []
        }
        var items = last.outcomes.map { outcome in
            Brief.Item(outcome.result.rawValue, names(of: outcome), note: outcome.note)
        }
        for gap in dossier.gaps where !gap.isBroken {
            guard let since = gap.since, since.first > last.date.last, since.first <= today else { continue }
            items.append(Brief.Item(gap.status.rawValue, "\(gap.name), since \(since.short)"))
        }
        return [.paragraph("\(last.name), \(last.date.long)"), .items(items)]
    }

    func names(of outcome: Outcome) -> String {
        outcome.targets.map { dossier.summary(of: $0)?.name ?? $0.name }.joined(separator: ", ")
    }

    /// Every reading of every clock that has not run out.
    fileprivate var clocks: Brief.Block {
        let rows = dossier.clocks.flatMap { clock in
            clock.readings.filter { !$0.date.hasPassed(by: today) }.enumerated().map { index, reading in
                [
                    index == 0 ? clock.title + (clock.isDisputed ? "!" : "") : "or", reading.date.long,
                    reading.date.daysLeft(on: today).map { "\($0)" } ?? "",
                    [reading.rule, reading.source].compactMap(\.self).joined(separator: ", "),
                ]
            }
        }
        return .table(
            .init(columns: [.init("clock"), .init("date"), .init("days", isNumber: true), .init("by")], rows: rows))
    }

    /// What is still owed, or was broken, side by side; what is done with is no news.
    fileprivate var commitments: [Brief.Block] {
        let rows = dossier.commitments.filter(\.isLive).map { commitment in
            [
                name(of: commitment.by.id),
                "\(commitment.basis?.isAssumed == true ? "~" : "")\(commitment.name)",
                commitment.amount.map { amount($0) } ?? marked(commitment.rate) ?? "", commitment.status.words,
                commitment.due.map { commitment.subject.isOverdue(today) ? "overdue since \($0.short)" : $0.short }
                    ?? "",
                commitment.consequence ?? "",
            ]
        }
        let ours = self.ours?.name
        let ordered = rows.filter { $0[0] == ours } + rows.filter { $0[0] != ours }
        return [
            .table(
                .init(
                    columns: [
                        .init("by"), .init("what"), .init("worth", isNumber: true), .init("status"), .init("due"),
                        .init("if broken"),
                    ], rows: ordered))
        ]
    }

    /// A line for the gap; where it is critical, both sides' lines, too.
    fileprivate func lines(on gap: Record<Gap>, withRedLines: Bool) -> [Brief.Block] {
        let ours = self.ours.flatMap { side in gap.lines[side.id] }
        let theirs = self.theirs.flatMap { side in gap.lines[side.id] }
        let isCritical = gap.severity == .critical
        return [
            .paragraph("\(gap.name): \(standing(of: gap))"),
            Brief.facts(
                (self.ours?.name ?? "", isCritical ? ours?.position : nil),
                (self.theirs?.name ?? "", isCritical ? theirs?.position : nil),
                ("text", brackets(of: gap)), ("ask", gap.ask),
                ("fallback", withRedLines ? ours?.fallback : nil), ("red line", withRedLines ? ours?.redLine : nil),
                ("alternative", withRedLines ? ours?.alternative : nil),
                ("landing", withRedLines ? gap.landingZone : nil)),
        ]
    }

    /// What is for leaders to decide; where nothing is, what is critical.
    fileprivate func toDecide(_ live: [Record<Gap>]) -> [Record<Gap>] {
        let leaders = live.filter { $0.level == .leaders }
        return leaders.isEmpty ? live.filter { $0.severity == .critical } : leaders
    }

    fileprivate func decision(on gap: Record<Gap>) -> Brief.Block {
        .decision("\(gap.name): \(gap.ask ?? "hold our line")")
    }

    fileprivate var shortlist: [Brief.Block] {
        let groups = framework.groups
        let rows = dossier.projects.filter { !$0.isBroken && groups[$0.stage.id] != .dropped }.map { project in
            [
                project.name, framework.stage(project.stage.id)?.label ?? project.stage.id, amount(project.amount),
                project.owner ?? "", project.due?.short ?? "",
            ]
        }
        return [
            .table(
                .init(
                    columns: [
                        .init("project"), .init("stage"), .init("amount", isNumber: true), .init("owner"), .init("due"),
                    ], rows: rows))
        ]
    }

    fileprivate var openActions: [ActionItem] { dossier.actions.map(\.item).filter { $0.status == .open } }

    func actions(_ items: [ActionItem]) -> Brief.Block {
        .items(
            items.map { item in
                let words = [
                    item.owner, item.due.map { item.isOverdue(today) ? "overdue since \($0.long)" : "by \($0.long)" },
                ]
                return Brief.Item(
                    item.status == .open ? "[ ]" : item.status == .done ? "[x]" : "[-]", item.text,
                    note: words.compactMap(\.self).joined(separator: ", "))
            })
    }
}

// The annex to a summit brief: all that stands behind it, for who prepares it.
extension BriefSource {
    func annex(to meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> [BriefWriting.Section] {
        typealias Section = BriefWriting.Section
        typealias Parts = BriefWriting.Parts
        let gaps = dossier.gaps.filter { !$0.isBroken && $0.status != .agreed }
        let name = meeting.map { "Annex to the brief for \($0.name)" } ?? "Annex"
        return [
            Section(annex: name),
            Section(heading: "A. Gaps") { Parts(Array(gaps.enumerated())) { [table(of: $0)] } },
            Section(heading: "B. Projects, with both stances") { Parts(projects) },
            Section(heading: "C. Clocks, earliest first") { Parts([clocks]) },
            Section(heading: "D. Positions by gap, oldest first") {
                Parts(gaps) { $0.flatMap { self.history(of: $0) } }
            },
            Section(heading: "E. What each side owes") { Parts(commitments) },
            Section(heading: "Parts of the envelope") { Parts(envelopeParts) },
            Section(heading: "Action items") { Parts(openActions) { [actions(Array($0))] } },
            Section(heading: "F. Sources") { Parts([sources(of: meeting, items)]) },
            Section(heading: "G. Missing before the summit") { Parts([missing(for: meeting, items)]) },
        ]
    }

    private func table(of gaps: ArraySlice<(offset: Int, element: Record<Gap>)>) -> Brief.Block {
        .table(
            .init(
                columns: [
                    .init("", isNumber: true), .init("gap"), .init("where it stands"), .init("settled by"),
                    .init("owner"), .init("due"),
                ],
                rows: gaps.map { number, gap in
                    [
                        "\(number + 1)", gap.name, standing(of: gap), gap.level?.people ?? "", gap.owner ?? "none",
                        gap.due.map { day($0) } ?? "none",
                    ]
                }))
    }

    /// By stage, the last first; what was dropped is left out.
    private var projects: [Brief.Block] {
        let groups = framework.groups
        let listed = dossier.projects.filter { !$0.isBroken && groups[$0.stage.id] != .dropped }
        let stages = framework.stages.reversed().map(\.id)
        return stages.flatMap { stage -> [Brief.Block] in
            let rows = listed.filter { $0.stage.id == stage }.map { project in
                [
                    project.name, project.amount == nil ? "unpublished" : amount(project.amount),
                    stance(on: project, of: ours), stance(on: project, of: theirs),
                ]
            }
            guard !rows.isEmpty else { return [] }
            return [
                .table(
                    .init(
                        columns: [
                            .init(framework.stage(stage)?.name ?? stage), .init("amount", isNumber: true),
                            .init(ours?.name ?? ""), .init(theirs?.name ?? ""),
                        ], rows: rows))
            ]
        }
    }

    private func stance(on project: Record<Project>, of side: Side?) -> String {
        guard let side, let view = project.views[side.id], let stance = view.stance else { return "none on record" }
        return [stance.rawValue, BriefSource.marked(view.note)].compactMap(\.self).joined(separator: ": ")
    }

    /// Every reading of every clock that has not run out, each on its own line.
    private var clocks: Brief.Block {
        let readings = dossier.clocks.flatMap { clock in
            clock.readings.filter { !$0.date.hasPassed(by: today) && !$0.date.isUnread }.map { (clock, $0) }
        }.sorted { $0.1.date < $1.1.date }
        let rows = readings.map { clock, reading in
            let words = [reading.rule.map { "counted as \(BriefSource.rule($0))" }, reading.source].compactMap(\.self)
            return [
                reading.date.long, distance(reading.date),
                clock.title + (clock.isDisputed ? ", disputed" : ""), words.joined(separator: "; "),
            ]
        }
        return .table(
            .init(
                columns: [.init("date"), .init("in", isNumber: true), .init("clock"), .init("reading")], rows: rows))
    }

    private func history(of gap: Record<Gap>) -> [Brief.Block] {
        let items = gap.subject.history.compactMap { position -> Brief.Item? in
            guard let text = BriefSource.marked(position.text) else { return nil }
            let note = [position.source, position.basis == .inferred ? "inferred" : nil].compactMap(\.self)
            return Brief.Item(
                position.date.long, "\(name(of: position.side.id)): \(text)", note: note.joined(separator: "; "))
        }
        return items.isEmpty ? [] : [.paragraph(gap.name), .items(items)]
    }

    /// What is still owed, or was broken, ours first; what is done with is no news.
    private var commitments: [Brief.Block] {
        let rows = dossier.commitments.filter(\.isLive).map { commitment in
            [
                name(of: commitment.by.id),
                "\(commitment.name)\(commitment.basis?.isAssumed == true ? " \(BriefSource.illustrative)" : "")",
                commitment.amount.map { amount($0) } ?? marked(commitment.rate) ?? "", commitment.status.words,
                commitment.due.map { (commitment.subject.isOverdue(today) ? "overdue since " : "") + day($0) } ?? "",
                commitment.consequence ?? "",
            ]
        }
        let ours = self.ours?.name
        return [
            .table(
                .init(
                    columns: [
                        .init("by"), .init("what"), .init("worth", isNumber: true), .init("status"), .init("due"),
                        .init("if broken"),
                    ], rows: rows.filter { $0[0] == ours } + rows.filter { $0[0] != ours }))
        ]
    }

    private var openActions: [ActionItem] {
        dossier.actions.map(\.item).filter { $0.status == .open }
            .sorted { ($0.due?.last ?? .latest, $0.text) < ($1.due?.last ?? .latest, $1.text) }
    }

    func actions(_ items: [ActionItem]) -> Brief.Block {
        .items(
            items.map { item in
                let when = item.due.map { (item.isOverdue(today) ? "overdue since " : "by ") + day($0) }
                let state = item.status == .open ? when ?? "no date" : item.status == .done ? "done" : "dropped"
                return Brief.Item(item.owner ?? "nobody", BriefSource.marked(item.text) ?? item.text, note: state)
            })
    }

    /// Each once, in the order in which the brief uses them.
    private func sources(of meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> Brief.Block {
        let all =
            (meeting?.subject.sources ?? []) + items.flatMap(\.subject.sources)
            + dossier.gaps.filter { !$0.isBroken }.flatMap(\.subject.sources)
            + dossier.projects.filter { !$0.isBroken }.flatMap(\.subject.sources)
        var told: Set<String> = []
        return .note(all.filter { told.insert($0).inserted }.prefix(60).joined(separator: "; "))
    }
}

extension BriefSource {
    /// What the brief lacks, by the record and the thing: to fill it is to prepare the summit.
    func missing(for meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> Brief.Block {
        guard let meeting else {
            return .items([.init("meeting", "none is planned: log the summit as a planned meeting")])
        }
        let words = meeting.subject.preparation
        let ofMeeting: [(String, Bool)] = [
            ("the mark on its papers", (words.handling ?? framework.handling) == nil),
            ("whom it is for", words.reader == nil),
            ("the office it comes from", words.office == nil), ("whom to ring", words.contact == nil),
            ("the hour", words.time == nil), ("the place", meeting.place == nil),
            ("the objective", words.objective == nil), ("points to make", words.points.isEmpty),
            ("replies if pressed", words.ifPressed.isEmpty), ("what they will raise", words.expect.isEmpty),
            ("a press line", words.pressLine == nil),
            ("an agenda of gaps", meeting.agenda.allSatisfy { RecordID(agenda: $0) == nil }),
        ]
        var lines = [Brief.Item]()
        func add(_ name: String, _ things: [(String, Bool)]) {
            let missing = things.filter(\.1).map(\.0)
            if !missing.isEmpty { lines.append(.init(name, missing.joined(separator: ", "))) }
        }
        add("meeting", ofMeeting)
        let unknown = meeting.agenda.filter { item in
            RecordID(agenda: item).map { dossier.summary(of: $0) == nil } ?? false
        }
        if !unknown.isEmpty { lines.append(.init("agenda", "no record \(unknown.joined(separator: ", "))")) }
        for gap in items {
            let words = gap.subject.preparation
            add(
                gap.name,
                [
                    ("our line", ours.flatMap { gap.lines[$0.id]?.position } == nil),
                    ("their line", theirs.flatMap { gap.lines[$0.id]?.position } == nil),
                    ("our answer", words.answer == nil),
                    ("a recommendation", words.recommendation == nil && gap.ask == nil),
                    ("what follows from a no", words.consequence == nil),
                ])
        }
        return .items(lines)
    }
}

import Words

// The annex to a summit brief: all that stands behind it, for who prepares it.
extension BriefSource {
    /// - Parameter apart: what the body has no room for, or is not for its reader.
    func annex(
        to meeting: Record<Meeting>?, _ items: [Record<Gap>], apart: [BriefWriting.Section], isFinal: Bool
    ) -> [BriefWriting.Section] {
        typealias Section = BriefWriting.Section
        typealias Parts = BriefWriting.Parts
        let gaps = dossier.gaps.filter { !$0.isBroken && $0.status != .agreed }
        let name = BriefHeading.annex(to: meeting?.name).text
        return [Section(annex: name)] + apart + [
            Section(heading: .annexGaps) { Parts(Array(gaps.enumerated())) { [table(of: $0)] } },
            Section(heading: .annexProjects) { Parts(projects) },
            Section(heading: .annexClocks) { Parts(clocks) },
            Section(heading: .annexPositions) {
                Parts(gaps) { $0.flatMap { self.history(of: $0) } }
            },
            Section(heading: .annexOwed) { Parts(commitments) },
            Section(heading: .annexEnvelope) { Parts(envelopeParts) },
            Section(heading: .annexMix) { Parts(mix) },
            Section(heading: .annexActions) { Parts(openActions) { [actions(Array($0))] } },
            Section(heading: .annexSources) { Parts([sources(of: meeting, items)]) },
        ] + (isFinal ? [] : [Section(heading: .annexMissing) { Parts([missing(for: meeting, items)]) }])
    }

    private func table(of gaps: ArraySlice<(offset: Int, element: Record<Gap>)>) -> Brief.Block {
        .table(
            .init(
                columns: [
                    .init("", isNumber: true), .init(.gap), .init(.whereItStands), .init(.settledBy),
                    .init(.owner), .init(.due),
                ],
                rows: gaps.map { number, gap in
                    [
                        "\(number + 1)", gap.name, standing(of: gap), gap.level?.people ?? "",
                        gap.owner ?? BriefWords.none.text,
                        gap.due.map { day($0) } ?? BriefWords.none.text,
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
                    project.name, project.amount == nil ? BriefWords.unpublished.text : amount(project.amount),
                    stance(on: project, of: ours), stance(on: project, of: theirs),
                ]
            }
            guard !rows.isEmpty else { return [] }
            return [
                .table(
                    .init(
                        columns: [
                            .init(framework.stage(stage)?.name ?? stage), .init(.amount, isNumber: true),
                            .init(ours?.name ?? ""), .init(theirs?.name ?? ""),
                        ], rows: rows))
            ]
        }
    }

    func stance(on project: Record<Project>, of side: Side?) -> String {
        guard let side, let view = project.views[side.id], let stance = view.stance else {
            return BriefWords.noneOnRecord.text
        }
        return [stance.word, BriefSource.marked(view.note)].compactMap(\.self).joined(separator: ": ")
    }

    /// Every reading of every clock that has not run out, each on its own line, below their picture.
    private var clocks: [Brief.Block] {
        let clocks = ClockPicture(dossier: dossier, today: today)
        let rows = clocks.readings.map { clock, reading in
            let words = [reading.rule.map { BriefWords.countedAs(rule: BriefSource.rule($0)).text }, reading.source]
                .compactMap(\.self)
            return [
                reading.date.long, distance(reading.date),
                clock.isDisputed ? BriefWords.disputed(clock: clock.title).text : clock.title,
                CellWords.apart(words).text,
            ]
        }
        return (clocks.picture.map { [.picture($0, nil)] } ?? []) + [
            .table(
                .init(
                    columns: [.init(.date), .init(.distanceInTime, isNumber: true), .init(.clock), .init(.reading)],
                    rows: rows))
        ]
    }

    /// What is selected is in, beside what each side expects.
    private var mix: [Brief.Block] {
        let parts = dossier.portfolio.mix
        guard let drawn = MixPicture.of(parts.map { (framework.name(of: $0.kind), $0.share) }, SharedPageWords.mix.text)
        else { return [] }
        let rows = parts.map { part in
            let bands = part.expectations.map {
                "\(name(of: $0.side)) \(BriefWords.percentage($0.band.bandWords))"
            }
            return [
                framework.name(of: part.kind), amount(part.sum),
                (part.sum.isIllustrative ? "~" : "") + Portfolio.text(ofShare: part.share), Listing.plain(bands).text,
            ]
        }
        return [
            .picture(drawn, nil),
            .table(
                .init(
                    columns: [
                        .init(.instrument), .init(.amount, isNumber: true), .init(.share, isNumber: true),
                        .init(.expected),
                    ], rows: rows)),
        ]
    }

    private func history(of gap: Record<Gap>) -> [Brief.Block] {
        let items = gap.subject.history.compactMap { position -> Brief.Item? in
            guard let text = BriefSource.marked(position.text) else { return nil }
            let note = [position.source, position.basis == .inferred ? BriefWords.inferred.text : nil].compactMap(
                \.self)
            return Brief.Item(
                position.date.long, "\(name(of: position.side.id)): \(text)", note: CellWords.apart(note).text)
        }
        return items.isEmpty ? [] : [.name(gap.name), .items(items)]
    }

    /// What is still owed, or was broken, ours first; what is done with is no news.
    private var commitments: [Brief.Block] {
        let rows = dossier.commitments.filter(\.isLive).map { commitment in
            [
                name(of: commitment.by.id),
                commitment.name
                    + (commitment.basis?.isAssumed == true ? BriefSource.space + BriefSource.illustrative : ""),
                commitment.amount.map { amount($0) } ?? marked(commitment.rate) ?? "", commitment.status.words,
                commitment.due.map {
                    commitment.subject.isOverdue(today) ? BriefWords.overdueSince(day: day($0)).text : day($0)
                } ?? "",
                commitment.consequence ?? "",
            ]
        }
        let ours = self.ours?.name
        return [
            .table(
                .init(
                    columns: [
                        .init(.owedBy), .init(.owed), .init(.worth, isNumber: true), .init(.status), .init(.due),
                        .init(.ifBroken),
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
                let when = item.due.map { due -> BriefWords in
                    item.isOverdue(today) ? .overdueSince(day: day(due)) : .byDay(day: day(due))
                }
                let state =
                    item.status == .open ? when ?? .noDate : item.status == .done ? BriefWords.done : .dropped
                return Brief.Item(
                    item.owner ?? BriefWords.nobody.text, BriefSource.marked(item.text) ?? item.text, note: state.text)
            })
    }

    /// Each once, in the order in which the brief uses them.
    private func sources(of meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> Brief.Block {
        let all =
            (meeting?.subject.sources ?? []) + items.flatMap(\.subject.sources)
            + dossier.gaps.filter { !$0.isBroken }.flatMap(\.subject.sources)
            + dossier.projects.filter { !$0.isBroken }.flatMap(\.subject.sources)
        var told: Set<String> = []
        return .note(CellWords.apart(Array(all.filter { told.insert($0).inserted }.prefix(60))).text)
    }
}

extension BriefSource {
    /// What the brief lacks, by the record and the thing: to fill it is to prepare the summit.
    func missing(for meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> Brief.Block {
        guard let meeting else {
            return .items([.init(BriefLabel.meeting.text, BriefWords.noneIsPlanned.text)])
        }
        let lacking = unprepared(for: meeting, items)
        func line(_ unprepared: Unprepared) -> Brief.Item {
            let isMeeting = unprepared.record == meeting.id
            return .init(
                isMeeting ? BriefLabel.meeting.text : unprepared.name,
                Listing.plain(unprepared.lacks.map(\.text)).text)
        }
        var lines = lacking.filter { $0.record == meeting.id }.map(line)
        let unknown = meeting.agenda.filter { item in
            RecordID(agenda: item).map { dossier.summary(of: $0) == nil } ?? false
        }
        if !unknown.isEmpty {
            lines.append(.init(BriefLabel.agenda.text, BriefWords.noRecord(ids: Listing.plain(unknown).text).text))
        }
        lines += lacking.filter { $0.record != meeting.id }.map(line)
        return .items(lines)
    }
}

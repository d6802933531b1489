import Words

extension Brief {
    /// One page on a gap: objective, our argument, their line, our answer, the numbers, what is to be decided.
    ///
    /// - Parameter withRedLines: whether fallbacks, red lines and the landing zone are in it; without, nothing tells
    ///   that there are any.
    package static func of(
        _ gap: Record<Gap>, in dossier: Dossier, today: CalendarDate, withRedLines: Bool = false,
        secrets: Secrets? = nil
    ) -> Brief {
        let source = BriefSource(dossier: dossier, today: today)
        let day = BriefSource.inFull(words: today.long)
        var brief = Brief(
            title: gap.name, subtitle: BriefWords.asOfDossier(dossier: dossier.title, day: day).text,
            handling: source.framework.handling,
            foot: .init(name: BriefWords.gapFoot(gap: gap.name).text, day: day))
        let words = gap.subject.preparation
        let talks = source.talks(on: [gap.id])
        brief.blocks.append(source.addresses(talks, for: source.decider(on: gap), from: gap.owner))
        brief.blocks.append(
            facts(
                (
                    .stands,
                    [source.standing(of: gap), source.settlers(of: gap)].compactMap(\.self).map(BriefSource.ended)
                        .joined(separator: BriefSource.space)
                ),
                (
                    .due,
                    source.dated(gap.due).map { gap.subject.isOverdue(today) ? BriefWords.overdue(due: $0).text : $0 }
                )))
        let ours = source.ours.flatMap { side in gap.lines[side.id] }
        let theirs = source.theirs.flatMap { side in gap.lines[side.id] }
        brief.section(.objective, BriefSource.marked(words.objective))
        brief.section(.whereItStands, BriefSource.marked(words.stands) ?? source.sentences(of: gap.prose, 2))
        let points = BriefSource.points(words.points)
        brief.section(points.heading, points.blocks)
        brief.section(
            .ourLine,
            [.paragraph(source.line(of: source.ours, on: gap) ?? "")] + source.said(on: gap, by: source.ours))
        brief.section(
            .theirs,
            [.paragraph(source.line(of: source.theirs, on: gap) ?? BriefWords.nothingOnRecord.text)]
                + source.said(on: gap, by: source.theirs))
        brief.section(.answer, BriefSource.marked(words.answer))
        if gap.status.isLive, words.recommendation != nil || gap.ask != nil {
            brief.section(.forDecision, [source.recommendation(1, on: gap)])
        }
        let pressed = BriefSource.replies(.ifPressed, words.ifPressed)
        brief.section(pressed.heading, pressed.blocks)
        brief.section(.disputedText, source.text(of: gap))
        let numbers = source.numbers(of: gap)
        brief.section(.numbers, numbers)
        brief.section(.inMeetings, source.meetings(on: gap))
        brief.section(.heldUp, source.links(of: gap))
        brief.section(
            .mayBeUsed,
            [source.use(words, answers: words.answer != nil, numbers: numbers.contains { !$0.isEmpty })])
        brief.section(.notToBeDisclosed, BriefWords.reservesOfOne.text)
        if withRedLines {
            brief.section(
                .fallback,
                [
                    facts(
                        (.fallback, ours?.fallback), (.redLine, ours?.redLine), (.alternative, ours?.alternative),
                        (.reservation, source.marked(ours?.reservation)), (.landing, gap.landingZone))
                ])
            brief.section(
                .theirFallback,
                [
                    facts(
                        (.fallback, theirs?.fallback), (.redLine, theirs?.redLine),
                        (.alternative, theirs?.alternative), (.reservation, source.marked(theirs?.reservation)))
                ])
        }
        brief.section(.sources, [.note(CellWords.apart(gap.sources).text)])
        return brief.withholding(secrets ?? Secrets(dossier), unless: withRedLines)
    }
}

extension BriefSource {
    /// Who of ours may decide on it: the first whose office `people` names, of those who took part in the latest talks of
    /// its level, or will in the next.
    fileprivate func decider(on gap: Record<Gap>) -> String? {
        guard let level = gap.level, let ours else { return nil }
        let known = Set(framework.people.filter { $0.role != nil }.map(\.name))
        let asked = Meeting.fields(["kind", "status", "level"], perSide: true)
        for meeting in dossier.meetings.lazy.map({ $0.passing(asked) })
        where !meeting.isBroken && meeting.subject.isTalks && meeting.status != .cancelled && meeting.level == level {
            if let found = meeting.delegations[ours.id]?.participants.first(where: known.contains) { return found }
        }
        return nil
    }

    /// What a side has said, the latest first.
    fileprivate func said(on gap: Record<Gap>, by side: Side?) -> [Brief.Block] {
        let line = side.flatMap { gap.lines[$0.id]?.position }
        let spoken = gap.subject.history.reversed().filter { $0.side.id == side?.id && $0.text != line }
        return [.items(spoken.prefix(2).map { Brief.Item($0.date.long, $0.text, note: $0.source) })]
    }

    /// The values named, how far apart they are, and what the projects cost that hang on it; nothing that is made up.
    fileprivate func numbers(of gap: Record<Gap>) -> [Brief.Block] {
        var blocks: [Brief.Block] = []
        let valued = gap.subject.history.compactMap { position in position.value.map { (position, $0) } }
            .filter { !$0.1.isIllustrative }
        if let now = gap.subject.widths.last, !now.isIllustrative {
            let width = "\(now.width) \(gap.measure ?? "")"
            let words = BriefWords.widthOn(
                width: width, day: now.date.long, trend: dossier.trend(of: gap)?.words)
            blocks.append(Brief.facts((.distance, words.text)))
        }
        let rows = valued.reversed().map { position, value in
            [
                name(of: position.side.id), marked(value) ?? "", position.date.long,
                provenance(value.first).isEmpty ? position.source ?? "" : provenance(value.first),
            ]
        }
        blocks.append(
            .table(
                .init(
                    columns: [
                        .init(.side), .init(gap.measure ?? BriefLabel.value.text, isNumber: true), .init(.date),
                        .init(.source),
                    ], rows: Array(rows))))
        let projects = once(gap.projects).compactMap { dossier.project($0) }.filter {
            $0.amount.map { !$0.isIllustrative } == true
        }
        blocks.append(
            .table(
                .init(
                    columns: [.init(.project), .init(.amount, isNumber: true), .init(.source)],
                    rows: projects.map { project in
                        [project.name, amount(project.amount), project.amount.map { provenance($0.first) } ?? ""]
                    })))
        let text = (rows + projects.map { [amount($0.amount)] }).joined().joined()
        if text.contains("~") || text.contains("!") { blocks.append(.note(BriefSource.legend)) }
        return blocks
    }

    fileprivate func meetings(on gap: Record<Gap>) -> [Brief.Block] {
        let told = dossier.meetings.thatMayName(gap.id).filter { !$0.isBroken }.flatMap { meeting in
            meeting.outcomes.filter { $0.targets.contains(gap.id) }.map { outcome in
                Brief.Item(
                    meeting.date.long, BriefWords.outcomeOf(meeting: meeting.name, result: outcome.result.word).text,
                    note: outcome.note)
            }
        }
        return [.items(Array(told.prefix(3)))]
    }

    /// The ids, each once however often it stands there.
    private func once<Subject>(_ references: [Reference<Subject>]) -> [String] {
        var told: Set<String> = []
        return references.map(\.id).filter { told.insert($0).inserted }
    }

    fileprivate func links(of gap: Record<Gap>) -> [Brief.Block] {
        let projects = once(gap.projects).map { Brief.Item(RecordKind.project.word, dossier.project($0)?.name ?? $0) }
        let gaps = once(gap.linkedTo).map { id in
            Brief.Item(
                RecordKind.gap.word,
                dossier.gap(id).map { BriefWords.named(gap: $0.name, status: $0.status.word).text } ?? id)
        }
        return [.items(projects + gaps)]
    }

    /// Prose, a block a paragraph.
    func paragraphs(_ prose: String) -> [Brief.Block] {
        var paragraphs: [[Substring]] = [[]]
        for line in prose.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { .paragraph($0.joined(separator: " ")) }
    }
}

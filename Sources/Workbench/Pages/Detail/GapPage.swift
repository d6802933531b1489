import Negotiation
import Screen
import Words

extension Workbench {
    func build(_ gap: Record<Gap>, _ page: inout PageText) {
        if gap.isBroken { return buildBroken(gap, &page) }
        buildTop(gap, &page)
        page.pin()
        if let title = gap.otherName { page.line(Span(title, .muted)) }
        guard page.width >= Workbench.widthForFacts else {
            page.blank()
            page.field(.since, dated(gap.since))
            page.field(.projects, names(of: gap.projects.map(\.record), page.room))
            page.field(.linkedTo, names(of: gap.linkedTo.map(\.record), page.room))
            buildSides(gap, &page)
            buildText(gap, &page)
            buildPositions(gap, &page)
            buildPreparation(gap.subject.preparation, &page)
            buildPlaces(of: gap, &page)
            buildProse(gap.prose, &page)
            buildNotes(of: gap.id, &page)
            return buildSources(gap.sources, &page)
        }
        page.beside(aside: 40) { main in
            buildSides(gap, &main)
            buildText(gap, &main)
            buildPositions(gap, &main)
            buildPreparation(gap.subject.preparation, &main)
            buildProse(gap.prose, &main)
            buildNotes(of: gap.id, &main)
        } _: { facts in
            buildFacts(gap, &facts)
        }
    }

    /// From here on the facts have a column of their own.
    private static let widthForFacts = 108

    /// How it stands, whose it is, what to ask for: what is looked at first, and stays.
    private func buildTop(_ gap: Record<Gap>, _ page: inout PageText) {
        buildStanding(gap, &page)
        buildOwner(gap.owner, gap.due, isOverdue: gap.subject.isOverdue(today), &page)
        page.field(.ask, gap.ask)
    }

    /// What it hangs together with, and where it was spoken of.
    private func buildPlaces(of gap: Record<Gap>, _ page: inout PageText) {
        buildPackages(about: gap.id, &page)
        buildCommitments(naming: gap.id, &page)
        buildOutcomes(of: gap.id, &page)
    }

    private func buildFacts(_ gap: Record<Gap>, _ page: inout PageText) {
        page.heading(.facts)
        page.field(.owner, gap.owner ?? RecordPageWords.nobody.text, Style(gap.owner == nil ? .warn : .text))
        page.field(.due, dated(gap.due), Style(gap.subject.isOverdue(today) ? .overdue : .text))
        page.field(.since, dated(gap.since))
        page.field(.decided, deciders(of: gap))
        page.field(.kind, gap.kind?.word)
        page.field(.measure, gap.measure)
        let projects = gap.projects.prefix(page.room)
        if !projects.isEmpty { page.heading(.projects, count: projects.count) }
        for link in projects {
            let project = dossier.project(link.id)
            let stage = project.map { dossier.framework.subject.stage($0.stage.id)?.name ?? $0.stage.id } ?? ""
            page.ends(Span(project?.name ?? link.id), Span(stage.lowercased(), .muted))
        }
        let gaps = gap.linkedTo.prefix(page.room)
        if !gaps.isEmpty { page.heading(.linkedTo, count: gaps.count) }
        for link in gaps {
            let other = dossier.gap(link.id)
            page.ends(
                Span("\(other.map { "\($0.status.box) " } ?? "")\(other?.name ?? link.id)"),
                Span(other?.severity?.word ?? "", other?.subject.severitySlot ?? .muted))
        }
        buildPlaces(of: gap, &page)
        buildSources(gap.sources, &page)
    }

    private func deciders(of gap: Record<Gap>) -> String? {
        gap.level.map { RecordPageWords.decidedBy(deciders: $0.deciders).text }
    }

    /// `[ ] open   critical   technical issue for officials   == unchanged`
    fileprivate func buildStanding(_ gap: Record<Gap>, _ page: inout PageText) {
        let issue = RecordPageWords.issue(kind: gap.kind?.word, deciders: gap.level?.deciders).text
        let trend = dossier.trend(of: gap).map { "\($0.mark) \($0.trend.word)" }
        page.flow(
            [Span("\(gap.status.box) \(gap.status.word)", gap.status.slot, .bold)]
                + [
                    gap.severity.map { Span($0.word, gap.subject.severitySlot) },
                    issue.isEmpty ? nil : Span(issue), trend.map { Span($0) },
                ].compactMap(\.self).flatMap { [Span("   "), $0] })
    }

    /// Our side at the left, theirs at the right, line for line.
    fileprivate func buildSides(_ gap: Record<Gap>, _ page: inout PageText) {
        guard let ours = dossier.framework.subject.ours, let theirs = dossier.framework.subject.theirs else { return }
        let sides = BothSides(ours: ours, theirs: theirs)
        page.headings(BothSides { Span(sides[$0].name, $0.slot, .bold) })
        func row(_ part: (GapLine) -> StyledBlock) {
            page.columns(
                sides.map { gap.lines[$0.id].map(part) ?? StyledBlock(Span(PageSign.nothing.text, .muted)) })
        }
        row { StyledBlock(Span($0.position ?? PageSign.nothing.text)) }
        page.blank()
        row { StyledBlock(masked($0.fallback), label: PageLabel.fallback.text) }
        row { StyledBlock(masked($0.redLine), label: PageLabel.redLine.text) }
        for (label, said) in [
            (PageLabel.alternative, { (line: GapLine) in line.alternative }),
            (.reservation, { line in line.reservation.map { shown($0, gap) } }),
            (.weight, { line in line.weight?.description }),
        ] where gap.lines.entries.contains(where: { said($0.value) != nil }) {
            row { StyledBlock(masked(said($0)), label: label.text) }
        }
        page.blank()
        if let landing = gap.landingZone {
            let shown = masked(landing)
            page.field(.landing, shown.text, shown.style)
        }
    }
}

extension Gap: PagedSubject {
    static func buildPage(of gap: Record<Gap>, _ bench: Workbench, _ page: inout PageText) { bench.build(gap, &page) }

    static func buildHead(of gap: Record<Gap>, _ bench: Workbench, _ page: inout PageText) {
        bench.buildStanding(gap, &page)
        bench.buildOwner(gap.owner, gap.due, isOverdue: gap.subject.isOverdue(bench.today), &page)
    }

    /// What to ask for, and what the other side said last.
    static func buildWhatToDo(on gap: Record<Gap>, _ bench: Workbench, _ page: inout PageText) {
        page.field(.ask, gap.ask)
        guard let theirs = bench.dossier.framework.subject.theirs else { return }
        let label = DisplayWidth.clip(theirs.name, to: PageText.labelWidth - 1, ellipsis: bench.glyphs.ellipsis)
        if let position = gap.subject.latestPosition(of: theirs.id) {
            page.field(label, PageSign.colon(position.date.long, position.text).text, Style(Party.theirs.slot))
        } else {
            page.field(label, gap.lines[theirs.id]?.position, Style(Party.theirs.slot))
        }
    }

    /// What both sides say, what hangs on it, and how it came to that.
    static func buildGrounds(of gap: Record<Gap>, _ bench: Workbench, _ page: inout PageText) {
        bench.buildSides(gap, &page)
        let projects = gap.projects.compactMap { bench.dossier.project($0.id) }
        let gaps = gap.linkedTo.compactMap { bench.dossier.gap($0.id) }
        if !projects.isEmpty || !gaps.isEmpty {
            page.heading(.touches, count: projects.count + gaps.count)
            for project in projects {
                let stage = bench.dossier.framework.subject.stage(project.stage.id)?.name ?? project.stage.id
                page.item(Span("-", .muted), Listing.plain([project.name, stage.lowercased()]).text)
            }
            for other in gaps { page.item(Span("-", .muted), Listing.plain([other.name, other.status.word]).text) }
        }
        bench.buildPositions(gap, &page)
        bench.buildProse(gap.prose, &page)
    }

    static func brief(of id: RecordID) -> BriefSubject? { .gap(id) }
}

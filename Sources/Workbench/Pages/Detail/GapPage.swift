import Negotiation
import Screen

extension Workbench {
    func build(_ gap: Record<Gap>, _ page: inout PageText) {
        if gap.isBroken { return buildBroken(gap, &page) }
        let trend = dossier.trend(of: gap)
        var line: StyledLine = [Span("\(gap.status.box) \(gap.status.rawValue)", gap.status.slot, .bold)]
        for word in [gap.severity?.rawValue, gap.level?.rawValue, gap.kind?.rawValue] {
            if let word { line.append(Span("   \(word)")) }
        }
        if let trend { line.append(Span("   \(trend.mark) \(trend.trend.rawValue)")) }
        page.line(line)
        if let title = gap.titleJa { page.line(Span(title, .muted)) }
        page.blank()
        page.field("owner", gap.owner)
        page.field("due", dated(gap.due), Style(gap.subject.isOverdue(today) ? .overdue : .text))
        page.field("since", dated(gap.since))
        page.field("ask", gap.ask)
        page.field(
            "projects",
            gap.projects.prefix(page.room).map { dossier.project($0.id)?.name ?? $0.id }.joined(separator: ", "))
        page.field(
            "linked to",
            gap.linkedTo.prefix(page.room).map { dossier.gap($0.id)?.name ?? $0.id }.joined(separator: ", "))
        buildSides(gap, &page)
        buildText(gap, &page)
        buildPositions(gap, &page)
        buildPackages(about: gap.id, &page)
        buildCommitments(naming: gap.id, &page)
        buildOutcomes(of: gap.id, &page)
        buildProse(gap.prose, &page)
        buildNotes(of: gap.id, &page)
        buildSources(gap.sources, &page)
    }

    /// Our side at the left, theirs at the right, line for line.
    private func buildSides(_ gap: Record<Gap>, _ page: inout PageText) {
        guard let ours = dossier.framework.subject.ours, let theirs = dossier.framework.subject.theirs else { return }
        let sides = BothSides(ours: ours, theirs: theirs)
        page.headings(BothSides { Span(sides[$0].name, $0.slot, .bold) })
        func row(_ part: (GapLine) -> StyledBlock) {
            page.columns(
                sides.map { gap.lines[$0.id].map(part) ?? StyledBlock(Span("–", .muted)) })
        }
        row { StyledBlock(Span($0.position ?? "–")) }
        page.blank()
        row { StyledBlock(masked($0.fallback), label: "fallback") }
        row { StyledBlock(masked($0.redLine), label: "red line") }
        for (label, said) in [
            ("alternative", { (line: GapLine) in line.alternative }),
            ("reservation", { line in line.reservation.map { shown($0, gap) } }),
            ("weight", { line in line.weight?.description }),
        ] where gap.lines.entries.contains(where: { said($0.value) != nil }) {
            row { StyledBlock(masked(said($0)), label: label) }
        }
        page.blank()
        page.field("landing", isRevealed ? gap.landingZone : gap.landingZone.map { _ in Masked.dots })
    }
}

extension Gap: PagedSubject {
    static func buildPage(of gap: Record<Gap>, _ bench: Workbench, _ page: inout PageText) { bench.build(gap, &page) }

    static func buildHead(of gap: Record<Gap>, _ bench: Workbench, _ page: inout PageText) {
        var line: StyledLine = [Span("\(gap.status.box) \(gap.status.rawValue)", gap.status.slot, .bold)]
        if let severity = gap.severity { line.append(Span("   \(severity.rawValue)")) }
        if let level = gap.level { line.append(Span("   \(level.rawValue) level")) }
        if let trend = bench.dossier.trend(of: gap) { line.append(Span("   \(trend.mark) \(trend.trend.rawValue)")) }
        page.line(line)
        bench.buildOwner(gap.owner, gap.due, isOverdue: gap.subject.isOverdue(bench.today), &page)
    }

    /// What to ask for, and what the other side said last.
    static func buildWhatToDo(on gap: Record<Gap>, _ bench: Workbench, _ page: inout PageText) {
        page.field("ask", gap.ask)
        guard let theirs = bench.dossier.framework.subject.theirs else { return }
        let label = DisplayWidth.clip(theirs.name, to: PageText.labelWidth - 1, ellipsis: bench.glyphs.ellipsis)
        if let position = gap.subject.latestPosition(of: theirs.id) {
            page.field(label, "\(position.date.long): \(position.text)", Style(Party.theirs.slot))
        } else {
            page.field(label, gap.lines[theirs.id]?.position, Style(Party.theirs.slot))
        }
    }

    static func brief(of id: RecordID) -> BriefSubject? { .gap(id) }
}

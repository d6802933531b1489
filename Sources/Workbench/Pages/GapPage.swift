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
        if let trend { line.append(Span("   \(trend.mark) \(trend.rawValue)")) }
        page.line(line)
        if let title = gap.titleJa { page.line(Span(title, .muted)) }
        page.blank()
        page.field("owner", gap.owner)
        page.field("due", dated(gap.due), Style(gap.subject.isOverdue(today) ? .overdue : .text))
        page.field("since", dated(gap.since))
        page.field("ask", gap.ask)
        page.field("projects", gap.projects.map { dossier.project($0.id)?.name ?? $0.id }.joined(separator: ", "))
        page.field("linked to", gap.linkedTo.map { dossier.gap($0.id)?.name ?? $0.id }.joined(separator: ", "))
        buildSides(gap, &page)
        buildPositions(gap, &page)
        buildWidths(gap, &page)
        buildOutcomes(of: gap.id, &page)
        buildProse(gap.prose, &page)
        buildNotes(of: gap.id, &page)
        buildSources(gap.sources, &page)
    }

    /// Our side at the left, theirs at the right, line for line.
    private func buildSides(_ gap: Record<Gap>, _ page: inout PageText) {
        guard let ours = dossier.framework.subject.ours, let theirs = dossier.framework.subject.theirs else { return }
        page.blank()
        page.columns(
            StyledBlock(Span(ours.name, .sideA, .bold)), StyledBlock(Span(theirs.name, .sideB, .bold)))
        func row(_ part: (GapLine) -> StyledBlock) {
            let cells = [ours, theirs].map { gap.lines[$0.id].map(part) ?? StyledBlock(Span("–", .muted)) }
            page.columns(cells[0], cells[1])
        }
        row { StyledBlock(Span($0.position ?? "–")) }
        page.columns(StyledBlock(Span("")), StyledBlock(Span("")))
        row { StyledBlock(masked("fallback", $0.fallback)) }
        row { StyledBlock(masked("red line", $0.redLine)) }
        page.blank()
        page.field("landing", isRevealed ? gap.landingZone : gap.landingZone.map { _ in Masked.dots })
    }

    private func buildPositions(_ gap: Record<Gap>, _ page: inout PageText) {
        let history = gap.subject.history
        guard !history.isEmpty else { return }
        page.heading("Positions", note: gap.measure.map { "measured in \($0)" } ?? "")
        for position in history.reversed() {
            let value = position.value.map { claims in
                " (\(claims.isIllustrative ? "~" : "")\(claims.value)\(claims.value.unit == .number ? gap.measure.map { " \($0)" } ?? "" : ""))"
            }
            let side = DisplayWidth.pad(sideName(position.side.id), to: 11)
            for (index, text) in Wrap.lines(position.text + (value ?? ""), width: page.width - 22).enumerated() {
                let lead: StyledLine = [
                    Span(index == 0 ? Format.date(position.date) + " " : String(repeating: " ", count: 10), .muted),
                    Span(index == 0 ? side : String(repeating: " ", count: 11), sideSlot(position.side.id)),
                ]
                page.line(lead + [Span(" " + text)])
            }
            if let source = position.source { page.paragraph(source, indent: 22, .muted) }
        }
    }

    /// The distance between the sides over time, a bar a date, all to one scale.
    private func buildWidths(_ gap: Record<Gap>, _ page: inout PageText) {
        let widths = gap.subject.widths
        guard let widest = widths.map(\.width.value).max() else { return }
        page.heading("Distance", note: gap.measure ?? "")
        for width in widths {
            let part = widest.isZero ? 0 : width.width.value.ratio(to: widest) ?? 0
            let cells = Workbench.cells(part, of: min(60, page.width - 24))
            let number = "\(width.isIllustrative ? "~" : "")\(width.width)"
            page.line(
                Span(Format.date(width.date), .muted),
                Span(DisplayWidth.pad(number, to: 10, align: .trailing) + " "),
                Span(String(repeating: "=", count: cells), width.isIllustrative ? .illustrative : .text))
        }
    }
}

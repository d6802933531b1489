import Negotiation
import Screen

// What the page of the portfolio says, section by section.
extension Workbench {
    /// All rows but those of single projects.
    func portfolioRows(_ grouping: MixGrouping) -> [PortfolioRow] {
        let standing = dossier.envelopeStanding(today)
        let sections = [
            envelopeRows(standing), partRows(), yearRows(), paceRows(standing), mixRows(standing), groupRows(grouping),
            institutionRows(), funnelRows(standing),
        ].filter { !$0.isEmpty }
        return Array(sections.joined(separator: [PortfolioRow(name: .text)]))
    }

    func head(_ label: String, _ amount: String = "", _ figure: String = "", _ rest: String = "")
        -> PortfolioRow
    {
        .init(
            name: .text,
            cells: .init(
                label: " " + label, labelStyle: Style(.header, emphasis: .bold), amount: amount, amountStyle: .muted,
                figure: figure, figureStyle: .muted, rest: [Span(rest, .muted)]))
    }

    private func text(_ text: String) -> PortfolioRow {
        .init(name: .text, cells: .init(label: "  " + text, labelStyle: .muted))
    }

    // MARK: Envelope

    private func envelopeRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        let envelope = standing.envelope.map {
            " \(facts.brief(facts.format($0))) \($0.value.currency)"
        }
        var rows = [
            head("Envelope\(envelope ?? "")", "amount", envelope == nil ? "" : "share"),
            heldRow("selected", .counted(.selected), standing.selected, standing),
            heldRow("shortlisted", .counted(.shortlisted), standing.shortlisted, standing),
        ]
        rows += [
            (
                "remaining", PortfolioRow.Name.remaining, standing.remaining,
                "the envelope without what is selected; Enter shows where it comes from"
            ),
            (
                "after the shortlist", .remainingAfterShortlist, standing.remainingAfterShortlist,
                "the envelope without what is selected and what is shortlisted"
            ),
        ].compactMap { label, name, remainder, words in
            guard let remainder else { return nil }
            var row = PortfolioRow(
                name: name,
                cells: .init(
                    label: "  " + label,
                    amount: facts.format(remainder.amount, isIllustrative: remainder.isIllustrative),
                    figure: share(remainder.amount, standing, isIllustrative: remainder.isIllustrative)),
                target: .dossier, words: words)
            if remainder.amount.value.isNegative { row.cells.rest = [Span("more than the envelope", .warn)] }
            return row
        }
        return rows + (envelope == nil ? [text("no envelope in dossier.md")] : [])
    }

    private func heldRow(
        _ label: String, _ name: PortfolioRow.Name, _ held: EnvelopeStanding.Held, _ standing: EnvelopeStanding
    ) -> PortfolioRow {
        .init(
            name: name,
            cells: .init(
                label: "  " + label, amount: facts.format(held.sum),
                figure: share(held.sum.total, standing, isIllustrative: held.sum.isIllustrative),
                rest: [Span(([projectCount(held.projects.count)] + left(out: held.sum)).joined(separator: ", "))]),
            target: .projects(held.projects), words: "projects at stages that count as \(label); Enter shows them")
    }

    private func share(_ amount: Amount, _ standing: EnvelopeStanding, isIllustrative: Bool) -> String {
        standing.share(of: amount).map {
            Format.share($0, isIllustrative: isIllustrative || standing.envelope?.isIllustrative == true)
        } ?? ""
    }

    private func projectCount(_ count: Int) -> String { count == 1 ? "1 project" : "\(count) projects" }

    /// What a sum does not hold.
    func left(out sum: Portfolio.Sum) -> [String] {
        [
            sum.unpriced > 0 ? "\(sum.unpriced) without an amount" : nil,
            sum.uncounted > 0 ? "\(sum.uncounted) not in \(sum.total.currency)" : nil,
        ].compactMap(\.self)
    }

    func leftOut(_ sum: Portfolio.Sum, after lead: String = "") -> StyledLine {
        let words = left(out: sum).joined(separator: ", ")
        return words.isEmpty ? [] : [Span(lead + words, .muted)]
    }

    // MARK: Deadline

    private func paceRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        let parts = partPaceRows()
        guard !standing.paces.isEmpty || !parts.isEmpty else {
            return [head("To the deadline"), text("no deadline in dossier.md")]
        }
        let isDisputed = dossier.framework.deadline?.isDisputed == true
        // At a pace that is rounded down, something would be left.
        let year = DisplayWidth.pad("a year", to: PortfolioColumns.year, align: .trailing) + "  rounded up"
        return [head("To the deadline", "left", "a month", year)]
            + standing.paces.enumerated().map { index, pace in
                let date = "\(pace.deadline.basis?.isAssumed == true ? "~" : "")\(pace.deadline.value.long)"
                let label = index == 0 ? date + (isDisputed ? "!" : "") : "or " + date
                var row = paceRow(.pace(index), label, pace, standing.remaining)
                let words = [reason(of: pace, standing.remaining), pace.deadline.source].compactMap(\.self)
                row.cells.rest[1] = Span("  " + words.joined(separator: ", "), .muted)
                return row
            } + parts
    }

    /// A reading of a deadline, what is left until then, and how fast it has to go.
    func paceRow(
        _ name: PortfolioRow.Name, _ label: String, _ pace: Pace, _ remaining: EnvelopeStanding.Remainder?
    ) -> PortfolioRow {
        let reason = pace.perMonth == nil ? reason(of: pace, remaining) : nil
        return PortfolioRow(
            name: name,
            cells: .init(
                label: "  " + label, amount: "\(pace.daysLeft)d",
                amountStyle: pace.daysLeft < 0 ? Style(.overdue) : .text, figure: rate(pace.perMonth, pace),
                rest: [
                    Span(DisplayWidth.pad(rate(pace.perYear, pace), to: PortfolioColumns.year, align: .trailing)),
                    Span("  " + (reason ?? ""), .muted),
                ]),
            target: .dossier,
            words: ([reason, exact(pace)] + [Format.provenance(pace.deadline)]).compactMap(\.self)
                .joined(separator: "; "))
    }

    /// `133147872340.43 USD a year`: what the rounded pace stands for, to the last hundredth.
    private func exact(_ pace: Pace) -> String? {
        guard let amount = pace.perYear ?? pace.perMonth else { return nil }
        return
            "\(pace.isIllustrative ? "~" : "")\(amount.value) \(amount.currency) a \(pace.perYear == nil ? "month" : "year")"
    }

    private func rate(_ amount: Amount?, _ pace: Pace) -> String {
        amount.map { (pace.isIllustrative ? "~" : "") + $0.short(unit: facts.unit, .up) } ?? "–"
    }

    /// Why no pace is told.
    private func reason(of pace: Pace, _ remaining: EnvelopeStanding.Remainder?) -> String? {
        guard pace.perMonth == nil, let remaining else { return nil }
        if remaining.amount.value <= .zero { return "nothing left to select" }
        if pace.daysLeft < 0 { return "past" }
        return pace.daysLeft == 0 ? "today" : "all of it within \(pace.daysLeft)d"
    }

    // MARK: Funnel

    private func funnelRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        guard !standing.funnel.isEmpty else { return [] }
        return [head("Funnel", "amount", "projects")]
            + standing.funnel.enumerated().map { index, step in
                let (sum, count) = (step.held.sum, step.held.projects.count)
                let isDropped = step.group == .dropped
                let hasMoney = !isDropped && count > sum.unpriced + sum.uncounted
                let words = isDropped ? ["in no sum"] : left(out: sum)
                return PortfolioRow(
                    name: .stage(index),
                    cells: .init(
                        label: "  " + step.stage.name, labelStyle: count == 0 ? .muted : .text,
                        amount: hasMoney ? facts.format(sum) : "–", figure: "\(count)",
                        rest: [Span(count == 0 ? "" : words.joined(separator: ", "), .muted)]),
                    target: .projects(step.held.projects), words: step.stage.whoActs ?? "")
            }
    }
}

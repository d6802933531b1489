import Negotiation
import Screen
import Words

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

    func head(
        _ label: PortfolioWords, _ amount: (any Saying)? = nil, _ figure: (any Saying)? = nil,
        _ rest: (any Saying)? = nil
    ) -> PortfolioRow {
        head(label, amount, figure, rest: rest?.text ?? "")
    }

    func head(
        _ label: PortfolioWords, _ amount: (any Saying)?, _ figure: (any Saying)?, rest: String
    ) -> PortfolioRow {
        .init(
            name: .text,
            cells: .init(
                label: " \(label)", labelStyle: Style(.header, emphasis: .bold), amount: amount?.text ?? "",
                amountStyle: .muted, figure: figure?.text ?? "", figureStyle: .muted, rest: [Span(rest, .muted)]))
    }

    private func text(_ text: PortfolioWords) -> PortfolioRow {
        .init(name: .text, cells: .init(label: "  \(text)", labelStyle: .muted))
    }

    /// What is known of these, in a row.
    func clauses(_ words: [String?]) -> String {
        CellWords.clauses(words.compactMap(\.self).filter { !$0.isEmpty }).text
    }

    // MARK: Envelope

    private func envelopeRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        let envelope = standing.envelope.map {
            AmountWords.of(number: facts.brief(facts.format($0)), currency: $0.value.currency.code).text
        }
        var rows = [
            head(.envelope(envelope), FieldName.amount, envelope == nil ? nil : FieldName.share),
            heldRow(.selected, .counted(.selected), standing.selected, standing),
            heldRow(.shortlisted, .counted(.shortlisted), standing.shortlisted, standing),
        ]
        rows += [
            (PortfolioWords.remaining, PortfolioRow.Name.remaining, standing.remaining, PortfolioNote.remaining),
            (
                .afterShortlist, .remainingAfterShortlist, standing.remainingAfterShortlist,
                .afterShortlist
            ),
        ].compactMap { label, name, remainder, words in
            guard let remainder else { return nil }
            var row = PortfolioRow(
                name: name,
                cells: .init(
                    label: "  \(label)",
                    amount: facts.format(remainder.amount, isIllustrative: remainder.isIllustrative),
                    figure: share(remainder.amount, standing, isIllustrative: remainder.isIllustrative)),
                target: .dossier, words: words.text)
            if remainder.amount.value.isNegative {
                row.cells.rest = [Span(PortfolioWords.moreThanEnvelope.text, .warn)]
            }
            return row
        }
        return rows + (envelope == nil ? [text(.noEnvelope)] : [])
    }

    private func heldRow(
        _ label: PortfolioWords, _ name: PortfolioRow.Name, _ held: EnvelopeStanding.Held, _ standing: EnvelopeStanding
    ) -> PortfolioRow {
        .init(
            name: name,
            cells: .init(
                label: "  \(label)", amount: facts.format(held.sum),
                figure: share(held.sum.total, standing, isIllustrative: held.sum.isIllustrative),
                rest: [
                    Span(([PortfolioWords.projectCount(held.projects.count).text] + left(out: held.sum)).listed)
                ]),
            target: .projects(held.projects), words: PortfolioNote.countsAs(label).text)
    }

    private func share(_ amount: Amount, _ standing: EnvelopeStanding, isIllustrative: Bool) -> String {
        standing.share(of: amount).map {
            Format.share($0, isIllustrative: isIllustrative || standing.envelope?.isIllustrative == true)
        } ?? ""
    }

    /// What a sum does not hold.
    func left(out sum: Portfolio.Sum) -> [String] {
        [
            sum.unpriced > 0 ? PortfolioWords.unpriced(sum.unpriced).text : nil,
            sum.uncounted > 0
                ? PortfolioWords.uncounted(sum.uncounted, CurrencyWords.named(sum.total.currency.code)).text : nil,
        ].compactMap(\.self)
    }

    /// - Parameter isFirst: whether nothing stands before it.
    func leftOut(_ sum: Portfolio.Sum, isFirst: Bool = true) -> StyledLine {
        let words = left(out: sum)
        // Nothing before it, but for the sign that joins them.
        return words.isEmpty ? [] : [Span(((isFirst ? [] : [""]) + words).listed, .muted)]
    }

    // MARK: Deadline

    private func paceRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        let parts = partPaceRows()
        guard !standing.paces.isEmpty || !parts.isEmpty else {
            return [head(.toDeadline), text(.noDeadline)]
        }
        let isDisputed = dossier.framework.deadline?.isDisputed == true
        // At a pace that is rounded down, something would be left.
        let year = DisplayWidth.pad(PortfolioWords.aYear.text, to: PortfolioColumns.year, align: .trailing)
        return [
            head(
                .toDeadline, PortfolioWords.daysLeft, PortfolioWords.aMonth,
                rest: "\(year)  \(PortfolioWords.roundedUp)")
        ]
            + standing.paces.enumerated().map { index, pace in
                let date = "\(pace.deadline.basis?.isAssumed == true ? "~" : "")\(pace.deadline.value.long)"
                let label = index == 0 ? date + (isDisputed ? "!" : "") : PortfolioWords.orBy(date).text
                var row = paceRow(.pace(index), label, pace, standing.remaining)
                let words = [reason(of: pace, standing.remaining), pace.deadline.source].compactMap(\.self)
                row.cells.rest[1] = Span("  " + words.listed, .muted)
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
                label: "  " + label, amount: PortfolioWords.days(pace.daysLeft).text,
                amountStyle: pace.daysLeft < 0 ? Style(.overdue) : .text, figure: rate(pace.perMonth, pace),
                rest: [
                    Span(DisplayWidth.pad(rate(pace.perYear, pace), to: PortfolioColumns.year, align: .trailing)),
                    Span("  " + (reason ?? ""), .muted),
                ]),
            target: .dossier,
            words: clauses([reason, exact(pace), Format.provenance(pace.deadline)]))
    }

    /// `133147872340.43 USD a year`: what the rounded pace stands for, to the last hundredth.
    private func exact(_ pace: Pace) -> String? {
        guard let amount = pace.perYear ?? pace.perMonth else { return nil }
        let number = "\(pace.isIllustrative ? "~" : "")\(amount.value)"
        return PortfolioNote.exactPace(
            AmountWords.of(number: number, currency: amount.currency.code).text, isYear: pace.perYear != nil
        ).text
    }

    private func rate(_ amount: Amount?, _ pace: Pace) -> String {
        amount.map { (pace.isIllustrative ? "~" : "") + $0.short(unit: facts.unit, .up) } ?? PageSign.nothing.text
    }

    /// Why no pace is told.
    private func reason(of pace: Pace, _ remaining: EnvelopeStanding.Remainder?) -> String? {
        guard pace.perMonth == nil, let remaining else { return nil }
        if remaining.amount.value <= .zero { return PortfolioWords.nothingLeft.text }
        if pace.daysLeft < 0 { return PortfolioWords.past.text }
        return (pace.daysLeft == 0 ? PortfolioWords.today : .allWithin(days: pace.daysLeft)).text
    }

    // MARK: Funnel

    private func funnelRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        guard !standing.funnel.isEmpty else { return [] }
        return [head(.funnel, FieldName.amount, PortfolioWords.projects)]
            + standing.funnel.enumerated().map { index, step in
                let (sum, count) = (step.held.sum, step.held.projects.count)
                let isDropped = step.group == .dropped
                let hasMoney = !isDropped && count > sum.unpriced + sum.uncounted
                let words = isDropped ? [PortfolioWords.inNoSum.text] : left(out: sum)
                return PortfolioRow(
                    name: .stage(index),
                    cells: .init(
                        label: "  " + step.stage.name, labelStyle: count == 0 ? .muted : .text,
                        amount: hasMoney ? facts.format(sum) : PageSign.nothing.text, figure: "\(count)",
                        rest: [Span(count == 0 ? "" : words.listed, .muted)]),
                    target: .projects(step.held.projects), words: step.stage.whoActs ?? "")
            }
    }
}

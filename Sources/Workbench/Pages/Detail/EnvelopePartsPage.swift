import Negotiation
import Screen
import Words

// What the dossier's page says of the parts of the envelope.
extension Workbench {
    func buildEnvelopeParts(_ page: inout PageText) {
        guard !facts.envelopeParts.isEmpty else { return }
        page.heading(.partsOfEnvelope, note: EnvelopeWords.partsNote(key: key("portfolio")).text)
        for standing in facts.envelopeParts.prefix(page.room) {
            guard let part = standing.part else {
                guard !standing.selected.projects.isEmpty else { continue }
                page.line(Span(PageHeading.inNoPart.text, Style(.text, emphasis: .bold)))
                page.field(
                    .below(.selected), EnvelopeWords.inNoPart(sum: facts.format(standing.selected.sum)).text,
                    Style(.warn))
                continue
            }
            page.line(
                Span(part.label, Style(.text, emphasis: .bold)), Span(part.nameJa.map { "  \($0)" } ?? "", .muted))
            buildClaims(.below(.amount), part.amount, &page) { Negotiation.told($0) }
            buildClaims(.below(.capPerYear), part.capPerYear, &page) { Negotiation.told($0) }
            buildClaims(.below(.deadline), part.deadline, &page) { dated($0) ?? "" }
            page.field(.below(.counts), whatCounts(in: part))
            page.field(.below(.selected), [selectedLine(standing)])
            page.field(.below(.byYear), yearLines(standing))
            for line in outlook(standing) { page.field(.below(.byCap), line, Style(.warn)) }
            if outlook(standing).isEmpty { page.field(.below(.byCap), lastYear(standing)) }
        }
    }

    static var whyInNoPart: String { EnvelopeWords.whyInNoPart.text }

    /// `cash, loan; shipbuilding`
    func whatCounts(in part: EnvelopePart) -> String {
        EnvelopeWords.counts(
            instruments: part.instruments.map { facts.instruments[$0].name }, sectors: part.sectors
        ).text
    }

    private func selectedLine(_ standing: PartStanding) -> StyledLine {
        let share = standing.share.map {
            "  "
                + Format.share(
                    $0,
                    isIllustrative: standing.selected.sum.isIllustrative
                        || standing.part?.amount?.isIllustrative == true)
        }
        return [Span(facts.format(standing.selected.sum) + (share ?? "")), Span("  ")] + rest(standing)
    }

    /// `188.0bn left`
    func rest(_ standing: PartStanding) -> StyledLine {
        guard let remaining = standing.remaining else { return [] }
        let isOver = remaining.amount.value.isNegative
        let amount = Amount(value: remaining.amount.value.magnitude, currency: remaining.amount.currency)
        let text = facts.format(amount, isIllustrative: remaining.isIllustrative)
        return [isOver ? Span(EnvelopeWords.over(text).text, .warn) : Span(EnvelopeWords.left(text).text, .muted)]
    }

    /// What was selected in each year, against the cap.
    private func yearLines(_ standing: PartStanding) -> [StyledLine] {
        var lines: [StyledLine] = standing.years.map { year, held in
            [Span("\(year)  \(facts.format(held.sum))"), Span("  ")] + againstCap(standing, held.sum)
        }
        if !standing.undated.projects.isEmpty {
            lines.append([Span(EnvelopeWords.noYear(facts.format(standing.undated.sum)).text, .muted)])
        }
        return lines
    }

    /// `8.0bn left of 20.0bn`, `10.0bn over 20.0bn`; nothing without a cap to compare with.
    func againstCap(_ standing: PartStanding, _ sum: Portfolio.Sum) -> StyledLine {
        guard let cap = standing.part?.capPerYear, let isOver = standing.exceedsCap(sum),
            let left = EnvelopeStanding.Remainder(of: cap, without: [sum])
        else { return [] }
        let amount = Amount(value: left.amount.value.magnitude, currency: left.amount.currency)
        let words = facts.format(amount, isIllustrative: left.isIllustrative)
        let whole = facts.brief(facts.format(cap))
        return [
            isOver
                ? Span(EnvelopeWords.overOf(words, whole: whole).text, .warn)
                : Span(EnvelopeWords.leftOf(words, whole: whole).text, .muted)
        ]
    }

    /// What the cap does to each reading of the deadline, where it stands in its way.
    private func outlook(_ standing: PartStanding) -> [String] {
        standing.paces(dossier.framework.subject, today).compactMap { outlook(standing, $0) }
    }

    /// `at most 80.0bn by 19 Jan 2029, so 108.0bn would be left; the last could be selected in 2035`
    func outlook(_ standing: PartStanding, _ pace: PartPace) -> String? {
        let mark = standing.isAssumed(pace) ? "~" : ""
        let date = pace.pace.deadline.value.long
        switch pace.verdict {
        case .impossible(let most, let left):
            return EnvelopeWords.atMost(
                "\(mark)\(most.short(unit: facts.unit, .down))", by: date,
                left: "\(mark)\(left.short(unit: facts.unit, .up))", lastYear: yearAtCap(standing)
            ).text
        case .above:
            return EnvelopeWords.paceAboveCap(by: date).text
        case .holds, nil: return nil
        }
    }

    private func lastYear(_ standing: PartStanding) -> String? {
        yearAtCap(standing).map { EnvelopeWords.lastYear($0).text }
    }

    private func yearAtCap(_ standing: PartStanding) -> String? {
        standing.lastYearAtCap(today).map { "\(standing.isAssumed() ? "~" : "")\($0)" }
    }
}

import Negotiation
import Screen
import Words

// What the page of the portfolio says of the parts of the envelope.
extension Workbench {
    func partRows() -> [PortfolioRow] {
        let parts = facts.envelopeParts.enumerated().filter { $1.part != nil || !$1.isEmpty }
        guard !parts.isEmpty else { return [] }
        return [head(.parts, PortfolioWords.selected, FieldName.share, PortfolioWords.left)]
            + parts.map { place, standing in
                let sum = standing.selected.sum
                let isIllustrative = sum.isIllustrative || standing.part?.amount?.isIllustrative == true
                let shortlisted =
                    standing.shortlisted.projects.isEmpty
                    ? ""
                    : PortfolioWords.alsoShortlisted(facts.brief(facts.format(standing.shortlisted.sum))).text
                let whole =
                    standing.part?.amount.map { PortfolioWords.ofTotal(facts.brief(facts.format($0))).text } ?? ""
                return PortfolioRow(
                    name: .part(standing.part == nil ? nil : place),
                    cells: .init(
                        label: "  " + (standing.part?.label ?? BoardWords.inNoPart.text),
                        labelStyle: standing.part == nil ? .muted : .text, amount: facts.format(sum),
                        figure: standing.share.map { Format.share($0, isIllustrative: isIllustrative) } ?? "",
                        rest: rest(standing) + [Span(whole, .muted), Span(shortlisted, .muted)]
                            + leftOut(sum, isFirst: false)),
                    target: .projects(projects(standing)), words: words(on: standing))
            }
    }

    /// Selected, then shortlisted; each once, though it may have money in both.
    private func projects(_ standing: PartStanding) -> [Record<Project>] {
        standing.selected.projects + standing.shortlisted.projects
    }

    private func words(on standing: PartStanding) -> String {
        guard let part = standing.part else { return Workbench.whyInNoPart }
        let counts = PortfolioNote.counts(whatCounts(in: part)).text
        return clauses([counts, part.amount.map { Format.provenance($0.first) }])
    }

    /// The money of each year against the cap, of the parts that have one.
    func yearRows() -> [PortfolioRow] {
        let rows = facts.envelopeParts.enumerated().flatMap { place, standing -> [PortfolioRow] in
            guard let part = standing.part, let cap = part.capPerYear else { return [] }
            var years = standing.years
            if standing.sum(in: today.year) == nil {
                let next = years.firstIndex { $0.year > today.year } ?? years.endIndex
                years.insert((today.year, .init(in: standing.selected.sum.total.currency)), at: next)
            }
            var rows = years.map { year, held in
                row(.partYear(place, year: year), .partIn(part.label, year: year), held, standing)
            }
            if !standing.undated.projects.isEmpty {
                var undated = row(
                    .partYear(place, year: nil), .partIn(part.label, year: nil), standing.undated, standing)
                undated.cells.figure = ""
                undated.cells.rest = [Span(PortfolioWords.noSince.text, .muted)]
                rows.append(undated)
            }
            for index in rows.indices {
                rows[index].words =
                    PortfolioNote.cap(Format.claims(cap), source: Format.provenance(cap.first)).text
            }
            return rows
        }
        return rows.isEmpty ? [] : [head(.byYear, FieldName.amount, PortfolioWords.ofCap)] + rows
    }

    private func row(
        _ name: PortfolioRow.Name, _ label: PortfolioWords, _ held: EnvelopeStanding.Held, _ standing: PartStanding
    ) -> PortfolioRow {
        let cap = standing.part?.capPerYear
        let share = cap.flatMap { cap in
            standing.exceedsCap(held.sum) == nil ? nil : held.sum.total.value.ratio(to: cap.value.value)
        }
        return PortfolioRow(
            name: name,
            cells: .init(
                label: "  \(label)", amount: facts.format(held.sum),
                figure: share.map {
                    Format.share($0, isIllustrative: held.sum.isIllustrative || cap?.isIllustrative == true)
                } ?? "",
                rest: againstCap(standing, held.sum)),
            target: .projects(held.projects))
    }

    /// How fast the rest of each part has to go, by its own deadline or that of the whole.
    func partPaceRows() -> [PortfolioRow] {
        facts.envelopeParts.enumerated().flatMap { place, standing -> [PortfolioRow] in
            guard let part = standing.part else { return [] }
            let paces = standing.paces(dossier.framework.subject, today)
            let last = paces.isEmpty ? nil : standing.lastYearAtCap(today)
            return paces.enumerated().map { index, pace in
                let mark = pace.pace.deadline.basis?.isAssumed == true ? "~" : ""
                let date = "\(part.label) \(mark)\(pace.pace.deadline.value.brief)"
                var row = paceRow(
                    .partPace(place, index), index == 0 ? date : PortfolioWords.orBy(date).text, pace.pace,
                    standing.remaining)
                let sign = standing.isAssumed(pace) ? "~" : ""
                switch pace.verdict {
                case .impossible(_, let left):
                    row.cells.rest.append(
                        Span(PortfolioWords.overCapBy(sign + left.short(unit: facts.unit, .up)).text, .warn))
                case .above: row.cells.rest.append(Span(PortfolioWords.aboveCap.text, .warn))
                case .holds:
                    let words = last.map { PortfolioWords.withinCapUntil("\(sign)\($0)").text }
                    row.cells.rest.append(Span(words ?? "", .muted))
                case nil: break
                }
                if let outlook = outlook(standing, pace) { row.words = outlook }
                return row
            }
        }
    }
}

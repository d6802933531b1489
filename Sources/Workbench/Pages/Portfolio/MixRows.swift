import Negotiation
import Screen
import Words

// What the page of the portfolio says of instruments, groups and institutions.
extension Workbench {
    func mixRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        let portfolio = facts.portfolio
        let whole = dossier.mix(by: .whole).first
        let alone = DisplayWidth.pad(PortfolioWords.roomIfAlone.text, to: PortfolioColumns.room)
        var rows = [
            head(.mix, FieldName.amount, FieldName.share, rest: "\(alone)  \(PortfolioWords.roomInEnvelope)")
        ]
        rows.append(
            .init(
                name: .whole,
                cells: .init(
                    label: "  \(PortfolioWords.whole)", amount: facts.format(portfolio.split),
                    rest: leftOut(portfolio.split),
                    split: whole?.split),
                target: .projects(whole?.projects ?? []),
                words: PortfolioNote.selected(legend: legend(portfolio)).text))
        for total in portfolio.mix {
            let look = facts.instruments[total.kind]
            let projects = whole?.projects.filter { $0.instruments.contains { $0.kind == total.kind } } ?? []
            rows.append(
                .init(
                    name: .instrument(total.kind),
                    cells: .init(
                        label: "  " + look.name, labelStyle: Style(look.slot),
                        amount: facts.format(total.sum),
                        figure: Format.share(total.share, isIllustrative: portfolio.split.isIllustrative),
                        rest: leftOut(total.sum)),
                    target: .projects(projects), words: PortfolioNote.hasPart.text))
            rows += total.expectations.map { expectationRow($0, total, portfolio) }
        }
        if let rest = portfolio.selected.total.value.subtracting(portfolio.split.total.value), rest > .zero {
            let isIllustrative = portfolio.selected.isIllustrative || portfolio.split.isIllustrative
            let amount = Amount(value: rest, currency: portfolio.selected.total.currency)
            rows.append(
                .init(
                    name: .unsplit,
                    cells: .init(
                        label: "  \(PortfolioWords.notSplit)",
                        amount: facts.format(amount, isIllustrative: isIllustrative)),
                    target: .projects(standing.selected.projects.filter(\.instruments.isEmpty)),
                    words: PortfolioNote.notSplit.text))
        }
        return rows
    }

    /// `█ equity, ▆ loan, ▃ guarantee`
    private func legend(_ portfolio: Portfolio) -> String {
        let shown = portfolio.mix.isEmpty ? facts.instruments.order : portfolio.mix.map(\.kind)
        return shown.map { "\(facts.instruments.mark(of: $0, Drawing(glyphs))) \(facts.instruments[$0].short)" }.listed
    }

    private func expectationRow(
        _ expectation: Portfolio.Expectation, _ total: Portfolio.InstrumentTotal, _ portfolio: Portfolio
    ) -> PortfolioRow {
        let envelope = portfolio.envelope
        let isIllustrative = portfolio.split.isIllustrative || expectation.claims.isIllustrative
        let isEmpty = portfolio.split.total.value.isZero
        let alone = Format.room(
            expectation.band.room(added: total.sum.total, to: portfolio.split.total), isIllustrative: isIllustrative)
        let within = Format.room(
            envelope.flatMap { expectation.band.room(total.sum.total, within: $0.value) },
            isIllustrative: isIllustrative || envelope?.isIllustrative == true)
        let note = PortfolioNote.room(
            alone: isEmpty ? nil : alone, within: envelope.map { _ in within },
            of: envelope.map { facts.brief(facts.format($0)) } ?? "")
        return .init(
            name: .expectation(total.kind, side: expectation.side),
            cells: .init(
                label: "    " + expected(expectation), labelStyle: .muted,
                figure: isEmpty
                    ? PageSign.nothing.text
                    : (expectation.holds ? PortfolioWords.withinBand : .outsideBand).text,
                figureStyle: isEmpty ? .muted : Style(expectation.holds ? .info : .warn),
                rest: [Span(DisplayWidth.pad(alone, to: PortfolioColumns.room)), Span("  " + within)]),
            target: .dossier,
            words: note.text)
    }

    func groupRows(_ grouping: MixGrouping) -> [PortfolioRow] {
        guard let field = grouping.field else { return [] }
        let whole = facts.portfolio.split
        let groups = dossier.mix(by: grouping)
        return [head(.mixBy(field), FieldName.amount, FieldName.share, PortfolioWords.ofMix)]
            + groups.map { group in
                let sum = group.split.whole
                let share =
                    group.isSelected && !group.projects.isEmpty ? sum.total.value.ratio(to: whole.total.value) : nil
                return PortfolioRow(
                    name: .group(group.name),
                    cells: .init(
                        label: "  " + label(of: group, grouping, field),
                        labelStyle: group.name == nil || group.projects.isEmpty ? .muted : .text,
                        amount: group.projects.isEmpty ? PageSign.nothing.text : facts.format(sum),
                        figure: share.map { Format.share($0, isIllustrative: whole.isIllustrative) } ?? "",
                        rest: leftOut(sum), split: group.split),
                    target: .projects(group.projects), words: PortfolioNote.hasPart.text)
            }
    }

    private func label(of group: MixGroup, _ grouping: MixGrouping, _ field: FieldName) -> String {
        guard let name = group.name else { return PortfolioWords.noneNamed(field).text }
        return grouping == .stage ? dossier.framework.subject.stage(name)?.name ?? name : name
    }

    func institutionRows() -> [PortfolioRow] {
        let exposures = dossier.exposures
        guard exposures.contains(where: { $0.institution != nil }) else { return [] }
        let groups = dossier.mix(by: .institution)
        let hasShares = exposures.contains { $0.share != nil }
        return [head(.institutions, FieldName.amount, hasShares ? PortfolioWords.ofLimit : nil)]
            + exposures.map { exposure in
                PortfolioRow(
                    name: .institution(exposure.institution),
                    cells: .init(
                        label: "  " + (exposure.institution ?? PortfolioWords.noneNamed(.institution).text),
                        labelStyle: exposure.institution == nil ? .muted : .text, amount: facts.format(exposure.sum),
                        figure: exposure.share.map { Format.share($0, isIllustrative: exposure.isIllustrative) } ?? "",
                        rest: words(on: exposure)
                            + leftOut(exposure.sum, isFirst: exposure.institution == nil)),
                    target: .projects(groups.first { $0.name == exposure.institution }?.projects ?? []),
                    words: source(of: exposure))
            }
    }

    /// What does not count against the limit, and what the dossier says of the institution and of its limit.
    private func source(of exposure: Exposure) -> String {
        let entry = dossier.framework.institutions.first { $0.name == exposure.institution }
        let outside = exposure.period.flatMap { period in
            exposure.outside.total.value.isZero
                ? nil : PortfolioNote.doNotCount(facts.format(exposure.outside), outside: period.long).text
        }
        return clauses([outside, entry?.note, exposure.limit.map { Format.provenance($0.first) }])
    }

    /// `~34.2bn left of 7.18tn JPY at ~155`; of a limit for a time, `Apr 26–Mar 27: …; ~12.1bn outside of it`.
    private func words(on exposure: Exposure) -> StyledLine {
        guard let limit = exposure.limit else {
            return exposure.institution == nil ? [] : [Span(PortfolioWords.noLimit.text, .muted)]
        }
        func words(_ kind: PortfolioWords.Limit, _ amount: String) -> String {
            PortfolioWords.limit(
                kind, amount: amount, of: Format.claims(limit), rate: exposure.rate.map { Format.claims($0) },
                period: exposure.period?.brief
            ).text
        }
        guard let left = exposure.left else { return [Span(words(.notCompared, ""), .muted)] }
        let holds = exposure.holds ?? true
        let amount =
            (exposure.isIllustrative ? "~" : "")
            + Amount(value: left.value.magnitude, currency: left.currency).short(unit: facts.unit, holds ? .down : .up)
        var line = holds ? [Span(words(.left, amount))] : [Span(words(.over, amount), .warn)]
        if exposure.holds == nil {
            line.append(Span(PortfolioWords.overIfUndatedCounts(facts.format(exposure.undated)).text, .warn))
        } else if !exposure.undated.total.value.isZero {
            line.append(Span(PortfolioWords.undated(facts.format(exposure.undated)).text, .muted))
        }
        if !exposure.outside.total.value.isZero {
            line.append(Span(PortfolioWords.outsidePeriod(facts.format(exposure.outside)).text, .muted))
        }
        return line
    }
}

internal import Negotiation
internal import Words

extension Dossier {
    /// What the page of the portfolio shows, as rows: each sum once, in the order of the page.
    func portfolioSums(_ today: CalendarDate) -> [PortfolioSum] {
        let standing = envelopeStanding(today)
        return envelopeSums(standing) + partSums() + yearSums() + paceSums(standing, today) + mixSums(standing)
            + groupSums(.sector, .bySector) + groupSums(.stage, .byStage) + institutionSums() + funnelSums(standing)
    }

    private func envelopeSums(_ standing: EnvelopeStanding) -> [PortfolioSum] {
        let held = [
            PortfolioSum(.envelope, .selected).of(standing.selected.sum, standing.selected.projects),
            PortfolioSum(.envelope, .shortlisted).of(standing.shortlisted.sum, standing.shortlisted.projects),
        ]
        let left = [(.remaining, standing.remaining), (.afterShortlist, standing.remainingAfterShortlist)].compactMap {
            (measure: PortfolioSum.Measure, rest: EnvelopeStanding.Remainder?) in
            rest.map { PortfolioSum(.envelope, measure).of($0) }
        }
        return (held + left).map { $0.part(of: standing.envelope) }
    }

    private func partSums() -> [PortfolioSum] {
        envelopeParts.filter { $0.part != nil || !$0.isEmpty }.flatMap { standing -> [PortfolioSum] in
            let (id, label) = (standing.part?.id, standing.part?.label ?? BoardWords.inNoPart.text)
            func row(_ measure: PortfolioSum.Measure) -> PortfolioSum { .init(.parts, measure, id, label: label) }
            var rows = [
                row(.selected).of(standing.selected.sum, standing.selected.projects),
                row(.shortlisted).of(standing.shortlisted.sum, standing.shortlisted.projects),
            ]
            if let rest = standing.remaining { rows.append(row(.remaining).of(rest)) }
            return rows.map { $0.part(of: standing.part?.amount) }
        }
    }

    private func yearSums() -> [PortfolioSum] {
        envelopeParts.flatMap { standing -> [PortfolioSum] in
            guard let part = standing.part, let cap = part.capPerYear else { return [] }
            return standing.years.map { year, held in
                var row = PortfolioSum(
                    .byYear, .selected, "\(part.id) \(year)", label: PortfolioWords.partIn(part.label, year: year).text
                ).of(held.sum, held.projects).part(of: cap)
                row.holds = standing.exceedsCap(held.sum).map { !$0 }
                row.bound = cap.value.description
                return row
            }
        }
    }

    private func paceSums(_ standing: EnvelopeStanding, _ today: CalendarDate) -> [PortfolioSum] {
        func rows(_ pace: Pace, _ item: String?, _ label: String?) -> [PortfolioSum] {
            [(PortfolioSum.Measure.perMonth, pace.perMonth), (.perYear, pace.perYear)].map { measure, amount in
                var row = PortfolioSum(.toDeadline, measure, item, label: label)
                row.amount = amount
                row.isIllustrative = pace.isIllustrative
                row.daysLeft = pace.daysLeft
                row.bound = pace.deadline.value.description
                return row
            }
        }
        return standing.paces.flatMap { rows($0, nil, nil) }
            + envelopeParts.flatMap { standing -> [PortfolioSum] in
                guard let part = standing.part else { return [] }
                return standing.paces(framework.subject, today).flatMap { rows($0.pace, part.id, part.label) }
            }
    }

    private func mixSums(_ standing: EnvelopeStanding) -> [PortfolioSum] {
        let portfolio = portfolio
        let projects = mix(by: .whole).first?.projects ?? []
        var rows = [PortfolioSum(.mix, .split).of(portfolio.split, projects)]
        for total in portfolio.mix {
            let name = framework.subject.name(of: total.kind)
            var row = PortfolioSum(.mix, .split, total.kind.id, label: name).of(
                total.sum, projects.filter { $0.instruments.contains { $0.kind == total.kind } })
            row.share = portfolio.split.total.value.isZero ? nil : total.share
            row.whole = portfolio.split.total
            row.isIllustrative = portfolio.split.isIllustrative
            rows.append(row)
            rows += total.expectations.flatMap { expectation in
                let item = "\(total.kind.id) \(expectation.side)"
                let side = framework.sides.first { $0.id == expectation.side }?.name ?? expectation.side
                var row = PortfolioSum(.mix, .expected, item, label: "\(name), \(side)")
                row.bound = expectation.band.description
                row.holds = portfolio.split.total.value.isZero ? nil : expectation.holds
                row.isIllustrative = expectation.claims.isIllustrative || portfolio.split.isIllustrative
                return [row] + roomSums(row, expectation.band, total)
            }
        }
        if let rest = portfolio.selected.total.value.subtracting(portfolio.split.total.value), rest > .zero {
            var row = PortfolioSum(.mix, .notSplit)
            row.amount = Amount(value: rest, currency: portfolio.selected.total.currency)
            row.isIllustrative = portfolio.selected.isIllustrative || portfolio.split.isIllustrative
            row.projects = standing.selected.projects.filter(\.instruments.isEmpty).map(\.id.name)
            rows.append(row)
        }
        return rows
    }

    /// How much more a band has room for, by both readings.
    private func roomSums(_ expected: PortfolioSum, _ band: PercentBand, _ total: Portfolio.InstrumentTotal)
        -> [PortfolioSum]
    {
        let envelope = portfolio.envelope
        let readings: [(BandRoom?, room: PortfolioSum.Measure, needed: PortfolioSum.Measure, isIllustrative: Bool)] = [
            (band.room(added: total.sum.total, to: portfolio.split.total), .roomAlone, .neededAlone, false),
            (
                envelope.flatMap { band.room(total.sum.total, within: $0.value) }, .roomInEnvelope, .neededInEnvelope,
                envelope?.isIllustrative == true
            ),
        ]
        return readings.flatMap { room, most, least, isIllustrative -> [PortfolioSum] in
            func row(_ measure: PortfolioSum.Measure, _ amount: Amount?) -> PortfolioSum {
                var row = PortfolioSum(.mix, measure, expected.item, label: expected.label)
                row.amount = amount
                row.bound = expected.bound
                row.isIllustrative = expected.isIllustrative || isIllustrative
                return row
            }
            switch room {
            case nil: return []
            case .tooMuch(let amount):
                return [row(most, Amount(value: amount.value.negated, currency: amount.currency))]
            // Without an end above, any amount may be added: there is no number to tell.
            case .between(let needed, let room):
                return (room.map { [row(most, $0)] } ?? []) + (needed.value.isZero ? [] : [row(least, needed)])
            }
        }
    }

    /// What the pane of the mix shows: the whole by instrument, the parts of the envelope, and each project.
    func mixPaneSums(_ today: CalendarDate) -> [PortfolioSum] {
        mixSums(envelopeStanding(today)) + partSums()
            + (mix(by: .whole).first?.projects ?? []).flatMap { project -> [PortfolioSum] in
                let own = portfolio(of: [project])
                let whole = PortfolioSum(.byProject, .split, project.id.name, label: project.name).of(
                    own.split, [project])
                let parts = own.mix.filter { !$0.sum.total.value.isZero }.map { total -> PortfolioSum in
                    let name = framework.subject.name(of: total.kind)
                    var row = PortfolioSum(
                        .byProject, .split, "\(project.id.name) \(total.kind.id)", label: "\(project.name), \(name)"
                    ).of(total.sum)
                    row.share = total.share
                    row.whole = own.split.total
                    row.isIllustrative = own.split.isIllustrative
                    return row
                }
                return [whole] + parts
            }
    }

    /// What is of the mix is told as a part of it; a stage before the selection is not.
    private func groupSums(_ grouping: MixGrouping, _ section: PortfolioSum.Section) -> [PortfolioSum] {
        let whole = portfolio.split
        return mix(by: grouping).filter { !$0.projects.isEmpty }.map { group in
            let name = grouping == .stage ? framework.subject.stage(group.name ?? "")?.name : group.name
            var row = PortfolioSum(section, .split, group.name, label: name).of(group.split.whole, group.projects)
            guard group.isSelected else { return row }
            row.share = row.amount?.value.ratio(to: whole.total.value)
            row.whole = whole.total
            row.isIllustrative = whole.isIllustrative
            return row
        }
    }

    private func institutionSums() -> [PortfolioSum] {
        let groups = mix(by: .institution)
        return exposures.flatMap { exposure -> [PortfolioSum] in
            let projects = groups.first { $0.name == exposure.institution }?.projects ?? []
            var row = PortfolioSum(.institutions, .selected, exposure.institution).of(exposure.sum, projects)
            row.bound = exposure.limit?.value.description
            row.holds = exposure.holds
            var others: [PortfolioSum] = []
            if let period = exposure.period {
                // Which of them the sum has, their days decide.
                row.projects = nil
                row.bound = CellWords.clauses([row.bound, period.description].compactMap(\.self)).text
                if !exposure.outside.total.value.isZero {
                    others = [PortfolioSum(.institutions, .outsidePeriod, exposure.institution).of(exposure.outside)]
                }
            }
            guard let most = exposure.converted else { return [row] + others }
            row.share = exposure.share
            row.whole = most
            row.isIllustrative = exposure.isIllustrative
            var rest = PortfolioSum(.institutions, .left, exposure.institution)
            rest.amount = exposure.left
            rest.isIllustrative = exposure.isIllustrative
            rest.bound = row.bound
            return [row, rest] + others
        }
    }

    private func funnelSums(_ standing: EnvelopeStanding) -> [PortfolioSum] {
        standing.funnel.map { step in
            PortfolioSum(.funnel, .amount, step.stage.id, label: step.stage.name).of(step.held.sum, step.held.projects)
        }
    }
}

extension PortfolioSum {
    fileprivate func of(_ rest: EnvelopeStanding.Remainder) -> PortfolioSum {
        var row = self
        row.amount = rest.amount
        row.isIllustrative = rest.isIllustrative
        return row
    }
}

import Negotiation
import Screen

// What the page of the portfolio says, section by section.
extension Workbench {
    /// All rows but those of single projects.
    func portfolioRows(_ grouping: MixGrouping) -> [PortfolioRow] {
        let standing = dossier.envelopeStanding(today)
        let sections = [
            envelopeRows(standing), paceRows(standing), mixRows(standing), groupRows(grouping),
            institutionRows(), funnelRows(standing),
        ].filter { !$0.isEmpty }
        return Array(sections.joined(separator: [PortfolioRow(name: .text)]))
    }

    private func head(_ label: String, _ amount: String = "", _ figure: String = "", _ rest: String = "")
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
    private func left(out sum: Portfolio.Sum) -> [String] {
        [
            sum.unpriced > 0 ? "\(sum.unpriced) without an amount" : nil,
            sum.uncounted > 0 ? "\(sum.uncounted) not in \(sum.total.currency)" : nil,
        ].compactMap(\.self)
    }

    // MARK: Deadline

    private func paceRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        guard !standing.paces.isEmpty else {
            return [head("To the deadline"), text("no deadline in dossier.md")]
        }
        let isDisputed = dossier.framework.deadline?.isDisputed == true
        let year = DisplayWidth.pad("a year", to: PortfolioColumns.year, align: .trailing)
        return [head("To the deadline", "left", "a month", year)]
            + standing.paces.enumerated().map { index, pace in
                let date = "\(pace.deadline.basis == .illustrative ? "~" : "")\(pace.deadline.value.long)"
                let reason = pace.perMonth == nil ? reason(of: pace, standing) : nil
                let words = [reason, pace.deadline.source].compactMap(\.self)
                let isPast = pace.daysLeft < 0
                return PortfolioRow(
                    name: .pace(index),
                    cells: .init(
                        label: "  " + (index == 0 ? date + (isDisputed ? "!" : "") : "or " + date),
                        amount: "\(pace.daysLeft)d", amountStyle: isPast ? Style(.overdue) : .text,
                        figure: rate(pace.perMonth, pace),
                        rest: [
                            Span(
                                DisplayWidth.pad(rate(pace.perYear, pace), to: PortfolioColumns.year, align: .trailing)),
                            Span("  " + words.joined(separator: ", "), .muted),
                        ]),
                    target: .dossier,
                    words: ([reason] + [Format.provenance(pace.deadline)]).compactMap(\.self).joined(separator: "; "))
            }
    }

    private func rate(_ amount: Amount?, _ pace: Pace) -> String {
        amount.map { (pace.isIllustrative ? "~" : "") + $0.short(unit: facts.unit, .up) } ?? "–"
    }

    /// Why no pace is told.
    private func reason(of pace: Pace, _ standing: EnvelopeStanding) -> String? {
        guard let remaining = standing.remaining else { return nil }
        if remaining.amount.value <= .zero { return "nothing left to select" }
        if pace.daysLeft < 0 { return "past" }
        return pace.daysLeft == 0 ? "today" : "all of it within \(pace.daysLeft)d"
    }

    // MARK: Mix

    private func mixRows(_ standing: EnvelopeStanding) -> [PortfolioRow] {
        let portfolio = facts.portfolio
        let whole = dossier.mix(by: .whole).first
        let wide = DisplayWidth.pad("room if alone", to: PortfolioColumns.room)
        var rows = [head("Instrument mix", "amount", "share", wide + "  room in the envelope")]
        rows.append(
            .init(
                name: .whole,
                cells: .init(
                    label: "  all", amount: facts.format(portfolio.split), split: whole?.split, isInColour: true),
                target: .projects(whole?.projects ?? []),
                words: "what is selected: E equity, L loan, G guarantee; Enter shows each project"))
        for total in portfolio.mix {
            let projects = whole?.projects.filter { $0.instruments.contains { $0.kind == total.kind } } ?? []
            rows.append(
                .init(
                    name: .instrument(total.kind),
                    cells: .init(
                        label: "  " + total.kind.rawValue, labelStyle: Style(total.kind.slot),
                        amount: facts.format(total.sum),
                        figure: Format.share(total.share, isIllustrative: portfolio.split.isIllustrative),
                        rest: [Span(left(out: total.sum).joined(separator: ", "), .muted)]),
                    target: .projects(projects), words: "Enter shows the projects with a part in it"))
            rows += total.expectations.map { expectationRow($0, total, portfolio) }
        }
        if let rest = portfolio.selected.total.value.subtracting(portfolio.split.total.value), rest > .zero {
            let isIllustrative = portfolio.selected.isIllustrative || portfolio.split.isIllustrative
            let amount = Amount(value: rest, currency: portfolio.selected.total.currency)
            rows.append(
                .init(
                    name: .unsplit,
                    cells: .init(label: "  not split", amount: facts.format(amount, isIllustrative: isIllustrative)),
                    target: .projects(standing.selected.projects.filter(\.instruments.isEmpty)),
                    words: "what is selected and not in the mix; Enter shows the projects without a split"))
        }
        return rows
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
        let whole = envelope.map { "; \(within) if all \(facts.brief(facts.format($0))) is split" } ?? ""
        return .init(
            name: .expectation(total.kind, side: expectation.side),
            cells: .init(
                label: "    " + expected(expectation), labelStyle: .muted,
                figure: isEmpty ? "–" : expectation.holds ? "ok" : "outside",
                figureStyle: isEmpty ? .muted : Style(expectation.holds ? .info : .warn),
                rest: [Span(DisplayWidth.pad(alone, to: PortfolioColumns.room)), Span("  " + within)]),
            target: .dossier,
            words: (isEmpty ? "nothing is split yet" : "\(alone) if nothing else is added") + whole)
    }

    private func groupRows(_ grouping: MixGrouping) -> [PortfolioRow] {
        guard grouping != .whole else { return [] }
        let whole = facts.portfolio.split
        let groups = dossier.mix(by: grouping)
        return [head("Mix by \(grouping.rawValue)", "amount", "share", "of what is selected")]
            + groups.map { group in
                let sum = group.split.whole
                let share =
                    group.isSelected && !group.projects.isEmpty ? sum.total.value.ratio(to: whole.total.value) : nil
                return PortfolioRow(
                    name: .group(group.name),
                    cells: .init(
                        label: "  " + label(of: group, grouping),
                        labelStyle: group.name == nil || group.projects.isEmpty ? .muted : .text,
                        amount: group.projects.isEmpty ? "–" : facts.format(sum),
                        figure: share.map { Format.share($0, isIllustrative: whole.isIllustrative) } ?? "",
                        split: group.split),
                    target: .projects(group.projects))
            }
    }

    private func label(of group: MixGroup, _ grouping: MixGrouping) -> String {
        guard let name = group.name else { return "no \(grouping.rawValue) named" }
        return grouping == .stage ? dossier.framework.subject.stage(name)?.name ?? name : name
    }

    // MARK: Institutions

    private func institutionRows() -> [PortfolioRow] {
        let exposures = dossier.exposures
        guard exposures.contains(where: { $0.institution != nil }) else { return [] }
        let groups = dossier.mix(by: .institution)
        return [head("Institutions", "amount", exposures.contains { $0.share != nil } ? "of limit" : "")]
            + exposures.map { exposure in
                PortfolioRow(
                    name: .institution(exposure.institution),
                    cells: .init(
                        label: "  " + (exposure.institution ?? "no institution named"),
                        labelStyle: exposure.institution == nil ? .muted : .text, amount: facts.format(exposure.sum),
                        figure: exposure.share.map { Format.share($0, isIllustrative: exposure.isIllustrative) } ?? "",
                        rest: words(on: exposure)),
                    target: .projects(groups.first { $0.name == exposure.institution }?.projects ?? []),
                    words: source(of: exposure))
            }
    }

    /// What the dossier says of the institution, and of its limit.
    private func source(of exposure: Exposure) -> String {
        let entry = dossier.framework.institutions.first { $0.name == exposure.institution }
        return [entry?.note, exposure.limit.map { Format.provenance($0.first) }].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// `~34.2bn left of 7.18tn JPY at ~155`
    private func words(on exposure: Exposure) -> StyledLine {
        guard let limit = exposure.limit else {
            return exposure.institution == nil ? [] : [Span("no limit given", .muted)]
        }
        let rate = exposure.rate.map { " at \(Format.claims($0))" } ?? ""
        let against = "\(Format.claims(limit))\(rate)"
        guard let left = exposure.left, let holds = exposure.holds else {
            return [Span("limit \(against), not compared: no rate", .muted)]
        }
        let amount =
            (exposure.isIllustrative ? "~" : "")
            + Amount(value: left.value.magnitude, currency: left.currency).short(unit: facts.unit, holds ? .down : .up)
        return holds ? [Span("\(amount) left of \(against)")] : [Span("\(amount) over \(against)", .warn)]
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

import Words

/// A line that a package would cross, or that has to be weighed against it.
package enum Crossing: Sendable, Hashable {
    /// A side would get worse than the worst that it would accept.
    case reservation(gap: RecordID, side: String, limit: MeasuredValue, value: MeasuredValue)
    /// A side gives something on a gap on which it has a red line. Words cannot be compared: a person does that.
    case redLine(gap: RecordID, side: String, words: String)
    /// A sum that has to lie within something would no longer do so, were the package's projects selected.
    case money(String)

    /// Whether that it is crossed already tells what a masked field says.
    package var isSecret: Bool { if case .money = self { false } else { true } }

    /// Whether it is known to be crossed.
    package var isCertain: Bool { if case .redLine = self { false } else { true } }
}

extension Dossier {
    /// All of them, gap by gap, then money.
    package func crossings(of package: Record<Package>) -> [Crossing] {
        guard !package.isBroken, let sides = framework.subject.bothSides else { return [] }
        var crossings: [Crossing] = []
        for move in moves(of: package) {
            guard let gap = gap(move.gap.name), !gap.isBroken else { continue }
            for (party, side) in sides.parties {
                if let crossing = reservation(of: side.id, party, on: gap, move) { crossings.append(crossing) }
                if move.terms[party] != nil, let line = gap.lines[side.id]?.redLine {
                    crossings.append(.redLine(gap: gap.id, side: side.id, words: line))
                }
            }
        }
        return crossings + moneyCrossings(of: package)
    }

    private func reservation(
        of side: String, _ party: Party, on gap: Record<Gap>, _ move: GapMove
    ) -> Crossing? {
        // Where both move to different values nothing is settled between them: each is held to its own.
        let own = move.terms[party]?.value?.value
        guard let limit = gap.lines[side]?.reservation?.value,
            let value = own ?? move.terms[party.other]?.value?.value, value.unit == limit.unit
        else { return nil }
        func last(_ isOwn: Bool) -> ExactDecimal? {
            gap.subject.lastValue { ($0.side.id == side) == isOwn && $0.value?.value.unit == limit.unit }?.value
        }
        // From where it stands to the worst it would accept leads the way that it does not want to go any further.
        let isWorseAbove: Bool
        if let stand = last(true), stand != limit.value {
            isWorseAbove = stand < limit.value
        } else if let other = last(false), other != limit.value {
            isWorseAbove = other > limit.value
        } else {
            return nil
        }
        guard isWorseAbove ? value.value > limit.value : value.value < limit.value else { return nil }
        return .reservation(gap: gap.id, side: side, limit: limit, value: value)
    }

    private func moneyCrossings(of package: Record<Package>) -> [Crossing] {
        guard !package.subject.projects.isEmpty else { return [] }
        let before = Set(moneyFaults)
        return selecting(package.subject.projects.map(\.record), on: package.subject.date).moneyFaults.filter {
            !before.contains($0)
        }
        .map(Crossing.money)
    }

    /// The dossier as it would be with these projects selected, too.
    ///
    /// - Parameter date: of the selection, which counts towards the cap of its year; nil where that is not known.
    private func selecting(_ projects: [RecordID], on date: KnownDate?) -> Dossier {
        let groups = framework.subject.groups
        guard let selected = framework.stages.first(where: { groups[$0.id] == .selected }) else { return self }
        let entries = projects.compactMap { summary(of: $0) }.filter { summary in
            guard !summary.isBroken, let project = project(summary.id.name) else { return false }
            return groups[project.stage.id] != .selected
        }.flatMap {
            [FieldEntry($0, Project.stateField, selected.id), FieldEntry($0, "since", date?.description ?? "")]
        }
        guard let change = try? Transaction.entering(entries, in: self, today: .earliest).transaction else {
            return self
        }
        let sources = change.steps.compactMap { step in
            change.document(of: step.record).map { (step.record, RecordSource.file(RecordFile($0))) }
        }
        return updating(Dictionary(sources, uniquingKeysWith: { first, _ in first }))
    }

    /// What is beyond the envelope, a part of it or its cap, a side's band or an institution's limit, in words.
    private var moneyFaults: [String] {
        let money = portfolio
        var faults: [String] = []
        if let envelope = money.envelope, money.selected.total.value > envelope.value.value {
            faults.append(CrossingWords.envelope(envelope.value.inFull).text)
        }
        for total in money.mix {
            for expectation in total.expectations where !expectation.holds {
                faults.append(
                    CrossingWords.band(
                        side: framework.subject.name(of: expectation.side),
                        instrument: framework.subject.name(of: total.kind), expectation.band.words
                    ).text)
            }
        }
        for exposure in exposures where exposure.holds == false {
            guard let institution = exposure.institution, let limit = exposure.limit else { continue }
            faults.append(
                CrossingWords.limit(
                    institution: "\(institution)", limit.value.inFull, period: exposure.period?.long
                ).text)
        }
        for standing in envelopeParts {
            guard let part = standing.part, let amount = part.amount else { continue }
            if standing.remaining?.amount.value.isNegative == true {
                faults.append(CrossingWords.part(part.label, amount: amount.value.inFull).text)
            }
            for (year, held) in standing.years where standing.exceedsCap(held.sum) == true {
                faults.append(
                    CrossingWords.cap(part: part.label, part.capPerYear?.value.inFull ?? "", year: year).text)
            }
        }
        return faults
    }

    /// `Tokyo's reservation on Equity share (2%): 3%`
    package func words(of crossing: Crossing) -> String {
        func name(_ gap: RecordID) -> String { self.gap(gap.name)?.name ?? gap.name }
        return switch crossing {
        case .reservation(let gap, let side, let limit, let value):
            CrossingWords.reservation(
                side: framework.subject.name(of: side), gap: name(gap), limit: limit.inFull, value: value.inFull
            ).text
        case .redLine(let gap, let side, let words):
            CrossingWords.redLine(side: framework.subject.name(of: side), gap: name(gap), words: words).text
        case .money(let words): words
        }
    }
}

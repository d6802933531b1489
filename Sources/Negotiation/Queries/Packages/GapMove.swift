/// What a package does to one gap: what each side gives on it, and how far that takes it.
package struct GapMove: Sendable {
    package let gap: RecordID
    /// Nil for a side that gives nothing on it.
    package let terms: BothSides<Term?>
    /// What the gap counts for each side; nil where `dossier.md` and the gap do not say.
    package let weights: BothSides<ExactDecimal?>
    /// How much of the way from its own last value to the other's a side goes, between 0 and 1: 1 where it gives
    /// something that is no number, for it is the other's words that it takes then.
    package let shares: BothSides<Double>

    /// The part of the gap's weight that a side gives away, in its own weights; nil without a weight.
    package func given(by party: Party) -> Double? { weights[party].map { $0.double * shares[party] } }

    /// The part of the gap's weight that a side gains from what the other gives, in its own weights.
    package func gained(by party: Party) -> Double? { weights[party].map { $0.double * shares[party.other] } }
}

/// What a package is worth to the sides, in the weights that each gives the gaps: the additive scoring of Raiffa, *The Art
/// and Science of Negotiation* (1982), in which a side's score is the sum over the gaps of weight × share of the way.
package struct PackageScore: Sendable {
    package let given: Double
    package let gained: Double
    /// Gaps on which something is given and to which the side gives no weight: they are in neither sum.
    package let unweighted: Int
}

extension Dossier {
    /// What it does, gap by gap, in the order of its terms. Gaps that are gone or broken are among them, without weights.
    package func moves(of package: Record<Package>) -> [GapMove] {
        guard let sides = framework.subject.bothSides else { return [] }
        return package.subject.gapIDs.map { id in
            let gap = gap(id.name)?.subject
            let terms = sides.map { package.subject.term(of: $0.id, on: id) }
            let values = sides.map { side in
                gap?.lastValue { $0.side.id == side.id }
            }
            return GapMove(
                gap: id, terms: terms, weights: sides.map { gap?.lines[$0.id]?.weight },
                shares: BothSides { party in
                    guard let term = terms[party] else { return 0 }
                    return GapMove.share(from: values[party], to: term.value?.value, toward: values[party.other])
                })
        }
    }

    /// Nil where neither side gives any of the gaps a weight.
    package func scores(of package: Record<Package>) -> BothSides<PackageScore>? {
        let moves = moves(of: package)
        guard moves.contains(where: { $0.weights.contains { $0 != nil } }) else { return nil }
        return BothSides { party in
            PackageScore(
                given: moves.reduce(0) { $0 + ($1.given(by: party) ?? 0) },
                gained: moves.reduce(0) { $0 + ($1.gained(by: party) ?? 0) },
                unweighted: moves.count { $0.weights[party] == nil })
        }
    }

    /// The packages that the same side tabled on the same day, in the order in which they are shown, this one among them;
    /// only itself where it has no day or nobody's name.
    package func round(of package: Record<Package>) -> [Record<Package>] {
        guard let by = package.by?.id, let date = package.subject.date else { return [package] }
        return packages.filter { !$0.isBroken && $0.by?.id == by && $0.subject.date == date }
    }
}

extension Gap {
    /// The last value that is in a position of a certain kind.
    func lastValue(where isMeant: (Position) -> Bool) -> MeasuredValue? {
        history.last { $0.value != nil && isMeant($0) }?.value?.value
    }
}

extension GapMove {
    fileprivate static func share(from own: MeasuredValue?, to new: MeasuredValue?, toward other: MeasuredValue?)
        -> Double
    {
        guard let own, let new, let other, own.unit == new.unit, own.unit == other.unit,
            let whole = other.value.subtracting(own.value), let way = new.value.subtracting(own.value),
            let share = way.ratio(to: whole)
        else { return 1 }
        return min(1, max(0, share))
    }
}

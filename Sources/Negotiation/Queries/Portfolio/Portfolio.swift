import Words

/// The money of the dossier's projects: how much at which stage, and in which instruments.
package struct Portfolio: Sendable {
    /// A sum in the envelope's currency, honest about what is not in it.
    package struct Sum: Sendable, Hashable {
        package private(set) var total: Amount
        /// Whether any part is illustrative; shown as `~`.
        package private(set) var isIllustrative = false
        /// Projects without an amount.
        package private(set) var unpriced = 0
        /// Projects whose amount is in another currency, or too large to add.
        package private(set) var uncounted = 0

        init(in currency: Currency) { total = Amount(value: .zero, currency: currency) }

        mutating func add(_ claims: Claims<Amount>?) {
            guard let claims else {
                unpriced += 1
                return
            }
            guard let sum = total.adding(claims.value) else {
                uncounted += 1
                return
            }
            total = sum
            isIllustrative = isIllustrative || claims.isIllustrative
        }

        mutating func add(_ other: Sum) {
            if let sum = total.adding(other.total) { total = sum } else { uncounted += 1 }
            isIllustrative = isIllustrative || other.isIllustrative
            unpriced += other.unpriced
            uncounted += other.uncounted
        }
    }

    /// One instrument's part of the money that has been split.
    package struct InstrumentTotal: Sendable {
        package let kind: InstrumentID
        package let sum: Sum
        /// Part of all that has been split, between 0 and 1.
        package let share: Double
        package let expectations: [Expectation]
    }

    /// What a side expects an instrument's share to be, and whether it is.
    package struct Expectation: Sendable {
        package let side: String
        package let claims: Claims<PercentBand>
        package let holds: Bool

        package var band: PercentBand { claims.value }
    }

    package let envelope: Claims<Amount>?
    package let selected: Sum
    package let shortlisted: Sum
    /// Proposed or reported, and not yet shortlisted.
    package let candidates: Sum
    /// The split of what is selected.
    package let mix: [InstrumentTotal]
    /// What the mix is a split of.
    package let split: Sum

    /// Part of the envelope that is selected, between 0 and 1; `nil` without an envelope.
    package var selectedShare: Double? {
        envelope.flatMap { selected.total.value.ratio(to: $0.value.value) }
    }
}

extension Dossier {
    /// The totals of all projects.
    package var portfolio: Portfolio {
        portfolio(of: projects.inOrder)
    }

    /// The totals of some projects, such as those of one sector.
    package func portfolio(of projects: [Record<Project>]) -> Portfolio {
        let currency = currency(of: projects)
        let stages = framework.subject.groups
        let nothing = Portfolio.Sum(in: currency)
        var (selected, shortlisted, candidates) = (nothing, nothing, nothing)
        let order = framework.subject.instrumentOrder
        var split = InstrumentSplit(in: currency, order)
        for project in projects where !project.isBroken {
            switch stages[project.subject.stage.id] {
            case .selected:
                selected.add(project.subject.amount)
                split.add(project.subject)
            case .shortlisted: shortlisted.add(project.subject.amount)
            case .candidate: candidates.add(project.subject.amount)
            case .dropped, nil: break
            }
        }
        let whole = split.whole
        let mix = order.compactMap { kind -> Portfolio.InstrumentTotal? in
            let policy = framework.subject.policy(on: kind)
            guard split.kinds.contains(kind) || policy != nil else { return nil }
            let sum = split[kind]
            let expectations = policy?.expected.entries.map { entry in
                Portfolio.Expectation(
                    side: entry.side, claims: entry.value,
                    holds: entry.value.value.contains(sum.total, of: whole.total) ?? false)
            }
            return .init(
                kind: kind, sum: sum, share: sum.total.value.ratio(to: whole.total.value) ?? 0,
                expectations: expectations ?? [])
        }
        return Portfolio(
            envelope: framework.subject.pledged, selected: selected, shortlisted: shortlisted, candidates: candidates,
            mix: mix, split: whole)
    }

    /// What some projects' amounts come to.
    package func sum(of projects: [Record<Project>]) -> Portfolio.Sum {
        var sum = Portfolio.Sum(in: currency(of: self.projects.inOrder))
        let wanted = Project.fields(["amount"])
        for project in projects where !project.isBroken { sum.add(project.passing(wanted).subject.amount) }
        return sum
    }

    /// What sums are in: the envelope's currency, else that of the first project that has an amount.
    func currency(of projects: [Record<Project>]) -> Currency {
        framework.subject.pledged?.value.currency ?? projects.lazy.compactMap { $0.amount }.first?.value.currency
            ?? .usd
    }
}

extension InstrumentPart {
    /// Its amount: as given, or its share of the project's. A share of an illustrative amount is illustrative.
    package func money(of whole: Claims<Amount>?) -> Claims<Amount>? {
        if let amount { return amount }
        guard let share, let whole, let amount = share.value.of(whole.value) else { return nil }
        let basis: Basis? =
            share.isIllustrative || whole.isIllustrative ? .illustrative : share.first.basis ?? whole.first.basis
        return Claims(Claim(amount, basis: basis))
    }
}

extension Portfolio {
    /// `6.5%`, from a part between 0 and 1; a dash where there is no telling.
    package static func text(ofShare part: Double) -> String {
        guard part.isFinite, abs(part) < 1e6 else { return PageSign.nothing.text }
        let permille = Int((part * 1000).rounded())
        return "\(permille / 10).\(abs(permille) % 10)%"
    }
}

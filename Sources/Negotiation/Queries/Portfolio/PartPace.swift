/// How fast the rest of a part of the envelope has to be selected, and whether its cap lets it.
package struct PartPace: Sendable {
    /// What the cap per year says of the way to the deadline.
    package enum CapVerdict: Sendable, Hashable {
        case holds
        /// There are calendar years enough, but at an even pace each would take more than the cap.
        case above
        /// So much can be selected by the deadline at most, and so much is left then.
        case impossible(most: Amount, left: Amount)
    }

    package let pace: Pace
    /// `nil` without a cap in the part's currency, with nothing left to select, or past the deadline.
    package let verdict: CapVerdict?
}

extension PartStanding {
    /// One for each claim of the deadline: the part's own, else that of the whole.
    package func paces(_ framework: Framework, _ today: CalendarDate) -> [PartPace] {
        let deadline = part?.deadline ?? framework.deadline
        return (deadline?.all ?? []).map { claim in
            let pace = Pace(claim, remaining, today: today)
            return PartPace(pace: pace, verdict: verdict(on: pace, today))
        }
    }

    /// The calendar year in which the last of the part is selected if each year takes as much as the cap allows; `nil`
    /// without a cap, with nothing left, or more than a thousand years away.
    package func lastYearAtCap(_ today: CalendarDate) -> Int? {
        guard let left = remaining?.amount.value, left > .zero, cap.map({ $0 > .zero }) == true else { return nil }
        return (today.year..<today.year + 1000).first { year in
            most(from: today.year, through: year).map { $0 >= left } == true
        }
    }

    /// Whether what the cap says of the rest, and of a deadline, rests on anything that nobody has said.
    package func isAssumed(_ pace: PartPace? = nil) -> Bool {
        part?.capPerYear?.isIllustrative == true || remaining?.isIllustrative == true
            || pace?.pace.isIllustrative == true
    }

    private var cap: ExactDecimal? {
        guard let cap = part?.capPerYear?.value, cap.currency == part?.amount?.value.currency,
            cap.currency == selected.sum.total.currency
        else { return nil }
        return cap.value
    }

    private func verdict(on pace: Pace, _ today: CalendarDate) -> PartPace.CapVerdict? {
        guard let cap, let remaining, remaining.amount.value > .zero, pace.daysLeft >= 0,
            let end = today.adding(days: pace.daysLeft),
            let most = most(from: today.year, through: end.year),
            let left = remaining.amount.value.subtracting(most)
        else { return nil }
        let currency = remaining.amount.currency
        if left > .zero {
            return .impossible(
                most: Amount(value: most, currency: currency), left: Amount(value: left, currency: currency))
        }
        return pace.perYear.map { $0.value > cap } == true ? .above : .holds
    }

    /// The most that the cap lets be selected in these calendar years, beside what is selected in them already.
    private func most(from first: Int, through last: Int) -> ExactDecimal? {
        guard let cap else { return nil }
        let taken = years.filter { first <= $0.year && $0.year <= last }.map { min(cap, $0.held.sum.total.value) }
        return taken.reduce(cap.times(ExactDecimal(last - first + 1))) { $0?.subtracting($1) }
    }
}

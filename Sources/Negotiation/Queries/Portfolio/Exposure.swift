/// What one institution has in the projects that are selected, against the most that it may put in.
package struct Exposure: Sendable {
    /// As the parts of projects name it; `nil` for parts that name none.
    package let institution: String?
    /// What counts against the limit: of a limit with a period, what is selected in it.
    package let sum: Portfolio.Sum
    /// What is selected outside the limit's period; nothing where the limit has none.
    package let outside: Portfolio.Sum
    /// What is selected nobody says when, or only so roughly that it may be in the period or not.
    package let undated: Portfolio.Sum
    package let limit: Claims<Amount>?
    package let period: KnownDate?
    /// What the limit was converted with, where it is in another currency than the sum.
    package let rate: Claims<ExactDecimal>?
    /// The limit in the currency of the sum, rounded down to a hundredth; `nil` without a limit, or without a rate for
    /// its currency: it is shown then, but nothing is said of it.
    package let converted: Amount?
    /// Whether the sum is within the limit, without rounding; `nil` where there is nothing to compare, or what is undated
    /// decides.
    package let holds: Bool?
    /// What is left of the limit, if nothing undated counts; negative beyond it. Rounded down with the limit.
    package let left: Amount?

    /// Whether what is left rests on anything illustrative.
    package var isIllustrative: Bool {
        sum.isIllustrative || limit?.isIllustrative == true || rate?.isIllustrative == true
    }

    /// The sum as a part of the limit, from 0 on.
    package var share: Double? { converted.flatMap { sum.total.value.ratio(to: $0.value) } }

    /// What an institution has, by whether it counts against its limit.
    fileprivate struct Parts {
        var counted: Portfolio.Sum
        var outside: Portfolio.Sum
        var undated: Portfolio.Sum

        init(in currency: Currency) {
            let nothing = Portfolio.Sum(in: currency)
            (counted, outside, undated) = (nothing, nothing, nothing)
        }

        mutating func add(_ sum: Portfolio.Sum, selected date: KnownDate?, period: KnownDate?) {
            guard let period else { return counted.add(sum) }
            guard let date, !date.isUnread else { return undated.add(sum) }
            if date.lies(within: period) { return counted.add(sum) }
            if date.overlaps(period) { undated.add(sum) } else { outside.add(sum) }
        }
    }

    fileprivate init(_ name: String?, _ parts: Parts, _ entry: Institution?, in framework: Framework) {
        institution = name
        let sum = parts.counted
        self.sum = sum
        (outside, undated) = (parts.outside, parts.undated)
        let limit = entry?.limit
        self.limit = limit
        period = entry?.period
        let currency = sum.total.currency
        let most = sum.total.value.adding(parts.undated.total.value)
        func fits(_ isWithin: (ExactDecimal) -> Bool?) -> Bool? {
            guard let least = isWithin(sum.total.value) else { return nil }
            return least && most.flatMap(isWithin) != true ? nil : least
        }
        guard let limit, limit.value.currency != currency else {
            rate = nil
            converted = limit?.value
            holds = limit.flatMap { limit in fits { $0 <= limit.value.value } }
            left = limit.flatMap { $0.value.value.subtracting(sum.total.value) }.map {
                Amount(value: $0, currency: currency)
            }
            return
        }
        // Rates are to the envelope's currency; sums are in another only where there is no envelope.
        rate = framework.pledged?.value.currency == currency ? framework.rate(of: limit.value.currency) : nil
        converted = rate.flatMap { limit.value.value.divided(by: $0.value, places: 2, .down) }.map {
            Amount(value: $0, currency: currency)
        }
        holds = rate.flatMap { rate in fits { $0.times(rate.value).map { $0 <= limit.value.value } } }
        left = converted.flatMap { $0.value.subtracting(sum.total.value) }.map { Amount(value: $0, currency: currency) }
    }
}

extension Dossier {
    /// What each institution has in the projects that are selected, as far as its limit is for them; those of `dossier.md`
    /// also where they have nothing.
    package var exposures: [Exposure] {
        let groups = mix(by: .institution)
        let listed = framework.institutions.map(\.name)
        let unlisted = groups.map(\.name).filter { name in !listed.contains { $0 == name } }
        let currency = currency(of: projects.inOrder)
        return (listed + unlisted).map { name in
            let entry = framework.institutions.first { $0.name == name }
            var parts = Exposure.Parts(in: currency)
            for project in groups.first(where: { $0.name == name })?.projects ?? [] {
                parts.add(
                    split(of: project) { $0.isFrom(name) }.whole, selected: project.subject.since,
                    period: entry?.period)
            }
            return Exposure(name, parts, entry, in: framework.subject)
        }
    }
}

extension InstrumentPart {
    /// Whether it names this institution; none, for nil.
    package func isFrom(_ name: String?) -> Bool { (institution?.isEmpty == false ? institution : nil) == name }
}

/// What one institution has in the projects that are selected, against the most that it may put in.
package struct Exposure: Sendable {
    /// As the parts of projects name it; `nil` for parts that name none.
    package let institution: String?
    package let sum: Portfolio.Sum
    package let limit: Claims<Amount>?
    /// What the limit was converted with, where it is in another currency than the sum.
    package let rate: Claims<ExactDecimal>?
    /// The limit in the currency of the sum, rounded down to a hundredth; `nil` without a limit, or without a rate for
    /// its currency: it is shown then, but nothing is said of it.
    package let converted: Amount?
    /// Whether the sum is within the limit, without rounding; `nil` where there is nothing to compare.
    package let holds: Bool?
    /// What is left of the limit; negative beyond it. Rounded down with the limit.
    package let left: Amount?

    /// Whether what is left rests on anything illustrative.
    package var isIllustrative: Bool {
        sum.isIllustrative || limit?.isIllustrative == true || rate?.isIllustrative == true
    }

    /// The sum as a part of the limit, from 0 on.
    package var share: Double? { converted.flatMap { sum.total.value.ratio(to: $0.value) } }

    init(_ institution: String?, _ sum: Portfolio.Sum, limit: Claims<Amount>?, in framework: Framework) {
        self.institution = institution
        self.sum = sum
        self.limit = limit
        let currency = sum.total.currency
        guard let limit, limit.value.currency != currency else {
            rate = nil
            converted = limit?.value
            holds = limit.map { sum.total.value <= $0.value.value }
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
        holds = rate.flatMap { sum.total.value.times($0.value) }.map { $0 <= limit.value.value }
        left = converted.flatMap { $0.value.subtracting(sum.total.value) }.map { Amount(value: $0, currency: currency) }
    }
}

extension Dossier {
    /// What each institution has in the projects that are selected; those of `dossier.md` also where they have nothing.
    package var exposures: [Exposure] {
        let groups = mix(by: .institution)
        let sums = Dictionary(groups.map { ($0.name, $0.split.whole) }, uniquingKeysWith: { first, _ in first })
        let listed = framework.institutions.map(\.name)
        let unlisted = groups.map(\.name).filter { name in !listed.contains { $0 == name } }
        let currency = currency(of: projects.inOrder)
        return (listed + unlisted).map { name in
            Exposure(
                name, sums[name] ?? .init(in: currency),
                limit: framework.institutions.first { $0.name == name }?.limit, in: framework.subject)
        }
    }
}

import Valuation
import Words

// The table of the assumptions: a line for each, in which all stands that a side, a screen and a script need of it.
extension Assumption {
    var field: AssumptionField { Self.fields.first { $0.assumption == self }?.field ?? declared }

    private static let fields = allCases.map { (assumption: $0, field: $0.declared) }

    private var declared: AssumptionField {
        switch self {
        case .discountRate:
            rate(0...1000, .discountRate) { $0.discountRate = $1 }
        case .startDate:
            value(CalendarDate.self, 1950...2199, .startDate) {
                $0.begin(on: $1, valued: $2)
            }
        case .capitalCost:
            part(0...1000, .capitalCost) { $0.capitalCost = $1 }
        case .revenue: part(0...1000, .revenue) { $0.revenue = $1 }
        case .operatingCost:
            part(0...1000, .operatingCost) { $0.operatingCost = $1 }
        case .benchmark:
            value(
                RateSchedule.self, -10...100, .benchmark
            ) { terms, rates, _ in terms.benchmark = rates.path }
        case .spread: rate(-10...100, .spread) { $0.spread = $1 }
        case .tenor: years(1...100, .tenor) { $0.tenor = $1 }
        case .grace:
            years(0...99, .grace) {
                $0.grace = $1
            }
        case .repayment:
            word(
                .repayment
            ) { $0.repayment = $1 }
        case .constructionInterest:
            word(.constructionInterest) { $0.constructionInterest = $1 }
        case .gearing:
            part(
                0...100,
                .gearing
            ) { $0.gearing = $1 }
        case .targetDSCR:
            value(
                ExactDecimal.self, 1...10,
                .targetDSCR
            ) { terms, cover, _ in terms.targetDSCR = cover.double }
        case .targetLLCR:
            value(
                ExactDecimal.self, 1...10,
                .targetLLCR
            ) { terms, cover, _ in terms.targetLLCR = cover.double }
        case .premium: rate(0...100, .premium) { $0.premium = $1 }
        case .cover: part(0...100, .cover) { $0.cover = $1 }
        case .premiumReading:
            word(.premiumReading) { $0.premiumReading = $1 }
        case .splitReading:
            word(.splitReading) { $0.splitReading = $1 }
        case .splitBase:
            word(.splitBase) { $0.splitBase = $1 }
        case .splitLater:
            word(
                .splitLater
            ) { $0.splitLater = $1 }
        case .splitLosses:
            word(
                .splitLosses
            ) { $0.splitLosses = $1 }
        case .deemedSpread:
            rate(-10...100, .deemedSpread) { $0.deemedSpread = $1 }
        case .recoveredAmount:
            value(
                Amount.self, FlowYears.money,
                .recoveredAmount
            ) { terms, amount, _ in terms.recoveredAmount = amount.value.double }
        case .recoveredFees:
            word(.recoveredFees) {
                $0.recoveredFees = $1
            }
        case .shareBefore: part(0...100, .shareBefore) { $0.shareBefore = $1 }
        case .shareAfter: part(0...100, .shareAfter) { $0.shareAfter = $1 }
        }
    }

    private func value<Content: AssumedValue & BoundedValue>(
        _ type: Content.Type, _ range: ClosedRange<Int>, isRate: Bool = false, _ help: FieldHelp,
        _ fill: @escaping @Sendable (inout ProjectTerms, Content, CalendarDate) -> Void
    ) -> AssumptionField {
        AssumptionField(self, limits: Limits(range, of: type), isRate: isRate, help, fill: fill)
    }

    /// A percentage a year, or the like; a fraction in the terms.
    private func rate(
        _ range: ClosedRange<Int>, _ help: FieldHelp, _ fill: @escaping @Sendable (inout ProjectTerms, Double) -> Void
    ) -> AssumptionField {
        value(Percent.self, range, isRate: true, help) { terms, rate, _ in fill(&terms, rate.fraction) }
    }

    /// A percentage of something; a fraction in the terms.
    private func part(
        _ range: ClosedRange<Int>, _ help: FieldHelp, _ fill: @escaping @Sendable (inout ProjectTerms, Double) -> Void
    ) -> AssumptionField {
        value(Percent.self, range, help) { terms, part, _ in fill(&terms, part.fraction) }
    }

    private func years(
        _ range: ClosedRange<Int>, _ help: FieldHelp, _ fill: @escaping @Sendable (inout ProjectTerms, Int) -> Void
    ) -> AssumptionField {
        value(Years.self, range, help) { terms, years, _ in fill(&terms, years.count) }
    }

    private func word<Content: AssumedValue>(
        _ help: FieldHelp, _ fill: @escaping @Sendable (inout ProjectTerms, Content) -> Void
    ) -> AssumptionField {
        AssumptionField(self, limits: nil, help) { terms, word, _ in fill(&terms, word) }
    }
}

extension ProjectTerms {
    fileprivate mutating func begin(on start: CalendarDate, valued day: CalendarDate) {
        startYear = start.year
        delay = Double(day.days(until: start)) / 365
    }
}

extension SideAssumptions {
    /// As numbers, for flows in a currency that begin in a year, and present values of a day. The money of a year stands at
    /// its beginning.
    func terms(firstYear: Int, date: CalendarDate, currency: Currency) -> ProjectTerms {
        var terms = ProjectTerms()
        terms.begin(on: CalendarDate(year: firstYear, month: 1, day: 1) ?? date, valued: date)
        fill(&terms, date)
        terms.unknown = unread.mapValues { Undefined(.told($0.reason)) }
        if let amount = recoveredAmount, amount.currency != currency, terms.unknown[.recoveredAmount] == nil {
            terms.unknown[.recoveredAmount] = Undefined(.recoveredIn(amount.currency.code))
        }
        if isSizedTwice, terms.unknown[.targetLLCR] == nil {
            terms.unknown[.targetLLCR] = Undefined(.sizedTwice)
        }
        return terms
    }
}

// What a screen asks of any assumption.
extension Assumption {
    package var info: FieldInfo { field.info }

    /// Of its value, without what a claim adds.
    package var shape: Shape { field.shape }

    /// Whether it is an interest rate or the like, where a tenth of a point counts.
    package var isRate: Bool { field.isRate }

    /// In words, for the screen.
    package var name: String { FieldName(rawValue: rawValue)?.text ?? rawValue }
}

/// What is drawn, owed and paid on a loan, period by period.
public struct LoanSchedule: Hashable, Sendable {
    /// By period, as everything here; positive.
    public internal(set) var drawdown: [Double]
    /// Interest that is paid.
    public internal(set) var interest: [Double]
    /// Interest that is added to the principal.
    public internal(set) var capitalised: [Double]
    public internal(set) var principal: [Double]
    /// What is owed after the period.
    public internal(set) var balance: [Double]
    /// The last period of construction.
    public let construction: Int

    init(periods: Int, construction: Int) {
        let none = [Double](repeating: 0, count: periods)
        (drawdown, interest, capitalised, principal, balance) = (none, none, none, none, none)
        self.construction = construction
    }

    /// How many periods there are.
    public var count: Int { balance.count }

    /// Interest and principal that are paid in a period; nothing after the last.
    public func service(in period: Int) -> Double {
        period < count ? interest[period] + principal[period] : 0
    }

    /// The periods after construction in which anything is due: those that coverage is told of.
    public var servicePeriods: [Int] {
        (construction + 1..<max(count, construction + 1)).filter { service(in: $0) > 0 }
    }

    /// The same loan, so many times as large.
    public func scaled(by factor: Double) -> LoanSchedule {
        var schedule = self
        for path in [\LoanSchedule.drawdown, \.interest, \.capitalised, \.principal, \.balance] {
            for period in 0..<count { schedule[keyPath: path][period] *= factor }
        }
        return schedule
    }
}

internal import Negotiation
internal import Valuation

/// How a `calc` command tells what it found.
enum CalcResult {
    /// Digits that give exactly this number when they are read again; JSON and people write them alike.
    static func digits(_ number: Double) -> String { number == 0 ? "0.0" : number.description }

    /// One number by itself, or under its name.
    ///
    /// - Throws: `Failure` with status 1 where there is none.
    static func write(_ name: String, asJSON: Bool, _ value: () throws(Undefined) -> Double) throws(Failure) {
        let digits: String
        do throws(Undefined) {
            digits = CalcResult.digits(try value())
        } catch {
            throw Failure(error.reason, .nothing)
        }
        let json = JSON.object([.init(name, .number(digits))])
        try StandardOutput.write(asJSON ? "\(json)\n" : "\(digits)\n")
    }

    /// All rates, one a line; what is to be known where there are not exactly one goes to standard error.
    ///
    /// - Throws: `Failure` with status 1 where there is none.
    static func write(_ rates: InternalRates, asJSON: Bool) throws(Failure) {
        let digits = rates.roots.map(CalcResult.digits)
        let json = JSON.object([.init("roots", .array(digits.map(JSON.number)))])
        try StandardOutput.write(asJSON ? "\(json)\n" : digits.map { $0 + "\n" }.joined())
        do throws(Undefined) {
            _ = try rates.only()
        } catch {
            let words = words(error, rates.rule)
            if rates.roots.isEmpty { throw Failure(words, .nothing) }
            StandardError.tell(words)
        }
    }

    /// What several changes of sign mean is less plain than what one or none does.
    private static func words(_ undefined: Undefined, _ rule: InternalRates.Rule) -> String {
        switch rule {
        case .several, .onePositive: "\(undefined): \(rule)"
        default: undefined.reason
        }
    }
}

extension JSON {
    /// All digits of a number; null for what no JSON number can be.
    static func double(_ value: Double) -> JSON { value.isFinite ? .number(CalcResult.digits(value)) : .null }
}

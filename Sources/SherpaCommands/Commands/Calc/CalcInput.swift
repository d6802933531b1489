internal import Negotiation
internal import Valuation

/// Numbers as they are written on the command line.
enum CalcInput {
    /// Digits with a point, a sign and an exponent, at most: what a spreadsheet writes without separators.
    static func number(_ text: some StringProtocol) -> Double? {
        let allowed = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
        }
        guard allowed, text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    /// A fraction, or a percentage.
    static func rate(_ text: String?, _ name: String) throws(Failure) -> Double {
        guard let text else { throw Failure("\(name) is missing: write a rate like 0.08 or 8%") }
        let isPercent = text.last == "%"
        guard let value = number(isPercent ? text.dropLast() : text[...]) else {
            throw Failure("\(name) cannot be `\(text)`: write a rate like 0.08 or 8%")
        }
        return isPercent ? value / 100 : value
    }

    static func amounts(_ words: some Collection<String>, atLeast least: Int) throws(Failure) -> [Double] {
        var amounts: [Double] = []
        for word in words where word != "--" {
            guard let amount = number(word) else {
                throw Failure("`\(word)` is no amount: write plain numbers, like -100 or 2.5e9, without separators")
            }
            amounts.append(amount)
        }
        guard amounts.count >= least else {
            throw Failure("too few flows: write \(least == 1 ? "one" : "two") at least, as in -- -100 110")
        }
        return amounts
    }

    static func datedFlows(_ words: some Collection<String>, atLeast least: Int) throws(Failure) -> [DatedFlow] {
        var flows: [DatedFlow] = []
        for word in words where word != "--" {
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let date = CalendarDate(parts[0]), let amount = number(parts[1]) else {
                throw Failure("`\(word)` is no flow on a day: write DATE:AMOUNT, like 2027-01-01:-100")
            }
            flows.append(DatedFlow(day: date.daysSinceEpoch, amount: amount))
        }
        guard flows.count >= least else {
            throw Failure("too few flows: write DATE:AMOUNT, like 2027-01-01:-100 2028-01-01:110")
        }
        return flows
    }

    static func loan(_ words: [String]) throws(Failure) -> (rate: Double, periods: Int, principal: Double) {
        let words = words.filter { $0 != "--" }
        let rate = try rate(words.first, "RATE")
        guard words.count == 3 else { throw Failure("write RATE PERIODS PRINCIPAL, as in 0.5% 360 200000") }
        guard let periods = Int(words[1]), (1...10_000).contains(periods) else {
            throw Failure("PERIODS cannot be `\(words[1])`: write a whole number from 1 to 10000")
        }
        guard let principal = number(words[2]) else {
            throw Failure("PRINCIPAL cannot be `\(words[2])`: write a plain number, like 200000 or 2e5")
        }
        return (rate, periods, principal)
    }
}

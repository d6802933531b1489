// What `compare.py` asks, so that ten thousand cases take one process: a case a line on standard input, its values on one
// line of standard output, or `undefined` and the reason.
import Valuation

/// A line that is no case.
struct Unreadable: Error {}

func number(_ word: Substring?) throws -> Double {
    guard let number = word.flatMap({ Double($0) }) else { throw Unreadable() }
    return number
}

func flow(_ word: Substring) throws -> DatedFlow {
    let parts = word.split(separator: ":")
    guard parts.count == 2, let day = Int(parts[0]) else { throw Unreadable() }
    return DatedFlow(day: day, amount: try number(parts[1]))
}

func answer(_ line: String) throws -> [Double] {
    var words = line.split(separator: " ")[...]
    let kind = words.popFirst()
    switch kind {
    case "irr": return try InternalRates(of: words.map { try number($0) }).roots
    case "xirr": return try InternalRates(of: words.map(flow)).roots
    case "npv":
        let rate = try number(words.popFirst())
        return [try PresentValue.of(words.map { try number($0) }, rate: rate)]
    case "xnpv":
        let rate = try number(words.popFirst())
        return [try PresentValue.of(words.map(flow), rate: rate)]
    case "mirr":
        let (finance, reinvest) = (try number(words.popFirst()), try number(words.popFirst()))
        return [try ModifiedInternalRate.of(words.map { try number($0) }, finance: finance, reinvest: reinvest)]
    case "pmt":
        let (rate, periods) = (try number(words.popFirst()), words.popFirst().flatMap { Int($0) })
        guard let periods else { throw Unreadable() }
        return [try Annuity.payment(rate: rate, periods: periods, principal: number(words.popFirst()))]
    default: throw Unreadable()
    }
}

while let line = readLine() {
    do {
        print(try answer(line).map(\.description).joined(separator: " "))
    } catch let undefined as Undefined {
        print("undefined \(undefined)")
    } catch {
        print("unreadable")
    }
}

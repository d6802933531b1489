import Valuation
import Words

/// How the figures of a valuation are written: money in one unit, so that it compares at a glance.
package struct FigureText: Sendable {
    package let unit: Amount.Unit
    /// That in which Japanese says so.
    private let myriad: MyriadUnit
    /// After the point, of money in English.
    private let englishPlaces: Int

    package init(unit: Amount.Unit, places: Int = 2) {
        self.init(unit: unit, unit.myriad ?? (unit == .million ? .hundredMillion : .one), places: places)
    }

    private init(unit: Amount.Unit, _ myriad: MyriadUnit, places: Int = 2) {
        self.unit = unit
        self.myriad = myriad
        englishPlaces = places
    }

    /// In the unit of the largest amount.
    package init(of money: ProjectMoney) {
        let largest = (money.flows.capitalCost + money.flows.revenue).max() ?? 0
        self.init(
            unit: Amount.Unit.allCases.first { largest >= FigureText.powerOfTen($0.exponent) } ?? .one,
            MyriadUnit.allCases.first { largest >= FigureText.powerOfTen($0.exponent) } ?? .one)
    }

    private var isEnglish: Bool { Language.current == .english }

    /// What stands behind an amount: `bn`; 「億」
    package var suffix: String { isEnglish ? unit.symbol : myriad.symbol }

    /// What a column of amounts is headed: `bn USD`; 「億ドル」
    package func heading(_ currency: Currency) -> String {
        AmountWords.of(number: suffix, currency: currency.code).text
    }

    /// After the point, of money.
    package var places: Int {
        guard !isEnglish else { return englishPlaces }
        return switch myriad {
        case .trillion: englishPlaces
        case .hundredMillion: max(0, englishPlaces - 1)
        case .tenThousand, .one: 0
        }
    }

    /// How much of the currency one of the unit is.
    package var size: Double { FigureText.powerOfTen(isEnglish ? unit.exponent : myriad.exponent) }

    /// Exact up to 10²².
    static func powerOfTen(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    /// `6.4%`, `1.23`, `13.2y`, `-0.07bn`.
    package func text(_ value: Double, of figure: Figure, morePlaces: Int = 0) -> String {
        switch figure.measure {
        case .money: FigureText.decimal(value / size, places: places + morePlaces) + suffix
        case .rate: FigureText.decimal(value * 100, places: 1 + morePlaces) + "%"
        case .ratio: FigureText.decimal(value, places: 2 + morePlaces)
        case .years: FigureUnitWords.years(FigureText.decimal(value, places: 1 + morePlaces)).text
        }
    }

    /// A figure beside what it is held against, with as many digits as tell the two apart.
    package func pair(_ value: Double, _ other: Double, of figure: Figure) -> (value: String, other: String) {
        for more in 0...6 {
            let pair = (text(value, of: figure, morePlaces: more), text(other, of: figure, morePlaces: more))
            if pair.0 != pair.1 || value == other { return pair }
        }
        return (text(value, of: figure), text(other, of: figure))
    }

    /// A difference, with its sign; of rates, in percentage points.
    package func difference(_ value: Double, of figure: Figure) -> String {
        let text = figure.measure == .rate ? FigureText.points(value) : text(value, of: figure)
        return value < 0 || !text.contains { ("1"..."9").contains($0) } ? text : "+" + text
    }

    /// How far a difference may be off: rounded up, so that it does not look smaller than it is.
    package func error(_ value: Double, of figure: Figure) -> String {
        let step = step(of: figure)
        let rounded = (value / step).rounded(.up) * step
        return figure.measure == .rate ? FigureText.points(rounded) : text(rounded, of: figure)
    }

    /// `4.4pp` of 0.044.
    private static func points(_ value: Double) -> String {
        FigureUnitWords.percentagePoints(decimal(value * 100, places: 1)).text
    }

    package func money(_ value: Double) -> String { text(value, of: .npv) }

    /// What is shown of one rounded part; of `roundedParts(_:of:)`.
    package func difference(parts: Int, of figure: Figure) -> String {
        difference(Double(parts) * step(of: figure), of: figure)
    }

    /// Each part in whole steps of the last digit that is shown, so that they add up to the sum as it is shown: those that
    /// lose most by rounding down are rounded up.
    /// Nil where they are too large to be told so.
    package func roundedParts(_ parts: [Double], of figure: Figure) -> [Int]? {
        let steps = parts.map { $0 / step(of: figure) }
        guard steps.allSatisfy({ abs($0) < 1e14 }) else { return nil }
        var rounded = steps.map { Int($0.rounded(.down)) }
        let missing = Int(steps.reduce(0, +).rounded()) - rounded.reduce(0, +)
        let byLoss = steps.indices.sorted {
            steps[$0] - steps[$0].rounded(.down) > steps[$1] - steps[$1].rounded(.down)
        }
        for index in byLoss.prefix(max(0, missing)) { rounded[index] += 1 }
        return rounded
    }

    private func step(of figure: Figure) -> Double {
        switch figure.measure {
        case .money: size / FigureText.powerOfTen(places)
        case .rate: 0.001
        case .ratio: 0.01
        case .years: 0.1
        }
    }

    /// Rounded to the nearest, halves away from zero, with so many digits after the point; never `-0.0`.
    package static func decimal(_ value: Double, places: Int) -> String {
        let scale = FigureText.powerOfTen(places)
        let scaled = (value * scale).rounded()
        guard scaled.isFinite, abs(scaled) < 1e14 else {
            return value.isFinite ? scientific(value) : PageSign.nothing.text
        }
        let digits = String(abs(Int(scaled)))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = scaled < 0 ? "-" : ""
        return places == 0 ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}

extension FigureText {
    /// `1.9e20`: short, so that no column cuts it into another number.
    private static func scientific(_ value: Double) -> String {
        var (mantissa, exponent) = (value.magnitude, 0)
        while mantissa >= 10 {
            mantissa /= 10
            exponent += 1
        }
        return "\(value < 0 ? "-" : "")\(decimal(mantissa, places: 1))e\(exponent)"
    }
}

extension Figure {
    package enum Measure: Sendable {
        case money, rate, ratio, years
    }

    package var measure: Measure {
        switch self {
        case .npv, .equityNPV, .debt: .money
        case .irr, .equityIRR, .cashShare: .rate
        case .dscrMinimum, .dscrAverage, .llcr, .plcr: .ratio
        case .payback: .years
        }
    }

    /// On the screen.
    package var name: String { words.text }

    /// How it is worked out, in words.
    package var formula: String { WorkingWords.formula(words).text }

    var words: FigureWords {
        switch self {
        case .npv: .npv
        case .irr: .irr
        case .equityNPV: .equityNPV
        case .equityIRR: .equityIRR
        case .dscrMinimum: .dscrMinimum
        case .dscrAverage: .dscrAverage
        case .llcr: .llcr
        case .plcr: .plcr
        case .payback: .payback
        case .debt: .debt
        case .cashShare: .cashShare
        }
    }
}

import Valuation

/// How the figures of a valuation are written: money in one unit, so that it compares at a glance.
public struct FigureText: Sendable {
    public let unit: Amount.Unit
    /// After the point, of money.
    public let places: Int

    public init(unit: Amount.Unit, places: Int = 2) {
        self.unit = unit
        self.places = places
    }

    /// In the unit of the largest amount.
    public init(of money: ProjectMoney) {
        let largest = (money.flows.capitalCost + money.flows.revenue).max() ?? 0
        let unit = Amount.Unit.allCases.first { largest >= FigureText.size(of: $0) } ?? .one
        self.init(unit: unit)
    }

    private static func size(of unit: Amount.Unit) -> Double {
        (0..<unit.exponent).reduce(1.0) { size, _ in size * 10 }
    }

    /// `6.4%`, `1.23`, `13.2y`, `-0.07bn`.
    public func text(_ value: Double, of figure: Figure) -> String {
        switch figure.measure {
        case .money: money(value)
        case .rate: FigureText.decimal(value * 100, places: 1) + "%"
        case .ratio: FigureText.decimal(value, places: 2)
        case .years: FigureText.decimal(value, places: 1) + "y"
        }
    }

    /// A difference, with its sign; of rates, in percentage points.
    public func difference(_ value: Double, of figure: Figure) -> String {
        let text = figure.measure == .rate ? FigureText.decimal(value * 100, places: 1) + "pp" : text(value, of: figure)
        return value < 0 || !text.contains { ("1"..."9").contains($0) } ? text : "+" + text
    }

    public func money(_ value: Double) -> String {
        FigureText.decimal(value / FigureText.size(of: unit), places: places) + unit.symbol
    }

    /// What is shown of one rounded part; of `roundedParts(_:of:)`.
    public func difference(parts: Int, of figure: Figure) -> String {
        difference(Double(parts) * step(of: figure), of: figure)
    }

    /// Each part in whole steps of the last digit that is shown, so that they add up to the sum as it is shown: those that
    /// lose most by rounding down are rounded up.
    public func roundedParts(_ parts: [Double], of figure: Figure) -> [Int] {
        let steps = parts.map { $0 / step(of: figure) }
        guard steps.allSatisfy({ abs($0) < 1e15 }) else { return parts.map { _ in 0 } }
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
        case .money: FigureText.size(of: unit) / (0..<places).reduce(1.0) { size, _ in size * 10 }
        case .rate: 0.001
        case .ratio: 0.01
        case .years: 0.1
        }
    }

    /// Rounded to the nearest, halves away from zero, with so many digits after the point; never `-0.0`.
    public static func decimal(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = (value * scale).rounded()
        guard scaled.isFinite, abs(scaled) < 1e18 else { return value.isFinite ? "\(value)" : "–" }
        let digits = String(abs(Int(scaled)))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = scaled < 0 ? "-" : ""
        return places == 0 ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}

extension Figure {
    public enum Measure: Sendable {
        case money, rate, ratio, years
    }

    public var measure: Measure {
        switch self {
        case .npv, .equityNPV, .debt: .money
        case .irr, .equityIRR, .cashShare: .rate
        case .dscrMinimum, .dscrAverage, .llcr, .plcr: .ratio
        case .payback: .years
        }
    }

    /// On the screen.
    public var name: String {
        switch self {
        case .npv: "NPV"
        case .irr: "IRR"
        case .equityNPV: "equity NPV"
        case .equityIRR: "equity IRR"
        case .dscrMinimum: "DSCR least"
        case .dscrAverage: "DSCR average"
        case .llcr: "LLCR"
        case .plcr: "PLCR"
        case .payback: "payback"
        case .debt: "debt"
        case .cashShare: "our cash"
        }
    }
}

extension Verdict {
    /// The figure that the hurdle is about, in words.
    public var name: String { figure?.name ?? "no loss" }

    /// Why it is not met, or cannot be told: `IRR 6.4% is under 7.0%`, `a loss in 2031`. Nil where it is met.
    public func objection(_ text: FigureText) -> String? {
        guard isMet != true else { return nil }
        guard let figure, let threshold else { return year.map { "a loss in \($0)" } }
        switch value {
        case .success(let value):
            let place = figure == .dscrMinimum ? year.map { " in \($0)" } ?? "" : ""
            return "\(figure.name) \(text.text(value, of: figure))\(place) is under \(text.text(threshold, of: figure))"
        case .failure(let why): return "\(figure.name) cannot be told: \(why.reason)"
        }
    }
}

extension SideAppraisal {
    /// `feasible`; `not feasible: IRR 6.4% is under 7.0%; …`.
    public func verdict(_ text: FigureText) -> String {
        let objections = verdicts.compactMap { $0.objection(text) }.joined(separator: "; ")
        return switch isFeasible {
        case true?: "feasible"
        case false?: "not feasible: \(objections)"
        case nil: verdicts.isEmpty ? "no hurdles are named" : "cannot be told: \(objections)"
        }
    }
}

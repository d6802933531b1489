import Valuation

/// Whether a project clears one of a side's hurdles.
public struct Verdict: Sendable {
    /// As the field is called: `irr`, `no-loss`.
    public let hurdle: String
    /// The figure that is held against it; nil for the losses of single years.
    public let figure: Figure?
    /// What is demanded, as a number; nil for losses.
    public let threshold: Double?
    /// Undefined, with the reason, where the figure has no value.
    public let value: Result<Double, Undefined>
    /// Nil where it cannot be told.
    public let isMet: Bool?
    /// The calendar year that decides: of the least cover, of the first loss.
    public let year: Int?
}

extension SideHurdles {
    func verdicts(on valuation: ProjectValuation) -> [Verdict] {
        var verdicts: [Verdict] = []
        func hold(_ hurdle: String, _ figure: Figure, _ threshold: Double?, year: Int? = nil) {
            guard let threshold else { return }
            let value = valuation.result(of: figure)
            let isMet = (try? value.get()).map { $0 >= threshold }
            verdicts.append(
                .init(hurdle: hurdle, figure: figure, threshold: threshold, value: value, isMet: isMet, year: year))
        }
        hold("irr", .irr, irr?.value.fraction)
        hold("equity-irr", .equityIRR, equityIRR?.value.fraction)
        let worst = try? valuation.coverage().minimum().period
        hold("dscr", .dscrMinimum, dscr?.value.double, year: worst.map(valuation.year))
        hold("llcr", .llcr, llcr?.value.double)
        hold("npv", .npv, npv?.value.value.double)
        if noLoss?.value ?? false {
            let period = valuation.firstLoss
            verdicts.append(
                .init(
                    hurdle: "no-loss", figure: nil, threshold: nil,
                    value: .success(period.map { valuation.equityFlows[$0] } ?? 0), isMet: period == nil,
                    year: period.map(valuation.year)))
        }
        return verdicts
    }
}

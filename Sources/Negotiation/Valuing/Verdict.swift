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

extension [Verdict] {
    /// Whether all are met: no where one is not; nil where there are none, or one cannot be told.
    var areMet: Bool? {
        if contains(where: { $0.isMet == false }) { return false }
        return isEmpty || contains { $0.isMet == nil } ? nil : true
    }
}

extension SideHurdles {
    func verdicts(on valuation: ProjectValuation, in currency: Currency) -> [Verdict] {
        var verdicts: [Verdict] = []
        func hold(
            _ hurdle: String, _ figure: Figure, _ threshold: Double?, year: Int? = nil, unless why: Undefined? = nil
        ) {
            guard let threshold else { return }
            let value = why.map { .failure($0) } ?? valuation.result(of: figure)
            let isMet = (try? value.get()).map { $0 >= threshold }
            verdicts.append(
                .init(hurdle: hurdle, figure: figure, threshold: threshold, value: value, isMet: isMet, year: year))
        }
        // Of money that comes in before it goes out, a higher rate is no better.
        func borrowed(_ flows: [Double]?) -> Undefined? {
            (flows?.first { $0 != 0 } ?? 0) > 0 ? Undefined("money comes in before it is put in") : nil
        }
        hold("irr", .irr, irr?.value.fraction, unless: borrowed(valuation.flows))
        hold(
            "equity-irr", .equityIRR, equityIRR?.value.fraction,
            unless: borrowed(try? valuation.equityFlows.get()))
        let worst = try? valuation.coverage().minimum().period
        hold("dscr", .dscrMinimum, dscr?.value.double, year: worst.map(valuation.year))
        hold("llcr", .llcr, llcr?.value.double)
        let foreign = npv.flatMap {
            $0.value.currency == currency ? nil : Undefined("demanded in \($0.value.currency)")
        }
        hold("npv", .npv, npv?.value.value.double, unless: foreign)
        if noLoss?.value ?? false {
            do throws(Undefined) {
                let period = try valuation.firstLoss()
                let loss = try period.map { period throws(Undefined) in try valuation.equityFlows.get()[period] } ?? 0
                verdicts.append(
                    .init(
                        hurdle: "no-loss", figure: nil, threshold: nil, value: .success(loss), isMet: period == nil,
                        year: period.map(valuation.year)))
            } catch {
                verdicts.append(
                    .init(
                        hurdle: "no-loss", figure: nil, threshold: nil, value: .failure(error), isMet: nil, year: nil))
            }
        }
        return verdicts
    }
}

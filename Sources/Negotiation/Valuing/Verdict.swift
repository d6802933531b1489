import Valuation
import Words

/// Whether a project clears one of a side's hurdles.
package struct Verdict: Sendable {
    /// As the field is called: `irr`, `no-loss`.
    package let hurdle: String
    /// The figure that is held against it; nil for the losses of single years.
    package let figure: Figure?
    /// What is demanded, as a number; nil for losses, and where what is demanded cannot be read.
    package let threshold: Double?
    /// Undefined, with the reason, where the figure has no value.
    package let value: Result<Double, Undefined>
    /// Nil where it cannot be told, or there is nothing to which it applies.
    package let isMet: Bool?
    /// The calendar year that decides: of the least cover, of the first loss.
    package let year: Int?
    /// Why the hurdle stands in nobody's way: there is no debt to be covered.
    var exempt: UndefinedWords?

    /// The same in words.
    package var exemption: String? { exempt?.text }
}

extension Verdict {
    /// Why it is neither met nor not; nil where it is one of them.
    package var reason: String? {
        if let exemption { return exemption }
        if case .failure(let why) = value { return why.reason }
        return nil
    }

    /// On something that is demanded, but cannot be read.
    fileprivate init(unread: UnreadField, _ hurdle: String, _ figure: Figure?) {
        self.init(
            hurdle: hurdle, figure: figure, threshold: nil, value: .failure(Undefined(.hurdle(reason: unread.reason))),
            isMet: nil, year: nil)
    }
}

extension ProjectValuation {
    /// The calendar year in which debt service is covered least; nil where there is none, or it cannot be told.
    package var yearOfLeastCover: Int? {
        do throws(Undefined) { return try year(of: coverage().minimum().period) } catch { return nil }
    }
}

extension [Verdict] {
    /// Whether all that apply are met: no where one is not; nil where none applies, or one cannot be told.
    var areMet: Bool? {
        if contains(where: { $0.isMet == false }) { return false }
        let applied = filter { $0.exemption == nil }
        return applied.isEmpty || applied.contains { $0.isMet == nil } ? nil : true
    }
}

extension SideHurdles {
    func verdicts(on valuation: ProjectValuation, in currency: Currency) -> [Verdict] {
        var verdicts: [Verdict] = []
        func hold(
            _ hurdle: String, _ figure: Figure, _ threshold: Double?, year: Int? = nil, unless why: Undefined? = nil
        ) {
            if let unread = unread[hurdle] {
                verdicts.append(.init(unread: unread, hurdle, figure))
                return
            }
            guard let threshold else { return }
            let value = why.map { .failure($0) } ?? valuation.result(of: figure)
            // What differs by rounding alone is equal.
            let isMet = (try? value.get()).map { $0 >= threshold - 1e-9 * abs(threshold) }
            let ofDebt = figure == .dscrMinimum || figure == .llcr
            verdicts.append(
                .init(
                    hurdle: hurdle, figure: figure, threshold: threshold, value: value, isMet: isMet, year: year,
                    exempt: ofDebt && valuation.hasNoDebt ? .noDebt : nil))
        }
        // Of money that comes in before it goes out, a higher rate is no better.
        func borrowed(_ flows: [Double]?) -> Undefined? {
            (flows?.first { $0 != 0 } ?? 0) > 0 ? Undefined(.moneyComesFirst) : nil
        }
        hold("irr", .irr, irr?.value.fraction, unless: borrowed(try? valuation.flows.get()))
        hold(
            "equity-irr", .equityIRR, equityIRR?.value.fraction,
            unless: borrowed(try? valuation.equityFlows.get()))
        hold("dscr", .dscrMinimum, dscr?.value.double, year: valuation.yearOfLeastCover)
        hold("llcr", .llcr, llcr?.value.double)
        let foreign = npv.flatMap {
            $0.value.currency == currency ? nil : Undefined(.demandedIn($0.value.currency.code))
        }
        hold("npv", .npv, npv?.value.value.double, unless: foreign)
        if let why = unread["no-loss"] {
            verdicts.append(.init(unread: why, "no-loss", nil))
        } else if noLoss?.value ?? false {
            do throws(Undefined) {
                let period = try valuation.firstLoss()
                let loss = try period.map { period throws(Undefined) in try valuation.equityFlows.get()[period] } ?? 0
                verdicts.append(
                    .init(
                        hurdle: "no-loss", figure: nil, threshold: nil, value: .success(loss), isMet: period == nil,
                        year: try period.map(valuation.year)))
            } catch {
                verdicts.append(
                    .init(
                        hurdle: "no-loss", figure: nil, threshold: nil, value: .failure(error), isMet: nil, year: nil))
            }
        }
        return verdicts
    }
}

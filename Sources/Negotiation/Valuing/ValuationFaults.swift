import FrontMatter
import Valuation

extension SideAssumptions {
    /// What cannot be meant, told of the key that says it.
    var faults: [(key: Assumption, message: String)] {
        var faults: [(Assumption, String)] = []
        let none = Percent(points: .zero)
        let whole = Percent(points: ExactDecimal(100))
        let allLost = Percent(points: ExactDecimal(-100))
        let rates: [(Assumption, Claims<Percent>?)] = [
            (.discountRate, discountRate), (.spread, spread), (.deemedSpread, deemedSpread), (.premium, premium),
        ]
        for (key, claims) in rates where claims.map({ $0.value <= allLost }) ?? false {
            faults.append((key, "a rate of -100% or less: write one above it"))
        }
        let course = benchmark.map { [$0.value.first] + $0.value.steps.map(\.rate) } ?? []
        if course.contains(where: { $0 <= allLost }) {
            faults.append((.benchmark, "a rate of -100% or less: write one above it"))
        }
        let parts: [(Assumption, Claims<Percent>?)] = [
            (.gearing, gearing), (.cover, cover), (.shareBefore, shareBefore), (.shareAfter, shareAfter),
        ]
        for (key, claims) in parts where claims.map({ $0.value < none || $0.value > whole }) ?? false {
            faults.append((key, "not a part of a whole: write 0% to 100%"))
        }
        let factors: [(Assumption, Claims<Percent>?)] = [
            (.capitalCost, capitalCost), (.revenue, revenue), (.operatingCost, operatingCost),
        ]
        for (key, claims) in factors where claims.map({ $0.value < none }) ?? false {
            faults.append((key, "less than nothing: write 100% for the flows as they are"))
        }
        if let targetDSCR, targetDSCR.value <= .zero {
            faults.append((.targetDSCR, "no cover at all: write a number like 1.3, or leave it out"))
        }
        if let tenor, tenor.value.count == 0 {
            faults.append((.tenor, "a loan of no years: write at least one, or leave out gearing"))
        } else if let tenor, let grace, tenor.value <= grace.value {
            faults.append(
                (
                    .tenor,
                    "the tenor of \(tenor.value) years is not longer than the grace of \(grace.value): make it longer"
                ))
        }
        return faults
    }
}

extension PerSide where Element == SideAssumptions {
    /// Faults of what is written here; `inherited` is what stands elsewhere and counts where this says nothing.
    fileprivate func faults(inheriting defaults: PerSide<SideAssumptions>) -> [ValuationFault] {
        entries.flatMap { side, own -> [ValuationFault] in
            let inherited = defaults[side] ?? SideAssumptions()
            let old = inherited.faults.map(\.message)
            return own.inheriting(inherited).faults.compactMap { fault -> ValuationFault? in
                // A fault of dossier.md alone is told there.
                guard own.says(fault.key) || !old.contains(fault.message) else { return nil }
                // A tenor that is too short may be told of the grace, where that is what the project says.
                let key = own.says(fault.key) ? fault.key : .grace
                return ValuationFault(
                    path: ["valuation", "assumptions", .key(side), .key(key.rawValue)], message: fault.message)
            }
        }
    }
}

extension Framework {
    /// What is wrong with the assumptions that hold for every project.
    var valuationFaults: [ValuationFault] {
        guard let valuation else { return [] }
        let known = sides.map(\.id)
        let named =
            valuation.assumptions.entries.map { ("assumptions", $0.side) }
            + valuation.hurdles.entries.map { ("hurdles", $0.side) }
        let strangers = named.filter { !known.contains($0.1) }.map { key, side in
            ValuationFault(
                path: ["valuation", .key(key), .key(side)], message: "no side `\(side)`: write \(Shape.oneOf(known))")
        }
        return strangers + valuation.assumptions.faults(inheriting: PerSide())
    }
}

extension Project {
    /// What is wrong with the project's own numbers, and with what they make of `dossier.md`'s.
    func valuationFaults(_ framework: Framework) -> [ValuationFault] {
        guard let valuation else { return [] }
        let (money, flowFaults) = valuation.money()
        var faults = flowFaults
        if money == nil, faults.isEmpty {
            faults.append(
                .init(
                    path: ["valuation"],
                    message: "no flows to be valued: add flows: [{years: 2027, capital-cost: …}, …]",
                    severity: .warning))
        }
        let defaults = framework.valuation?.assumptions ?? PerSide()
        faults += valuation.assumptions.faults(inheriting: defaults)
        for side in framework.sides where valuation.assumptions[side.id] == nil && defaults[side.id] == nil {
            faults.append(
                .init(
                    path: ["valuation"],
                    message:
                        "\(side.name) assumes nothing: add assumptions: {\(side.id): {discount-rate: …}}, here or in dossier.md"
                ))
        }
        guard let currency = money?.currency else { return faults }
        for (side, own) in valuation.assumptions.entries {
            guard let amount = own.recoveredAmount?.value, amount.currency != currency else { continue }
            faults.append(
                .init(
                    path: ["valuation", "assumptions", .key(side), "recovered-amount"],
                    message: "in \(amount.currency), while the flows are in \(currency): write it in \(currency)"))
        }
        for (side, own) in valuation.hurdles.entries {
            guard let amount = own.npv?.value, amount.currency != currency else { continue }
            faults.append(
                .init(
                    path: ["valuation", "hurdles", .key(side), "npv"],
                    message: "in \(amount.currency), while the flows are in \(currency): write it in \(currency)"))
        }
        return faults
    }
}

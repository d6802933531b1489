import FrontMatter
import Valuation
import Words

extension SideAssumptions {
    /// What cannot be meant together, told of the key that says it. What no value can be is refused where it is read.
    var faults: [(key: Assumption, message: String)] {
        var faults: [(Assumption, String)] = []
        if let tenor, let grace, tenor <= grace {
            let words = ValuationFaultWords.tenorWithinGrace(tenor: tenor.count, grace: grace.count)
            faults.append((.tenor, words.text))
        }
        if isSizedTwice {
            faults.append((.targetLLCR, ValuationFaultWords.sizedTwice.text))
        }
        return faults
    }

    /// Whether the debt is sized in two ways, of which one alone can be meant.
    var isSizedTwice: Bool {
        claims(of: .targetDSCR, ExactDecimal.self) != nil && claims(of: .targetLLCR, ExactDecimal.self) != nil
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
                    path: ["valuation", "assumptions", .key(side), .key(key.rawValue)],
                    UndefinedWords.told(fault.message))
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
                path: ["valuation", .key(key), .key(side)], FieldFaultWords.noSide(side, known: known))
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
        if money == nil, faults.isEmpty, valuation.unreadFlows == nil {
            faults.append(
                .init(
                    path: ["valuation"], ValuationFaultWords.noFlows, severity: .warning))
        }
        let defaults = framework.valuation?.assumptions ?? PerSide()
        faults += valuation.assumptions.faults(inheriting: defaults)
        faults += valuation.scenarioFaults(inheriting: defaults)
        for side in framework.sides where valuation.assumptions[side.id] == nil && defaults[side.id] == nil {
            faults.append(
                .init(
                    path: ["valuation"], ValuationFaultWords.assumesNothing(side: side.name, id: side.id)))
        }
        guard let money, framework.bothSides != nil else { return faults }
        for side in framework.sides {
            faults += valuation.faults(of: side, money, defaults: framework.valuation ?? ValuationDefaults())
        }
        return faults
    }
}

extension ValuationBasis {
    /// What cannot be meant together in a scenario. It holds up nothing but the scenario, and so is a warning.
    fileprivate func scenarioFaults(inheriting defaults: PerSide<SideAssumptions>) -> [ValuationFault] {
        scenarios.enumerated().flatMap { index, scenario -> [ValuationFault] in
            let path: Path = ["valuation", "scenarios", .index(index)]
            let isTwice = scenarios[(index + 1)...].contains { $0.name == scenario.name }
            let twice =
                isTwice
                ? [ValuationFault(path: path, ScenarioWords.twice(scenario.name), severity: .warning)] : []
            return twice
                + scenario.assumptions.entries.flatMap { side, own -> [ValuationFault] in
                    let held = (assumptions[side] ?? SideAssumptions())
                        .inheriting(defaults[side] ?? SideAssumptions())
                    let old = held.faults.map(\.message)
                    return own.inheriting(held).faults.filter { !old.contains($0.message) }.map { fault in
                        let said = own.says(fault.key) ? [Path.Step.key(fault.key.rawValue)] : []
                        return ValuationFault(
                            path: Path(path.steps + [.key("assumptions"), .key(side)] + said),
                            UndefinedWords.told(fault.message), severity: .warning)
                    }
                }
        }
    }

    /// What a side's assumptions make of the flows: loans that cannot be, money of another currency.
    fileprivate func faults(of side: Side, _ money: ProjectMoney, defaults: ValuationDefaults) -> [ValuationFault] {
        var faults: [ValuationFault] = []
        let (own, inherited) = (assumptions[side.id] ?? SideAssumptions(), defaults.assumptions[side.id])
        let merged = own.inheriting(inherited ?? SideAssumptions())
        func place(_ key: String, _ list: String, isOwn: Bool) -> Path {
            isOwn ? ["valuation", .key(list), .key(side.id), .key(key)] : ["valuation"]
        }
        if let amount = merged.recoveredAmount, amount.currency != money.currency {
            faults.append(
                .init(
                    path: place("recovered-amount", "assumptions", isOwn: own.recoveredAmount != nil),
                    ValuationFaultWords.recoveredInOther(
                        side: side.name, amount.currency.code, flows: money.currency.code)))
        }
        let hurdle = hurdles[side.id]?.npv
        if let amount = (hurdle ?? defaults.hurdles[side.id]?.npv)?.value, amount.currency != money.currency {
            faults.append(
                .init(
                    path: place("npv", "hurdles", isOwn: hurdle != nil),
                    ValuationFaultWords.hurdleInOther(
                        side: side.name, amount.currency.code, flows: money.currency.code)))
        }
        // What cannot be read has been told where it stands.
        guard merged.faults.isEmpty, merged.unread.isEmpty, money.flows.capitalCost.contains(where: { $0 > 0 }),
            merged.gearing.map({ $0 > Percent(points: .zero) }) ?? false
        else {
            return faults
        }
        let date = CalendarDate(year: money.firstYear, month: 1, day: 1) ?? .epoch
        let terms = merged.terms(firstYear: money.firstYear, date: date, currency: money.currency)
        if case .failure(let why) = ProjectValuation(money.flows, terms).loan {
            let key = own.grace != nil ? "grace" : own.tenor != nil ? "tenor" : "gearing"
            faults.append(
                .init(
                    path: place(key, "assumptions", isOwn: own.grace != nil || own.tenor != nil || own.gearing != nil),
                    ValuationFaultWords.loanTerms(side: side.name, reason: why.reason)))
        }
        return faults
    }
}

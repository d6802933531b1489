import Valuation

/// A project valued on each side's assumptions.
public struct Appraisal: Sendable {
    public let project: RecordID
    public let money: ProjectMoney
    /// The day of present values.
    public let date: CalendarDate
    /// Ours first.
    public internal(set) var sides: [SideAppraisal]

    public var currency: Currency { money.currency }

    /// The side's place, by its id.
    public func index(of side: String) -> Int? { sides.firstIndex { $0.side.id == side } }

    /// The assumptions that any side makes, in the order of the fields.
    public var assumptions: [Assumption] {
        Assumption.allCases.filter { assumption in sides.contains { $0.assumptions.says(assumption) } }
    }

    /// From the first side's valuation to the last's: how much each differing assumption makes of each figure.
    public func attribution(_ figures: [Figure] = Figure.allCases) -> Attribution? {
        guard sides.count == 2 else { return nil }
        return Attribution(of: money.flows, from: sides[0].terms, to: sides[1].terms, figures: figures)
    }

    /// Values a side anew with something typed for one of its assumptions; nothing takes it away.
    ///
    /// Fails, in words, on what cannot be its value. What cannot be meant together with the others is a fault of the side.
    public mutating func enter(_ text: String, for assumption: Assumption, of side: Int) throws(ChangeRefusal) {
        var assumptions = sides[side].assumptions
        try assumptions.enter(text, for: assumption)
        if let amount = assumptions.recoveredAmount?.value, amount.currency != currency {
            throw .invalid("recovered-amount: write it in \(currency), like the flows")
        }
        let old = sides[side]
        sides[side] = SideAppraisal(
            old.side, assumptions, old.hurdles, money, date, isHalfRead: old.isHalfRead)
    }

    /// A fault that a side's assumptions have, and had not before, in words.
    public func newFault(of side: Int, since before: Appraisal) -> String? {
        let old = before.sides[side].assumptions.faults.map(\.message)
        return sides[side].assumptions.faults.first { !old.contains($0.message) }.map {
            "\($0.key.rawValue): \($0.message)"
        }
    }
}

/// A project as one side values it.
public struct SideAppraisal: Sendable {
    public let side: Side
    /// The project's, and `dossier.md`'s where it says nothing.
    public let assumptions: SideAssumptions
    public let hurdles: SideHurdles
    public let terms: ProjectTerms
    public let valuation: ProjectValuation
    public let verdicts: [Verdict]
    /// Whether anything that the figures rest on is made up.
    public let isIllustrative: Bool
    /// Whether the files say something of the numbers that cannot be read, or meant.
    let isHalfRead: Bool

    init(
        _ side: Side, _ assumptions: SideAssumptions, _ hurdles: SideHurdles, _ money: ProjectMoney,
        _ date: CalendarDate, isHalfRead: Bool
    ) {
        self.isHalfRead = isHalfRead
        self.side = side
        self.assumptions = assumptions
        self.hurdles = hurdles
        terms = assumptions.terms(firstYear: money.firstYear, date: date, currency: money.currency)
        valuation = ProjectValuation(money.flows, terms)
        verdicts = hurdles.verdicts(on: valuation, in: money.currency)
        isIllustrative =
            money.isIllustrative || Assumption.allCases.contains { assumptions.basis(of: $0) == .illustrative }
    }

    /// Whether something that the figures rest on is faulty, so that nothing follows from them.
    public var hasFaults: Bool { isHalfRead || !assumptions.faults.isEmpty }

    /// Whether the side can call the project feasible: every hurdle is met. Nil where it names none, or one cannot be told.
    public var isFeasible: Bool? {
        hasFaults ? nil : verdicts.areMet
    }
}

extension Dossier {
    /// The project valued on both sides' assumptions.
    ///
    /// Undefined, in words, where the project has no flows that can be valued.
    public func appraisal(of project: Record<Project>) throws(Undefined) -> Appraisal {
        guard !project.isBroken else { throw Undefined("\(project.file) is broken") }
        guard let basis = project.valuation else {
            throw Undefined("no flows: write them under valuation: in \(project.file)")
        }
        let (money, faults) = basis.money()
        guard let money else {
            let unread = basis.flows.contains(where: \.hasFaults) ? "a fault in the flows: `check` tells where" : nil
            throw Undefined(
                faults.first?.message ?? unread ?? "no flows: write them under valuation: in \(project.file)")
        }
        let framework = self.framework.subject
        guard framework.sides.count == 2 else {
            throw Undefined("dossier.md names \(framework.sides.count) sides: a project is valued for two")
        }
        let defaults = framework.valuation ?? ValuationDefaults()
        let date =
            basis.valuationDate ?? defaults.valuationDate
            ?? CalendarDate(year: money.firstYear, month: 1, day: 1) ?? .epoch
        // Whatever is wrong in the files, nobody says yes on the rest of it.
        let contained = project.problems + self.framework.problems.filter(\.isContained)
        let isHalfRead =
            contained.contains { $0.severity == .error }
            || (project.subject.valuationFaults(framework) + framework.valuationFaults).contains {
                $0.severity == .error
            }
        let ours = framework.ours?.id
        let sides = framework.sides.sorted { $0.id == ours && $1.id != ours }
        return Appraisal(
            project: project.id, money: money, date: date,
            sides: sides.map { side in
                SideAppraisal(
                    side,
                    (basis.assumptions[side.id] ?? SideAssumptions())
                        .inheriting(defaults.assumptions[side.id] ?? SideAssumptions()),
                    (basis.hurdles[side.id] ?? SideHurdles())
                        .inheriting(defaults.hurdles[side.id] ?? SideHurdles()),
                    money, date, isHalfRead: isHalfRead)
            })
    }
}

extension Dossier {
    /// What is wrong with a project's numbers, and with the sides' defaults in `dossier.md`: errors, with their places.
    public func valuationProblems(of project: Record<Project>) -> [Problem] {
        let contained = project.problems.filter(\.isContained) + framework.problems.filter(\.isContained)
        let contradictions = contradictions(in: [project.id, framework.id])
        return Array(Set((contained + contradictions).filter { $0.severity == .error })).sorted()
    }
}

extension SideAssumptions {
    /// As numbers, for flows in a currency that begin in a year, and present values of a day. The money of a year stands at
    /// its beginning.
    func terms(firstYear: Int, date: CalendarDate, currency: Currency) -> ProjectTerms {
        var terms = ProjectTerms()
        let start = startDate?.value ?? CalendarDate(year: firstYear, month: 1, day: 1) ?? date
        terms.startYear = start.year
        terms.delay = Double(date.days(until: start)) / 365
        terms.discountRate = discountRate?.value.fraction
        terms.capitalCost = capitalCost?.value.fraction ?? 1
        terms.revenue = revenue?.value.fraction ?? 1
        terms.operatingCost = operatingCost?.value.fraction ?? 1
        terms.benchmark = benchmark?.value.path
        terms.spread = spread?.value.fraction
        terms.tenor = tenor?.value.count
        terms.grace = grace?.value.count ?? 0
        terms.repayment = repayment?.value ?? .annuity
        terms.constructionInterest = constructionInterest?.value ?? .capitalised
        terms.gearing = gearing?.value.fraction
        terms.targetDSCR = targetDSCR?.value.double
        terms.premium = premium?.value.fraction
        terms.cover = cover?.value.fraction
        terms.premiumReading = premiumReading?.value ?? .running
        terms.splitReading = splitReading?.value ?? .principalAndInterest
        terms.splitBase = splitBase?.value ?? .allCash
        terms.deemedSpread = deemedSpread?.value.fraction
        terms.recoveredAmount = recoveredAmount.map { $0.value.currency == currency ? $0.value.value.double : -1 }
        terms.shareBefore = shareBefore?.value.fraction
        terms.shareAfter = shareAfter?.value.fraction
        return terms
    }
}

import Valuation
import Words

/// A project valued on each side's assumptions.
package struct Appraisal: Sendable {
    package let project: RecordID
    package let money: ProjectMoney
    /// The day of present values.
    package let date: CalendarDate
    package internal(set) var sides: BothSides<SideAppraisal>
    /// Instruments of the project that the valuation has no terms for.
    package let untermed: [InstrumentID]

    package var currency: Currency { money.currency }

    /// Which of the two a side is, by its id.
    package func party(of side: String) -> Party? { Party.allCases.first { sides[$0].side.id == side } }

    /// The assumptions that any side makes, in the order of the fields.
    package var assumptions: [Assumption] {
        Assumption.allCases.filter { assumption in sides.contains { $0.assumptions.names(assumption) } }
    }

    /// From our valuation to theirs: how much each differing assumption makes of each figure.
    package func attribution(_ figures: [Figure] = Figure.allCases) -> Attribution {
        Attribution(of: money.flows, from: sides.ours.terms, to: sides.theirs.terms, figures: figures)
    }

    /// Values a side anew with something typed for one of its assumptions; nothing takes it away.
    ///
    /// Fails, in words, on what cannot be its value. What cannot be meant together with the others is a fault of the side.
    package mutating func enter(_ text: String, for assumption: Assumption, of side: Party) throws(ChangeRefusal) {
        var assumptions = sides[side].assumptions
        try assumptions.enter(text, for: assumption)
        if let amount = assumptions.recoveredAmount, amount.currency != currency {
            throw .invalid(ValuationFaultWords.recoveredCurrency(currency.code))
        }
        let old = sides[side]
        sides[side] = SideAppraisal(
            old.side, assumptions, old.hurdles, money, date, fault: old.fileFault)
    }

    /// A fault that a side's assumptions have, and had not before, in words.
    package func newFault(of side: Party, since before: Appraisal) -> String? {
        let old = before.sides[side].assumptions.faults.map(\.message)
        return sides[side].assumptions.faults.first { !old.contains($0.message) }.map {
            ValuationFaultWords.ofKey($0.key.rawValue, $0.message).text
        }
    }
}

/// A project as one side values it.
package struct SideAppraisal: Sendable {
    package let side: Side
    /// The project's, and `dossier.md`'s where it says nothing.
    package let assumptions: SideAssumptions
    package let hurdles: SideHurdles
    package let terms: ProjectTerms
    package let valuation: ProjectValuation
    package let verdicts: [Verdict]
    /// Whether anything that the figures rest on is made up.
    package let isIllustrative: Bool
    /// Of the flows.
    let currency: Currency
    /// What the files say of the numbers that cannot be read, or meant, in words.
    let fileFault: String?

    init(
        _ side: Side, _ assumptions: SideAssumptions, _ hurdles: SideHurdles, _ money: ProjectMoney,
        _ date: CalendarDate, fault: String?
    ) {
        fileFault = fault
        currency = money.currency
        self.side = side
        self.assumptions = assumptions
        self.hurdles = hurdles
        terms = assumptions.terms(firstYear: money.firstYear, date: date, currency: money.currency)
        valuation = ProjectValuation(money.flows, terms)
        verdicts = hurdles.verdicts(on: valuation, in: money.currency)
        isIllustrative =
            money.isIllustrative || Assumption.allCases.contains { assumptions.basis(of: $0)?.isAssumed == true }
    }

    /// As a fraction; nil where none is said that can be read.
    package var discountRate: Double? { terms.unknown[.discountRate] == nil ? terms.discountRate : nil }

    /// Something that the side's verdict rests on and that is faulty, in words: then it has none.
    package var fault: String? {
        Assumption.allCases.lazy.compactMap { assumptions.unread[$0]?.reason }.first
            ?? assumptions.faults.first.map { ValuationFaultWords.ofKey($0.key.rawValue, $0.message).text } ?? fileFault
    }

    /// `~` before a verdict that rests on what is made up.
    package var verdictMark: String { isIllustrative && isFeasible != nil ? "~" : "" }

    /// Whether the side can call the project feasible: every hurdle is met. Nil where it names none, or one cannot be told.
    package var isFeasible: Bool? {
        fault == nil ? verdicts.areMet : nil
    }
}

extension Dossier {
    /// The project valued on both sides' assumptions.
    ///
    /// Undefined, in words, where the project has no flows that can be valued.
    package func appraisal(of project: Record<Project>) throws(Undefined) -> Appraisal {
        guard !project.isBroken else { throw Undefined(.broken(file: project.file)) }
        guard let basis = project.valuation else {
            throw Undefined(.noFlowsIn(file: project.file))
        }
        let (money, faults) = basis.money()
        guard let money else {
            throw Undefined(
                (faults.first?.message ?? basis.unreadFlows?.reason).map(UndefinedWords.told)
                    ?? .noFlowsIn(file: project.file))
        }
        let framework = self.framework.subject
        guard let both = framework.bothSides else {
            throw Undefined(.numberOfSides(framework.sides.count))
        }
        let defaults = framework.valuation ?? ValuationDefaults()
        if let day = basis.unread.day ?? (basis.valuationDate == nil ? defaults.unread.day : nil) {
            throw Undefined(day.reason)
        }
        let date =
            basis.valuationDate ?? defaults.valuationDate
            ?? CalendarDate(year: money.firstYear, month: 1, day: 1) ?? .epoch
        // Whatever is wrong in the files, nobody says yes on the rest of it.
        let contained = (project.problems + self.framework.problems.filter(\.isContained)).filter {
            $0.severity == .error
        }
        let contradictions = (project.subject.valuationFaults(framework) + framework.valuationFaults).filter {
            $0.severity == .error
        }
        let fault = contained.first?.description ?? contradictions.first?.message
        return Appraisal(
            project: project.id, money: money, date: date,
            sides: both.map { side in
                SideAppraisal(
                    side, basis.assumptions(of: side, in: framework, project.file),
                    basis.hurdles(of: side, in: framework), money,
                    date, fault: fault)
            }, untermed: project.subject.untermedInstruments)
    }
}

extension Framework {
    /// Something that `dossier.md` says of a side that it does not name.
    fileprivate func stray<Content>(in list: PerSide<Content>, _ name: String) -> UnreadField? {
        list.entries.first { entry in !sides.contains { $0.id == entry.side } }.map {
            UnreadField(key: "\(name).\($0.side)", .notASide, file: "dossier.md")
        }
    }
}

extension ValuationBasis {
    /// What a side assumes of the project: what is said here, and what `dossier.md` says where this says nothing. What
    /// belongs to no side may belong to this one, so that nothing is known then.
    fileprivate func assumptions(of side: Side, in framework: Framework, _ file: String) -> SideAssumptions {
        let defaults = framework.valuation ?? ValuationDefaults()
        var merged = (assumptions[side.id] ?? SideAssumptions())
            .inheriting(defaults.assumptions[side.id] ?? SideAssumptions())
        let stray =
            unread.assumptions ?? assumptions.stray ?? defaults.unread.assumptions ?? defaults.assumptions.stray
            ?? framework.stray(in: defaults.assumptions, "valuation.assumptions")
        if let stray { merged.leaveOut(nil, stray) }
        if assumptions[side.id] == nil, defaults.assumptions[side.id] == nil {
            merged.leaveOut(nil, UnreadField(key: side.name, .assumesNothing, file: file))
        }
        return merged
    }

    fileprivate func hurdles(of side: Side, in framework: Framework) -> SideHurdles {
        let defaults = framework.valuation ?? ValuationDefaults()
        var merged = (hurdles[side.id] ?? SideHurdles()).inheriting(defaults.hurdles[side.id] ?? SideHurdles())
        let stray =
            unread.hurdles ?? hurdles.stray ?? defaults.unread.hurdles ?? defaults.hurdles.stray
            ?? framework.stray(in: defaults.hurdles, "valuation.hurdles")
        if let stray { merged.leaveOut(nil, stray) }
        return merged
    }
}

extension Dossier {
    /// What is wrong with a project's numbers, and with the sides' defaults in `dossier.md`: errors, with their places.
    package func valuationProblems(of project: Record<Project>) -> [Problem] { valuationProblems(of: [project]) }

    package func valuationProblems(of projects: [Record<Project>]) -> [Problem] {
        let contained = (projects.flatMap(\.problems) + framework.problems).filter(\.isContained)
        let contradictions = contradictions(in: Set(projects.map(\.id) + [framework.id]))
        return Array(Set((contained + contradictions).filter { $0.severity == .error })).sorted()
    }
}

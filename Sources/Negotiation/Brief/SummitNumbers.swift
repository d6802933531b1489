import Valuation
import Words

// The numbers that a principal needs at hand: never one that rests on what is made up.
extension BriefSource {
    /// Six at most, each with its source: those that the meeting names, else the envelope and what is taken of it, the pace
    /// that the rest needs by each reading of the deadline, the mix, what the sides have named on the gaps, what projects
    /// earn by each side's assumptions, and what each side owes. Of each kind one comes before a second of any.
    func numbersThatMatter(at meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> [Brief.Block] {
        let named = (meeting?.subject.preparation.numbers ?? []).filter { BriefSource.unmarked($0.number) == nil }
        let kinds = named.isEmpty ? known(at: meeting, items) : [named.map(Number.init)]
        let inTurn = kinds.enumerated().flatMap { kind, numbers in
            numbers.enumerated().map { (turn: $0.offset, kind: kind, number: $0.element) }
        }.sorted { ($0.turn, $0.kind) < ($1.turn, $1.kind) }
        let chosen = inTurn.prefix(BriefSource.mostNumbers).sorted { ($0.kind, $0.turn) < ($1.kind, $1.turn) }
        return [
            .table(
                .init(
                    columns: [.init(.number), .init(.whatItIs), .init(.source)], rows: chosen.map(\.number.row)))
        ]
    }

    /// What the dossier gives, by its kind.
    private func known(at meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> [[Number]] {
        [
            envelopeNumbers, paceNumbers, mixNumbers, items.flatMap(valuesNamed), earnings(at: meeting, items),
            numbersOwed,
        ]
    }

    private static let mostNumbers = 6

    /// A row of the table.
    private struct Number {
        let number: String
        let what: String
        let source: String?

        init(number: String, what: BriefWords, source: String?) {
            (self.number, self.what, self.source) = (number, what.text, source)
        }

        init(_ named: KeyNumber) {
            (number, what, source) = (named.number, BriefSource.marked(named.about) ?? named.about, named.source)
        }

        var row: [String] { [number, what, source.map(BriefSource.named) ?? BriefWords.sourceMissing.text] }
    }

    /// `Ryosei Akazawa on NHK, 26 July 2025`: without what stands in brackets and behind them, which the annex has.
    static func named(_ source: String) -> String {
        let name = String(source.prefix { !";(；（".contains($0) }).trimmed
        return name.isEmpty ? source : String(name)
    }

    private var envelopeNumbers: [Number] {
        let money = dossier.envelopeStanding(today)
        let selected = money.selected.sum
        var numbers: [Number] = []
        if let envelope = money.envelope, !envelope.isIllustrative {
            let amount = BriefWords.upTo(amount: BriefSource.rounded(amount(envelope)))
            numbers.append(Number(number: amount.text, what: .pledged, source: envelope.first.source))
        }
        if !selected.total.value.isZero, !selected.isIllustrative {
            let share = money.envelope?.isIllustrative == true ? nil : money.share(of: selected.total)
            numbers.append(
                Number(
                    number: BriefSource.rounded(amount(selected)),
                    what: .selectedShare(share: share.map(BriefSource.percentage)), source: BriefWords.ownSources.text))
        }
        return numbers
    }

    private var paceNumbers: [Number] {
        dossier.envelopeStanding(today).paces.filter { !$0.isIllustrative }.compactMap { pace in
            pace.perYear.map { year in
                Number(
                    number: BriefWords.perYear(amount: BriefSource.rounded(prose(year, .up))).text,
                    what: .toSelectBy(day: BriefSource.inFull(words: pace.deadline.value.long)),
                    source: pace.deadline.source)
            }
        }
    }

    /// What is selected is in, and what each side expects.
    private var mixNumbers: [Number] {
        let parts = dossier.portfolio.mix
        let taken = parts.filter { !$0.sum.isIllustrative && !$0.sum.total.value.isZero }.map { part in
            Number(
                number: BriefSource.percentage(part.share),
                what: .partOfSelected(instrument: framework.name(of: part.kind)),
                source: BriefWords.ownSources.text)
        }
        let expected = parts.flatMap { part in
            part.expectations.filter { !$0.claims.isIllustrative }.map { expectation in
                Number(
                    number: BriefWords.percentage(expectation.band.bandWords).text,
                    what: .partExpected(
                        instrument: framework.name(of: part.kind), side: name(of: expectation.side)),
                    source: expectation.claims.first.source)
            }
        }
        return taken + expected
    }

    /// The last value of each side.
    private func valuesNamed(on gap: Record<Gap>) -> [Number] {
        [ours, theirs].compactMap(\.self).compactMap { side in
            guard let said = gap.subject.history.last(where: { $0.side.id == side.id && $0.value != nil }),
                let value = said.value, !value.isIllustrative, let number = marked(value)
            else { return nil }
            return Number(
                number: number,
                what: .saidOn(measure: gap.measure ?? gap.name, side: side.name, day: day(said.date)),
                source: value.first.source ?? said.source)
        }
    }

    /// Those of which the sides' verdicts differ come first.
    private func earnings(at meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> [Number] {
        let told = valued(at: meeting, items).compactMap(earnings)
        return told.filter(\.isDisputed).map(\.number) + told.filter { !$0.isDisputed }.map(\.number)
    }

    /// The projects of the agenda, then those that are selected or shortlisted, the largest first: no more than can be valued
    /// in a moment.
    private func valued(at meeting: Record<Meeting>?, _ items: [Record<Gap>]) -> [Record<Project>] {
        let agenda = (meeting?.agenda ?? []).compactMap { RecordID(agenda: $0) }.filter { $0.kind == .project }
        let named = (agenda.map(\.name) + items.flatMap { $0.projects.map(\.id) }).compactMap { dossier.project($0) }
        let groups = framework.groups
        let ahead = dossier.projects.filter { project in
            !project.isBroken && [.selected, .shortlisted].contains(groups[project.stage.id])
        }.sorted { ($0.amount?.value.value ?? .zero) > ($1.amount?.value.value ?? .zero) }
        var seen: Set<RecordID> = []
        let all = (named + ahead).filter { !$0.isBroken && $0.valuation != nil && seen.insert($0.id).inserted }
        return Array(all.prefix(BriefSource.mostValued))
    }

    private static let mostValued = 32

    private func earnings(of project: Record<Project>) -> (number: Number, isDisputed: Bool)? {
        guard let appraisal = try? dossier.appraisal(of: project), !appraisal.sides.contains(where: \.isIllustrative),
            let ours = appraisal.sides.ours.isFeasible, let theirs = appraisal.sides.theirs.isFeasible
        else { return nil }
        let figures = FigureText(of: appraisal.money)
        func values(_ figure: Figure) -> [Double]? {
            let values = appraisal.sides.compactMap { try? $0.valuation.result(of: figure).get() }
            return values.count == Party.allCases.count ? values : nil
        }
        let figure: BriefWords.Earnings
        let numbers: [String]
        if let rates = values(.irr) {
            (figure, numbers) = (.rateOfReturn, rates.map(BriefSource.percentage))
        } else if let amounts = values(.npv) {
            let code = appraisal.currency.code
            (figure, numbers) = (
                .presentValue, amounts.map { AmountWords.of(number: figures.money($0), currency: code).text }
            )
        } else {
            return nil
        }
        let what = BriefWords.earnings(
            figure: figure, project: project.name, sides: Array(appraisal.sides.map(\.side.name)),
            passed: [ours, theirs])
        return (
            Number(number: Listing.all(numbers).text, what: what, source: project.subject.sources.first), ours != theirs
        )
    }

    /// Ours first; what is the envelope by another name is there already.
    private var numbersOwed: [Number] {
        let live = dossier.commitments.filter { $0.isLive && $0.basis?.isAssumed != true }
        let ordered = live.filter { $0.by.id == ours?.id } + live.filter { $0.by.id != ours?.id }
        return ordered.compactMap { commitment in
            let number: String
            if let rate = commitment.rate, !rate.isIllustrative {
                number = BriefWords.percentage(.exactly(rate.value.points.description)).text
            } else if let amount = commitment.amount, !amount.isIllustrative,
                amount.value != framework.pledged?.value
            {
                number = BriefSource.rounded(self.amount(amount))
            } else {
                return nil
            }
            return Number(
                number: number, what: .owedBySide(what: commitment.name, side: name(of: commitment.by.id)),
                source: commitment.subject.sources.first)
        }
    }

    /// `550bn USD` of `550.0bn USD`: amounts and shares are written with one decimal.
    static func rounded(_ amount: String) -> String { amount.replacing(".0", with: "", maxReplacements: 1) }

    /// `6.5 per cent` of 0.065.
    static func percentage(_ share: Double) -> String {
        BriefWords.percentage(.exactly(rounded(FigureText.decimal(share * 100, places: 1)))).text
    }
}

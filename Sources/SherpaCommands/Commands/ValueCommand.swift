internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Spreadsheets
internal import Valuation
internal import Words

struct ValueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "value", abstract: CommandAbstract.value.text,
        discussion: CommandNotes.value.text)

    @Argument(help: ArgumentHelp(OptionHelp.projectID.text), completion: Completions.ids(of: [.project])) var id:
        String?
    @Option(
        name: .customLong("what-if"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(OptionHelp.whatIf.text, valueName: "side.assumption=value"),
        completion: Completions.assumptions)
    var whatIfs: [String] = []
    @Option(
        help: ArgumentHelp(
            OptionHelp.breakEven.text,
            valueName: "assumption"),
        completion: .list(Assumption.allCases.map(\.rawValue)))
    var breakEven = Assumption.discountRate.rawValue
    @Option(
        help: ArgumentHelp(
            OptionHelp.byFigure.text, valueName: "figure"),
        completion: .list(Figure.allCases.map(\.rawValue)))
    var by = Figure.npv.rawValue
    @Option(
        help: ArgumentHelp(
            OptionHelp.target.text, valueName: "value"))
    var target: String?
    @Flag(help: ArgumentHelp(OptionHelp.everythingJSON.text)) var json = false
    @Flag(help: ArgumentHelp(OptionHelp.flowsCSV.text)) var csv = false
    @OptionGroup var file: WorkbookOptions
    @OptionGroup var scenarios: ScenarioOptions
    @OptionGroup var sensitivity: SensitivityOptions
    @OptionGroup var options: DossierOptions

    func validate() throws {
        if json, csv { throw ValidationError(UsageWords.oneFormOf(["--json", "--csv"]).text) }
        try file.validate(beside: json ? "--json" : csv ? "--csv" : nil, isCSV: csv)
        if id == nil, csv || file.xlsx != nil { throw ValidationError(UsageWords.worksheetNeedsProject.text) }
        if scenarios.scenarios, csv || file.xlsx != nil {
            throw ValidationError(UsageWords.oneFormOf(["--scenarios", csv ? "--csv" : "--xlsx"]).text)
        }
        if let other = sensitivity.asked, csv {
            throw ValidationError(UsageWords.oneFormOf([other, "--csv"]).text)
        }
    }

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        guard let figure = Figure(rawValue: by) else {
            throw Failure(UsageWords.noFigure(by, Self.correction(of: by, Figure.allCases.map(\.rawValue))).text)
        }
        guard let id else {
            if target != nil {
                throw Failure(UsageWords.targetNeedsProject(figure: by).text)
            }
            if let option = scenarios.asked ?? sensitivity.asked {
                throw Failure(UsageWords.sensitivityNeedsProject(option: option).text)
            }
            guard Ranking.figures.contains(figure) else {
                throw Failure(UsageWords.notRanked(figure: by).text)
            }
            return try write(dossier.ranking(by: figure), dossier)
        }
        let assumption = try Self.assumption(breakEven)
        let record = try dossier.record(named: id)
        guard record.id.kind == .project, let project = dossier.project(record.id.name) else {
            throw Failure(UsageWords.onlyProjects(id: record.id.name, kind: record.id.kind.term).text)
        }
        var appraisal: Appraisal
        do throws(Undefined) { appraisal = try dossier.appraisal(of: project) } catch {
            throw Failure(UsageWords.notValued(id: project.id.name, reason: error.reason).text, .nothing)
        }
        let saved = appraisal
        let known = project.valuation?.scenarios ?? []
        if let scenario = try scenarios.chosen(among: known) { appraisal = appraisal.on(scenario) }
        let chosen = appraisal
        for whatIf in whatIfs { try Self.tryOut(whatIf, in: &appraisal) }
        for side in Party.allCases {
            if let fault = appraisal.newFault(of: side, since: chosen) {
                throw Failure(UsageWords.whatIfFault(side: appraisal.sides[side].side.id, fault: "\(fault)").text)
            }
            if case .failure(let why) = appraisal.sides[side].valuation.loan, !whatIfs.isEmpty,
                (appraisal.sides[side].terms.gearing ?? 0) > 0, (try? saved.sides[side].valuation.loan.get()) != nil
            {
                StandardError.tell(
                    ValuationReportWords.loanTerms(side: appraisal.sides[side].side.name, reason: why.reason).text)
            }
        }
        // A fault of one assumption leaves the others' results as they are; it is said all the same.
        let problems = dossier.valuationProblems(of: project)
        for problem in problems { StandardError.tell(problem.description) }
        let wanted: Double?
        do throws(ChangeRefusal) {
            wanted = try target.map { text throws(ChangeRefusal) in
                try figure.number(typed: text, in: appraisal.currency)
            }
        } catch { throw Failure(UsageWords.targetFault(reason: error.reason).text) }
        let moved = file.xlsx == nil ? try sensitivity.report(on: appraisal, figure) : nil
        let sheets = file.xlsx == nil ? [] : try sensitivity.sheets(on: appraisal, figure)
        // Nothing is saved where something that was asked for cannot be.
        try scenarios.save(appraisal, over: saved, project, in: store, today: options.today(dossier))
        if let path = file.xlsx {
            let live = Worksheet(appraisal, of: project, sensitivity: sheets, secrets: Secrets(dossier)).live
            try live.workbook.deliver(to: path, replacing: file.force)
            StandardError.tell(WorkbookWords.wroteWorksheet(formulas: live.formulaCount, path: path).text)
        } else if csv {
            try StandardOutput.write(file.mark + ValuationYears.csv(appraisal))
        } else if scenarios.scenarios {
            let report = ScenarioReport(project: project, filed: saved, scenarios: known)
            try StandardOutput.write(json ? "\(report.json)\n" : report.text(width: StandardOutput.columns))
            if known.isEmpty { throw Failure(quietly: .nothing) }
        } else if let report = moved {
            try StandardOutput.write(json ? "\(report.json)\n" : report.text(width: StandardOutput.columns))
        } else {
            let point = appraisal.breakEven(of: assumption, for: figure, side: .ours, at: wanted)
            let report = ValuationReport(
                project: project, appraisal: appraisal, breakEven: point, problems: problems,
                note: dossier.note(onUntermed: appraisal.untermed))
            try StandardOutput.write(json ? "\(report.json)\n" : report.text(width: StandardOutput.columns))
        }
        if !problems.isEmpty { throw Failure(quietly: .nothing) }
    }

    private func write(_ ranking: Ranking, _ dossier: Dossier) throws(Failure) {
        let problems = dossier.valuationProblems(of: ranking.rows.map(\.project) + ranking.unvalued.map(\.project))
        for problem in problems { StandardError.tell(problem.description) }
        let report = RankingReport(ranking: ranking, problems: problems)
        try StandardOutput.write(json ? "\(report.json)\n" : report.text(width: StandardOutput.columns))
        try Wholeness(of: dossier, kinds: [.project]).tell()
        if ranking.rows.isEmpty { throw Failure(UsageWords.noProjectValued.text, .nothing) }
        if !problems.isEmpty || ranking.unvalued.contains(where: \.project.isBroken) {
            throw Failure(quietly: .nothing)
        }
    }

    private static func tryOut(_ whatIf: String, in appraisal: inout Appraisal) throws(Failure) {
        guard let (side, assumption, text) = try place(whatIf, in: appraisal) else {
            throw Failure(UsageWords.whatIfForm(word: whatIf).text)
        }
        do throws(ChangeRefusal) { try appraisal.enter(text, for: assumption, of: side) } catch {
            throw Failure(error)
        }
    }

    /// `tokyo.revenue=100%`: whose, which, and what; nil where it is not of this form.
    static func place(_ word: String, in appraisal: Appraisal) throws(Failure) -> (Party, Assumption, String)? {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let place = parts[0].split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, place.count == 2 else { return nil }
        guard let side = appraisal.party(of: place[0]) else { throw Failure(noSide: place[0], in: appraisal) }
        return (side, try assumption(place[1]), parts[1])
    }

    static func assumption(_ word: String) throws(Failure) -> Assumption {
        guard let assumption = Assumption(rawValue: word) else {
            let known = Assumption.allCases.map(\.rawValue)
            throw Failure(UsageWords.noAssumption(word, correction(of: word, known)).text)
        }
        return assumption
    }

    private static func correction(of word: String, _ known: [String]) -> CorrectionWords {
        .of(Spelling.nearest(to: word, among: known), else: .choose(known))
    }
}

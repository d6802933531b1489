internal import ArgumentParser
internal import Negotiation
internal import Valuation
internal import Words

/// What is asked about how far a valuation's assumptions move its figures.
struct SensitivityOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(OptionHelp.tornado.text)) var tornado = false
    @Option(
        help: ArgumentHelp(OptionHelp.grid.text, valueName: "assumptions"),
        completion: .list(Assumption.allCases.map(\.rawValue)))
    var grid: String?
    @Option(help: ArgumentHelp(OptionHelp.draws.text, valueName: "number"))
    var draws: String?
    @Option(
        name: .customLong("range"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(OptionHelp.drawRange.text, valueName: "side.assumption=low..high"),
        completion: Completions.assumptions)
    var ranges: [String] = []
    @Option(help: ArgumentHelp(OptionHelp.step.text, valueName: "percentage"))
    var step = "\(Percent.step)"
    @Option(
        help: ArgumentHelp(OptionHelp.drawShape.text, valueName: "shape"),
        completion: .list(DrawnRange.Shape.allCases.map(\.rawValue)))
    var distribution = DrawnRange.Shape.triangular.rawValue
    @Option(help: ArgumentHelp(OptionHelp.drawSeed.text, valueName: "number"))
    var seed: UInt64 = 1
    @Option(
        help: ArgumentHelp(OptionHelp.sensitivitySide.text, valueName: "side"), completion: Completions.sides)
    var side: String?

    /// The first option that asks for something, as it is typed.
    var asked: String? {
        tornado ? "--tornado" : grid != nil ? "--grid" : draws != nil ? "--draws" : nil
    }

    /// What was asked for, of a figure; nil where nothing was.
    func report(on appraisal: Appraisal, _ figure: Figure) throws(Failure) -> SensitivityReport? {
        guard asked != nil else { return nil }
        var report = try report(on: appraisal, figure, side: try party(in: appraisal))
        if tornado { report.swings = report.swings(ranges: try ranges(of: report.side, in: appraisal)) }
        return report
    }

    /// What a worksheet holds of it: a tornado of each side, and what else was asked for.
    func sheets(on appraisal: Appraisal, _ figure: Figure) throws(Failure) -> [SensitivityReport] {
        let asked = try report(on: appraisal, figure, side: try party(in: appraisal))
        return try Party.allCases.map { party throws(Failure) in
            var tornado = SensitivityReport(appraisal: appraisal, side: party, figure: figure, step: asked.step)
            tornado.swings = tornado.swings(ranges: try ranges(of: party, in: appraisal))
            return tornado
        } + [asked]
    }

    /// All but the tornado.
    private func report(on appraisal: Appraisal, _ figure: Figure, side party: Party) throws(Failure)
        -> SensitivityReport
    {
        let ranges = try ranges(of: party, in: appraisal)
        guard let step = Percent(text: step), step.fraction > 0, step.fraction <= 1 else {
            throw Failure(UsageWords.stepForm(word: step).text)
        }
        var report = SensitivityReport(appraisal: appraisal, side: party, figure: figure, step: step)
        if let grid {
            report.grid = try self.grid(grid, of: party, in: appraisal, step.fraction, ranges)
        }
        if let draws {
            report.drawn = try drawn(draws, of: party, in: appraisal, ranges)
            report.ranges = ranges
        }
        return report
    }

    private func party(in appraisal: Appraisal) throws(Failure) -> Party {
        guard let side else { return .ours }
        guard let party = appraisal.party(of: side) else { throw Failure(noSide: side, in: appraisal) }
        return party
    }

    /// Those that are stated of a side, here or, where sources disagree, in the files. What is said of the other is looked at,
    /// too, so that no slip goes unseen.
    private func ranges(of party: Party, in appraisal: Appraisal) throws(Failure) -> [StatedRange] {
        var own: [StatedRange] = []
        for range in ranges {
            guard let (side, assumption, text) = try ValueCommand.place(range, in: appraisal) else {
                throw Failure(UsageWords.rangeForm(word: range).text)
            }
            do throws(ChangeRefusal) {
                let stated = try appraisal.range(typed: text, for: assumption, of: side)
                guard side == party else { continue }
                own.removeAll { $0.assumption == assumption }
                own.append(stated)
            } catch { throw Failure(UsageWords.rangeFault(reason: error.reason).text) }
        }
        return appraisal.ranges(of: party, stated: own)
    }

    private func grid(
        _ word: String, of party: Party, in appraisal: Appraisal, _ step: Double, _ ranges: [StatedRange]
    ) throws(Failure) -> ValueGrid {
        let names = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard names.count == 2, names[0] != names[1] else { throw Failure(UsageWords.gridForm(word: word).text) }
        let assumptions = try names.map { name throws(Failure) in try ValueCommand.assumption(name) }
        do throws(ChangeRefusal) {
            let axes = try assumptions.map { assumption throws(ChangeRefusal) in
                try appraisal.axis(of: assumption, side: party, step: step, ranges)
            }
            return ValueGrid(appraisal.money.flows, appraisal.sides[party].terms, rows: axes[0], columns: axes[1])
        } catch { throw Failure(UsageWords.gridFault(reason: error.reason).text) }
    }

    private func drawn(_ word: String, of party: Party, in appraisal: Appraisal, _ ranges: [StatedRange])
        throws(Failure) -> DrawnFigures
    {
        guard let count = Int(word), (1...Draws.most).contains(count) else {
            throw Failure(UsageWords.drawsForm(word: word, most: "\(Draws.most)").text)
        }
        let shapes = DrawnRange.Shape.allCases.map(\.rawValue)
        guard let shape = DrawnRange.Shape(rawValue: distribution) else {
            let near = Spelling.nearest(to: distribution, among: shapes)
            throw Failure(UsageWords.noDistribution(distribution, .of(near, else: .choose(shapes))).text)
        }
        guard !ranges.isEmpty else {
            throw Failure(UsageWords.drawsNeedRanges(side: appraisal.sides[party].side.id).text)
        }
        return appraisal.drawn(ranges, side: party, shape: shape, count: count, seed: seed)
    }
}

extension Failure {
    init(noSide word: String, in appraisal: Appraisal) {
        let known = Array(appraisal.sides.map(\.side.id))
        self.init(
            UsageWords.noPartySide(word, .of(Spelling.nearest(to: word, among: known), else: .choose(known))).text)
    }
}

import Negotiation
import Screen
import Valuation
import Words

/// A project valued on both sides' assumptions: what differs, what follows from it, and what if.
struct ValuationPage: Page {
    let project: RecordID
    /// With what is tried out. Undefined where the project has no flows that can be valued.
    var appraisal: Result<Appraisal, Undefined>
    /// As the files say it.
    private(set) var saved: Result<Appraisal, Undefined>
    /// What is tried out, and not saved, in the order in which it was.
    private(set) var whatIfs: [WhatIf] = []
    var viewport = Viewport()
    /// Whose assumptions are tried.
    var side = Party.ours
    /// The figure whose difference is explained.
    var figure = Figure.npv
    var view = View.assumptions { didSet { findDraws() } }
    /// The first line of a view that is no list.
    var top = 0
    /// Worked out once for each change, not for each picture.
    private(set) var rows: [Row] = []
    private(set) var attribution: Attribution?
    private(set) var breakEven: BreakEvenPoint?
    /// What a figure is to come to in place of the side's hurdle, as it was asked for.
    private(set) var targets: [Figure: Double] = [:]
    /// Between which numbers somebody here takes assumptions of a side to lie, in place of what the files say.
    var ranges = BothSides<[StatedRange]>(ours: [], theirs: [])
    /// Of the side; nil unless the view shows it, and where nothing states a range.
    private(set) var drawn: DrawnFigures?
    /// Where the side's verdict turns, as far as the selected assumption goes.
    private(set) var turning: TurningPoint?
    /// The least change that turns each side's verdict.
    private(set) var flips = BothSides<Flip?>(ours: nil, theirs: nil)
    /// Of the project, as its file has them.
    var scenarios: [Scenario] = []
    /// What is wrong with the numbers in the files.
    var problems: [Problem] = []
    /// The gap whose last position of ours says just what is tried.
    var takenDown: String?

    enum View: Int, CaseIterable, Sendable {
        case assumptions, curve, cash, years, tornado, grid, draws, scenarios, working
    }

    /// An assumption as the list shows it.
    struct Row: Sendable {
        let assumption: Assumption
        let differs: Bool
        /// Its part of the difference in the figure, in steps of the last digit; nil where it has none.
        var part: Int?
        /// How far that may be off, where it was sampled.
        var error: Double?

        /// Whether it makes any of the difference that is shown, or nobody can tell.
        var weighs: Bool { differs && part != 0 }
    }

    init(project: RecordID, _ appraisal: Result<Appraisal, Undefined>, trying whatIfs: [WhatIf]) {
        self.project = project
        self.appraisal = appraisal
        saved = appraisal
        // The order is that of the difference as the files have it.
        workOut(keepingOrder: false)
        guard !whatIfs.isEmpty else { return }
        self.whatIfs = whatIfs
        _ = adopt(appraisal)
    }

    /// A new version of the files, on which what is tried out is tried again. While they cannot be valued, it waits.
    /// Gives what can no longer be, and is dropped.
    mutating func adopt(_ appraisal: Result<Appraisal, Undefined>) -> [WhatIf] {
        saved = appraisal
        let dropped = tryAgain()
        workOut(keepingOrder: true)
        return dropped
    }

    /// Fails, in words, on what cannot be the assumption's value.
    mutating func tryOut(_ whatIf: WhatIf) throws(ChangeRefusal) {
        guard case .success(var trial) = appraisal else {
            throw .invalid(WhatIfWords.cannotValue.text)
        }
        let before = trial
        try trial.enter(whatIf.text, for: whatIf.assumption, of: whatIf.side)
        if let fault = trial.newFault(of: whatIf.side, since: before) { throw .invalid(fault) }
        whatIfs.removeAll { $0.assumption == whatIf.assumption && $0.side == whatIf.side }
        // However it was typed; as the files have it, it is no what-if, and keeps its source.
        let text = trial.sides[whatIf.side].assumptions.text(of: whatIf.assumption) ?? ""
        if text != savedText(whatIf.assumption, whatIf.side) ?? "" {
            whatIfs.append(.init(assumption: whatIf.assumption, side: whatIf.side, text: text))
        }
        _ = tryAgain()
        workOut(keepingOrder: true)
    }

    /// Tries just these. Gives what cannot be, and is dropped.
    mutating func tryOut(all whatIfs: [WhatIf]) -> [WhatIf] {
        self.whatIfs = whatIfs
        return adopt(saved)
    }

    /// The saved version with what is tried on it.
    private mutating func tryAgain() -> [WhatIf] {
        appraisal = saved
        guard case .success(var trial) = saved else { return [] }
        var dropped: [WhatIf] = []
        for whatIf in whatIfs {
            do throws(ChangeRefusal) {
                try trial.enter(whatIf.text, for: whatIf.assumption, of: whatIf.side)
            } catch { dropped.append(whatIf) }
        }
        whatIfs = whatIfs.filter { !dropped.contains($0) && $0.text != savedText($0.assumption, $0.side) ?? "" }
        appraisal = .success(trial)
        findDraws()
        return dropped
    }

    /// Takes back what is tried with one assumption of a side; with none named, everything.
    mutating func takeBack(_ assumption: Assumption? = nil, side: Party? = nil) {
        whatIfs = whatIfs.filter { assumption != nil && ($0.assumption != assumption || $0.side != side) }
        _ = adopt(saved)
    }

    func text(_ assumption: Assumption, _ side: Party) -> String? {
        (try? appraisal.get())?.sides[side].assumptions.text(of: assumption)
    }

    func savedText(_ assumption: Assumption, _ side: Party) -> String? {
        (try? saved.get())?.sides[side].assumptions.text(of: assumption)
    }

    func isTried(_ assumption: Assumption, _ side: Party) -> Bool {
        whatIfs.contains { $0.assumption == assumption && $0.side == side }
    }

    var selected: Assumption? {
        rows.indices.contains(viewport.selected) ? rows[viewport.selected].assumption : nil
    }

    /// The list stays in reach of single steps wherever it is on the screen.
    mutating func move(by step: Int, listIsShown: Bool) {
        if view == .assumptions || listIsShown && abs(step) == 1 {
            viewport.move(by: step, count: rows.count)
            findBreakEven()
        } else {
            top += step
        }
    }

    mutating func show(_ figure: Figure) {
        self.figure = figure
        // The weightiest of this figure come first; the selection stays on its assumption.
        let kept = selected
        workOut(keepingOrder: false)
        viewport.select(rows.firstIndex { $0.assumption == kept } ?? viewport.selected, count: rows.count)
        findBreakEven()
    }

    /// Those that differ come first, the weightiest of them first; while something is tried, none changes its place.
    private mutating func workOut(keepingOrder: Bool) {
        guard case .success(let appraisal) = appraisal else {
            (rows, attribution) = ([], nil)
            flips = BothSides(ours: nil, theirs: nil)
            return findBreakEven()
        }
        let attribution = appraisal.attribution([figure])
        let shares = try? attribution.shares[figure]?.get()
        let rounded = shares.flatMap { FigureText(of: appraisal.money).roundedParts($0, of: figure) }
        let rows = appraisal.assumptions.map { assumption -> Row in
            let place = attribution.assumptions.firstIndex(of: assumption)
            return Row(
                assumption: assumption, differs: place != nil, part: place.flatMap { rounded?[$0] },
                error: place.flatMap { attribution.samples[figure]?.standardErrors[$0] })
        }
        let order = keepingOrder ? self.rows.map(\.assumption) : []
        self.rows = rows.enumerated().sorted { a, b in
            let (first, second) = (
                order.firstIndex(of: a.element.assumption), order.firstIndex(of: b.element.assumption)
            )
            if let first, let second { return first < second }
            if (first == nil) != (second == nil) { return first != nil }
            if a.element.differs != b.element.differs { return a.element.differs }
            let weights = (abs(a.element.part ?? 0), abs(b.element.part ?? 0))
            return weights.0 == weights.1 ? a.offset < b.offset : weights.0 > weights.1
        }.map(\.element)
        self.attribution = attribution
        flips = BothSides { appraisal.nearestFlip(of: $0) }
        findBreakEven()
    }

    /// Nothing typed brings the hurdle back. Fails, in words, on what the figure cannot be.
    mutating func aim(at text: String) throws(ChangeRefusal) {
        guard case .success(let appraisal) = appraisal else { return }
        targets[figure] = text.isEmpty ? nil : try figure.number(typed: text, in: appraisal.currency)
        findBreakEven()
    }

    /// So few that a key does not wait for them; `value --draws` has more.
    static let drawCount = 500

    /// Those of the files, and in their place what was stated here.
    func statedRanges(in appraisal: Appraisal) -> [StatedRange] { appraisal.ranges(of: side, stated: ranges[side]) }

    /// Nothing typed brings that of the files back. Fails, in words, on what is no range of the assumption.
    mutating func state(range text: String, of assumption: Assumption, side: Party) throws(ChangeRefusal) {
        guard case .success(let appraisal) = appraisal else { return }
        let range = text.isEmpty ? nil : try appraisal.range(typed: text, for: assumption, of: side)
        ranges[side] = ranges[side].filter { $0.assumption != assumption } + (range.map { [$0] } ?? [])
        findDraws()
    }

    mutating func findDraws() {
        guard view == .draws, case .success(let appraisal) = appraisal else {
            drawn = nil
            return
        }
        let ranges = statedRanges(in: appraisal)
        drawn = ranges.isEmpty ? nil : appraisal.drawn(ranges, side: side, count: ValuationPage.drawCount)
    }

    mutating func findBreakEven() {
        guard case .success(let appraisal) = appraisal, let selected else {
            (breakEven, turning) = (nil, nil)
            return
        }
        breakEven = appraisal.breakEven(of: selected, for: figure, side: side, at: targets[figure])
        turning = appraisal.turningPoint(of: selected, side: side)
    }
}

extension Workbench {
    var valuationPage: ValuationPage? {
        get { self[ValuationPage.self] }
        set {
            guard pages.last is ValuationPage, let newValue else { return }
            self[ValuationPage.self] = newValue
            tried[newValue.project] = newValue.whatIfs.isEmpty ? nil : newValue.whatIfs
            statedRanges[newValue.project] = newValue.ranges
        }
    }

    /// Of the current project.
    mutating func openValuation() {
        guard let id = current, id.kind == .project, let project = dossier.project(id.name) else {
            return tell(ValuationWords.selectProject.text)
        }
        open(id, appraisal(of: project))
    }

    mutating func showView(step: Int) {
        let count = ValuationPage.View.allCases.count
        guard let view = valuationPage?.view.rawValue else { return }
        valuationPage?.view = ValuationPage.View(rawValue: (view + step + count) % count) ?? .assumptions
        valuationPage?.top = 0
    }

    /// With what was tried on it before.
    mutating func open(_ project: RecordID, _ appraisal: Result<Appraisal, Undefined>) {
        var page = ValuationPage(project: project, appraisal, trying: tried[project] ?? [])
        if let ranges = statedRanges[project] { page.ranges = ranges }
        inform(&page)
        pages.append(page)
    }

    /// Of what the dossier says beside the numbers.
    func inform(_ page: inout ValuationPage) {
        page.scenarios = dossier.project(page.project.name)?.valuation?.scenarios ?? []
        page.problems = dossier.project(page.project.name).map(dossier.valuationProblems) ?? []
        page.takenDown = gapThatSays(page)
    }

    mutating func switchSide() {
        guard var page = valuationPage else { return }
        page.side = page.side.other
        page.findBreakEven()
        page.findDraws()
        valuationPage = page
    }

    /// The next figure to be explained, or the one before.
    mutating func showFigure(step: Int) {
        guard var page = valuationPage, let index = Figure.allCases.firstIndex(of: page.figure) else { return }
        let count = Figure.allCases.count
        page.show(Figure.allCases[(index + step + count) % count])
        valuationPage = page
    }
}

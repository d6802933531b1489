import Negotiation
import Screen
import Valuation
import Words

// Its keys, and its part in the workbench.
extension ValuationPage {
    static let name = "valuation"
    static let linearColumns = 100
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("fill", "<Enter> e", bar: .whatIf, .tryValue, do: { $0.askWhatIf() }),
            .init("take over", "=", bar: .theirValue, .tryTheirs, do: { $0.adoptOtherSide() }),
            .init("value", "v", bar: .view, .nextView, do: { $0.showView(step: 1) }),
            .init("save", "S <C-s>", bar: .save, .recordTried, do: { $0.savePosition() }),
            .init("other side", "<Tab> <S-Tab> <Right> <Left>", bar: .side, .tryOtherSide, do: { $0.switchSide() }),
            .init("raise", "+", .raise, steps: { $0.nudge(by: $1) }),
            .init("lower", "-", .lower, steps: { $0.nudge(by: -$1) }),
            .init("state range", "r", .stateRange, do: { $0.askRange() }),
            .init("next figure", "f ]", bar: .figure, .explainNext, do: { $0.showFigure(step: 1) }),
            .init("target", "T", .target, do: { $0.askTarget() }),
            .init("previous figure", "F [", .explainPrevious, do: { $0.showFigure(step: -1) }),
            .init("previous view", "V", .previousView, do: { $0.showView(step: -1) }),
            .init("clear", "x", .dropTried, do: { $0.takeBackWhatIf() }),
            .init("clear all", "X", .dropAllTried, do: { $0.takeBackWhatIf(all: true) }),
            .init("save scenario", "a", .saveScenario, writes: true, do: { $0.askForScenarioName() }),
            .init("try scenario", "o", .tryScenario, do: { $0.chooseScenario() }),
            .init("working", "w", .showWorking, do: { $0.showWorking() }),
            .undo, .redo,
            .init("edit file", "E", .editProjectFile, writes: true, effects: { $0.editFile() }),
        ],
        Binding.findingOnPage, Binding.motions, [.messages], Binding.program, [.back("q <Esc> h <Backspace>"), .quit])

    static func drafts(in bench: Workbench) -> [Draft] { bench.whatIfDrafts }
    static let reopenings = [Reopening.whatIfs, Reopening.whatIf]

    func subject(in bench: Workbench) -> PageSubject { .record(project) }

    /// The list; the other views are figures.
    func texts(in bench: Workbench) -> PageTexts? {
        view == .assumptions
            ? PageTexts(rows: rows.map { bench.told($0.assumption.name) }, at: viewport.selected) : nil
    }

    func exported(in bench: Workbench) -> ShownTable.Content? {
        (try? appraisal.get()).map { .lines(bench.valuationLines(self, $0)) }
    }

    var revisiting: Revisiting { .passing }

    mutating func move(by step: Int, in bench: inout Workbench) {
        move(by: step, listIsShown: bench.showsFiguresBeside(view))
    }

    mutating func settle(in bench: Workbench) { bench.settleValuation(&self) }

    /// Its numbers, and on them what is being tried.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        let appraisal: Result<Appraisal, Undefined> =
            bench.dossier.project(project.name).map { bench.appraisal(of: $0) }
            ?? .failure(Undefined(ValuationWords.gone(file: project.file).text))
        let dropped = adopt(appraisal)
        if !dropped.isEmpty {
            bench.tell(WhatIfWords.dropped(dropped.map { "\($0.assumption.name) \($0.text)" }).text, .warning)
        }
        bench.inform(&self)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderValuation(self, area, into: &surface)
    }
}

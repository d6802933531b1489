import Negotiation
import Screen
import Valuation

// Its keys, and its part in the workbench.
extension ValuationPage {
    static let name = "valuation"
    static let linearColumns = 100
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("fill", "<Enter> e", bar: "what if", "try another value, which is not saved", do: { $0.askWhatIf() }),
            .init(
                "take over", "=", bar: "theirs", "try what the other side takes it to be",
                do: { $0.adoptOtherSide() }),
            .init(
                "value", "v", bar: "view", "show the curve, the cash, the years, the assumptions",
                do: { $0.showView(step: 1) }),
            .init(
                "save", "S <C-s>", bar: "save", "record the values tried as our position on a gap",
                do: { $0.savePosition() }),
            .init(
                "other side", "<Tab> <S-Tab> <Right> <Left>", bar: "side", "try the other side's",
                do: { $0.switchSide() }),
            .init("raise", "+", "try one step more, or the next word", steps: { $0.nudge(by: $1) }),
            .init("lower", "-", "try one step less, or the previous word", steps: { $0.nudge(by: -$1) }),
            .init("next figure", "f ]", bar: "figure", "explain the next figure", do: { $0.showFigure(step: 1) }),
            .init("target", "T", "break even at another value of the figure", do: { $0.askTarget() }),
            .init("previous figure", "F [", "explain the previous figure", do: { $0.showFigure(step: -1) }),
            .init("previous view", "V", "show the previous view", do: { $0.showView(step: -1) }),
            .init("clear", "x", "drop the value tried there", do: { $0.takeBackWhatIf() }),
            .init("clear all", "X", "drop all values tried", do: { $0.takeBackWhatIf(all: true) }),
            .undo, .redo,
            .init(
                "edit file", "E", "edit the project's file in $VISUAL or $EDITOR", writes: true,
                effects: { $0.editFile() }),
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

    var revisiting: Revisiting { .passing }

    mutating func move(by step: Int, in bench: inout Workbench) {
        move(by: step, listIsShown: bench.showsFiguresBeside(view))
    }

    mutating func settle(in bench: Workbench) { bench.settleValuation(&self) }

    /// Its numbers, and on them what is being tried.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        let appraisal: Result<Appraisal, Undefined> =
            bench.dossier.project(project.name).map { bench.appraisal(of: $0) }
            ?? .failure(Undefined("\(project.file) no longer exists"))
        let dropped = adopt(appraisal)
        if !dropped.isEmpty {
            let words = dropped.map { "\($0.assumption.name) \($0.text)" }.joined(separator: ", ")
            bench.tell("no longer to be tried: \(words)", .warning)
        }
        bench.inform(&self)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderValuation(self, area, into: &surface)
    }
}

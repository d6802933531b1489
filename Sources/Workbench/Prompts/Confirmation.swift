import Negotiation
import Screen
import Words

/// Something that is done only after a yes.
struct Confirmation: Prompt {
    private let question: String
    /// What was asked before, and is asked again after a no.
    private let before: (any Prompt)?
    private let confirmed: @Sendable (inout Workbench) -> [Effect]

    /// - Parameter question: ends with a question mark: `Remove gaps/equity-share.md?`.
    init(
        _ question: String, after before: (any Prompt)? = nil,
        confirmed: @escaping @Sendable (inout Workbench) -> [Effect]
    ) {
        self.question = question
        self.before = before
        self.confirmed = confirmed
    }

    func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        switch key.folded {
        case .character("y"), .character("Y"):
            bench.prompt = nil
            return confirmed(&bench)
        case let key where key.leavesLine || [.enter, .character("n"), .character("N"), .character("q")].contains(key):
            leave(in: &bench)
            if before == nil { bench.tell(StatusWords.cancelled.text) }
        default: break
        }
        return []
    }

    func leave(in bench: inout Workbench) { bench.prompt = before }

    var isMasked: Bool { before?.isMasked ?? false }
    func draft(in bench: Workbench) -> Draft? { before?.draft(in: bench) }

    var mode: Mode { Mode(.confirming, [.init("y", .yes), .init("n Esc", .no)]) }

    /// The whole of it, since a yes to half a sentence is none.
    func render(in bench: Workbench, _ line: Rect, into surface: inout Surface) {
        let question = bench.told(question)
        let end = line.rows.upperBound
        bench.renderFoot([(question, .key)], above: end, into: &surface)
        let last = Wrap.lines(question, width: max(1, line.size.columns - 2)).last ?? ""
        surface.cursor = Point(column: 1 + DisplayWidth.of(last), row: line.origin.row)
    }
}

import Screen

/// Something that is done only after a yes.
struct Confirmation: Prompt {
    private let question: String
    private let confirmed: @Sendable (inout Workbench) -> [Effect]

    /// - Parameter question: ends with a question mark: `Remove gaps/equity-share.md?`.
    init(_ question: String, confirmed: @escaping @Sendable (inout Workbench) -> [Effect]) {
        self.question = question
        self.confirmed = confirmed
    }

    func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        switch key.folded {
        case .character("y"), .character("Y"):
            bench.prompt = nil
            return confirmed(&bench)
        case let key where key.leavesLine || [.enter, .character("n"), .character("N"), .character("q")].contains(key):
            leave(in: &bench)
            bench.tell("nothing done")
        default: break
        }
        return []
    }

    func render(in bench: Workbench, _ lastLine: Rect, into surface: inout Surface) {
        bench.renderLine(
            "\(bench.told(question, columns: bench.size.columns)) ", LineEditor(), "y yes, n no", .muted,
            keptOnDisk: false, lastLine, into: &surface)
    }
}

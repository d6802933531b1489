import Negotiation
import Screen
import Words

/// Where words are looked for while they are typed: in all records, or on a page. It knows where the search began.
protocol SearchGround: Sendable {
    /// Goes to the first match at or after where the search began. False as long as not all could be looked through.
    func look(for words: String, in bench: inout Workbench) -> Bool
    /// To the next match, or the one before.
    func goOn(_ step: Int, in bench: inout Workbench)
    /// Stays at the match.
    func accept(in bench: inout Workbench) -> [Effect]
    /// Back to where the search began.
    func leave(in bench: inout Workbench)
    /// How many there are.
    func found(in bench: Workbench) -> Int
}

/// The words looked for, as they are typed: the selection follows them; Enter stays there, Esc goes back.
struct FindPrompt: Prompt {
    private(set) var line = TypedLine(.init(), .behindKey)
    private let ground: any SearchGround
    /// Whether there are texts still to be read before it is known what holds the words.
    private var isLooking = false

    init(on ground: any SearchGround) { self.ground = ground }

    func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        var next = self
        switch next.line.press(key) {
        case .edited, .completed: next.look(in: &bench)
        case .left: leave(in: &bench)
        case .accepted where line.isEmpty: leave(in: &bench)
        case .accepted: return ground.accept(in: &bench)
        case .passed: break
        case .ignored:
            switch key {
            case .down, .control("n"): ground.goOn(1, in: &bench)
            case .up, .control("p"): ground.goOn(-1, in: &bench)
            default: break
            }
        }
        return []
    }

    func paste(_ text: String, in bench: inout Workbench) {
        var next = self
        next.line.insert(text)
        next.look(in: &bench)
    }

    func textsAreRead(in bench: inout Workbench) { if !line.isEmpty { look(in: &bench) } }

    private func look(in bench: inout Workbench) {
        var next = self
        next.isLooking = !ground.look(for: line.text, in: &bench) && !line.isEmpty
        bench.prompt = next
    }

    func leave(in bench: inout Workbench) {
        bench.prompt = nil
        bench.search.isShown = false
        ground.leave(in: &bench)
    }

    var mode: Mode { .finding(enter: .stay, leave: .back) }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let found = ground.found(in: bench)
        let isMissing = !line.isEmpty && found == 0 && !isLooking
        let words: FindWords? = isLooking ? .looking : isMissing ? .nothing : found == 0 ? nil : .found(found)
        bench.renderLine(
            "/", line.editor, words?.text ?? "", isMissing ? .warn : .muted, keptOnDisk: false, area, into: &surface)
    }
}

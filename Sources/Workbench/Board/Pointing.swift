import Screen

// The mouse does what keys do, on what stands under it; no key needs it.
extension Workbench {
    /// Rows that a notch of the wheel goes on.
    private static let notch = 3

    /// A press selects, a second one does what Enter does; on a key of the last line it presses that key. The wheel moves what
    /// is under it.
    mutating func obey(_ mouse: Mouse) -> [Effect] {
        let meaning = render().meaning(at: mouse.point)
        switch mouse.act {
        case .press: return press(meaning)
        case .secondPress:
            guard case .item? = meaning, !isTypingOnPage else { return press(meaning) }
            return press(.enter)
        case .wheelDown: return turn(1, meaning)
        case .wheelUp: return turn(-1, meaning)
        }
    }

    /// Whether a line of a page is typed, which is not to be left by the way.
    private var isTypingOnPage: Bool { prompt == nil && place.mode(in: self)?.isTyping == true }

    private mutating func press(_ meaning: Zone.Meaning?) -> [Effect] {
        switch meaning {
        case .key(let key): return press(key)
        case .list(let list):
            guard pages.isEmpty, let pane = Pane(rawValue: list) else { break }
            clearMessage()
            board.focus = pane
        case .item(let item, let list):
            guard !isTypingOnPage else { break }
            clearMessage()
            if var prompt {
                prompt.select(item)
                self.prompt = prompt
            } else if pages.isEmpty, let pane = Pane(rawValue: list) {
                board.focus = pane
                board.viewports[list].select(item, count: rowCount(pane))
            } else {
                selectOnPage(item)
            }
        case nil: break
        }
        return []
    }

    private mutating func turn(_ direction: Int, _ meaning: Zone.Meaning?) -> [Effect] {
        if prompt != nil { return press(direction > 0 ? .control("n") : .control("p")) }
        guard !isTypingOnPage else { return [] }
        let step = direction * Workbench.notch
        switch meaning {
        case .list(let list) where pages.isEmpty, .item(_, let list) where pages.isEmpty:
            guard let pane = Pane(rawValue: list) else { break }
            board.viewports[list].move(by: step, count: rowCount(pane))
        default: move(by: step)
        }
        return []
    }
}

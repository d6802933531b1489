import Negotiation
import Screen

// `/`: the selection follows what is typed, over all panes; Enter stays there, Esc goes back.
/// The words looked for, as they are typed.
struct FindPrompt: Prompt {
    /// Where the search began.
    struct Origin: Sendable {
        let board: BoardState
        let pages: [any Page]
    }

    private(set) var line = TypedLine(.init(), .behindKey)
    private let origin: Origin
    /// Whether there are texts still to be read before it is known what holds the words.
    private var isLooking = false

    init(from origin: Origin) { self.origin = origin }

    func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        var next = self
        switch next.line.press(key) {
        case .edited, .completed: next.look(in: &bench)
        case .left: leave(in: &bench)
        case .accepted:
            guard !line.isEmpty else {
                leave(in: &bench)
                return []
            }
            return bench.afterReading(Workbench.kindsWithTexts) { bench in
                accept(in: &bench)
                return []
            }
        case .passed: break
        case .ignored:
            switch key {
            case .down, .control("n"): bench.goToMatch(1)
            case .up, .control("p"): bench.goToMatch(-1)
            default: break
            }
        }
        return []
    }

    private func accept(in bench: inout Workbench) {
        bench.prompt = nil
        bench.tellMatch()
        if bench.board.views.map(\.filter) != origin.board.views.map(\.filter) { bench.log(unhidden: true) }
    }

    func textsAreRead(in bench: inout Workbench) { if !line.isEmpty { look(in: &bench) } }

    func paste(_ text: String, in bench: inout Workbench) {
        var next = self
        next.line.insert(text)
        next.look(in: &bench)
    }

    private func look(in bench: inout Workbench) {
        var next = self
        next.isLooking = !line.isEmpty && !bench.areRead(Workbench.kindsWithTexts)
        bench.prompt = next
        bench.lookFor(line.text, from: origin)
    }

    func leave(in bench: inout Workbench) {
        bench.prompt = nil
        bench.wantNoTexts()
        bench.search.isShown = false
        bench.restore(origin)
    }

    var mode: Mode { .finding(enter: "stay", leave: "back") }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let found = bench.search.matches.count
        let isMissing = !line.isEmpty && found == 0 && !isLooking
        let count = isLooking ? "looking" : isMissing ? "nothing found" : found == 0 ? "" : "\(found) found"
        bench.renderLine(
            "/", line.editor, count, isMissing ? .warn : .muted, keptOnDisk: false, area, into: &surface)
    }
}

extension Workbench {
    mutating func askForWords() {
        prompt = FindPrompt(from: origin)
        wantTexts(of: Workbench.kindsWithTexts)
    }

    /// Where a search begins, to go back to.
    var origin: FindPrompt.Origin { .init(board: board, pages: pages) }

    fileprivate mutating func restore(_ origin: FindPrompt.Origin) {
        board = origin.board
        pages = origin.pages
    }

    /// Goes to the first match at or after where the search began, in that pane before the others.
    mutating func lookFor(_ text: String, from origin: FindPrompt.Origin) {
        search.look(for: text, in: dossier, areRead(Workbench.kindsWithTexts) ? texts.held : nil)
        search.isShown = true
        restore(origin)
        guard let best = search.matches.first else { return }
        let focus = board.focus
        let here = search.matches.lazy.filter { $0.inTitle == best.inTitle && Pane($0.id.kind) == focus }
        let start = viewport(focus).selected
        guard view(board.focus).isPlain else {
            // What is shown comes before what a filter hides. Each row is looked up once: there may be thousands.
            let rows = Dictionary(
                (0..<rowCount(board.focus)).compactMap { row in record(in: board.focus, row: row).map { ($0, row) } },
                uniquingKeysWith: { first, _ in first })
            let ahead = here.first { rows[$0.id] ?? -1 >= start } ?? here.first { rows[$0.id] != nil }
            show((ahead ?? here.first ?? best).id)
            return
        }
        let ahead = here.first { row(of: $0.id, in: board.focus) ?? 0 >= start }
        show((ahead ?? here.first ?? best).id)
    }

    mutating func goToMatch(_ step: Int) {
        guard !search.text.isEmpty else { return tell("nothing to look for yet: / finds") }
        if search.matches.isEmpty {
            guard areRead(Workbench.kindsWithTexts) else {
                _ = afterReading(Workbench.kindsWithTexts) { bench in
                    bench.goToMatch(step)
                    return []
                }
                return
            }
            search.look(for: search.text, in: dossier, texts.held)
        }
        let count = search.matches.count
        guard count > 0 else { return tell("nothing found for \(search.text)", .warning) }
        search.isShown = true
        let place = current.flatMap { id in search.matches.firstIndex { $0.id == id } }
        let next = place.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        let unhidden = show(search.matches[next].id)
        tellMatch()
        log(unhidden: unhidden)
    }

    mutating func tellMatch() {
        guard let place = current.flatMap({ id in search.matches.firstIndex { $0.id == id } }) else {
            return tell("nothing found for \(search.text)", .warning)
        }
        let match = search.matches[place]
        tell(
            "\(place + 1) of \(search.matches.count) for \(search.text)\(match.inTitle ? "" : ", in the text"): n next, N before"
        )
    }

    fileprivate mutating func log(unhidden: Bool) {
        if unhidden { append("; the filter hid it, and is off") }
    }

    /// Selects a record in its pane; where a page is open, opens it instead of that. Whether a filter was taken off for it.
    @discardableResult
    private mutating func show(_ id: RecordID) -> Bool {
        let unhidden = unhide(id)
        guard let pane = Pane(id.kind), let row = row(of: id, in: pane) else { return unhidden }
        board.focus = pane
        board.viewports[pane.rawValue].select(row, count: rowCount(pane))
        if var page = pages.last {
            page.show(id)
            pages[pages.count - 1] = page
        }
        return unhidden
    }
}

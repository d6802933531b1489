import Negotiation
import Screen

// `/`: the selection follows what is typed, over all panes; Enter stays there, Esc goes back.
extension Workbench {
    /// Where the search begins, to go back to.
    var origin: Prompt.Origin {
        Prompt.Origin(focus: focus, viewports: viewports, views: views, marks: marks, pages: pages)
    }

    mutating func askForWords() { prompt = .find(LineEditor(), origin: origin) }

    mutating func answerFind(_ editor: LineEditor, _ origin: Prompt.Origin, _ key: Key) -> [Effect] {
        var editor = editor
        switch key {
        case .escape, .control("c"), .control("g"):
            prompt = nil
            search.isShown = false
            restore(origin)
        case .enter:
            prompt = nil
            if editor.isEmpty { restore(origin) } else { tellMatch() }
            if views.map(\.filter) != origin.views.map(\.filter) { log(unhidden: true) }
        case .down, .control("n"): goToMatch(1)
        case .up, .control("p"): goToMatch(-1)
        case .backspace where editor.isEmpty:
            prompt = nil
            restore(origin)
        default:
            guard editor.handle(key) else { return [] }
            prompt = .find(editor, origin: origin)
            lookFor(editor.text, from: origin)
        }
        return []
    }

    private mutating func restore(_ origin: Prompt.Origin) {
        focus = origin.focus
        viewports = origin.viewports
        views = origin.views
        marks = origin.marks
        pages = origin.pages
    }

    /// Goes to the first match at or after where the search began, in that pane before the others.
    mutating func lookFor(_ text: String, from origin: Prompt.Origin) {
        search.look(for: text, in: dossier)
        search.isShown = true
        restore(origin)
        guard let best = search.matches.first else { return }
        let here = search.matches.filter { $0.inTitle == best.inTitle && Pane($0.id.kind) == focus }
        let start = viewport(focus).selected
        guard view(focus).isPlain else {
            // What is shown comes before what a filter hides. Each row is looked up once: there may be thousands.
            let rows = Dictionary(
                (0..<rowCount(focus)).compactMap { row in record(in: focus, row: row).map { ($0, row) } },
                uniquingKeysWith: { first, _ in first })
            let ahead = here.first { rows[$0.id] ?? -1 >= start } ?? here.first { rows[$0.id] != nil }
            show((ahead ?? here.first ?? best).id)
            return
        }
        let ahead = here.first { row(of: $0.id, in: focus) ?? 0 >= start }
        show((ahead ?? here.first ?? best).id)
    }

    mutating func goToMatch(_ step: Int) {
        guard !search.text.isEmpty else { return tell("nothing to look for yet: / finds") }
        if search.matches.isEmpty { search.look(for: search.text, in: dossier) }
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

    private mutating func log(unhidden: Bool) {
        if unhidden { append("; the filter hid it, and is off") }
    }

    /// Selects a record in its pane; where a page is open, opens it instead of that. Whether a filter was taken off for it.
    @discardableResult
    private mutating func show(_ id: RecordID) -> Bool {
        let unhidden = unhide(id)
        guard let pane = Pane(id.kind), let row = row(of: id, in: pane) else { return unhidden }
        focus = pane
        viewports[pane.rawValue].select(row, count: rowCount(pane))
        if var page = pages.last {
            page.show(id)
            pages[pages.count - 1] = page
        }
        return unhidden
    }
}

import Negotiation
import Screen
import Words

/// All records: `/` on the board and on a record's page. The selection follows over all panes.
struct RecordSearch: SearchGround {
    let board: BoardState
    let pages: [any Page]

    func look(for words: String, in bench: inout Workbench) -> Bool {
        bench.lookFor(words, from: self)
        return bench.areRead(Workbench.kindsWithTexts)
    }

    func goOn(_ step: Int, in bench: inout Workbench) { bench.goToMatch(step) }

    func accept(in bench: inout Workbench) -> [Effect] {
        bench.afterReading(Workbench.kindsWithTexts) { bench in
            bench.prompt = nil
            bench.tellMatch()
            if bench.board.views.map(\.filter) != board.views.map(\.filter) { bench.log(unhidden: true) }
            return []
        }
    }

    func leave(in bench: inout Workbench) {
        bench.wantNoTexts()
        bench.restore(self)
    }

    func found(in bench: Workbench) -> Int { bench.search.matches.count }
}

extension Workbench {
    mutating func askForWords() {
        prompt = FindPrompt(on: origin)
        wantTexts(of: Workbench.kindsWithTexts)
    }

    /// Where a search begins, to go back to.
    var origin: RecordSearch { .init(board: board, pages: pages) }

    fileprivate mutating func restore(_ origin: RecordSearch) {
        board = origin.board
        pages = origin.pages
    }

    /// Goes to the first match at or after where the search began, in that pane before the others.
    mutating func lookFor(_ text: String, from origin: RecordSearch) {
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
        guard !search.text.isEmpty else { return tell(FindWords.nothingYet.text) }
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
        guard count > 0 else { return tell(FindWords.nothingFor(search.text).text, .warning) }
        search.isShown = true
        let place = current.flatMap { id in search.matches.firstIndex { $0.id == id } }
        let next = place.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        let unhidden = show(search.matches[next].id)
        tellMatch()
        log(unhidden: unhidden)
    }

    mutating func tellMatch() {
        guard let place = current.flatMap({ id in search.matches.firstIndex { $0.id == id } }) else {
            return tell(FindWords.nothingFor(search.text).text, .warning)
        }
        let match = search.matches[place]
        let count = search.matches.count
        tell(FindWords.match(place + 1, of: count, search.text, isInText: !match.inTitle).text)
    }

    fileprivate mutating func log(unhidden: Bool) {
        if unhidden { append(StatusWords.filterOff.text) }
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

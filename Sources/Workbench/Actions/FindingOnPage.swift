import Negotiation
import Screen

// `/` on a page that is no record's: the words are looked for in what it shows; Enter stays there, Esc goes back.

/// The words looked for on a page, as they are typed.
struct PageFindPrompt: Prompt {
    private(set) var line = TypedLine(.init(), .behindKey)
    /// Where the search began.
    private let origin: any Page

    init(from origin: any Page) { self.origin = origin }

    func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        var next = self
        switch next.line.press(key) {
        case .edited, .completed: next.look(in: &bench)
        case .left: leave(in: &bench)
        case .accepted where line.isEmpty: leave(in: &bench)
        case .accepted:
            bench.prompt = nil
            bench.settlePage()
            bench.tellPageMatch()
        case .passed: break
        case .ignored:
            switch key {
            case .down, .control("n"): bench.goToPageMatch(1)
            case .up, .control("p"): bench.goToPageMatch(-1)
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

    /// Goes to the first match at or after where the search began.
    private func look(in bench: inout Workbench) {
        bench.prompt = self
        bench.pages[bench.pages.count - 1] = origin
        bench.search.look(for: line.text, in: bench.dossier, nil)
        bench.search.isShown = true
        let matches = bench.pageMatches
        guard let first = matches.lines.first(where: { $0 >= matches.at }) ?? matches.lines.first else { return }
        bench.goOnPage(to: first)
    }

    func leave(in bench: inout Workbench) {
        bench.prompt = nil
        bench.search.isShown = false
        if !bench.pages.isEmpty { bench.pages[bench.pages.count - 1] = origin }
    }

    var mode: Mode { .finding(enter: "stay", leave: "back") }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let found = bench.pageMatches.lines.count
        let isMissing = !line.isEmpty && found == 0
        let count = isMissing ? "nothing found" : found == 0 ? "" : "\(found) found"
        bench.renderLine(
            "/", line.editor, count, isMissing ? .warn : .muted, keptOnDisk: false, area, into: &surface)
    }
}

extension Workbench {
    /// Looks through all of it: what is still to be laid out is laid out first.
    mutating func askForWordsOnPage() {
        guard var page = pages.last else { return }
        while page.hasMore { page.goOn(in: self) }
        pages[pages.count - 1] = page
        prompt = PageFindPrompt(from: page)
    }

    /// The lines of the page that hold what is looked for, and the one where it stands: of a text, the one that it led to
    /// last while that is on the screen, since a text cannot be scrolled beyond its end.
    var pageMatches: (lines: [Int], at: Int) {
        guard let texts = pages.last?.texts(in: self) else { return ([], 0) }
        let screen = texts.at..<texts.at + pageRect.size.rows
        let at = texts.isText ? search.line.flatMap { screen.contains($0) ? $0 : nil } : nil
        return (texts.matches(search.text), at ?? texts.at)
    }

    fileprivate mutating func goOnPage(to line: Int) {
        search.line = line
        selectOnPage(line)
    }

    /// To the next match on the page, or the one before; behind the last comes the first.
    mutating func goToPageMatch(_ step: Int) {
        guard !search.text.isEmpty else { return tell("nothing to search for yet: \(key("find")) starts a search") }
        let matches = pageMatches
        let next =
            step > 0
            ? matches.lines.first { $0 > matches.at } ?? matches.lines.first
            : matches.lines.last { $0 < matches.at } ?? matches.lines.last
        guard let next else { return tell("nothing found for \(search.text)", .warning) }
        search.isShown = true
        goOnPage(to: next)
        settlePage()
        tellPageMatch()
    }

    fileprivate mutating func tellPageMatch() {
        let matches = pageMatches
        guard !matches.lines.isEmpty else { return tell("nothing found for \(search.text)", .warning) }
        let place = matches.lines.firstIndex { $0 >= matches.at } ?? matches.lines.count - 1
        // Pages on which `n` means something else have no keys for it; the search itself goes on by its arrows.
        let goesOn = bindings.contains { $0.name == "find next" }
        let keys = goesOn ? "\(key("find next")) next, \(key("find previous")) before" : "\(key("find")), Down next"
        tell("\(place + 1) of \(matches.lines.count) for \(search.text): \(keys)")
    }
}

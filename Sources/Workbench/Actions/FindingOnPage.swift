import Negotiation
import Screen
import Words

/// `/` on a page that is no record's: the words are looked for in what it shows.
struct PageSearch: SearchGround {
    /// As it was when the search began.
    let origin: any Page

    func look(for words: String, in bench: inout Workbench) -> Bool {
        restore(in: &bench)
        bench.search.look(for: words, in: bench.dossier, nil)
        bench.search.isShown = true
        let matches = bench.pageMatches
        if let first = matches.lines.first(where: { $0 >= matches.at }) ?? matches.lines.first {
            bench.goOnPage(to: first)
        }
        return true
    }

    func goOn(_ step: Int, in bench: inout Workbench) { bench.goToPageMatch(step) }

    func accept(in bench: inout Workbench) -> [Effect] {
        bench.prompt = nil
        bench.settlePage()
        bench.tellPageMatch()
        return []
    }

    func leave(in bench: inout Workbench) { restore(in: &bench) }

    func found(in bench: Workbench) -> Int { bench.pageMatches.lines.count }

    private func restore(in bench: inout Workbench) {
        if !bench.pages.isEmpty { bench.pages[bench.pages.count - 1] = origin }
    }
}

extension Workbench {
    /// Looks through all of it: what is still to be laid out is laid out first.
    mutating func askForWordsOnPage() {
        guard var page = pages.last else { return }
        while page.hasMore { page.goOn(in: self) }
        pages[pages.count - 1] = page
        prompt = FindPrompt(on: PageSearch(origin: page))
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
        guard !search.text.isEmpty else { return tell(FindWords.nothingYetOnPage(key("find")).text) }
        let matches = pageMatches
        let next =
            step > 0
            ? matches.lines.first { $0 > matches.at } ?? matches.lines.first
            : matches.lines.last { $0 < matches.at } ?? matches.lines.last
        guard let next else { return tell(FindWords.nothingFor(search.text).text, .warning) }
        search.isShown = true
        goOnPage(to: next)
        settlePage()
        tellPageMatch()
    }

    fileprivate mutating func tellPageMatch() {
        let matches = pageMatches
        guard !matches.lines.isEmpty else { return tell(FindWords.nothingFor(search.text).text, .warning) }
        let place = matches.lines.firstIndex { $0 >= matches.at } ?? matches.lines.count - 1
        // Pages on which `n` means something else have no keys for it; the search itself goes on by its arrows.
        let goesOn = bindings.contains { $0.name == "find next" }
        let (count, words) = (matches.lines.count, search.text)
        let told: FindWords =
            goesOn
            ? .matchOnPage(place + 1, of: count, words, next: key("find next"), before: key("find previous"))
            : .matchByArrows(place + 1, of: count, words, find: key("find"))
        tell(told.text)
    }
}

import Words

/// The dossier as one page of HTML, to be read by colleagues without a terminal: it works offline, asks the network for nothing,
/// and runs no script but its own.
package struct SharedPage: Sendable {
    let dossier: Dossier
    let today: CalendarDate
    let secrets: Secrets
    /// Whether fallbacks, red lines and landing zones are on it.
    let showsMasked: Bool

    var framework: Framework { dossier.framework.subject }
    var source: BriefSource { BriefSource(dossier: dossier, today: today) }

    package init(_ dossier: Dossier, today: CalendarDate, showsMasked: Bool = false) {
        self.dossier = dossier
        self.today = today
        self.showsMasked = showsMasked
        secrets = showsMasked ? .none : Secrets(dossier)
    }

    /// The whole file.
    package var html: String {
        let sections = self.sections.filter { !$0.body.isEmpty }
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"\(Language.current.rawValue)\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"\(SharedPage.policy)\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"color-scheme\" content=\"light dark\">", "<title>\(text(dossier.title))</title>",
            "<style>\(SharedPage.style)</style>", "</head>", "<body>",
        ]
        lines += header(sections)
        lines.append("<main>")
        for section in sections {
            lines += [
                "<section id=\"\(section.id)\" aria-labelledby=\"\(section.id)-title\">",
                "<h2 id=\"\(section.id)-title\">\(text(section.title.text))</h2>", section.body, "</section>",
            ]
        }
        lines += ["</main>"] + footer + ["<script>\(SharedPage.script)</script>", "</body>", "</html>"]
        return lines.joined(separator: "\n") + "\n"
    }

    struct Section {
        let id: String
        let title: SharedPageWords
        let body: String
    }

    private var sections: [Section] {
        [
            Section(id: "overview", title: .overview, body: overview),
            Section(id: "projects", title: .shortlist, body: projects),
            Section(id: "gaps", title: .gaps, body: gaps),
            Section(id: "clocks", title: .timeline, body: clocks),
            Section(id: "mix", title: .mix, body: mix),
            Section(id: "valuation", title: .valuation, body: valuations),
            Section(id: "actions", title: .actions, body: actions),
            Section(id: "commitments", title: .commitments, body: commitments),
            Section(id: "packages", title: .packages, body: packages),
            Section(id: "meetings", title: .meetings, body: meetings),
            Section(id: "statements", title: .statements, body: statements),
        ]
    }

    private func header(_ sections: [Section]) -> [String] {
        let handling = framework.handling.map { "<p class=\"handling\">\(text($0))</p>" }
        let links = sections.map { "<a href=\"#\($0.id)\">\(text($0.title.text))</a>" }
        let words = SharedPageWords.self
        return [
            "<header>", handling ?? "", "<h1>\(text(dossier.title))</h1>",
            "<p class=\"muted\">\(text(words.asOf(day: BriefSource.inFull(today)).text))</p>",
            "<nav aria-label=\"\(text(words.contents.text))\">\(links.joined(separator: " "))</nav>",
            "<form role=\"search\" id=\"search\"><label for=\"words\">\(text(words.search.text))</label> "
                + "<input id=\"words\" type=\"search\" autocomplete=\"off\" title=\"\(text(words.searchHint.text))\"> "
                + "<output id=\"found\" for=\"words\" aria-live=\"polite\" data-shown=\"\(text(words.shown.text))\" "
                + "data-none=\"\(text(words.nothingFound.text))\"></output></form>",
            "</header>",
        ].filter { !$0.isEmpty }
    }

    private var footer: [String] {
        let words: [SharedPageWords] = [.legend, showsMasked ? .shows : .withheld, .readOnly]
        let handling = framework.handling.map { "<p class=\"handling\">\(text($0))</p>" } ?? ""
        return ["<footer>"] + words.map { "<p class=\"muted\">\(text($0.text))</p>" } + [handling, "</footer>"]
    }

    // What the sections are made of.

    /// Safe in a page, and without what is not to be told.
    func text(_ words: String) -> String { HTML.text(secrets.told(words)) }

    struct Cell {
        let html: String
        /// What it is sorted by, where that is not its text.
        var order: String?
        var isNumber = false
        var isDate = false

        var style: String { isNumber ? " class=\"number\"" : isDate ? " class=\"date\"" : "" }
    }

    /// The name of a record, which leads to what is said of it.
    func link(_ name: String, to id: RecordID) -> Cell {
        Cell(html: "<a href=\"#\(HTML.text(id.file))\">\(text(name))</a>", order: name)
    }

    func cell(_ words: String?, order: String? = nil) -> Cell { Cell(html: text(words ?? ""), order: order) }
    func number(_ words: String?, order: Double? = nil) -> Cell {
        Cell(html: text(words ?? ""), order: order.map { "\($0)" } ?? "", isNumber: true)
    }
    func date(_ date: KnownDate?) -> Cell {
        Cell(html: date.map { text($0.long) } ?? "", order: date.map { "\($0.first)" } ?? "9", isDate: true)
    }

    /// A table whose heads sort it; each row is found by its words.
    func table(_ heads: [String], _ rows: [[Cell]]) -> String {
        guard let first = rows.first else { return "" }
        let columns = zip(heads, first).map { head, cell in
            "<th scope=\"col\"\(cell.style)><button type=\"button\">\(text(head))</button></th>"
        }
        let lines = rows.map { row in
            "<tr class=\"item\">"
                + row.map { cell in
                    "<td\(cell.style)"
                        + "\(cell.order.map { " data-order=\"\(HTML.text($0))\"" } ?? "")>\(cell.html)</td>"
                }.joined() + "</tr>"
        }
        return "<div class=\"wide\"><table class=\"sorted\"><thead><tr>\(columns.joined())</tr></thead><tbody>"
            + lines.joined(separator: "\n") + "</tbody></table></div>"
    }

    /// Labels and texts, those that there are.
    func facts(_ facts: [(String, String?)]) -> String {
        let rows = facts.compactMap { label, words in
            words.flatMap { $0.isEmpty ? nil : "<dt>\(text(label))</dt><dd>\(text($0))</dd>" }
        }
        return rows.isEmpty ? "" : "<dl>\(rows.joined())</dl>"
    }

    func list(_ items: [String]) -> String {
        items.isEmpty ? "" : "<ul>\(items.map { "<li>\($0)</li>" }.joined())</ul>"
    }

    /// Something that opens where its line is pressed, and is found by its words.
    func details(_ id: String, _ line: String, _ body: String) -> String {
        "<details class=\"item\" id=\"\(HTML.text(id))\"><summary>\(line)</summary>\(body)</details>"
    }
}

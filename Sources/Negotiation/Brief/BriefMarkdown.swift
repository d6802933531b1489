import Words

extension Brief {
    /// As Markdown, for a page of one's own or a mail. Words of records are escaped: they form no markup.
    package var markdown: String {
        let mark = handling.map { ["**\(Markdown.text($0))**"] } ?? []
        var lines = mark + (mark.isEmpty ? [] : [""]) + ["# \(Markdown.text(title))"]
        if !subtitle.isEmpty { lines += ["", Markdown.text(subtitle)] }
        var isInList = false
        for block in blocks {
            let more = Markdown.lines(block)
            guard !more.isEmpty else { continue }
            // One list, without a blank line that would set its items apart.
            lines += (isInList && block.isList ? [] : [""]) + more
            isInList = block.isList
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Brief.Block {
    fileprivate var isList: Bool {
        switch self {
        case .facts: true
        case .items(let items): items.first?.mark != "1."
        default: false
        }
    }
}

private enum Markdown {
    static func lines(_ block: Brief.Block) -> [String] {
        switch block {
        case .heading(let heading): ["## \(text(heading))"]
        case .name(let name): ["### \(text(name))"]
        case .paragraph(let words): [text(words)]
        case .facts(let facts): facts.map { "- **\(text($0.label)):** \(text($0.text))" }
        case .items(let items):
            items.enumerated().map { place, item in
                let note = item.note.map { " (\(text($0)))" } ?? ""
                // A numbered list is one for every reader.
                let mark = item.mark == "\(place + 1)." ? item.mark : "- **\(text(item.mark))**"
                return "\(mark) \(text(item.text))\(note)"
            }
        case .table(let table):
            [
                row(table.columns.map(\.head)),
                "|" + table.columns.indices.map { " \(rule(of: $0, in: table)) |" }.joined(),
            ] + table.rows.map(row)
        case .picture(_, let table): table.map { lines(.table($0)) } ?? []
        case .decision(let decision): lines(decision)
        case .annex(let title): ["---", "", "# \(text(title))"]
        case .quote(let words, let by): ["> \(text(words))", ">", "> \(PageSign.by) \(text(by))"]
        case .note(let words): ["*\(text(words))*"]
        }
    }

    private static func lines(_ decision: Brief.Decision) -> [String] {
        let level = decision.level.map { " (\(text($0)))" } ?? ""
        let facts = decision.facts.map { "- **\(text($0.label)):** \(text($0.text))" }
        let recommendation = decision.recommendation.map {
            [
                "- **\(text(BriefLabel.recommend.text)):** \(text($0))",
                "- " + Brief.choices.map { "☐ \(text($0))" }.joined(separator: " \u{2003} "),
            ]
        }
        return ["### \(decision.number)\\. \(text(decision.title))\(level)", ""] + facts + (recommendation ?? [])
            + (decision.consequence.map { ["- **\(text(BriefLabel.ifNo.text)):** \(text($0))"] } ?? [])
    }

    /// A few more dashes than the longest cell has characters, within bounds: some programs give columns their part of a page
    /// by them, and long cells wrap better than short ones.
    private static func rule(of column: Int, in table: Brief.Table) -> String {
        let cells = [table.columns[column].head] + table.rows.map { $0[column] }
        let longest = cells.map { $0.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }.max() ?? 0
        return String(repeating: "-", count: min(longest + 3, 24)) + (table.columns[column].isNumber ? ":" : "")
    }

    private static func row(_ cells: [String]) -> String { "| " + cells.map(text).joined(separator: " | ") + " |" }

    private static let marks = Set("\\`*_{}[]<>()#+-.!|~&=:^$\"'".unicodeScalars)

    /// Every mark that could mean something is escaped, wherever it stands.
    static func text(_ words: String) -> String {
        // By scalars: a mark with an accent upon it would be another character, but the same markup.
        var escaped = String.UnicodeScalarView()
        for scalar in Brief.visible(words).unicodeScalars {
            if marks.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}

extension Brief {
    /// Text on one line in which characters that do not show are named, so that they neither hide nor turn anything.
    static func visible(_ words: String) -> String {
        var shown = ""
        let scalars = words.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar == "\n" || scalar == "\r" || scalar == "\t" {
                shown += " "
            } else if scalars.isNeedless(at: index) {
                shown += "<\(scalar.codePoint)>"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}

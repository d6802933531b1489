import Words

extension Brief {
    /// As Markdown, for a page of one's own or a mail. Words of records are escaped: they form no markup.
    package var markdown: String {
        let mark = handling.map { ["**\(Markdown.text($0))**"] } ?? []
        var lines = mark + (mark.isEmpty ? [] : [""]) + ["# \(Markdown.text(title))", "", Markdown.text(subtitle)]
        for block in blocks.map(Markdown.lines) where !block.isEmpty { lines += [""] + block }
        return lines.joined(separator: "\n") + "\n"
    }
}

private enum Markdown {
    static func lines(_ block: Brief.Block) -> [String] {
        switch block {
        case .heading(let heading): ["## \(text(heading))"]
        case .paragraph(let words): [text(words)]
        case .facts(let facts): facts.map { "- **\(text($0.label)):** \(text($0.text))" }
        case .items(let items):
            items.map { "- \(text($0.mark)) \(text($0.text))" + ($0.note.map { " (\(text($0)))" } ?? "") }
        case .table(let table):
            [
                row(table.columns.map(\.head)),
                "|" + table.columns.map { $0.isNumber ? " ---: |" : " --- |" }.joined(),
            ] + table.rows.map(row)
        case .picture(_, let table): table.map { lines(.table($0)) } ?? []
        case .decision(let decision): lines(decision)
        case .annex(let title): ["---", "", "## \(text(title))"]
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

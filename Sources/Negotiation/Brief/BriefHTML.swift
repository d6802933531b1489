extension Brief {
    /// Briefs in one file of HTML, each on a sheet of its own. It needs nothing else, reads well on a screen, and prints on A4
    /// in black and white. Words of records are escaped. It is well-formed XML, too.
    ///
    /// - Parameter language: of the labels; a BCP 47 tag.
    package static func page(of briefs: [Brief], language: String = "en") -> String {
        var lines = [
            "<!DOCTYPE html>", "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"\(HTML.text(language))\">",
            "<head>",
            "<meta charset=\"utf-8\"/>",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
            "<title>\(HTML.text(briefs.first?.title ?? ""))</title>", "<style>\(HTML.style)</style>", "</head>",
            "<body>",
        ]
        for brief in briefs {
            lines += [
                "<article>", "<h1>\(HTML.text(brief.title))</h1>", "<p class=\"sub\">\(HTML.text(brief.subtitle))</p>",
            ]
            lines += brief.blocks.flatMap(HTML.lines) + ["</article>"]
        }
        return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
    }
}

private enum HTML {
    static let style = """

        @page { size: A4; margin: 18mm 20mm; }
        body { font: 10.5pt/1.4 Georgia, "Noto Serif CJK JP", serif; max-width: 46em; margin: 2em auto; padding: 0 1em; \
        color: #000; background: #fff; }
        article + article { break-before: page; }
        h1 { font-size: 1.5em; margin: 0; }
        h2 { font-size: 1.05em; margin: 1.2em 0 .3em; border-bottom: 1px solid #000; break-after: avoid; }
        p { margin: .4em 0; } .sub, .note { color: #444; }
        dl { display: grid; grid-template-columns: 7em 1fr; margin: .3em 0; } dt { color: #444; } dd { margin: 0; }
        ul { margin: .3em 0; padding-left: 0; list-style: none; } li { margin: .2em 0 .2em 6.5em; text-indent: -6.5em; }
        .mark { display: inline-block; width: 6.5em; text-indent: 0; }
        table { border-collapse: collapse; width: 100%; margin: .4em 0; } tr { break-inside: avoid; }
        th, td { text-align: left; vertical-align: top; padding: .15em .6em .15em 0; border-bottom: 1px solid #ccc; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .decision { display: flex; justify-content: space-between; gap: 2em; border: 1px solid #000; padding: .4em .6em; \
        margin: .3em 0; break-inside: avoid; }
        .choices { white-space: nowrap; font-family: monospace; }
        blockquote { margin: .4em 0 .4em 1.5em; }

        """

    static func lines(_ block: Brief.Block) -> [String] {
        switch block {
        case .heading(let heading): return ["<h2>\(text(heading))</h2>"]
        case .paragraph(let words): return ["<p>\(text(words))</p>"]
        case .facts(let facts):
            return ["<dl>"] + facts.map { "<dt>\(text($0.label))</dt><dd>\(text($0.text))</dd>" } + ["</dl>"]
        case .items(let items):
            let lines = items.map { item in
                let note = item.note.map { " <span class=\"note\">(\(text($0)))</span>" } ?? ""
                return "<li><span class=\"mark\">\(text(item.mark))</span>\(text(item.text))\(note)</li>"
            }
            return ["<ul>"] + lines + ["</ul>"]
        case .table(let table):
            func row(_ cells: [String], _ tag: String) -> String {
                let cells = zip(table.columns, cells).map { column, cell in
                    "<\(tag)\(column.isNumber ? " class=\"number\"" : "")>\(text(cell))</\(tag)>"
                }
                return "<tr>\(cells.joined())</tr>"
            }
            return ["<table>", "<thead>\(row(table.columns.map(\.head), "th"))</thead>", "<tbody>"]
                + table.rows.map { row($0, "td") } + ["</tbody>", "</table>"]
        case .decision(let words):
            return [
                "<p class=\"decision\"><span>\(text(words))</span><span class=\"choices\">\(text(Brief.choices))</span></p>"
            ]
        case .quote(let words, let by):
            return ["<blockquote><p>“\(text(words))”</p><p class=\"note\">– \(text(by))</p></blockquote>"]
        case .note(let words): return ["<p class=\"note\">\(text(words))</p>"]
        }
    }

    static func text(_ words: String) -> String {
        // By scalars: a mark with an accent upon it would be another character, but the same markup.
        var escaped = ""
        for scalar in Brief.visible(words).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

import Words

extension Brief {
    /// Briefs in one file of HTML, each on a sheet of its own. It needs nothing else, reads well on a screen, and prints on A4
    /// in black and white. Words of records are escaped. It is well-formed XML, too.
    ///
    /// - Parameter language: of the labels; a BCP 47 tag.
    package static func page(of briefs: [Brief], language: String = Language.current.rawValue) -> String {
        var lines = [
            "<!DOCTYPE html>", "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"\(HTML.text(language))\">",
            "<head>",
            "<meta charset=\"utf-8\"/>",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
            "<title>\(HTML.text(briefs.first?.title ?? ""))</title>",
            "<style>\(HTML.style)\(HTML.sides(of: briefs))</style>", "</head>", "<body>",
        ]
        for brief in briefs {
            let mark = brief.handling.map { ["<p class=\"handling\">\(HTML.text($0))</p>"] } ?? []
            lines +=
                ["<article>"] + mark + [
                    "<h1>\(HTML.text(brief.title))</h1>"
                ]
            if !brief.subtitle.isEmpty { lines.append("<p class=\"sub\">\(HTML.text(brief.subtitle))</p>") }
            lines += brief.blocks.flatMap(HTML.lines) + mark + ["</article>"]
        }
        return (lines + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
    }
}

enum HTML {
    static let style = """

        @page { size: A4; margin: 16mm 18mm 15mm; }
        body { font: 10.5pt/1.35 Georgia, "Times New Roman", "Liberation Serif", "Noto Serif CJK JP", \
        serif; max-width: 46em; margin: 2em auto; padding: 0 1em; \
        color: #000; background: #fff; overflow-wrap: anywhere; } table { overflow-wrap: break-word; }
        article + article, .annex { break-before: page; }
        h1 { font-size: 1.35em; margin: 0; }
        h2 { font-size: 1.05em; margin: .9em 0 .25em; border-bottom: 1px solid #000; break-after: avoid; }
        .annex { font-size: 1.2em; border: 0; }
        p { margin: .3em 0; } .sub, .note { color: #444; }
        ul { margin: .2em 0; padding-left: 0; list-style: none; } li { margin: .15em 0 .15em 6.5em; text-indent: -6.5em; }
        .mark { display: inline-block; width: 6.5em; text-indent: 0; }
        .numbered li { margin-left: 1.6em; text-indent: -1.6em; } .numbered .mark { width: 1.6em; }
        table { border-collapse: collapse; width: 100%; margin: .3em 0; } tr, li, blockquote { break-inside: avoid; }
        th, td { text-align: left; vertical-align: top; padding: .1em .6em .1em 0; border-bottom: 1px solid #ccc; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } .short { white-space: nowrap; }
        .facts { margin: .2em 0; } .facts th, .facts td { border: 0; padding: .05em .6em .05em 0; }
        .facts th { font-weight: normal; color: #444; width: 6.5em; } .replies th { width: 12em; }
        .decision { border: 1px solid #000; padding: .3em .6em; margin: .4em 0; break-inside: avoid; }
        h3 { font-size: 1em; margin: .4em 0 .2em; break-after: avoid; } .decision h3 { margin: 0 0 .2em; } .level { float: right; font-weight: normal; color: #444; }
        .choices { margin: .2em 0; } .choices span { display: inline-block; margin-right: 3em; } \
        .choices span::after { content: ""; display: inline-block; width: .8em; height: .8em; border: 1px solid #000; \
        margin-left: .5em; vertical-align: -.05em; }
        .handling { text-align: center; font-weight: bold; }
        blockquote { margin: .3em 0 .3em 1.5em; }
        svg { display: block; width: 100%; height: auto; margin: .4em 0; break-inside: avoid; }
        @media print { .handling { display: none; } body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; \
        line-height: 1.28; } h2 { margin: .7em 0 .2em; } }

        """

    /// What stands on every side that is printed: the mark, what it is, the day, which side of how many. Of several briefs each has
    /// its own: what one may be told is not marked for another.
    static func sides(of briefs: [Brief]) -> String {
        guard briefs.count > 1 else { return briefs.first.map { sides(of: $0, page: "") } ?? "" }
        return briefs.enumerated().map { index, brief in
            sides(of: brief, page: " brief\(index)")
                + "article:nth-of-type(\(index + 1)) { page: brief\(index); }\n"
        }.joined()
    }

    private static func sides(of brief: Brief, page: String) -> String {
        let mark = brief.handling.map(cssText) ?? "\"\""
        return """
            @page\(page) { @top-center { content: \(mark); font: bold 8pt Georgia, serif; } \
            @bottom-left { content: \(cssText(brief.foot.name)) "\\a " \(cssText(brief.foot.day)); white-space: pre-wrap; \
            width: 20%; font: 8pt Georgia, serif; } \
            @bottom-center { content: \(mark); width: 64%; font: bold 8pt Georgia, serif; } \
            @bottom-right { content: counter(page) " / " counter(pages); width: 16%; font: 9pt Georgia, serif; } }

            """
    }

    /// A string of CSS. All but letters and figures is written by number: nothing ends it, nor the style sheet.
    private static func cssText(_ words: String) -> String {
        var text = "\""
        for scalar in Brief.visible(words).unicodeScalars {
            if scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                text.unicodeScalars.append(scalar)
            } else {
                text += "\\\(String(scalar.value, radix: 16)) "
            }
        }
        return text + "\""
    }

    static func lines(_ block: Brief.Block) -> [String] {
        switch block {
        case .heading(let heading): return ["<h2>\(text(heading))</h2>"]
        case .name(let name): return ["<h3>\(text(name))</h3>"]
        case .paragraph(let words): return ["<p>\(text(words))</p>"]
        case .facts(let facts):
            return ["<table class=\"facts\">"] + facts.map { row($0.label, $0.text) } + ["</table>"]
        case .items(let items) where items.contains(where: { $0.mark.count > longestMark }):
            return ["<table class=\"facts replies\">"] + items.map { row($0.mark, $0.text, note: $0.note) }
                + ["</table>"]
        case .items(let items):
            let lines = items.map { item in
                "<li><span class=\"mark\">\(text(item.mark))</span>\(text(item.text))\(noted(item.note))</li>"
            }
            let isNumbered = items.allSatisfy { $0.mark.count <= 3 }
            return [isNumbered ? "<ul class=\"numbered\">" : "<ul>"] + lines + ["</ul>"]
        case .table(let table):
            let styles = table.columns.indices.map { column -> String in
                if table.columns[column].isNumber { return " class=\"number\"" }
                return table.rows.allSatisfy { $0[column].count <= longestShort } ? " class=\"short\"" : ""
            }
            func row(_ cells: [String], _ tag: String) -> String {
                let cells = zip(styles, cells).map { "<\(tag)\($0)>\(text($1))</\(tag)>" }
                return "<tr>\(cells.joined())</tr>"
            }
            return ["<table>", "<thead>\(row(table.columns.map(\.head), "th"))</thead>", "<tbody>"]
                + table.rows.map { row($0, "td") } + ["</tbody>", "</table>"]
        case .picture(let picture, _): return [picture.svg]
        case .decision(let decision): return lines(decision)
        case .annex(let title): return ["<h2 class=\"annex\">\(text(title))</h2>"]
        case .quote(let words, let by):
            let quote = text(PageSign.quote(words).text)
            return ["<blockquote><p>\(quote)</p><p class=\"note\">\(PageSign.by) \(text(by))</p></blockquote>"]
        case .note(let words): return ["<p class=\"note\">\(text(words))</p>"]
        }
    }

    /// Characters of a mark that has room before the text.
    private static let longestMark = 12
    /// Characters of cells that stay on one line.
    private static let longestShort = 20

    private static func row(_ label: String, _ words: String, note: String? = nil) -> String {
        "<tr><th scope=\"row\">\(text(label))</th><td>\(text(words))\(noted(note))</td></tr>"
    }

    private static func noted(_ note: String?) -> String {
        note.map { " <span class=\"note\">(\(text($0)))</span>" } ?? ""
    }

    private static func lines(_ decision: Brief.Decision) -> [String] {
        let level = decision.level.map { "<span class=\"level\">\(text($0))</span>" } ?? ""
        let choices = Brief.choices.map { "<span>\(text($0))</span>" }.joined()
        let facts = decision.facts.map { row($0.label, $0.text) }
        let recommendation = decision.recommendation.map {
            [row(BriefLabel.recommend.text, $0), "<tr><th></th><td class=\"choices\">\(choices)</td></tr>"]
        }
        return [
            "<section class=\"decision\">", "<h3>\(level)\(decision.number). \(text(decision.title))</h3>",
            "<table class=\"facts\">",
        ] + facts + (recommendation ?? []) + (decision.consequence.map { [row(BriefLabel.ifNo.text, $0)] } ?? [])
            + ["</table>", "</section>"]
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

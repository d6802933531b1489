/// Writes a manual page in the language of man(7).
struct RoffWriter {
    private var lines: [String] = []
    /// Whether a heading or a list has just begun, where a paragraph needs no request of its own.
    private var isAtStart = true

    static func page(_ page: ManualPage, _ text: ManualText) -> String {
        var writer = RoffWriter()
        let name = escaped(page.name)
        writer.lines = [
            "."
                + #"TH \#(escaped(page.name.uppercased())) \#(page.section) \#(Program.released) "\#(Program.name) \#(Program.version)""#,
            ".SH NAME", "\(name) \\- \(escaped(text.summary))",
        ]
        for block in text.blocks { writer.write(block) }
        return writer.lines.map { $0 + "\n" }.joined()
    }

    private mutating func write(_ block: ManualBlock) {
        switch block {
        case .heading(let title):
            lines.append(".SH \(RoffWriter.escaped(title.uppercased()))")
            isAtStart = true
            return
        case .paragraph(let text):
            if !isAtStart { lines.append(".PP") }
            put(text)
        case .item(let term, let blocks): write(term, blocks)
        case .lines(let verbatim):
            lines.append(contentsOf: isAtStart ? [".RS 4"] : [".PP", ".RS 4"])
            put(verbatim: verbatim)
            lines.append(".RE")
        }
        isAtStart = false
    }

    private mutating func write(_ term: String, _ blocks: [ManualBlock]) {
        lines.append(".TP")
        put(term)
        var isFirst = true
        var isNested = false
        for block in blocks {
            if block.isItem != isNested {
                lines.append(isNested ? ".RE" : ".RS")
                isNested.toggle()
            }
            switch block {
            case .item(let term, let blocks): write(term, blocks)
            case .heading(let text), .paragraph(let text):
                if !isFirst { lines.append(".IP") }
                put(text)
            case .lines(let verbatim):
                lines.append(".IP")
                put(verbatim: verbatim)
            }
            isFirst = false
        }
        if isNested { lines.append(".RE") }
    }

    private mutating func put(verbatim: [String]) {
        lines.append(".EX")
        lines += verbatim.map { RoffWriter.line(RoffWriter.escaped($0, isCode: true)) }
        lines.append(".EE")
    }

    /// Fills lines of the source, which are filled anew when it is shown.
    private mutating func put(_ text: String) {
        let words = ManualSpan.all(of: text).map { span in
            let words = RoffWriter.escaped(span.text, isCode: span.isCode)
            return span.isCode ? "\\fB\(words)\\fR" : words
        }.joined().split(separator: " ")
        var line = ""
        for word in words {
            if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > RoffWriter.width {
                lines.append(RoffWriter.line(line))
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(RoffWriter.line(line)) }
    }

    private static let width = 78

    /// What begins with a point or an apostrophe would be a request.
    private static func line(_ text: String) -> String {
        text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }

    /// Characters that roff takes for others; in code and in options, hyphens and quotation marks must stay what can be typed.
    private static func escaped(_ text: String, isCode: Bool = false) -> String {
        var escaped = ""
        var last: Character = " "
        var isOption = false
        for character in text {
            isOption = character == "-" && " [(".contains(last) || isOption && character != " "
            last = character
            switch character {
            case "\\": escaped += "\\e"
            case "`": escaped += "\\(ga"
            case "^": escaped += "\\(ha"
            case "~": escaped += "\\(ti"
            case "-" where isCode || isOption: escaped += "\\-"
            case "'" where isCode: escaped += "\\(aq"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

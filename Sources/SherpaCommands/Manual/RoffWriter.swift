internal import Screen
internal import Words

/// Writes a manual page in the language of man(7).
struct RoffWriter {
    private var lines: [String] = []
    /// Whether a heading or a list has just begun, where a paragraph needs no request of its own.
    private var isAtStart = true

    static func page(_ page: ManualPage, _ text: ManualText) -> String {
        var writer = RoffWriter()
        let name = escaped(page.name)
        let section = ManualWords.section(page.section).text
        writer.lines = [
            "."
                + #"TH \#(escaped(page.name.uppercased())) \#(page.section) \#(Program.released) "\#(Program.name) \#(Program.version)""#
                + (section.isEmpty ? "" : #" "\#(section)""#)
        ]
        // A line of Japanese has few blanks, if any, that could be widened to fill it.
        if Language.current == .japanese { writer.lines.append(".ad l") }
        writer.lines += [".SH \(ManualWords.nameHeading)", "\(name) \\- \(escaped(text.summary))"]
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
        // Only the line after the request is the term.
        lines.append(RoffWriter.line(RoffWriter.marked(term)))
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
        var line = ""
        for piece in LineBreaks.pieces(of: RoffWriter.marked(text)) {
            let words = RoffWriter.held(piece.text)
            let isFull = line.utf8.count + 1 + words.utf8.count > RoffWriter.width
            if !line.isEmpty, isFull {
                lines.append(RoffWriter.line(line + (piece.isAfterBlank ? "" : RoffWriter.mayBreak + "\\c")))
                line = ""
            } else if !line.isEmpty {
                line += piece.isAfterBlank ? " " : RoffWriter.mayBreak
            }
            line += words
        }
        if !line.isEmpty { lines.append(RoffWriter.line(line)) }
    }

    /// Where a line may end without a blank: troff knows of none between wide characters by itself.
    private static let mayBreak = "\\:"

    /// Keeps a piece together: at its blanks, and after what opens something, where troff would break lines of Japanese.
    private static func held(_ piece: String) -> String {
        var held = ""
        for character in piece {
            held += character == " " ? "\\~" : String(character)
            if LineBreaks.noLineEnd.contains(character) { held += "\\&" }
        }
        return held
    }

    /// With code in bold.
    private static func marked(_ text: String) -> String {
        ManualSpan.all(of: text).map { span in
            let words = RoffWriter.escaped(span.text, isCode: span.isCode)
            return span.isCode ? "\\fB\(words)\\fR" : words
        }.joined()
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

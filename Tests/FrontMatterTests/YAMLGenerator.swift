import Chance

/// Makes random documents out of everything that the subset accepts.
struct YAMLGenerator {
    var random: SeededGenerator
    private var lineBreak = "\n"

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A document without fences.
    mutating func yaml() -> String {
        lineBreak = random.once(in: 4) ? "\r\n" : "\n"
        var lines: [String] = random.once(in: 20) ? [] : map(indent: random.once(in: 12) ? 2 : 0, depth: 1)
        lines = filler(deeperThan: 0) + lines + filler(deeperThan: 0)
        return lines.map { $0 + lineBreak }.joined()
    }

    /// A whole record, fences and prose included.
    mutating func record() -> String {
        let mark = random.once(in: 10) ? "\u{FEFF}" : ""
        let yaml = yaml()
        let prose = random.pick([
            "", "Prose.", "\(lineBreak)# 見出し\(lineBreak)---\(lineBreak)a: b\(lineBreak)", "=======\(lineBreak)",
        ])
        let fence = "---" + (random.once(in: 10) ? " " : "") + lineBreak
        return mark + fence + yaml + (prose.isEmpty && random.once(in: 2) ? "---" : fence + prose)
    }

    // MARK: blocks

    private mutating func map(indent: Int, depth: Int) -> [String] {
        var lines: [String] = []
        for key in keys() {
            if !lines.isEmpty { lines += filler(deeperThan: 0) }
            let pad = String(repeating: " ", count: indent)
            lines += value(
                after: pad + key + (random.once(in: 15) ? " :" : ":"), indent: indent, inMap: true, depth: depth)
        }
        return lines
    }

    private mutating func list(indent: Int, depth: Int) -> [String] {
        var lines: [String] = []
        for _ in 0..<random.number(1...4) {
            if !lines.isEmpty { lines += filler(deeperThan: 0) }
            lines += value(
                after: String(repeating: " ", count: indent) + "-", indent: indent, inMap: false, depth: depth)
        }
        return lines
    }

    private mutating func value(after start: String, indent: Int, inMap: Bool, depth: Int) -> [String] {
        let gap = String(repeating: " ", count: random.once(in: 6) ? random.number(2...4) : 1)
        if random.once(in: 8) { return overLines(after: start, gap, indent: indent) }
        switch random.number(depth < 5 ? 0...13 : 0...8) {
        case 0:
            return [start + trailer(canTouch: false)]
        case 1...4:
            return [start + gap + scalar(inFlow: false) + trailer(canTouch: true)]
        case 5, 6:
            return [start + gap + flow(depth: 1) + trailer(canTouch: true)]
        case 7, 8:
            return blockScalar(after: start + gap, parentIndent: indent)
        case 9, 10:
            let below = [start + trailer(canTouch: false)] + filler(deeperThan: 0)
            return below + map(indent: indent + random.number(1...4), depth: depth + 1)
        case 11, 12:
            let below = [start + trailer(canTouch: false)] + filler(deeperThan: 0)
            return below + list(indent: indent + random.number(inMap ? 0...4 : 1...4), depth: depth + 1)
        default:
            guard !inMap else { return [start + gap + scalar(inFlow: false)] }
            // The first entry stands behind the dash.
            let column = indent + 1 + gap.count
            let lines =
                random.once(in: 3) ? list(indent: column, depth: depth + 1) : map(indent: column, depth: depth + 1)
            return [start + gap + lines[0].dropFirst(column)] + lines.dropFirst()
        }
    }

    /// A value that goes over several lines, or begins below its key or dash.
    private mutating func overLines(after start: String, _ gap: String, indent: Int) -> [String] {
        var lines =
            random.once(in: 4)
            ? flowLines() : quotedLines() ?? [random.pick(["a", "33.3bn", "日本", "<", "é"])] + plainLines()
        if lines[lines.count - 1].isEmpty { lines[lines.count - 1] = "z" }
        lines[lines.count - 1] += trailer(canTouch: true)
        let first = lines.removeFirst()
        let rest = lines.map { $0.isEmpty ? $0 : spaces(deeperThan: indent) + $0 }
        guard random.once(in: 3) else { return [start + gap + first] + rest }
        return [start + trailer(canTouch: false)] + filler(deeperThan: 0) + [spaces(deeperThan: indent) + first] + rest
    }

    private mutating func spaces(deeperThan indent: Int) -> String {
        String(repeating: " ", count: indent + random.number(1...4))
    }

    /// What goes on with a plain scalar; in it, nothing begins anything.
    private mutating func plainLines() -> [String] {
        (0..<random.number(1...3)).map { _ in
            random.pick([
                "", "- x", "[b", "'c'", "\"d", "&e f", "? g", "!h", "%i", "| j", "k, l", "m ", "日本 ", "n:o", "p#q", "}",
                "---", "...", words(3),
            ])
        }
    }

    private mutating func quotedLines() -> [String]? {
        guard let quote = random.pick(["'", "\"", nil] as [String?]) else { return nil }
        var lines = (0..<random.number(2...4)).map { _ in
            random.pick(["", " ", words(2), words(3) + " ", "a: b", "- c", "# d", "[e", "''"])
        }
        if quote == "\"" {
            for place in lines.indices where lines[place] == "''" {
                lines[place] = random.pick(["\\n", "\\ f", "g\\t", "h \\", "\\", "\\x41 \\  i"])
            }
            // A backslash at the end would escape the quote.
            lines.append("z")
        }
        lines[0] = quote + lines[0]
        lines[lines.count - 1] += quote
        return lines
    }

    private mutating func flowLines() -> [String] {
        let isMap = random.once(in: 2)
        var lines = [isMap ? "{" : "["]
        let count = random.number(0...3)
        for index in 0..<count {
            if random.once(in: 6) { lines.append(random.pick(["", "# 註, ]"])) }
            var item = random.once(in: 3) ? flow(depth: 3) : scalar(inFlow: true)
            if random.once(in: 5) {
                lines.append((isMap ? "k\(index): " : "") + "a")
                item = "b"
            } else if isMap, random.once(in: 4) {
                lines.append("k\(index):")
            } else if isMap {
                item = "k\(index): " + item
            }
            lines.append(item + (index < count - 1 || random.once(in: 4) ? "," : ""))
            if random.once(in: 5) { lines[lines.count - 1] += " # c" }
        }
        return lines + [isMap ? "}" : "]"]
    }

    private mutating func blockScalar(after start: String, parentIndent: Int) -> [String] {
        var step = random.number(1...4)
        var header = random.pick(["|", ">"])
        let chomping = random.pick(["", "", "-", "+"])
        var texts = (0..<random.number(0...5)).map { _ in blockLine() }
        let first = texts.first { !$0.isEmpty }
        if first?.first == " " || first?.first == "\t" || random.once(in: 5) {
            step = random.number(1...9)
            header += random.once(in: 2) ? "\(step)" + chomping : chomping + "\(step)"
        } else {
            header += chomping
        }
        texts += Array(repeating: "", count: random.once(in: 3) ? random.number(1...3) : 0)
        let pad = String(repeating: " ", count: parentIndent + step)
        return [start + header + trailer(canTouch: false)]
            + texts.map { text in
                text.isEmpty ? String(pad.prefix(random.once(in: 3) ? random.number(0...pad.count) : 0)) : pad + text
            }
    }

    private mutating func blockLine() -> String {
        switch random.number(0...9) {
        case 0, 1: ""
        case 2: random.pick(["  deeper", " ", "\ttab", "   ", " - x", "\t"])
        case 3: random.pick(["# no comment", "---", "- a", "key: value", "a  ", "'", "\"", "%", "...", "<<<<<<< a"])
        default: words(random.number(1...6))
        }
    }

    // MARK: lines between

    private mutating func filler(deeperThan indent: Int) -> [String] {
        guard random.once(in: 5) else { return [] }
        return (0..<random.number(1...2)).map { _ in
            random.once(in: 2) ? String(repeating: " ", count: random.once(in: 4) ? 1 : 0) : "# 註 comment: x"
        }
    }

    /// Blanks and a comment behind a value.
    private mutating func trailer(canTouch: Bool) -> String {
        switch random.number(0...9) {
        case 0: " "
        case 1: " # comment"
        case 2: canTouch ? "  # 註\t註" : "  #"
        default: ""
        }
    }

    // MARK: scalars

    private mutating func keys() -> [String] {
        var names = [
            "title", "status", "名前", "a b", "x-1", "due", "a:b", "c#d", "\u{1F5FB}", "-k", "NO", "1", "é", "?q", ":s",
            "long key with words",
        ].shuffled(using: &random)
        names = Array(names.prefix(random.number(1...5)))
        return names.map { name in
            switch random.number(0...9) {
            case 0: "'\(name)'"
            case 1: "\"\(name)\\t\""
            default: name
            }
        }
    }

    private mutating func flow(depth: Int) -> String {
        let blank = random.once(in: 4) ? " " : ""
        let count = random.number(0...3)
        let comma = random.once(in: 4) ? " , " : ", "
        let isMap = random.once(in: 2)
        var parts: [String] = []
        for index in 0..<count {
            var value = depth < 4 && random.once(in: 4) ? flow(depth: depth + 1) : scalar(inFlow: true)
            if isMap {
                if random.once(in: 8) { value = "" }
                value = random.pick(["k\(index)", "'k \(index)'", "\"k\(index)\"", "鍵\(index)"]) + ": " + value
            }
            parts.append(value)
        }
        let last = count > 0 && random.once(in: 10) ? "," : ""
        let inside = blank + parts.joined(separator: comma) + last + blank
        return isMap ? "{" + inside + "}" : "[" + inside + "]"
    }

    private mutating func scalar(inFlow: Bool) -> String {
        switch random.number(0...9) {
        case 0, 1: "'" + random.pick(["", "it''s", words(3), "''", "a: b", " # ", " x ", "[", "a\tb"]) + "'"
        case 2, 3:
            "\""
                + random.pick([
                    "", words(3), "\\n", "a\\\\b", "\\\"", "\\x41\\u65E5\\U0001F5FB",
                    "\\0\\a\\b\\t\\v\\f\\r\\e\\ \\/\\N\\_\\L\\P",
                    "a: b # c", "'", "\\u0000",
                ]) + "\""
        default: plain(inFlow: inFlow)
        }
    }

    private mutating func plain(inFlow: Bool) -> String {
        let first = random.pick([
            "a", "33.3bn", "日本", "2026-02-12", "-1", "a:b", "http://x/y#z", "null", "~", "NO", "é", "é", "🗻", "<", "=",
            "x'y", "a\"b", "$1", "-x", "(", "+", "...", "---x",
        ])
        var rest: [String] = []
        for _ in 0..<random.number(0...4) {
            rest.append(
                random.pick(["b", "c#d", "e:f", "：", "&", "*", "!", "%", "@", "|", ">", "-", "'", "\"", "\\", "=", "ａ"])
            )
            if !inFlow { rest.append(random.pick(["[", "]", "{x}", "a,b", ",", "?"])) }
        }
        let separator = random.pick([" ", " ", " ", "  ", "   "])
        return ([first] + rest).joined(separator: separator)
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in random.pick(["gap", "return", "収益", "“x”", "1.5%", "a", "é", "東京–", "🗻"]) }.joined(
            separator: " ")
    }
}

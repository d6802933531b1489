/// Writes new values as YAML in the layout of a document, with LF at the ends of lines.
struct Writer {
    var layout: Layout
    /// Writes texts of several lines with escapes, where a block would run into what follows it.
    var avoidsBlocks = false

    /// What follows a colon or a dash.
    struct Entry {
        /// On the same line, with the space before it; a comment may follow.
        var head: String
        /// The lines below, each with a line feed before it.
        var tail = ""
        /// Whether the lines below are aligned with the head, so that the space before it must be this one.
        var isAligned = false
    }

    /// How an edited or neighbouring value is written.
    struct Model {
        var style: Node.Style?
        /// The column of the entries or of the text, where they stood on lines of their own.
        var indent: Int?
    }

    /// `value` behind a colon or a dash, whose column is `indent`, in a block.
    func entry(
        _ value: Value, in parent: Node.Kind, at indent: Int, like model: Model = Model()
    ) throws(EditError) -> Entry {
        let usesBrackets = model.style == .flow && Self.fitsBrackets(value)
        switch value {
        case .null:
            return Entry(head: "")
        case .text(let text):
            return scalar(text, in: parent, at: indent, like: model)
        case .list([]), .map([]):
            return Entry(head: " " + (try flow(value)))
        case .list where usesBrackets, .map where usesBrackets:
            return Entry(head: " " + (try flow(value)))
        case .list where parent == .map:
            let column = model.indent ?? indent + layout.listStep
            return Entry(head: "", tail: try block(value, at: column))
        case .map where parent == .map:
            let column = model.indent ?? indent + layout.mapStep
            return Entry(head: "", tail: try block(value, at: column))
        case .list, .map:
            // The first entry stands behind the dash.
            let lines = try block(value, at: indent + layout.dashWidth).dropFirst().drop { $0 == " " }
            let firstEnd = lines.firstIndex(of: "\n") ?? lines.endIndex
            let gap = String(repeating: " ", count: layout.dashWidth - 1)
            return Entry(head: gap + lines[..<firstEnd], tail: String(lines[firstEnd...]), isAligned: true)
        }
    }

    /// A key with its value in a block map, without the indent before it.
    func entry(_ key: String, _ value: Value, at indent: Int) throws(EditError) -> String {
        let entry = try entry(value, in: .map, at: indent)
        return ScalarWriter.key(key, inFlow: false) + ":" + entry.head + entry.tail
    }

    /// An item of a block list, without the indent before it.
    func item(_ value: Value, at indent: Int, like model: Model = Model()) throws(EditError) -> String {
        let entry = try entry(value, in: .list, at: indent, like: model)
        let head = entry.head.drop { $0 == " " }
        let gap = head.isEmpty ? "" : String(repeating: " ", count: layout.dashWidth - 1)
        return "-" + gap + head + entry.tail
    }

    /// The lines of a list or map, each with a line feed before it.
    func block(_ value: Value, at indent: Int) throws(EditError) -> String {
        let start = "\n" + String(repeating: " ", count: indent)
        var lines = ""
        switch value {
        case .list(let items): for value in items { lines += start + (try item(value, at: indent)) }
        case .map(let entries): for pair in entries { lines += start + (try entry(pair.key, pair.value, at: indent)) }
        case .null, .text: break
        }
        return lines
    }

    /// `value` inside brackets, or with its own.
    func flow(_ value: Value, like model: Model = Model()) throws(EditError) -> String {
        switch value {
        case .null:
            throw EditError(.missingInFlow)
        case .text(let text):
            return ScalarWriter.inline(text, inFlow: true, like: model.style)
        case .list(let items):
            var parts: [String] = []
            for item in items { parts.append(try flow(item)) }
            return "[" + parts.joined(separator: ", ") + "]"
        case .map(let entries):
            var parts: [String] = []
            for entry in entries { parts.append(try flow(entry.key, entry.value)) }
            return "{" + parts.joined(separator: ", ") + "}"
        }
    }

    /// A key with its value inside braces.
    func flow(_ key: String, _ value: Value) throws(EditError) -> String {
        ScalarWriter.key(key, inFlow: true) + ": " + (value == .null ? "" : try flow(value))
    }

    private func scalar(_ text: String, in parent: Node.Kind, at indent: Int, like model: Model) -> Entry {
        let isBlock = model.style == .literal || model.style == .folded
        let wantsBlock = isBlock || model.style != .doubleQuoted && text.utf8.contains(0x0A)
        guard wantsBlock, !avoidsBlocks else { return inline(text, like: model) }
        let column = isBlock ? model.indent ?? indent + 2 : indent + (parent == .list ? layout.dashWidth : 2)
        let start = "\n" + String(repeating: " ", count: column)
        for style in [model.style == .folded ? Node.Style.folded : .literal, .literal] {
            guard let block = ScalarWriter.block(text, like: style, indent: column - indent) else { continue }
            let tail = block.lines.map { $0.isEmpty ? "\n" : start + $0 }.joined()
            return Entry(head: " " + block.header, tail: tail)
        }
        return inline(text, like: model)
    }

    private func inline(_ text: String, like model: Model) -> Entry {
        Entry(head: " " + ScalarWriter.inline(text, inFlow: false, like: model.style))
    }

    /// Whether brackets can hold `value`: no list in it has a missing value.
    private static func fitsBrackets(_ value: Value) -> Bool {
        switch value {
        case .null, .text: true
        case .list(let items): items.allSatisfy { $0 != .null && fitsBrackets($0) }
        case .map(let entries): entries.allSatisfy { fitsBrackets($0.value) }
        }
    }
}

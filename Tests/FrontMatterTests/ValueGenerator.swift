import Chance
import FrontMatter

/// Makes random values to write into documents, with a liking for texts that YAML would misread.
struct ValueGenerator {
    var random: SeededGenerator

    mutating func value(depth: Int = 0) -> Value {
        switch random.number(depth < 3 ? 0...9 : 0...6) {
        case 0: .null
        case 1...6: .text(text())
        case 7: .list((0..<random.number(0...3)).map { _ in value(depth: depth + 1) })
        default:
            .map(
                ["k", "a b", "名前", "x: y", "- z", "#", "", "'q'", "~"].shuffled(using: &random).prefix(
                    random.number(0...3)
                )
                .map { Value.Entry($0, value(depth: depth + 1)) })
        }
    }

    mutating func text() -> String {
        switch random.number(0...5) {
        case 0: random.pick(Self.plain)
        case 1: random.pick(Self.awkward)
        case 2: random.pick(Self.multiline)
        default: (0..<random.number(1...5)).map { _ in random.pick(Self.pieces) }.joined()
        }
    }

    private static let plain = ["agreed", "33.3bn USD", "2026-02-12", "赤沢・ラトニック会談", "1.5%", "yes", "it's", "a \"b\" c"]
    // No text begins with U+FEFF: the judge's strings lose it there.
    private static let awkward = [
        "", " ", "~", "null", "- a", "-", "---", "...", "a: b", "a:", ":", ": a", "? a", "?", "# a", "a # b", "#", "[a",
        "a]", "{a", "a}", "a, b", ",",
        "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'", "''", "\"", "\\", "'\u{301}", "a\tb", "\t", " a", "a ", "<<",
        "=", "<<<<<<< HEAD", "=======",
        "a\u{FEFF}", "\u{85}", "\u{2028}", "\0", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{FFFE}", "\u{1F5FB}", "a\r",
        "e\u{301}", "?a", "a?b",
    ]
    private static let multiline = [
        "a\nb", "a\nb\n", "a\n\nb\n\n", "\na", "\n", "\n\n", " a\nb", "a\n b\n", "\ta\n", "a\t\nb", "a\r\nb", "# a\nb",
        "---\nx", "a\n ", "a\n \n", " \n",
        "\n a\n", "日本\n東京\n", "a\u{85}\nb",
        "long words again and again and again, long words again and again and again, and more of them to fold\nnext\n",
    ]
    private static let pieces = [
        "a", " ", ":", "#", "-", "'", "\"", "\\", ",", "[", "}", "\n", "日", "é", "?", "|", "\t", "1", "b c", ": ",
    ]
}

/// A place in a document.
struct Place {
    var path: Path
    var node: Node
    /// Where the entry begins: its key, or for an item the end of what stands before it.
    var start: Int
    var isInFlow: Bool
}

extension Document {
    /// All values below the root, with their paths.
    var places: [Place] {
        func below(_ node: Node, _ path: Path, _ isInFlow: Bool) -> [Place] {
            let inside = isInFlow || node.style == .flow
            var children = node.entries.map {
                Place(path: path.appending(.key($0.key)), node: $0.value, start: $0.keyOffset, isInFlow: inside)
            }
            var previousEnd = node.span.lowerBound
            for (index, item) in node.items.enumerated() {
                children.append(
                    Place(path: path.appending(.index(index)), node: item, start: previousEnd, isInFlow: inside))
                previousEnd = item.span.upperBound
            }
            return children.flatMap { [$0] + below($0.node, $0.path, inside) }
        }
        return below(root, Path(), false)
    }
}

/// The tree with the value at `path` made anew; written apart from the library's own idea of it.
func changed(_ value: Value, at path: ArraySlice<Path.Step>, _ change: (Value?) -> Value?) -> Value {
    guard let step = path.first else { return change(value) ?? .null }
    let isLast = path.count == 1
    switch (step, value) {
    case (.key(let key), .map(var entries)):
        let index = entries.firstIndex { $0.key == key }
        let old = index.map { entries[$0].value }
        let new = isLast ? change(old) : changed(old ?? .null, at: path.dropFirst(), change)
        if let new, let index { entries[index].value = new }
        if let new, index == nil { entries.append(.init(key, new)) }
        if new == nil, let index { entries.remove(at: index) }
        return .map(entries)
    case (.index(let index), .list(var items)):
        let new = isLast ? change(items[index]) : changed(items[index], at: path.dropFirst(), change)
        if let new { items[index] = new } else { items.remove(at: index) }
        return .list(items)
    default:
        return value
    }
}

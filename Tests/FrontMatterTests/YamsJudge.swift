import FrontMatter
import Yams

/// libyaml, by way of Yams, as the second opinion on what YAML says.
enum YamsJudge {
    /// The tree of a document, every scalar as its text; nil where Yams refuses it.
    static func value(of yaml: [UInt8]) -> Value? {
        var text = String(decoding: yaml, as: UTF8.self)
        // Handed over as a string there is no encoding to be marked.
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        guard let root = try? Yams.Parser(yaml: text, encoding: .utf8).singleRoot() else {
            return isWithoutContent(text) ? .map([]) : nil
        }
        return value(of: root)
    }

    /// The core schema of YAML 1.2: what Yams resolves only when it makes Swift values.
    private static let nullWords: Set = ["", "~", "null", "Null", "NULL"]

    private static func isWithoutContent(_ text: String) -> Bool {
        text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.allSatisfy { line in
            line.drop { $0 == " " }.first.map { $0 == "#" } ?? true
        }
    }

    private static func value(of node: Yams.Node) -> Value? {
        switch node {
        case .scalar(let scalar):
            return scalar.style == .plain && nullWords.contains(scalar.string) ? .null : .text(scalar.string)
        case .sequence(let sequence):
            let items = sequence.map { value(of: $0) }
            return items.contains(nil) ? nil : .list(items.compactMap { $0 })
        case .mapping(let mapping):
            let entries = mapping.map { key, item in
                key.scalar.flatMap { key in value(of: item).map { Value.Entry(key.string, $0) } }
            }
            return entries.contains(nil) ? nil : .map(entries.compactMap { $0 })
        case .alias:
            return nil
        }
    }
}

/// Whether two trees are the same byte for byte; `==` takes canonically equivalent texts for equal.
func isSame(_ left: Value?, _ right: Value?) -> Bool {
    switch (left, right) {
    case (nil, nil), (.null, .null): true
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.list(let left), .list(let right)): left.elementsEqual(right, by: isSame)
    case (.map(let left), .map(let right)):
        left.elementsEqual(right) { $0.key.utf8.elementsEqual($1.key.utf8) && isSame($0.value, $1.value) }
    default: false
    }
}

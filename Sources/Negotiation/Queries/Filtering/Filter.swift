/// Which records are wanted, as people write it: `status=open severity=critical due<+7d owner=METI text~returns`.
///
///     filter   = { term }                         all of them must hold
///     term     = ["!"] ( key operator values | values )
///     operator = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "!~"
///     values   = value { "," value }              any of them will do
///     value    = letters without blanks and commas, or anything between quotes; `\` there takes the next as it is
///
/// A term without a key looks for its words in all of the text. An empty value stands for what is not set.
package struct Filter: Hashable, Sendable {
    package let terms: [Term]

    package init(_ terms: [Term] = []) { self.terms = terms }

    package var isEmpty: Bool { terms.isEmpty }

    /// Whether it looks for words in all of the text.
    package var asksText: Bool { terms.contains { $0.key.lowercased() == "text" } }

    package enum Comparison: String, CaseIterable, Sendable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
        case contains = "~"
        case lacks = "!~"

        /// Whether it asks for order.
        var isOrder: Bool {
            switch self {
            case .less, .atMost, .greater, .atLeast: true
            default: false
            }
        }
    }

    /// One comparison. Where it stood in the text does not make it another one.
    package struct Term: Hashable, Sendable {
        package let key: String
        package let comparison: Comparison
        /// At least one.
        package let values: [Value]
        package let isNegated: Bool
        /// Where its key begins, in characters from 1.
        let column: Int

        package init(
            _ key: String, _ comparison: Comparison, _ values: [Value], isNegated: Bool = false, column: Int = 1
        ) {
            self.key = key
            self.comparison = comparison
            self.values = values.isEmpty ? [Value("")] : values
            self.isNegated = isNegated
            self.column = column
        }

        package static func == (a: Term, b: Term) -> Bool {
            a.key == b.key && a.comparison == b.comparison && a.values == b.values && a.isNegated == b.isNegated
        }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(key)
            hasher.combine(comparison)
            hasher.combine(values)
            hasher.combine(isNegated)
        }
    }

    /// What a term compares with.
    package struct Value: Hashable, Sendable {
        package let text: String
        let column: Int

        package init(_ text: String, column: Int = 1) {
            self.text = text
            self.column = column
        }

        package static func == (a: Value, b: Value) -> Bool { a.text == b.text }
        package func hash(into hasher: inout Hasher) { hasher.combine(text) }
    }
}

extension Filter: CustomStringConvertible {
    /// As it would be written; read again, it is the same.
    package var description: String { terms.map(\.description).joined(separator: " ") }
}

extension Filter.Term: CustomStringConvertible {
    package var description: String {
        let written =
            values.count == 1 && values[0].text.isEmpty ? "" : values.map(\.description).joined(separator: ",")
        return (isNegated ? "!" : "") + key + comparison.rawValue + written
    }
}

extension Filter.Value: CustomStringConvertible {
    /// In quotes where it needs them.
    package var description: String {
        let isPlain =
            text.unicodeScalars.allSatisfy { scalar in
                !scalar.properties.isWhitespace && !"\"\\,".unicodeScalars.contains(scalar)
                    && !FilterParser.isWide(scalar)
            } && !text.isEmpty && !(text.unicodeScalars.first.map(FilterParser.operatorLetters.contains) ?? false)
        guard !isPlain else { return text }
        var quoted: String.UnicodeScalarView = "\"".unicodeScalars
        for scalar in text.unicodeScalars {
            // Wide quotes are told apart from none when they are read.
            if scalar == "\"" || scalar == "\\" || scalar.value == 0xFF02 { quoted.append("\\") }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}

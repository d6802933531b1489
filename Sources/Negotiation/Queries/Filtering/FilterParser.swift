/// Reads a filter from what was typed. Full-width letters and blanks, as an input method leaves them, count as plain ones
/// outside of quotes.
struct FilterParser {
    /// What may not begin a value without quotes.
    static let operatorLetters: Set<Unicode.Scalar> = ["=", "<", ">", "~", "!"]

    /// Not characters: an accent after a quote would hide it.
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    static func isWide(_ scalar: Unicode.Scalar) -> Bool { (0xFF01...0xFF5E).contains(scalar.value) }

    private var column: Int { index + 1 }

    /// The next letter in its plain form; nil at the end.
    private var next: Unicode.Scalar? { plain(at: index) }

    private func plain(at index: Int) -> Unicode.Scalar? {
        guard scalars.indices.contains(index) else { return nil }
        let scalar = scalars[index]
        return FilterParser.isWide(scalar) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    mutating func filter() throws(FilterFault) -> Filter {
        var terms: [Filter.Term] = []
        while skipBlanks() { terms.append(try term()) }
        return Filter(terms)
    }

    /// Whether anything is left.
    private mutating func skipBlanks() -> Bool {
        while let next, FilterParser.isBlank(next) { index += 1 }
        return next != nil
    }

    private mutating func term() throws(FilterFault) -> Filter.Term {
        let start = column
        var isNegated = false
        while next == "!" {
            isNegated.toggle()
            index += 1
        }
        guard let first = next, !FilterParser.isBlank(first) else {
            throw FilterFault(.nothingToNegate, at: start)
        }
        let place = column
        guard let (key, comparison) = keyAndComparison() else {
            if FilterParser.operatorLetters.contains(first) {
                throw FilterFault(.noKeyBefore(operator: "\(first)"), at: place)
            }
            return Filter.Term("text", .contains, try values(), isNegated: isNegated, column: place)
        }
        return Filter.Term(key, comparison, try values(), isNegated: isNegated, column: place)
    }

    /// Passes over `status=`, where that is what stands here.
    private mutating func keyAndComparison() -> (String, Filter.Comparison)? {
        var end = index
        var key = ""
        while let scalar = plain(at: end), scalar.isASCII,
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._".unicodeScalars.contains(scalar)
        {
            key.unicodeScalars.append(scalar)
            end += 1
        }
        guard !key.isEmpty else { return nil }
        for length in [2, 1] {
            let letters = (end..<end + length).compactMap { plain(at: $0) }
            if letters.count == length, let comparison = Filter.Comparison(rawValue: letters.map(String.init).joined())
            {
                index = end + length
                return (key, comparison)
            }
        }
        return nil
    }

    private mutating func values() throws(FilterFault) -> [Filter.Value] {
        var values = [try value()]
        while next == "," {
            index += 1
            values.append(try value())
        }
        return values
    }

    private mutating func value() throws(FilterFault) -> Filter.Value {
        let start = column
        if next == "\"" { return Filter.Value(try quoted(), column: start) }
        var text = String.UnicodeScalarView()
        while let scalar = next, !FilterParser.isBlank(scalar), scalar != "," {
            guard scalar != "\"" else {
                throw FilterFault(.quotesInsideWord, at: column)
            }
            text.append(scalar)
            index += 1
        }
        return Filter.Value(String(text), column: start)
    }

    private mutating func quoted() throws(FilterFault) -> String {
        let start = column
        index += 1
        var text = String.UnicodeScalarView()
        while index < scalars.count {
            // Wide quotes close too: whoever opened with them has no others at hand.
            if next == "\"" {
                index += 1
                guard next.map({ FilterParser.isBlank($0) || $0 == "," }) ?? true else {
                    throw FilterFault(.noBlankAfterQuotes, at: column)
                }
                return String(text)
            }
            if scalars[index] == "\\", index + 1 < scalars.count { index += 1 }
            text.append(scalars[index])
            index += 1
        }
        throw FilterFault(.quotesNotClosed, at: start)
    }
}

extension Filter {
    /// Reads what was typed; keys and values are held against a list of records only by `FilterKeys`.
    package init(parsing text: String) throws(FilterFault) {
        var parser = FilterParser(text)
        self = try parser.filter()
    }
}

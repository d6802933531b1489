import Negotiation
import Screen
import Words

/// What marks and short forms of the screen are in words: `24 days` for `24d`, `illustrative 12.1 billion` for `~12.1bn`.
enum SpokenWords {
    /// - Parameter boxes: what the boxes before titles mean there.
    static func text(of row: ReadRow, boxes: [(box: String, word: String)]) -> String {
        var pieces: [String] = []
        for (place, piece) in row.pieces.enumerated() where !isLine(piece, at: place) {
            var piece = piece
            for (box, word) in boxes where piece.hasPrefix(box) {
                let rest = piece.dropFirst(box.count).drop { $0 == " " }
                // Where the word stands beside its box, the box says nothing more.
                piece = rest.isEmpty ? word : rest.hasPrefix(word) ? String(rest) : "\(word): \(rest)"
            }
            piece = ["–", "-"].contains(piece) ? SpeechWords.none.text : words(of: piece)
            if piece == pieces.last { continue }
            if place == 0, row.hasLabel, row.pieces.count > 1 { piece += ":" }
            pieces.append(piece)
        }
        return pieces.reduce("") { text, piece in
            text.isEmpty ? piece : text + gap(after: text) + piece
        }
    }

    /// What is left of an axis.
    private static let lines: Set<Character> = ["|", "<", "-"]

    private static func isLine(_ piece: String, at place: Int) -> Bool {
        // In Japanese a hyphen stands where there is no value.
        if piece == "-", place > 0, Language.current == .japanese { return false }
        return piece.allSatisfy(lines.contains)
    }

    private static func gap(after text: String) -> String {
        guard let last = text.last, !endings.contains(last) else { return " " }
        return Language.current == .japanese ? (wideEndings.contains(last) ? "" : "、") : ", "
    }

    private static let endings: Set<Character> = [",", ".", ":", ";", "?", "!"]
    private static let wideEndings: Set<Character> = ["、", "。", "：", "？", "！"]

    /// With every short form in words.
    static func words(of text: String) -> String {
        if Language.current == .japanese { return japanese(text) }
        let tokens = text.split(separator: " ")
        return tokens.enumerated().compactMap { place, token -> String? in
            let (last, next) = (place > 0 ? tokens[place - 1] : "", place + 1 < tokens.count ? tokens[place + 1] : "")
            if Trend.allCases.contains(where: { token == $0.mark && next == $0.rawValue }) { return nil }
            if months[String(last)] != nil, token.utf8.count >= 2, let year = year(token) { return year }
            let isOfDate = last.last?.isNumber == true || next.first?.isNumber == true || next == "or"
            return word(token, isOfDate: isOfDate)
        }.joined(separator: " ")
    }

    private static func word(_ token: Substring, isOfDate: Bool) -> String {
        if token == "→" || token == "->" { return SpeechWords.to.text }
        if token == "0d" { return SpeechWords.today.text }
        var (token, before, after) = (token, "", "")
        while let last = token.last, ",;:.".contains(last), token.count > 1 {
            after = "\(last)\(after)"
            token = token.dropLast()
        }
        if token.first == "~", token.count > 1, !token.hasPrefix("~/") {
            token = token.dropFirst()
            before = token.first?.isLetter == true ? "illustrative: " : "illustrative "
        }
        if let trend = Trend.allCases.first(where: { token == $0.mark }) { return before + trend.words + after }
        if isOfDate, let month = months[String(token)] { return before + month + after }
        let hasNumber = token.contains(where: \.isNumber)
        if hasNumber, token.last == "!" {
            token = token.dropLast()
            // Of what is overdue, the sign repeats the minus.
            if token.first != "-" { after = ", sources differ" + after }
        }
        if token.last == "…" { (token, after) = (token.dropLast(), " .." + after) }
        return before + (hasNumber ? measure(token) : String(token)) + after
    }

    /// `2026` of `26`, with what stands behind it.
    private static func year(_ token: Substring) -> String? {
        let digits = token.prefix { $0.isNumber }
        return digits.utf8.count == 2 ? "20\(token)" : nil
    }

    /// `33.3 billion` of `33.3bn`, `1 day past` of `-1d`; what is neither stays.
    private static func measure(_ token: Substring) -> String {
        let number = token.drop { "<>+-".contains($0) }.prefix { $0.isNumber || ".,–".contains($0) }
        let unit = token[number.endIndex...]
        guard !number.isEmpty else { return String(token) }
        if let unit = Amount.Unit.allCases.first(where: { !$0.symbol.isEmpty && $0.symbol == unit }) {
            return "\(token[..<number.endIndex]) \(unit)"
        }
        guard let time = times[String(unit)] else { return String(token) }
        let words = "\(number) \(time)\(number == "1" ? "" : "s")"
        return switch token.first {
        case "<": SpeechWords.within(words).text
        case ">": SpeechWords.moreThan(words).text
        case "-": SpeechWords.past(words).text
        default: words
        }
    }

    private static let times = ["d": "day", "w": "week", "y": "year"]
    private static let months = Dictionary(
        uniqueKeysWithValues: MonthName.allCases.map { (String($0.rawValue.prefix(3)), $0.rawValue) })
}

extension Trend {
    /// In a sentence.
    var words: String {
        switch self {
        case .narrowing: SpeechWords.narrowing.text
        case .widening: SpeechWords.widening.text
        case .unchanged: SpeechWords.noMovement.text
        }
    }
}

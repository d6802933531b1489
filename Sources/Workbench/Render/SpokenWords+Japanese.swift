import Negotiation
import Words

// In Japanese most short forms are words already: what is left are marks.
extension SpokenWords {
    static func japanese(_ text: String) -> String {
        let tokens = text.split(separator: " ")
        return tokens.enumerated().compactMap { place, token -> String? in
            let next = place + 1 < tokens.count ? tokens[place + 1] : ""
            // Where the word stands beside its mark, the mark says nothing more.
            if Trend.allCases.contains(where: { token == $0.mark && next == $0.word }) { return nil }
            return japanese(token)
        }.joined(separator: " ")
    }

    private static func japanese(_ token: Substring) -> String {
        if ["→", "->"].contains(token) { return SpeechWords.to.text }
        if let trend = Trend.allCases.first(where: { token == $0.mark }) { return trend.words }
        var token = token
        let isIllustrative = token.first == "~" && token.count > 1 && !token.hasPrefix("~/")
        if isIllustrative { token = token.dropFirst() }
        let isDisputed = token.last == "!" && token.contains(where: \.isNumber)
        if isDisputed { token = token.dropLast() }
        var words = days(token) ?? String(token)
        if isDisputed { words = SpeechWords.sourcesDiffer(words).text }
        return isIllustrative ? SpeechWords.illustrative(words).text : words
    }

    /// 「8日以内」 of 「<8日」, 「123日超過」 of 「-123日」; nil of what is no such number.
    private static func days(_ token: Substring) -> String? {
        guard let sign = token.first, let unit = token.last else { return nil }
        if unit == "超" { return SpeechWords.past(String(token.dropLast())).text }
        guard "日年".contains(unit) else { return nil }
        let count = token.dropFirst()
        guard count.dropLast().allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
        return switch sign {
        case "<": SpeechWords.within(String(count)).text
        case ">": SpeechWords.moreThan(String(count)).text
        case "-": SpeechWords.past(String(count)).text
        default: nil
        }
    }
}

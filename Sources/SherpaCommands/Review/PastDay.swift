internal import Negotiation
internal import Words

/// A day that has been, as people type it.
enum PastDay {
    static var expectation: String { UsageWords.pastDay.text }

    /// The day that is meant; nil where none is.
    static func parse(_ text: String, today: CalendarDate) -> CalendarDate? {
        switch text {
        case "today": return today
        case "yesterday": return today.adding(days: -1)
        default: break
        }
        if let date = CalendarDate(text) { return date }
        guard text.first == "-", let unit = text.last, let count = Int(text.dropFirst().dropLast()),
            (0...36500).contains(count)
        else { return nil }
        switch unit {
        case "d": return today.adding(days: -count)
        case "w": return today.adding(days: -7 * count)
        case "m": return today.adding(months: -count)
        default: return nil
        }
    }
}

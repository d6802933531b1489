import Words

/// Dates as people type them, read against the day on which they type.
public enum DateInput {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.typedDate.text }

    /// Short ways to write a day that is near, for completion.
    public static let shortForms = ["+1d", "+3d", "+7d", "mon", "tue", "wed", "thu", "fri"]

    /// The date meant by `text`, in either case and with full-width letters folded, or nil.
    ///
    /// - `2026-02-12`, and all else that a record may say: `2026-02`, `2026-21`, `2026-02-12~`, `2026-02/..`
    /// - `today`, `tomorrow`
    /// - `+3d`, `+2w`, `+1m`: days, weeks, months from today (the last day of a shorter month)
    /// - `fri`, `friday`: the next such day after today
    /// - `19 mar`, `mar 19`: today or the nearest such day after it; `19 mar 2027`, `mar 19 2027`: that year's
    ///
    /// Names of days and months may be cut to three letters or more. In Japanese, days are also read as that writes them.
    public static func parse(_ text: String, today: CalendarDate) -> KnownDate? {
        let text = text.foldedAndTrimmed().lowercased()
        if let date = KnownDate.read(text) ?? day(text, today).map(KnownDate.init) { return date }
        return Language.current == .japanese ? japanese(text, today: today) : nil
    }

    private static func day(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        switch text {
        case "today": today
        case "tomorrow": today.adding(days: 1)
        default: offset(text, from: today) ?? weekday(text, after: today) ?? dayAndMonth(text, from: today)
        }
    }

    private static func offset(_ text: String, from today: CalendarDate) -> CalendarDate? {
        guard text.first == "+", let unit = text.last, let count = wholeNumber(text.dropFirst().dropLast()) else {
            return nil
        }
        switch unit {
        case "d": return today.adding(days: count)
        case "w":
            let (days, overflow) = count.multipliedReportingOverflow(by: 7)
            return overflow ? nil : today.adding(days: days)
        case "m": return today.adding(months: count)
        default: return nil
        }
    }

    private static func weekday(_ text: String, after today: CalendarDate) -> CalendarDate? {
        guard let weekday = Weekday.allCases.first(where: { isAbbreviation(text, of: $0.word.english) }) else {
            return nil
        }
        return next(weekday, after: today)
    }

    static func next(_ weekday: Weekday, after today: CalendarDate) -> CalendarDate? {
        (1...7).lazy.compactMap { today.adding(days: $0) }.first { $0.weekday == weekday }
    }

    private static func dayAndMonth(_ text: String, from today: CalendarDate) -> CalendarDate? {
        let words = text.split(separator: " ")
        guard words.count == 2 || words.count == 3 else { return nil }
        guard let (day, month) = dayMonth(words[0], words[1]) ?? dayMonth(words[1], words[0]) else { return nil }
        if words.count == 3 {
            return wholeNumber(words[2]).flatMap { CalendarDate(year: $0, month: month, day: day) }
        }
        return nearest(month: month, day: day, from: today)
    }

    /// Today or the nearest such day after it.
    static func nearest(month: Int, day: Int, from today: CalendarDate) -> CalendarDate? {
        // 29 February is at most eight years away.
        (today.year...today.year + 8).lazy.compactMap { CalendarDate(year: $0, month: month, day: day) }
            .first { $0 >= today }
    }

    private static func dayMonth(_ day: Substring, _ month: Substring) -> (day: Int, month: Int)? {
        guard let day = wholeNumber(day),
            let index = MonthName.allCases.firstIndex(where: { isAbbreviation(month, of: $0.english.lowercased()) })
        else { return nil }
        return (day, index + 1)
    }

    private static func isAbbreviation(_ word: some StringProtocol, of name: String) -> Bool {
        word.utf8.count >= 3 && name.hasPrefix(word)
    }
}

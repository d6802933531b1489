import Words

// Days as people write them in Japanese, read where that is the language spoken.
extension DateInput {
    /// The date meant by `text`, which is folded:
    ///
    /// - `2/12`, `2月12日`: today or the nearest such day after it; the month comes first
    /// - `26/2/12`, `2026/2/12`, `2026年2月12日`; `2026/2`, `2026年2月`, `3月`, `2026年`
    /// - `本日`, `明日`, `明後日`; `金`, `金曜`, `金曜日`: the next such day after today
    /// - `3日後`, `2週間後`, `1か月後`
    package static func japanese(_ text: String, today: CalendarDate) -> KnownDate? {
        switch text {
        case "本日", "今日": KnownDate(today)
        case "明日": today.adding(days: 1).map(KnownDate.init)
        case "明後日": today.adding(days: 2).map(KnownDate.init)
        default:
            parted(text, today) ?? counted(text, today) ?? offset(text, today)
                ?? weekday(text).flatMap { next($0, after: today) }.map(KnownDate.init)
        }
    }

    /// `2/12`, `26/2/12`, `2026/2`
    private static func parted(_ text: String, _ today: CalendarDate) -> KnownDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { wholeNumber($0) }
        guard numbers.count == parts.count, (2...3).contains(parts.count) else { return nil }
        if parts.count == 3 { return date(year: numbers[0], month: numbers[1], day: numbers[2], today) }
        if parts[0].count == 4 { return date(year: numbers[0], month: numbers[1], day: nil, today) }
        return date(year: nil, month: numbers[0], day: numbers[1], today)
    }

    /// `2026年2月12日`, with any of its parts left out at either end.
    private static func counted(_ text: String, _ today: CalendarDate) -> KnownDate? {
        var rest = Substring(text)
        func number(before counter: Character) -> Int? {
            let digits = rest.prefix(while: \.isNumber)
            guard !digits.isEmpty, rest[digits.endIndex...].first == counter, let number = wholeNumber(digits) else {
                return nil
            }
            rest = rest[digits.endIndex...].dropFirst()
            return number
        }
        let year = number(before: "年")
        let month = number(before: "月")
        let day = number(before: "日")
        guard rest.isEmpty, month != nil || (year != nil && day == nil) else { return nil }
        return date(year: year, month: month, day: day, today)
    }

    /// - Parameter year: of two digits, one of this century.
    private static func date(year: Int?, month: Int?, day: Int?, _ today: CalendarDate) -> KnownDate? {
        let year = year.map { $0 < 100 ? 2000 + $0 : $0 }
        switch (year, month, day) {
        case (let year?, let month?, let day?):
            return CalendarDate(year: year, month: month, day: day).map(KnownDate.init)
        case (nil, let month?, let day?): return nearest(month: month, day: day, from: today).map(KnownDate.init)
        case (let year?, let month?, nil): return KnownDate("\(year)-\(month < 10 ? "0" : "")\(month)")
        case (nil, let month?, nil):
            return date(year: month < today.month ? today.year + 1 : today.year, month: month, day: nil, today)
        case (let year?, nil, _): return KnownDate("\(year)")
        case (nil, nil, _): return nil
        }
    }

    private static func offset(_ text: String, _ today: CalendarDate) -> KnownDate? {
        let digits = text.prefix(while: \.isNumber)
        guard let count = wholeNumber(digits), !digits.isEmpty else { return nil }
        let day =
            switch text[digits.endIndex...] {
            case "日後": today.adding(days: count)
            case "週間後": count < 1_000_000 ? today.adding(days: 7 * count) : nil
            case "か月後", "ヶ月後", "カ月後", "ヵ月後": today.adding(months: count)
            default: nil as CalendarDate?
            }
        return day.map(KnownDate.init)
    }

    private static func weekday(_ text: String) -> Weekday? {
        Weekday.allCases.first { day in
            let name = day.word.japanese
            return text == name || text == name.dropLast() || text == name.prefix(1)
        }
    }
}

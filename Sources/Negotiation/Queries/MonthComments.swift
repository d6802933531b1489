import Words

extension Inspection {
    /// Days that stand for a month, as a comment beside them says: `since: 2025-07-01 # July 2025`. From before a date
    /// could be written as it is known.
    mutating func checkMonths() {
        let source = record.source
        guard source.holds(Array("-01 ".utf8)) else { return }
        for line in source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard let month = MonthComment(in: line) else { continue }
            report(
                at: month.offset, .monthByComment(month.month, year: month.year, date: "\(month.date)"), .warning)
        }
    }
}

/// A comment that knows of the month only, behind the month's first day.
struct MonthComment {
    /// Of the date, in the file.
    let offset: Int
    /// As it is better written.
    let date: KnownDate
    let year: Int
    let month: MonthName

    init?(in line: ArraySlice<UInt8>) {
        guard let hash = line.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        let text = String(decoding: line[..<hash], as: UTF8.self)
        let comment = String(decoding: line[hash...], as: UTF8.self)
        // Lists of days, as holidays, have no key before them.
        guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return nil }
        let value = text[text.utf8.index(after: colon)...].trimmed
        guard let day = CalendarDate(String(value)), day.day == 1,
            let date = KnownDate(String(value.prefix(7)))
        else { return nil }
        (year, month) = (day.year, day.monthName)
        let words = "\(month.english) \(year)"
        guard let place = comment.firstRange(of: words) else { return nil }
        // `1 July 2025` knows the day.
        let before = comment[..<place.lowerBound].last { $0 != " " }
        guard before?.isNumber != true else { return nil }
        self.date = date
        offset = line.startIndex + text.utf8.distance(from: text.startIndex, to: value.startIndex)
    }
}

/// A strict grammar of the part of EDTF level 1 that Sherpa reads, written from ISO 8601-2 and not from the code that it
/// judges: by patterns and tables, without a calendar.
struct EDTFGrammar {
    // Made once: to make a pattern takes many times as long as to match it.
    private let intervalPattern = /([^\/]*)\/([^\/]*)/
    private let pointPattern = /([1-9][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?/

    /// The first and the last day as `YYYYMMDD`, an open end as 0 and 99999999; nil where the text is none.
    func days(of text: String) -> (first: Int, last: Int)? {
        guard let interval = text.wholeMatch(of: intervalPattern) else { return point(text) }
        switch (interval.1, interval.2) {
        case ("..", ".."): return nil
        case ("..", let end): return point(String(end)).map { (0, $0.last) }
        case (let start, ".."): return point(String(start)).map { ($0.first, 99_999_999) }
        case (let start, let end):
            guard let start = point(String(start)), let end = point(String(end)), start.first <= end.last else {
                return nil
            }
            return (start.first, end.last)
        }
    }

    private func point(_ text: String) -> (first: Int, last: Int)? {
        guard let parts = text.wholeMatch(of: pointPattern),
            let year = Int(parts.1)
        else { return nil }
        guard let month = parts.2.flatMap({ Int($0) }) else { return (year * 10_000 + 101, year * 10_000 + 1231) }
        let leap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
        let february = leap ? 29 : 28
        let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard let day = parts.3.flatMap({ Int($0) }) else {
            switch month {
            case 1...12: return (year * 10_000 + month * 100 + 1, year * 10_000 + month * 100 + lengths[month - 1])
            case 21: return (year * 10_000 + 301, year * 10_000 + 531)
            case 22: return (year * 10_000 + 601, year * 10_000 + 831)
            case 23: return (year * 10_000 + 901, year * 10_000 + 1130)
            case 24 where year == 9999: return (99_991_201, 99_991_231)
            case 24:
                let next = year + 1
                let isLeap = next.isMultiple(of: 400) || next.isMultiple(of: 4) && !next.isMultiple(of: 100)
                return (year * 10_000 + 1201, next * 10_000 + (isLeap ? 229 : 228))
            default: return nil
            }
        }
        guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
        return (year * 10_000 + month * 100 + day, year * 10_000 + month * 100 + day)
    }
}

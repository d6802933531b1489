import Words

/// A date as well as it is known: a day, a month, a season, a year, or the time from one of these to another. Each may be
/// approximate or uncertain, and either end of an interval may be open.
///
/// The text is that of EDTF level 1 (ISO 8601-2:2019), without what no negotiator writes: unspecified digits, years
/// before 1000 and ends that are unknown instead of open. Of its 12 bytes, eight say from when to when, four how it is
/// written; the text is made of both again.
public struct KnownDate: Hashable, Sendable {
    /// How exactly one end is named.
    enum Grain: UInt8, Sendable {
        case day, month, season, year
        /// Written `..`.
        case open
        /// No end of its own: the date is no interval.
        case none
    }

    /// How far one end can be relied on.
    public enum Doubt: UInt8, Sendable {
        case certain
        /// Written `~`.
        case approximate
        /// Written `?`.
        case uncertain
        /// Written `%`.
        case both

        var mark: String {
            switch self {
            case .certain: ""
            case .approximate: "~"
            case .uncertain: "?"
            case .both: "%"
            }
        }

        var isApproximate: Bool { self == .approximate || self == .both }
        var isUncertain: Bool { self == .uncertain || self == .both }
    }

    struct End: Hashable, Sendable {
        let grain: Grain
        let doubt: Doubt

        static let none = End(grain: .none, doubt: .certain)
        static let open = End(grain: .open, doubt: .certain)
    }

    /// The first day that it may mean; the earliest of all where the start is open.
    public let first: CalendarDate
    /// The last day that it may mean; the latest of all where the end is open.
    public let last: CalendarDate
    let start: End
    let end: End

    /// A day that is known.
    @inline(__always)
    public init(_ day: CalendarDate) {
        first = day
        last = day
        start = End(grain: .day, doubt: .certain)
        end = .none
    }

    private init(first: CalendarDate, last: CalendarDate, start: End, end: End) {
        self.first = first
        self.last = last
        self.start = start
        self.end = end
    }

    /// Stands in a record for a date that must be there and that nobody can read: nothing follows from it.
    package static let unread = KnownDate(first: .earliest, last: .latest, start: .none, end: .none)

    package var isUnread: Bool { start == .none }

    /// The day, where it is one and certain.
    public var day: CalendarDate? { start.grain == .day && start.doubt == .certain && !isInterval ? first : nil }

    public var isInterval: Bool { end.grain != .none }
    public var isOpenStart: Bool { start.grain == .open }
    public var isOpenEnd: Bool { end.grain == .open }

    /// Whether nothing of it is approximate or uncertain.
    public var isCertain: Bool { start.doubt == .certain && end.doubt == .certain }
    public var isApproximate: Bool { start.doubt.isApproximate || end.doubt.isApproximate }
    public var isUncertain: Bool { start.doubt.isUncertain || end.doubt.isUncertain }

    /// The first day that it names: what it is sorted by, and where it begins on a time axis.
    public var named: CalendarDate { isOpenStart ? KnownDate.firstDay(end.grain, in: last) : first }

    /// The last day that it names.
    public var lastNamed: CalendarDate { isOpenEnd ? KnownDate.lastDay(start.grain, in: first) : last }
}

extension KnownDate: Comparable {
    /// By the first day; of the same first day, the more exact comes first.
    public static func < (a: KnownDate, b: KnownDate) -> Bool {
        if a.place != b.place { return a.place < b.place }
        return a.form < b.form
    }

    /// Of `place`, the bits that say how exact it is.
    static let placeBits: UInt64 = 22

    /// By its first day, then by how many days it may mean; below 2⁴⁵.
    var place: UInt64 { named.place << KnownDate.placeBits | spread }

    /// The same, the latest first.
    var placeFromLast: UInt64 { (CalendarDate.latest.place - named.place) << KnownDate.placeBits | spread }

    private var spread: UInt64 { isUnread ? 0 : UInt64(max(0, named.days(until: last))) }

    /// What tells apart two that mean the same days.
    private var form: UInt32 {
        UInt32(start.grain.rawValue) << 24 | UInt32(start.doubt.rawValue) << 16 | UInt32(end.grain.rawValue) << 8
            | UInt32(end.doubt.rawValue)
    }
}

// What a clock makes of it.
extension KnownDate {
    /// The last day that is certain, where any is.
    private var lastCertain: CalendarDate? {
        if isInterval, end.grain != .open, end.doubt == .certain { return last }
        guard start.doubt == .certain, start.grain != .open else { return nil }
        return KnownDate.lastDay(start.grain, in: first)
    }

    /// The day that a clock counts to: the last that is certain; once that has passed, or where none is, the last that it
    /// names.
    public func counted(on today: CalendarDate) -> CalendarDate {
        guard let certain = lastCertain, certain >= today else { return lastNamed }
        return certain
    }

    /// Whether its last day has passed.
    public func hasPassed(by today: CalendarDate) -> Bool { last < today }

    /// Days until the day counted to; negative once the last day has passed. Nil where the end is open and only that is
    /// left.
    public func daysLeft(on today: CalendarDate) -> Int? {
        if isUnread || isOpenEnd && lastNamed < today { return nil }
        return today.days(until: counted(on: today))
    }

    /// Days that have gone by since: since the last day, or while that is still to come, since the first.
    public func daysSince(on today: CalendarDate) -> Int? {
        if isUnread { return nil }
        return (lastNamed <= today ? lastNamed : named).days(until: today)
    }

    /// Whether any day may be meant by both.
    package func overlaps(_ other: KnownDate) -> Bool { first <= other.last && other.first <= last }

    /// Whether it means no day that the other does not.
    package func lies(within other: KnownDate) -> Bool { other.first <= first && last <= other.last }
}

// Which days are meant by how much of a date.
extension KnownDate {
    /// Spring is from March to May, winter from December to the February after it.
    enum Season: Int, CaseIterable {
        case spring = 21
        case summer, autumn, winter

        var firstMonth: Int { 3 * (rawValue - 20) }

        /// That of a day, and the year in which it began.
        static func of(_ day: CalendarDate) -> (season: Season, year: Int) {
            let (year, month, _) = day.components
            return switch month {
            case 3...5: (.spring, year)
            case 6...8: (.summer, year)
            case 9...11: (.autumn, year)
            case 12: (.winter, year)
            default: (.winter, year - 1)
            }
        }
    }

    /// The first day of the month, season or year that a day is in.
    private static func firstDay(_ grain: Grain, in day: CalendarDate) -> CalendarDate {
        let (year, month, _) = day.components
        switch grain {
        case .month: return CalendarDate(year: year, month: month, day: 1) ?? day
        case .season:
            let (season, year) = Season.of(day)
            return CalendarDate(year: year, month: season.firstMonth, day: 1) ?? day
        case .year: return CalendarDate(year: year, month: 1, day: 1) ?? day
        case .day, .open, .none: return day
        }
    }

    /// The last day of the month, season or year that a day is in.
    private static func lastDay(_ grain: Grain, in day: CalendarDate) -> CalendarDate {
        switch grain {
        case .month: return firstDay(.month, in: day).adding(months: 1)?.adding(days: -1) ?? .latest
        case .season: return firstDay(.season, in: day).adding(months: 3)?.adding(days: -1) ?? .latest
        case .year: return firstDay(.year, in: day).adding(months: 12)?.adding(days: -1) ?? .latest
        case .day, .open, .none: return day
        }
    }
}

extension KnownDate: LosslessStringConvertible {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.date.text }

    /// Reads exactly what `description` gives.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let date = text.withUTF8({ Self.parse(utf8: $0) }) else { return nil }
        self = date
    }

    /// Reads the same from bytes, without making a string.
    @inline(__always)
    public static func parse(utf8: UnsafeBufferPointer<UInt8>) -> KnownDate? {
        if utf8.count == 10, let day = CalendarDate.parse(utf8: utf8) { return KnownDate(day) }
        return parse(general: utf8)
    }

    @inline(never)
    private static func parse(general utf8: UnsafeBufferPointer<UInt8>) -> KnownDate? {
        guard let slash = utf8.firstIndex(of: UInt8(ascii: "/")) else { return point(utf8[...]) }
        let (before, after) = (utf8[..<slash], utf8[(slash + 1)...])
        switch (isOpen(before), isOpen(after)) {
        case (true, true): return nil
        case (true, false):
            return point(after).map { .init(first: .earliest, last: $0.last, start: .open, end: $0.start) }
        case (false, true):
            return point(before).map { .init(first: $0.first, last: .latest, start: $0.start, end: .open) }
        case (false, false):
            guard let from = point(before), let to = point(after), from.first <= to.last else { return nil }
            return .init(first: from.first, last: to.last, start: from.start, end: to.start)
        }
    }

    private static func isOpen(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        utf8.count == 2 && utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    /// A date that is no interval.
    private static func point(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> KnownDate? {
        let doubt: Doubt =
            switch utf8.last {
            case UInt8(ascii: "~"): .approximate
            case UInt8(ascii: "?"): .uncertain
            case UInt8(ascii: "%"): .both
            default: .certain
            }
        let text = UnsafeBufferPointer(rebasing: doubt == .certain ? utf8 : utf8.dropLast())
        func date(_ grain: Grain, _ year: Int, _ month: Int) -> KnownDate? {
            CalendarDate(year: year, month: month, day: 1).map {
                .init(
                    first: $0, last: lastDay(grain, in: $0), start: End(grain: grain, doubt: doubt), end: .none)
            }
        }
        switch text.count {
        case 4: return text.number(in: 0..<4).flatMap { date(.year, $0, 1) }
        case 7:
            guard text[4] == UInt8(ascii: "-"), let year = text.number(in: 0..<4), let part = text.number(in: 5..<7)
            else { return nil }
            return Season(rawValue: part).map { date(.season, year, $0.firstMonth) } ?? date(.month, year, part)
        case 10:
            return CalendarDate.parse(utf8: text).map {
                .init(first: $0, last: $0, start: End(grain: .day, doubt: doubt), end: .none)
            }
        default: return nil
        }
    }

    /// As it is written in a record: `2026-02`, `2026-02-12~`, `2026-02/..`.
    public var description: String {
        if let day { return day.description }
        if isUnread { return "" }
        let begin = KnownDate.text(of: first, start)
        return isInterval ? "\(begin)/\(KnownDate.text(of: last, end))" : begin
    }

    private static func text(of day: CalendarDate, _ end: End) -> String { stem(of: day, end.grain) + end.doubt.mark }

    private static func stem(of day: CalendarDate, _ grain: Grain) -> String {
        switch grain {
        case .day: day.description
        case .month: String(day.description.prefix(7))
        case .season: "\(Season.of(day).year)-\(Season.of(day).season.rawValue)"
        case .year: "\(day.year)"
        case .open: ".."
        case .none: ""
        }
    }

    /// How the id of a record begins that is named by its date: the first part of an interval, without marks.
    package var idStem: String {
        isOpenStart ? KnownDate.stem(of: last, end.grain) : KnownDate.stem(of: first, start.grain)
    }
}

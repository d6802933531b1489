import Negotiation
import Screen
import Words

/// A stretch of days drawn across a number of columns.
struct TimeAxis {
    /// How much of time is on the screen, from weeks to years.
    enum Zoom: Int, CaseIterable {
        case weeks, quarter, year, years

        var days: Int {
            switch self {
            case .weeks: 42
            case .quarter: 120
            case .year: 400
            case .years: 1826
            }
        }

        var title: TimelineWords.Zoom {
            switch self {
            case .weeks: .weeks
            case .quarter: .quarter
            case .year: .year
            case .years: .years
            }
        }
    }

    let start: CalendarDate
    let days: Int
    let columns: Int

    /// The stretch that begins a quarter of itself before today; moved on, where `shown` would not be in it, until it is.
    init(_ zoom: Zoom, today: CalendarDate, showing shown: CalendarDate?, columns: Int) {
        days = zoom.days
        self.columns = max(1, columns)
        var first = today.daysSinceEpoch - days / 4
        if let shown {
            // By halves of the stretch, so that it does not slide with every step.
            let half = max(1, days / 2)
            let before = first - shown.daysSinceEpoch
            let behind = shown.daysSinceEpoch - (first + days - 1)
            if before > 0 { first -= (before + half - 1) / half * half }
            if behind > 0 { first += (behind + half - 1) / half * half }
        }
        start = CalendarDate(daysSinceEpoch: first) ?? .earliest
    }

    /// From 0; negative before the stretch, and `columns` or more behind it.
    func column(of date: CalendarDate) -> Int {
        let offset = start.days(until: date)
        if offset < 0 { return -1 }
        return offset * columns / days
    }

    /// Names of weeks, months or years where they begin, as many as have room.
    var scale: [(column: Int, label: String)] {
        var ticks: [(column: Int, label: String)] = []
        var lastIsYear = false
        func width(_ label: String) -> Int { DisplayWidth.of(label) }
        guard let end = start.adding(days: days) else { return [] }
        var date = start
        while date < end {
            if let words = label(of: date) {
                let (column, label) = (column(of: date), words.text)
                let isYear = if case .year = words { true } else { false }
                let hasRoom = column + width(label) <= columns
                if let last = ticks.last, last.column + width(last.label) >= column {
                    // What is more than a month is kept instead.
                    if isYear, !lastIsYear, hasRoom {
                        ticks[ticks.count - 1] = (column, label)
                        lastIsYear = true
                    }
                } else if hasRoom {
                    ticks.append((column, label))
                    lastIsYear = isYear
                }
            }
            guard let next = date.adding(days: 1) else { break }
            date = next
        }
        return ticks
    }

    /// What begins on this day, at this scale.
    private func label(of date: CalendarDate) -> TimelineWords? {
        if date.day == 1 {
            if date.month == 1 { return .year(date.year) }
            return days > 1000 ? nil : .month(date.monthName)
        }
        // A week has to have room for its name.
        return columns * 7 / days >= 5 && date.weekday == .monday ? .day(date.day) : nil
    }
}

import Negotiation

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

        var title: String {
            switch self {
            case .weeks: "6 weeks"
            case .quarter: "4 months"
            case .year: "13 months"
            case .years: "5 years"
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
        guard let end = start.adding(days: days) else { return [] }
        var date = start
        while date < end {
            let label = label(of: date)
            if let label {
                let column = column(of: date)
                if let last = ticks.last, last.column + last.label.count >= column {
                    // What is more than a month is kept instead.
                    let replaces = label.count > 3 && last.label.count <= 3 && column + label.count <= columns
                    if replaces { ticks[ticks.count - 1] = (column, label) }
                } else if column + label.count <= columns {
                    ticks.append((column, label))
                }
            }
            guard let next = date.adding(days: 1) else { break }
            date = next
        }
        return ticks
    }

    /// What begins on this day, at this scale.
    private func label(of date: CalendarDate) -> String? {
        if date.day == 1 {
            if date.month == 1 { return "\(date.year)" }
            return days > 1000 ? nil : String(date.short.drop { $0 != " " }.dropFirst())
        }
        // A week has to have room for its name.
        return columns * 7 / days >= 5 && date.weekday == .monday ? "\(date.day)" : nil
    }
}

import Words

/// When the clocks of a dossier run out: a year from today, month by month, and behind it all that is later.
struct ClockPicture {
    let dossier: Dossier
    let today: CalendarDate

    /// Where the year begins and ends; names stand before it, and days behind what they are the days of.
    private static let (start, end) = (220.0, 465.0)
    private static let row = 17.0
    /// Above the rows stand the months.
    private static let top = 18.0
    /// More than these are in no picture; the table beside it has all of them.
    private static let most = 16

    /// Every reading that has not run out, the earliest first.
    var readings: [(clock: Clock, reading: Clock.Reading)] {
        dossier.clocks.flatMap { clock in
            clock.readings.filter { !$0.date.hasPassed(by: today) && !$0.date.isUnread }.map { (clock, $0) }
        }.sorted { $0.1.date < $1.1.date }
    }

    /// Nil where no clock runs.
    var picture: Picture? {
        let shown = readings.prefix(ClockPicture.most)
        guard !shown.isEmpty else { return nil }
        let height = ClockPicture.top + Double(shown.count) * ClockPicture.row + 4
        return Picture(
            label: SharedPageWords.clocksPicture.text, height: height,
            shapes: months(height) + shown.enumerated().flatMap { row($0.offset, $0.element.clock, $0.element.reading) }
        )
    }

    private func x(_ days: Int) -> Double {
        ClockPicture.start + Double(days) / 365 * (ClockPicture.end - ClockPicture.start)
    }

    /// Where each begins, and every other's name; and today.
    private func months(_ height: Double) -> [Picture.Shape] {
        let now = Picture.Shape.line(
            .axis, from: .init(ClockPicture.start, ClockPicture.top - 4), to: .init(ClockPicture.start, height))
        let begin = today.adding(days: 1 - today.day) ?? today
        let months = (1...12).compactMap { begin.adding(months: $0) }.flatMap { first -> [Picture.Shape] in
            let place = x(today.days(until: first))
            let name = MonthName.allCases[first.month - 1].short
            let line = Picture.Shape.line(
                .grid, from: .init(place, ClockPicture.top - 4), to: .init(place, height))
            let isNamed = (first.month - begin.month + 12) % 3 == 1
            return [line] + (isNamed ? [.words(name, at: .init(place, 10), .middle)] : [])
        }
        return [now] + months
    }

    private func row(_ index: Int, _ clock: Clock, _ reading: Clock.Reading) -> [Picture.Shape] {
        let base = ClockPicture.top + Double(index) * ClockPicture.row
        let middle = base + ClockPicture.row / 2
        func words(_ text: String, _ x: Double, _ anchor: Picture.Anchor) -> Picture.Shape {
            .words(text, at: .init(x, middle + 4), anchor)
        }
        let name = words(ClockPicture.clipped(clock.title), 0, .start)
        let days = max(0, reading.date.daysLeft(on: today) ?? 0)
        guard days <= 365 else {
            return [
                name, .line(.theirs, from: .init(ClockPicture.start, middle), to: .init(ClockPicture.end, middle)),
                words(reading.date.long, Picture.width, .end),
            ]
        }
        let end = x(days)
        return [
            name, .line(.ours, from: .init(ClockPicture.start, middle), to: .init(end, middle)),
            .box(.part0, at: .init(end - 3, middle - 3), width: 6, height: 6, title: clock.title),
            words(reading.date.long, end + 7, .start),
        ]
    }

    /// What has room before the axis: kanji take two columns each.
    private static func clipped(_ title: String) -> String {
        var columns = 0
        var shown = ""
        for character in title {
            columns += character.isASCII ? 1 : 2
            guard columns <= 36 else { return shown + PageSign.more.text }
            shown.append(character)
        }
        return shown
    }
}

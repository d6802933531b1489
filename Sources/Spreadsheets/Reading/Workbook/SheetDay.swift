/// Days as spreadsheets count them.
enum SheetDay {
    /// Days from the calendar that begins in 1900 to the one that begins in 1904.
    static let from1904 = 1462

    /// `2026-02-12 14:30` of a number of days and its fraction; nil of a whole one, and before March 1900, where the days
    /// are miscounted.
    static func text(_ number: Double) -> String? {
        guard number >= 61, number < 2_958_466 else { return nil }
        var day = Int(number)
        var minutes = Int(((number - Double(day)) * 1440).rounded())
        if minutes == 1440 { (day, minutes) = (day + 1, 0) }
        guard minutes > 0 else { return nil }
        let (year, month, dayOfMonth) = civil(day - 25569)
        return "\(year)-\(two(month))-\(two(dayOfMonth)) \(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// `14:30` of a fraction of a day; nil of more than that.
    static func time(_ number: Double) -> String? {
        guard number >= 0, number < 1 else { return nil }
        let minutes = Int((number * 1440).rounded())
        return minutes < 1440 ? "\(two(minutes / 60)):\(two(minutes % 60))" : nil
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The date of a day that is counted from 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (year + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
    }
}

import Glibc
internal import Negotiation

/// The wall clock of this machine.
enum LocalClock {
    static func today() -> CalendarDate {
        var now = time(nil)
        var local = tm()
        guard localtime_r(&now, &local) != nil else { return .epoch }
        let (year, month, day) = (Int(local.tm_year) + 1900, Int(local.tm_mon) + 1, Int(local.tm_mday))
        return CalendarDate(year: year, month: month, day: day) ?? .epoch
    }

    /// Until the next minute begins: 1…60,000.
    static func millisecondsToNextMinute() -> Int32 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let intoMinute = now.tv_sec % 60 * 1000 + now.tv_nsec / 1_000_000
        return Int32(60_000 - intoMinute)
    }
}

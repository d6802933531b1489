import Glibc
import Negotiation

/// The wall clock of this machine, by which files are stamped, and the days that people here count by it.
public enum LocalClock {
    static var now: timespec {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now
    }

    public static func today() -> CalendarDate {
        guard let local = local(now.tv_sec) else { return .epoch }
        let (year, month, day) = (Int(local.tm_year) + 1900, Int(local.tm_mon) + 1, Int(local.tm_mday))
        return CalendarDate(year: year, month: month, day: day) ?? .epoch
    }

    /// `2026-02-20 14:02`, of now or of another moment.
    static func text(_ moment: time_t = now.tv_sec) -> String {
        guard let local = local(moment) else { return "" }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(local.tm_year + 1900)-\(two(local.tm_mon + 1))-\(two(local.tm_mday)) "
            + "\(two(local.tm_hour)):\(two(local.tm_min))"
    }

    /// Until the next minute begins: 1…60,000.
    public static func millisecondsToNextMinute() -> Int32 {
        let now = now
        let intoMinute = now.tv_sec % 60 * 1000 + now.tv_nsec / 1_000_000
        return Int32(60_000 - intoMinute)
    }

    private static func local(_ moment: time_t) -> tm? {
        var (moment, local) = (moment, tm())
        return localtime_r(&moment, &local) == nil ? nil : local
    }
}

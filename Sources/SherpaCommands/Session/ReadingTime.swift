internal import CSystemCalls

/// How long what was told last has been on the screen. Times are in milliseconds, by a clock that only goes forward.
struct ReadingTime {
    /// Long enough for one line to be read.
    static let enough: Int64 = 2000

    private var told = 0
    private var since: Int64 = 0

    /// Takes the number of the last message; another one has just been shown.
    mutating func note(_ number: Int, now: Int64 = sherpa_monotonic_milliseconds()) {
        guard number != told else { return }
        told = number
        since = now
    }

    /// Milliseconds to wait at most, 0 where the time is over; -1 for no limit, where nothing waits for it: then nobody is
    /// woken.
    func interval(hiding news: Bool, now: Int64 = sherpa_monotonic_milliseconds()) -> Int32 {
        news ? Int32(clamping: max(0, since + ReadingTime.enough - now)) : -1
    }
}

import Glibc

/// How long nobody has pressed a key. Times are in milliseconds, by a clock that only goes forward.
struct IdleWatch {
    /// What is masked is covered again after so long.
    static let limit: Int64 = 60_000

    private var lastKey: Int64

    init(now: Int64 = IdleWatch.now) { lastKey = now }

    mutating func keyPressed(now: Int64 = IdleWatch.now) { lastKey = now }

    /// Milliseconds to wait at most, 0 where the time is over; -1 for no limit, where there is nothing to cover: then
    /// nobody is woken.
    func interval(covering shows: Bool, now: Int64 = IdleWatch.now) -> Int32 {
        shows ? Int32(clamping: max(0, lastKey + IdleWatch.limit - now)) : -1
    }

    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

internal import CSystemCalls

/// How long nobody has pressed a key. Times are in milliseconds, by a clock that only goes forward.
struct IdleWatch {
    /// What is masked is covered again after so long.
    static let limit: Int64 = 60_000
    /// The preview follows the selection after so long: longer than between two keys of one that is held down.
    static let pause: Int64 = 150

    private var lastKey: Int64

    init(now: Int64 = sherpa_monotonic_milliseconds()) { lastKey = now }

    mutating func keyPressed(now: Int64 = sherpa_monotonic_milliseconds()) { lastKey = now }

    /// Milliseconds to wait at most, 0 where the time is over; -1 for no limit, where there is nothing to cover: then
    /// nobody is woken.
    func interval(covering shows: Bool, now: Int64 = sherpa_monotonic_milliseconds()) -> Int32 {
        shows ? left(of: IdleWatch.limit, now) : -1
    }

    /// The same, until the preview follows; -1 where it is not behind.
    func interval(following isBehind: Bool, now: Int64 = sherpa_monotonic_milliseconds()) -> Int32 {
        isBehind ? left(of: IdleWatch.pause, now) : -1
    }

    private func left(of limit: Int64, _ now: Int64) -> Int32 { Int32(clamping: max(0, lastKey + limit - now)) }
}

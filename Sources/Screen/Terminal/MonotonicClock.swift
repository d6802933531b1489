import Glibc

/// A clock that only goes forward, whatever is done to the time of day.
public enum MonotonicClock {
    public static var milliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

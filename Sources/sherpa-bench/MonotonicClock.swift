import Glibc

/// Times of one run, in nanoseconds of `CLOCK_MONOTONIC`.
enum MonotonicClock {
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    static func milliseconds(from start: Int64, to end: Int64) -> Double { Double(end - start) / 1_000_000 }
}

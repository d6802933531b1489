/// Events that follow each other closely, to be told as one: a git checkout writes a hundred files, an editor
/// writes one file in several steps.
///
/// Times are in milliseconds, of any clock that only goes forward.
struct Burst {
    /// It is over after this long without an event,
    static let quiet: Int64 = 50
    /// and after this long in any case.
    static let longest: Int64 = 500

    private var ends: (ifQuiet: Int64, atLast: Int64)?

    /// There has been an event.
    mutating func note(at now: Int64) {
        ends = (now + Burst.quiet, ends?.atLast ?? now + Burst.longest)
    }

    /// The time that it has still to go; 0 once it is over, `nil` where there is none.
    func remaining(at now: Int64) -> Int64? {
        ends.map { max(0, min($0.ifQuiet, $0.atLast) - now) }
    }
}

import Foundation

/// Random numbers that a seed repeats: SHERPA_SEED, or one that is printed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameter what: for whom, in what is printed.
    init(for what: String) {
        let given = ProcessInfo.processInfo.environment["SHERPA_SEED"].flatMap { UInt64($0) }
        let seed = given ?? .random(in: 0 ... .max)
        print("SHERPA_SEED=\(seed) (\(what))")
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
        return bits ^ bits >> 31
    }

    /// True once in so many times.
    mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }
}

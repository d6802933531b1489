import Foundation

/// Random numbers that a seed repeats: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Seeded by `SHERPA_SEED`, or else anew, and says by what, so that a failure can be repeated.
    init(for test: String) {
        let given = ProcessInfo.processInfo.environment["SHERPA_SEED"].flatMap { UInt64($0) }
        let seed = given ?? UInt64.random(in: 0...UInt64(UInt32.max))
        print("\(test): SHERPA_SEED=\(seed)")
        self.init(seed: seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededGenerator {
    /// The text of a decimal number with or without sign and fraction, zeros at any end included.
    mutating func decimalText(wholeDigits: ClosedRange<Int> = 1...12, fractionDigits: ClosedRange<Int> = 0...6)
        -> String
    {
        var text = Bool.random(using: &self) ? "-" : ""
        text += digits(Int.random(in: wholeDigits, using: &self))
        let fraction = digits(Int.random(in: fractionDigits, using: &self))
        return fraction.isEmpty ? text : text + "." + fraction
    }

    private mutating func digits(_ count: Int) -> String {
        // Zeros more often than by chance: they are what goes wrong.
        (0..<count).map { _ in Bool.random(using: &self) ? "0" : String(Int.random(in: 0...9, using: &self)) }.joined()
    }
}

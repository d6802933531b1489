/// Random numbers that can be had again: a test prints the seed when it fails. SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

extension SeededGenerator {
    /// Text of up to `length` scalars from all of Unicode, most of them from the parts that make trouble.
    mutating func text(upTo length: Int) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7e, 0x20...0x7e, 0...0x9f, 0x300...0x36f, 0x3040...0x30ff, 0x4e00...0x9fff, 0x2000...0x206f,
            0xfe00...0xfe0f, 0xff00...0xffef, 0x1100...0x11ff, 0x1f300...0x1faff, 0xe000...0xe010, 0...0x10ffff,
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            guard let range = ranges.randomElement(using: &self),
                let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self))
            else { continue }
            text.append(scalar)
        }
        return String(text)
    }
}

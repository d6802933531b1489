import Chance

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

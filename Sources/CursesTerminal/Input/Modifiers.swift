import Screen

/// What is held along with a key, as xterm and kitty number it: one more than the sum of its bits.
struct Modifiers {
    private let bits: Int

    /// Nil where the number means none.
    init?(number: Int) {
        guard (1...256).contains(number) else { return nil }
        bits = number - 1
    }

    var shift: Bool { bits & 1 != 0 }
    var alt: Bool { bits & 2 != 0 }
    var control: Bool { bits & 4 != 0 }
    /// Super, hyper or meta: keys of the desktop, with which no key is ours.
    var isForeign: Bool { bits & 0b111000 != 0 }
}

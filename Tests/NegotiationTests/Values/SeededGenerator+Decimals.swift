import Chance

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

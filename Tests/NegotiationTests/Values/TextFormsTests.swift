import Chance
import Negotiation
import Testing

/// What holds for the text of every kind of value.
@Suite struct TextFormsTests {
    private static func check<Value: LosslessStringConvertible & Equatable>(_ type: Value.Type, _ text: String) -> Bool
    {
        guard let value = Value(text) else { return false }
        #expect(Value(value.description) == value, "\(type): \(text)")
        #expect(Value(value.description)?.description == value.description, "\(type): \(text)")
        return true
    }

    /// Pieces of what the forms are made of, in any order: many are nearly right, and a few are.
    @Test func whateverIsReadIsReadBackTheSame() {
        let pieces = [
            "0", "1", "33", "９", "99999999999999999999", "0000", ".", "．", "-", "–", "+", "%", "％", " ", "　", "\t",
            "\n", "bn",
            "tn", "k", "M", "million", "USD", "JPY", "$", "¥", "US$", "<=", ">=", "2026-02-17", "-02-", "calendar ",
            "business ", "days ", "day ", "after ", "before ", "by ", "japan", "mar", "fri", "é", "e\u{301}", "\u{301}",
            "\u{0}", "👩‍👩‍👧",
        ]
        var random = SeededGenerator(for: "whateverIsReadIsReadBackTheSame")
        var read = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            let results = [
                Self.check(CalendarDate.self, text), Self.check(KnownDate.self, text),
                Self.check(ExactDecimal.self, text),
                Self.check(Currency.self, text),
                Self.check(Amount.self, text), Self.check(Percent.self, text), Self.check(PercentBand.self, text),
                Self.check(ClockRule.self, text), DateInput.parse(text, today: .epoch) != nil,
            ]
            read += results.filter { $0 }.count
        }
        #expect(read > 500)
    }

    @Test func expectationsBringAnExampleThatIsRead() {
        #expect(CalendarDate.expectation.contains("2026-02-12") && CalendarDate("2026-02-12") != nil)
        #expect(ExactDecimal.expectation.contains("-1.5") && ExactDecimal("-1.5") != nil)
        #expect(Currency.expectation.contains("USD") && Currency("USD") != nil)
        #expect(Amount.expectation.contains("33.3bn USD") && Amount("33.3bn USD") != nil)
        #expect(Percent.expectation.contains("1.5%") && Percent("1.5%") != nil)
        #expect(PercentBand.expectation.contains("1–2%") && PercentBand("1–2%") != nil)
        let rules = ClockRule.expectation.replacing("a rule like ", with: "").replacing(" or ", with: "\n")
        for rule in rules.split(separator: "\n") { #expect(ClockRule(rule) != nil, "\(rule)") }
    }
}

import Chance
import Negotiation
import Testing

/// How much more of an instrument a side's band leaves room for.
@Suite struct BandRoomTests {
    private func usd(_ text: String) throws -> Amount { try #require(Amount("\(text) USD")) }

    @Test(arguments: [
        // 0.54 of 36: (0.02 × 36 − 0.54) ÷ 0.98, and 0.02 × 550 − 0.54.
        ("1–2%", "0.54bn", "36bn", "0 to 183673469.38", "4.96bn to 10.46bn"),
        ("1–2%", "0.72bn", "36bn", "0 to 0", "4.78bn to 10.28bn"),
        ("1–2%", "1bn", "36bn", "285714285.72 too much", "4.5bn to 10bn"),
        ("1–2%", "0", "36bn", "363636363.64 to 734693877.55", "5.5bn to 11bn"),
        ("<=2%", "0.54bn", "36bn", "0 to 183673469.38", "0 to 10.46bn"),
        (">=20%", "0.54bn", "36bn", "8325000000 or more", "109.46bn or more"),
        (">=20%", "200bn", "360bn", "0 or more", "0 or more"),
        ("2%", "0.72bn", "36bn", "0 to 0", "10.28bn to 10.28bn"),
        // Nothing that is added makes a part the whole, and no share is beyond 100 %.
        ("100%", "1bn", "2bn", "nil", "549bn to 549bn"),
        ("50–100%", "1bn", "2bn", "0 or more", "274bn to 549bn"),
        ("100%", "2bn", "2bn", "0 or more", "548bn to 548bn"),
        ("1–2%", "12bn", "600bn", "0 to 0", "1bn too much"),
    ])
    func theRoomOfAPart(band: String, part: String, whole: String, added: String, within: String) throws {
        let band = try #require(PercentBand(band))
        let (part, whole) = try (usd(part), usd(whole))
        let envelope = try usd("550bn")
        #expect(told(band.room(added: part, to: whole)) == words(added))
        #expect(told(band.room(part, within: envelope)) == words(within))
    }

    /// Amounts are compared in plain digits.
    private func words(_ text: String) -> String {
        text.split(separator: " ").map { word in Amount("\(word) USD")?.digits ?? String(word) }.joined(separator: " ")
    }

    private func told(_ room: BandRoom?) -> String {
        switch room {
        case nil: "nil"
        case .tooMuch(let amount): "\(amount.digits) too much"
        case .between(let least, let most?): "\(least.digits) to \(most.digits)"
        case .between(let least, nil): "\(least.digits) or more"
        }
    }

    @Test func nothingIsSaidWhereThereIsNothingToCompare() throws {
        let band = try #require(PercentBand("1–2%"))
        let (nothing, dollars) = try (usd("0"), usd("5bn"))
        let yen = try #require(Amount("1 JPY"))
        #expect(band.room(added: nothing, to: nothing) == nil)
        #expect(band.room(added: yen, to: dollars) == nil)
        #expect(band.room(nothing, within: yen) == nil)
    }

    /// What may be added keeps the band, and a cent more breaks it; a cent less than is missing does not reach it.
    @Test func theRoomIsExactToACent() throws {
        var random = SeededGenerator(for: "theRoomIsExactToACent")
        let cent = try usd("0.01")
        let less = Amount(value: cent.value.negated, currency: .usd)
        for _ in 0..<4_000 {
            func points(_ range: ClosedRange<Int>) throws -> ExactDecimal {
                try #require(ExactDecimal(Int.random(in: range, using: &random)).timesPowerOfTen(-2))
            }
            let (low, high) = try (points(0...9_900), points(0...9_900))
            let (lower, upper) = (Percent(points: min(low, high)), Percent(points: max(low, high)))
            let band: PercentBand =
                switch Int.random(in: 0...3, using: &random) {
                case 0: .atLeast(lower)
                case 1: .atMost(upper)
                default: .within(lower...upper)
                }
            let whole = try money(1...40_000_000_000_000, &random)
            let part = try money(0...Int(whole.value.double * 100), &random)
            let name: Comment = "\(part) of \(whole) in \(band)"
            // The whole grows with what is added, or it stands.
            for grows in [true, false] {
                func holds(_ amount: Amount, _ more: Amount? = nil) -> Bool? {
                    guard let added = more.map(amount.adding) ?? amount else { return nil }
                    guard let all = grows ? whole.adding(added) : whole,
                        let sum = part.adding(added)
                    else { return nil }
                    return band.contains(sum, of: all)
                }
                let room = grows ? band.room(added: part, to: whole) : band.room(part, within: whole)
                switch try #require(room, name) {
                case .between(let least, let most):
                    if let most, least.value <= most.value {
                        #expect(holds(most) == true, name)
                        #expect(holds(most, cent) == false, name)
                    }
                    if most.map({ least.value <= $0.value }) ?? true { #expect(holds(least) == true, name) }
                    if least.value > .zero { #expect(holds(least, less) == false, name) }
                    #expect(band.contains(part, of: whole) == (least.value.isZero), name)
                case .tooMuch(let excess):
                    #expect(band.contains(part, of: whole) == false, name)
                    if part.value > excess.value {
                        let rest = Amount(value: excess.value.negated, currency: .usd)
                        if case .within = band { break }
                        #expect(holds(rest) == true, name)
                        #expect(holds(rest, cent) == false, name)
                    }
                }
            }
        }
    }

    private func money(_ cents: ClosedRange<Int>, _ random: inout SeededGenerator) throws -> Amount {
        let value = ExactDecimal(Int.random(in: cents, using: &random)).timesPowerOfTen(-2)
        return Amount(value: try #require(value), currency: .usd)
    }
}

import Chance
import Foundation
import Negotiation
import Testing

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("33", "33"), ("33.3", "33.3"), ("-1.5", "-1.5"), ("33.30", "33.3"), ("007", "7"), ("-0", "0"), ("0.000", "0"),
        ("-0.50", "-0.5"), ("３３．３", "33.3"), (" 5 ", "5"), ("1200", "1200"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
        ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
        ("1.0000000000000000000000000000000000000000000", "1"), ("−1.5", "-1.5"), ("－１", "-1"),
    ])
    func readsPlainNumbers(text: String, canonical: String) {
        #expect(ExactDecimal(text)?.description == canonical)
    }

    @Test(arguments: [
        "", " ", "-", ".", ".5", "5.", "1.2.3", "--1", "- 1", "+1", "1_000", "1,234.5", "1 000", "1e3", "0x10", "NaN",
        "inf",
        "½", "٣", "1-", "100000000000000000000000000000000000000", "0.000000000000000000000000000000000000001",
        "1.00000000000000000000000000000000000001", "5\u{301}", "5 \u{301}", "\u{301}5", "5\n",
    ])
    func refusesTheRest(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func arithmeticIsThatOfFoundation() throws {
        var random = SeededGenerator(for: "arithmeticIsThatOfFoundation")
        for _ in 0..<5_000 {
            let (leftText, rightText) = (random.decimalText(), random.decimalText())
            let left = try #require(ExactDecimal(leftText))
            let right = try #require(ExactDecimal(rightText))
            let leftJudge = try #require(Decimal(string: leftText))
            let rightJudge = try #require(Decimal(string: rightText))
            func expect(_ value: ExactDecimal?, _ judge: Decimal, _ name: Comment) throws {
                let text = try #require(value).description
                #expect(Decimal(string: text) == judge, name)
                #expect(!text.contains(".") || !text.hasSuffix("0"), name)
                #expect(ExactDecimal(text) == value, name)
            }
            let pair = "\(leftText) and \(rightText)"
            try expect(left, leftJudge, "text of \(pair)")
            try expect(left.adding(right), leftJudge + rightJudge, "sum of \(pair)")
            try expect(left.subtracting(right), leftJudge - rightJudge, "difference of \(pair)")
            try expect(left.times(right), leftJudge * rightJudge, "product of \(pair)")
            try expect(left.distance(to: right), abs(leftJudge - rightJudge), "distance of \(pair)")
            #expect((left < right) == (leftJudge < rightJudge), "order of \(pair)")
            #expect((left == right) == (leftJudge == rightJudge), "equality of \(pair)")
            #expect(left.isZero == leftJudge.isZero && left.isNegative == (leftJudge < 0))
            if let ratio = left.ratio(to: right) {
                let judge = (leftJudge as NSDecimalNumber).doubleValue / (rightJudge as NSDecimalNumber).doubleValue
                #expect(abs(ratio - judge) <= abs(judge) * 1e-14, "ratio of \(pair)")
            } else {
                #expect(rightJudge.isZero)
            }
        }
    }

    @Test func roundingIsThatOfFoundation() throws {
        var random = SeededGenerator(for: "roundingIsThatOfFoundation")
        for _ in 0..<5_000 {
            let text = random.decimalText()
            let value = try #require(ExactDecimal(text))
            let exponent = Int.random(in: 0...14, using: &random)
            let places = Int.random(in: 0...8, using: &random)
            var scaled = try #require(Decimal(string: text)) * pow(Decimal(10), -exponent)
            var judge = Decimal()
            NSDecimalRound(&judge, &scaled, places, .plain)
            let rounded = value.rounded(inPowersOfTen: exponent, places: places)
            #expect(Decimal(string: rounded) == judge, "\(text) in 10^\(exponent) to \(places)")
            #expect(rounded.split(separator: ".").dropFirst().first?.count ?? 0 == places)
            #expect(!judge.isZero || !rounded.hasPrefix("-"))
        }
    }

    @Test func whatDoesNotFitIsNil() throws {
        let most = try #require(ExactDecimal(String(repeating: "9", count: 38)))
        let least = try #require(ExactDecimal("0." + String(repeating: "0", count: 37) + "1"))
        let one = ExactDecimal(1)
        #expect(most.adding(one) == nil)
        #expect(most.adding(most) == nil)
        #expect(most.negated.subtracting(most) == nil)
        #expect(most.times(most) == nil)
        #expect(most.times(ExactDecimal(2)) == nil)
        #expect(least.times(least) == nil)
        #expect(most.adding(least) == nil)
        #expect(most.timesPowerOfTen(1) == nil)
        #expect(least.timesPowerOfTen(-1) == nil)
        #expect(one.timesPowerOfTen(39) == nil)
        #expect(one.timesPowerOfTen(.min) == nil)
        #expect(most.subtracting(most) == .zero)
        #expect(least.timesPowerOfTen(38) == one)
        #expect(one.timesPowerOfTen(-38) == least)
        #expect(ExactDecimal(.min).negated.description == "9223372036854775808")
        // Numbers that no common scale can hold still have an order.
        #expect(least < most && !(most < least) && most.negated < least && !(least < most.negated))
        #expect(least.negated < most && most.negated < least.negated)
        #expect(most.rounded(inPowersOfTen: .max, places: .max) == "0." + String(repeating: "9", count: 38))
        #expect(most.rounded(inPowersOfTen: 38, places: 1) == "1.0")
        #expect(most.rounded(inPowersOfTen: .min, places: .min) == most.description)
        #expect(least.rounded(inPowersOfTen: 38, places: 1) == "0.0")
        #expect(most.ratio(to: least) ?? 0 > 9e75)
        #expect(one.ratio(to: .zero) == nil)
    }
}

@Suite struct ExactDivisionTests {
    @Test(arguments: [
        ("1", "3", 2, "0.33", "0.33", "0.34"), ("2", "3", 2, "0.67", "0.66", "0.67"),
        ("-1", "3", 2, "-0.33", "-0.34", "-0.33"),
        ("1", "-3", 0, "0", "-1", "0"), ("1", "8", 2, "0.13", "0.12", "0.13"),
        ("-1", "8", 2, "-0.13", "-0.13", "-0.12"),
        ("10", "4", 1, "2.5", "2.5", "2.5"), ("0", "7", 5, "0", "0", "0"),
        ("0.018", "0.98", 4, "0.0184", "0.0183", "0.0184"),
        ("7180000000000", "155", 2, "46322580645.16", "46322580645.16", "46322580645.17"),
    ])
    func quotientsAreRoundedAsIsAsked(
        dividend: String, divisor: String, places: Int, nearest: String, down: String, up: String
    ) throws {
        let dividend = try #require(ExactDecimal(dividend))
        let divisor = try #require(ExactDecimal(divisor))
        #expect(dividend.divided(by: divisor, places: places, .nearest) == ExactDecimal(nearest))
        #expect(dividend.divided(by: divisor, places: places, .down) == ExactDecimal(down))
        #expect(dividend.divided(by: divisor, places: places, .up) == ExactDecimal(up))
    }

    @Test func whatHasNoQuotientOrTooManyDigitsHasNone() throws {
        let large = try #require(ExactDecimal(String(repeating: "9", count: 38)))
        #expect(ExactDecimal(1).divided(by: .zero, places: 2, .down) == nil)
        #expect(large.divided(by: ExactDecimal(2), places: 2, .down) == nil)
        #expect(large.divided(by: ExactDecimal(1), places: 0, .down) == large)
    }

    /// Down is never above, up never below, and the two are at most a unit of the last place apart.
    @Test func downAndUpEncloseTheQuotient() throws {
        var random = SeededGenerator(for: "downAndUpEncloseTheQuotient")
        for _ in 0..<3_000 {
            let dividend = try #require(ExactDecimal(random.decimalText(wholeDigits: 1...9, fractionDigits: 0...4)))
            let divisor = try #require(ExactDecimal(random.decimalText(wholeDigits: 1...6, fractionDigits: 0...4)))
            let places = Int.random(in: 0...4, using: &random)
            guard !divisor.isZero else { continue }
            let down = try #require(dividend.divided(by: divisor, places: places, .down))
            let up = try #require(dividend.divided(by: divisor, places: places, .up))
            let nearest = try #require(dividend.divided(by: divisor, places: places, .nearest))
            let below = try #require(down.times(divisor))
            let above = try #require(up.times(divisor))
            #expect(
                divisor.isNegative ? below >= dividend && above <= dividend : below <= dividend && above >= dividend)
            let step = try #require(ExactDecimal(1).timesPowerOfTen(-places))
            #expect(down == up || down.adding(step) == up)
            #expect(nearest == down || nearest == up)
        }
    }

    @Test(arguments: [
        ("183673469.38", 6, "183.6", "183.7"), ("-183673469.38", 6, "-183.7", "-183.6"),
        ("200000000", 6, "200.0", "200.0"),
        ("1", 38, "0.0", "0.1"), ("0", 38, "0.0", "0.0"),
    ])
    func textIsRoundedAsIsAsked(value: String, exponent: Int, down: String, up: String) throws {
        let value = try #require(ExactDecimal(value))
        #expect(value.rounded(inPowersOfTen: exponent, places: 1, .down) == down)
        #expect(value.rounded(inPowersOfTen: exponent, places: 1, .up) == up)
    }
}

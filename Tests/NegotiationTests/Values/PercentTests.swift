import Negotiation
import Testing

@Suite struct PercentTests {
    @Test(arguments: [("1.5%", "1.5%"), ("66.5 %", "66.5%"), ("３３％", "33%"), ("-0.50%", "-0.5%"), (" 0% ", "0%")])
    func readsPercentages(text: String, canonical: String) {
        #expect(Percent(text)?.description == canonical)
    }

    @Test(arguments: ["", "%", "1.5", "1.5%%", "1,5%", "one%", "1.5 percent", "%1.5"])
    func refusesTheRest(text: String) {
        #expect(Percent(text) == nil)
    }

    @Test func partsOfAnAmountAreExact() throws {
        let ohio = try #require(Amount("33.3bn USD"))
        let parts = try ["1.5%", "32%", "66.5%"].map { try #require(Percent($0)?.of(ohio)) }
        #expect(parts.map(\.description) == ["499.5m USD", "10.656bn USD", "22.1445bn USD"])
        #expect(parts[0].adding(parts[1])?.adding(parts[2]) == ohio)
        let most = Amount(value: try #require(ExactDecimal(String(repeating: "9", count: 38))), currency: .usd)
        #expect(Percent("33%")?.of(most) == nil)
    }

    @Test func order() throws {
        #expect(try #require(Percent("9.5%")) < #require(Percent("10%")))
    }
}

@Suite struct PercentBandTests {
    @Test(arguments: [
        ("1–2%", "1–2%"), ("1-2%", "1–2%"), ("1%–2%", "1–2%"), ("1 – 2 %", "1–2%"), ("33%", "33%"),
        ("30.50–37%", "30.5–37%"),
        ("<=5%", "<=5%"), (">= 20 %", ">=20%"), ("１－２％", "1–2%"), ("-2--1%", "-2–-1%"), ("5-5%", "5%"),
    ])
    func readsBands(text: String, canonical: String) {
        let band = PercentBand(text)
        #expect(band?.description == canonical)
        #expect(PercentBand(canonical) == band)
    }

    @Test(arguments: [
        "", "%", "1–2", "2–1%", "1–%", "–2%x", "1–2–3%", "<5%", ">5%", "=5%", "<=5", "<=1–2%", "1..2%", "1%2%",
    ])
    func refusesTheRest(text: String) {
        #expect(PercentBand(text) == nil)
    }

    @Test(arguments: [
        ("1–2%", "1%", true), ("1–2%", "2%", true), ("1–2%", "0.999%", false), ("1–2%", "2.001%", false),
        ("33%", "33%", true), ("33%", "33.3%", false), ("<=5%", "5%", true), ("<=5%", "5.1%", false),
        (">=20%", "20%", true),
        (">=20%", "19.9%", false),
    ])
    func endsAreIncluded(band: String, percent: String, isContained: Bool) throws {
        let band = try #require(PercentBand(band))
        let percent = try #require(Percent(percent))
        for whole in ["36bn USD", "0.1 JPY"] {
            let whole = try #require(Amount(whole))
            let part = try #require(percent.of(whole))
            #expect(band.contains(part, of: whole) == isContained)
        }
    }

    @Test func aShareOfNothingIsInNoBand() throws {
        let band = try #require(PercentBand("<=5%"))
        let zero = try #require(Amount("0 USD"))
        let billion = try #require(Amount("1bn USD"))
        #expect(band.contains(zero, of: zero) == nil)
        #expect(band.contains(zero, of: try #require(Amount("-1bn USD"))) == nil)
        #expect(band.contains(billion, of: try #require(Amount("1bn JPY"))) == nil)
        #expect(band.contains(zero, of: billion) == true)
    }
}

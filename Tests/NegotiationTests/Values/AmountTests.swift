import Chance
import Negotiation
import Testing

@Suite struct AmountTests {
    @Test(arguments: [
        ("33.3bn USD", "33300000000", "USD"), ("600m USD", "600000000", "USD"), ("7.18tn JPY", "7180000000000", "JPY"),
        ("12k USD", "12000", "USD"), ("33300000000 USD", "33300000000", "USD"), ("USD 33.3bn", "33300000000", "USD"),
        ("$33.3bn", "33300000000", "USD"), ("US$550bn", "550000000000", "USD"), ("¥7.18tn", "7180000000000", "JPY"),
        ("33.3 bn USD", "33300000000", "USD"), ("33.3bnUSD", "33300000000", "USD"),
        ("33.3BN USD", "33300000000", "USD"),
        ("33.3 billion USD", "33300000000", "USD"), ("2 Million EUR", "2000000", "EUR"),
        ("$ 1 trillion", "1000000000000", "USD"),
        ("３３．３ｂｎ　ＵＳＤ", "33300000000", "USD"), ("￥１１ｔｎ", "11000000000000", "JPY"), ("-5m USD", "-5000000", "USD"),
        ("USD-5m", "-5000000", "USD"), ("0 USD", "0", "USD"), ("0.5 USD", "0.5", "USD"), ("12 ABN", "12", "ABN"),
    ])
    func readsWhatPeopleWrite(text: String, digits: String, currency: String) throws {
        let amount = try #require(Amount(text))
        #expect(amount.digits == digits)
        #expect(amount.currency.code == currency)
    }

    @Test(arguments: [
        "", "USD", "33.3bn", "33.3", "bn USD", "33.3bn usd", "33.3bn US", "33.3bn USDX", "33.3xx USD", "$33 USD",
        "USD 33 JPY",
        "€33", "1,000 USD", "33.3bn bn USD", "33 MILLION", "1e9 USD", "33.3bn U5D", "USD USD", "33.3 b n USD",
        "99999999999999999999999999999999tn USD", "33 ٣ USD", "33bn ÜSD", "$\u{301}5", "5\u{301}bn USD",
        "5 \u{301} USD", "5bn\u{301} USD", "5bn USD\u{301}", "5[ USD",
    ])
    func refusesTheRest(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test(arguments: [
        ("33300000000 USD", "33.3bn USD"), ("0.6bn USD", "600m USD"), ("550bn USD", "550bn USD"),
        ("100bn USD", "100bn USD"),
        ("7180000000000 JPY", "7.18tn JPY"), ("12345678 USD", "12345678 USD"), ("10656m USD", "10.656bn USD"),
        ("1200 USD", "1.2k USD"),
        ("999 USD", "999 USD"),
        ("0 USD", "0 USD"), ("0.25 USD", "0.25 USD"), ("-600m USD", "-600m USD"), ("1000tn USD", "1000tn USD"),
    ])
    func isWrittenShortAndExact(text: String, canonical: String) {
        #expect(Amount(text)?.description == canonical)
    }

    @Test func textIsReadBackAsTheSameAmount() throws {
        var random = SeededGenerator(for: "textIsReadBackAsTheSameAmount")
        for _ in 0..<5_000 {
            let number = random.decimalText(wholeDigits: 1...15, fractionDigits: 0...4)
            let unit = try #require(Amount.Unit.allCases.randomElement(using: &random))
            let currency = try #require(["USD", "JPY", "EUR"].randomElement(using: &random))
            let amount = try #require(Amount("\(number)\(unit.symbol) \(currency)"))
            #expect(amount.value == ExactDecimal(number)?.timesPowerOfTen(unit.exponent))
            #expect(Amount(amount.description) == amount)
            #expect(Amount("\(amount.digits) \(currency)") == amount)
            #expect(amount.description.count <= "\(amount.digits) \(currency)".count)
        }
    }

    @Test func shortFormsForTheScreen() throws {
        let three = try ["33.3bn USD", "2.1bn USD", "0.6bn USD"].map { try #require(Amount($0)) }
        let sum = try #require(three[0].adding(three[1])?.adding(three[2]))
        #expect(sum.short() == "36.0bn")
        #expect(three[2].short(unit: .billion) == "0.6bn")
        #expect(three[2].short(decimals: 0) == "600m")
        #expect(Amount("550bn USD")?.short(decimals: 0) == "550bn")
        #expect(Amount("33.25bn USD")?.short() == "33.3bn")
        #expect(Amount("-33.25bn USD")?.short() == "-33.3bn")
        #expect(Amount("999.94m USD")?.short() == "999.9m")
        #expect(Amount("999.96m USD")?.short() == "1.0bn")
        #expect(Amount("500m USD")?.short(decimals: 0) == "500m")
        #expect(Amount("999999.99bn USD")?.short() == "1000.0tn")
        #expect(Amount("0 USD")?.short(unit: .billion, decimals: 0) == "0bn")
        #expect(Amount("12 USD")?.short(decimals: 0) == "12")
    }

    @Test func onlyLikeIsAdded() throws {
        let dollars = try #require(Amount("1bn USD"))
        #expect(dollars.adding(try #require(Amount("1bn JPY"))) == nil)
        let most = Amount(value: try #require(ExactDecimal(String(repeating: "9", count: 38))), currency: .usd)
        #expect(most.adding(dollars) == nil)
        #expect(dollars.adding(dollars)?.description == "2bn USD")
    }

    @Test func currencyIsThreeCapitals() {
        #expect(Currency("USD") == .usd)
        for text in ["", "US", "USDX", "usd", "U$D", "ÜSD", "ＵＳＤ"] { #expect(Currency(text) == nil, "\(text)") }
    }
}

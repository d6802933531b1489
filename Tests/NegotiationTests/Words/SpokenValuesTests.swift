import FrontMatter
import Negotiation
import Testing
import Words

/// Dates and amounts as they are said in Japanese.
@Suite struct SpokenValuesTests {
    private let today = CalendarDate("2026-02-17")

    @Test(arguments: [
        ("2026-02-12", "2026年2月12日（木）", "26/2/12", "2月12日"),
        ("2026-02", "2026年2月", "26年2月", "2月"),
        ("2026-21", "2026年春", "26年春", "春"),
        ("2026", "2026年", "2026年", "2026年"),
        ("2026-02~", "2026年2月頃", "26年2月頃", "2月頃"),
        ("2026-02-12?", "2026年2月12日?", "26/2/12?", "2月12日?"),
        ("2026-02-12/2026-02-14", "2026年2月12日〜14日", "26/2/12〜14", "2月12日〜14日"),
        ("2026-02-12/2026-03-19", "2026年2月12日〜3月19日", "26/2/12〜3/19", "2月12日〜3月19日"),
        ("2026-02/2026-03", "2026年2月〜3月", "26年2月〜3月", "2月〜3月"),
        ("2025-12/2026-01", "2025年12月〜2026年1月", "25年12月〜26年1月", "12月〜1月"),
        ("2026-02/..", "2026年2月から", "26年2月から", "2月から"),
        ("../2026-02-12", "2026年2月12日まで", "26/2/12まで", "2月12日まで"),
    ])
    func dates(text: String, long: String, brief: String, withoutYear: String) throws {
        let date = try #require(KnownDate(text))
        Language.japanese.speaking {
            #expect(date.long == long)
            #expect(date.brief == brief)
            #expect(date.withoutYear == withoutYear)
        }
    }

    @Test(arguments: [
        ("2026-02-17", "本日"), ("2026-03-13", "あと24日"), ("2026-02-14", "3日前"), ("2026-02-20~", "あと約3日"),
        ("2026-02-20?", "おそらくあと3日"), ("2026-02-17~", "本日頃"), ("2026-02", "11日以内"),
        ("2026-01", "17日以上前"), ("2026-01/..", "終期なし"),
    ])
    func distances(text: String, words: String) throws {
        let (date, today) = (try #require(KnownDate(text)), try #require(today))
        Language.japanese.speaking { #expect(date.distance(from: today) { "\($0)日" } == words) }
    }

    @Test(arguments: [
        ("550bn USD", "5500億", "5,500億ドル"), ("33.3bn USD", "333億", "333億ドル"), ("600m USD", "6億", "6億ドル"),
        ("7.18tn JPY", "7.18兆", "7兆1,800億円"), ("80m USD", "8000万", "8,000万ドル"), ("2.15bn EUR", "21.5億", "21億5,000万ユーロ"),
        ("650.3m USD", "6.5億", "6億5,000万ドル"), ("9500 GBP", "9500", "9,500 GBP"), ("0 USD", "0", "0ドル"),
        ("99999999 USD", "1億", "1億ドル"), ("999.96bn KRW", "1兆", "1兆ウォン"), ("-0.6bn USD", "-6億", "-6億ドル"),
    ])
    func amounts(text: String, short: String, words: String) throws {
        let amount = try #require(Amount(text))
        Language.japanese.speaking {
            #expect(amount.short() == short)
            #expect(amount.words() == words)
        }
    }

    @Test(arguments: [
        ("550bn USD", "5500億", "0.55兆"), ("33.3bn USD", "333億", "0.03兆"), ("7.18tn USD", "71800億", "7.18兆"),
        ("40m USD", "0.4億", "0兆"),
    ])
    func amountsInOneUnit(text: String, billions: String, trillions: String) throws {
        let amount = try #require(Amount(text))
        Language.japanese.speaking {
            #expect(amount.short(unit: .billion) == billions)
            #expect(amount.short(unit: .trillion) == trillions)
        }
    }

    @Test func bandsAndTerms() throws {
        let (band, most) = (try #require(PercentBand("1–2%")), try #require(PercentBand("<=5%")))
        let rule = try #require(ClockRule("45 business days after 2026-02-17 by japan"))
        #expect([band.words, most.words, rule.words] == [band.description, most.description, rule.description])
        Language.japanese.speaking {
            #expect(band.words == "1〜2%")
            #expect(most.words == "5%以下")
            #expect(rule.words == "2026年2月17日（火）の45営業日後（japan の暦）")
        }
    }

    @Test(arguments: [
        ("2/12", "2027-02-12"), ("2/17", "2026-02-17"), ("26/3/19", "2026-03-19"), ("2026/3/19", "2026-03-19"),
        ("３／１９", "2026-03-19"), ("3月19日", "2026-03-19"), ("2026年3月19日", "2026-03-19"), ("26年3月", "2026-03"),
        ("1月", "2027-01"), ("2月", "2026-02"), ("2027年", "2027"), ("本日", "2026-02-17"), ("明後日", "2026-02-19"),
        ("金", "2026-02-20"), ("火曜日", "2026-02-24"), ("3日後", "2026-02-20"), ("2週間後", "2026-03-03"),
        ("1か月後", "2026-03-17"), ("2/29", "2028-02-29"), ("fri", "2026-02-20"), ("2026-03-19", "2026-03-19"),
        ("2/30", nil), ("13/1", nil), ("2026年12日", nil), ("12日", nil), ("3日前", nil), ("/3", nil), ("2/", nil),
        ("99999999999999999999/1", nil), ("99999999999999999999日後", nil),
    ])
    func typedDates(text: String, date: String?) throws {
        let today = try #require(today)
        Language.japanese.speaking { #expect(DateInput.parse(text, today: today)?.description == date, "\(text)") }
    }

    @Test(arguments: ["2/12", "3月19日", "本日", "金"])
    func englishReadsNoJapaneseDates(text: String) throws {
        #expect(DateInput.parse(text, today: try #require(today)) == nil)
    }

    @Test(arguments: [
        ("333億ドル", "33.3bn USD"), ("7兆1,800億円", "7.18tn JPY"), ("7.18兆円", "7.18tn JPY"), ("8000万", "80m USD"),
        ("５，５００億ドル", "550bn USD"), ("5500億 JPY", "550bn JPY"), ("500円", "500 JPY"), ("1億2345万6789円", "123456789 JPY"),
        ("333億", "33.3bn USD"), ("4bn", "4bn USD"), ("億ドル", "億ドル"), ("500", "500"), ("1億1兆円", "1億1兆円"),
        ("1億1億円", "1億1億円"), ("1..5億円", "1..5億円"), ("円", "円"),
    ])
    func typedAmounts(text: String, stored: String) throws {
        let project = Fixture.record("title: 案件\nstage: idea\n", as: Project.self)
        let enter = {
            var edit = try RecordEdit(RecordSummary(project))
            try edit.enter(text, for: "amount", vocabulary: Fixture.vocabulary, today: try #require(self.today))
            return edit.changes.first?.after
        }
        try Language.japanese.speaking { () throws -> Void in
            if Amount(stored) == nil {
                #expect(throws: ChangeRefusal.self, "\(text)") { try enter() }
            } else {
                #expect(try enter() == .text(stored), "\(text)")
            }
        }
        if !text.allSatisfy(\.isASCII) { #expect(throws: ChangeRefusal.self) { try enter() } }
    }
}

import DossierStore
import Foundation
import Negotiation
import Testing

/// What the samples say is what their sources say: each fact stands in a record together with the source of it.
@Suite struct SampleFactsTests {
    /// A record, words that it must say, and the source that it must name for them.
    struct Fact: Sendable, CustomTestStringConvertible {
        let record: String
        let words: [String]
        let source: String

        init(_ record: String, _ words: String..., source: String) {
            (self.record, self.words, self.source) = (record, words, source)
        }

        var testDescription: String { "\(record): \(words.first ?? "")" }
    }

    static let usJapan: [Fact] = [
        // Framework.
        Fact("dossier", "550bn USD", "lower US tariffs", source: "Tanmay Kadam, mid-February 2026 (\"up to\")"),
        Fact("dossier", "2029-12-31", source: "(\"by the end of 2029\")"),
        Fact(
            "dossier", "2029-01-19",
            source: "Memorandum of 4 September 2025, as reported by Hudson Institute and Bloomberg"),
        Fact("dossier", "direct equity", "low-cost loans", "loan guarantees", source: "Tanmay Kadam"),
        Fact("dossier", "semiconductors", "pharmaceuticals", "metals", "shipbuilding", source: "Tanmay Kadam"),
        Fact("dossier", "critical minerals", "AI infrastructure", "quantum", source: "Hudson Institute"),
        Fact("selection-authority", "recommends", "can only speak to priorities", source: "Tanmay Kadam"),
        Fact(
            "selection-authority", "The President selects",
            source: "International Economic Law and Policy blog, September 2025"),
        Fact(
            "selection-authority", "decline to fund", "raising tariffs",
            source: "Federal Reserve Bank of St. Louis, November 2025"),
        Fact("funding-clock", "45 business days to begin funding", source: "FSX, 12 February 2026"),
        Fact("funding-clock", "not less than 45 days after notice", source: "Reuters Japan"),
        Fact("funding-clock", "21 April", "23 April", "3 April", source: "FSX, 12 February 2026"),
        Fact("profit-split", "50/50 until", "90/10", source: "Federal Reserve Bank of St. Louis, November 2025"),
        Fact("profit-split", "90/10 is reported as of all cash, and as of equity only", source: "Press, July 2025"),
        Fact("profit-split", "guarantee fees", source: "Liberal Democratic Party"),
        Fact("return-projections", "six-month SOFR", "spread for length and risk", source: "R. Katz"),
        Fact("risk-criteria", "absolutely not suffer losses", "high-risk", source: "Ryosei Akazawa"),
        // People, in both languages.
        Fact("dossier", "赤沢亮正", "Minister of Economy, Trade and Industry", source: "side: tokyo"),
        Fact("dossier", "高市早苗", "Prime Minister", source: "side: tokyo"),
        Fact("dossier", "国際協力銀行", "日本貿易保険", "経済産業省", "財務省", source: "side: tokyo"),
        Fact("dossier", "Howard Lutnick", "chairs the investment committee", source: "side: washington"),
        Fact("dossier", "Chris Wright", "Secretary of Energy", "Donald Trump", source: "side: washington"),
        // Instruments and institutions.
        Fact("equity-share", "1–2%", "2025-07-26", source: "Jiji, 27 July 2025"),
        Fact("equity-share", "Our money to invest, as we like", "2025-08-05", source: "Japan Times, 6 August 2025"),
        Fact("equity-share", "could exceed 1–2%", "more of the risk", source: "TV Asahi, 13 August 2025"),
        Fact("equity-share", "one third", "two thirds", source: "Mainichi"),
        Fact("dossier", "7.18tn JPY", source: "Press summary of Reuters"),
        Fact("dossier", "October 2025 to March 2029", source: "Hudson Institute"),
        Fact("dossier", "¥8.58tn", source: "fiscal investment and loan plan of 26 December 2025"),
        Fact("dossier", "50tn JPY", "¥40tn", "¥3tn", "¥1.78tn", source: "23 December 2025"),
        // Projects.
        Fact(
            "softbank-data-centre", "stage: shortlisted", "large-scale infrastructure",
            source: "Reuters, 19 January 2026"),
        Fact("softbank-data-centre", "three finalists", "an inference", "basis: inferred", source: "Tanmay Kadam"),
        Fact("ohio-gas-power", "9.2 GW", "33.3bn", "33bn", "SB Energy", source: "17 February 2026"),
        Fact("texas-gulflink", "Sentinel Midstream", "2.1bn", source: "17 February 2026"),
        Fact(
            "georgia-diamonds", "Element Six", "0.6bn", "sector: critical minerals",
            source: "Nation Thailand, 18 February 2026"),
        Fact("2026-02-17-first-projects", "US$36bn", source: "tradecouncil"),
        Fact("westinghouse-reactors", "100bn", source: "American Nuclear Society, 3 November 2025"),
        Fact("smr-ge-vernova-hitachi", "100bn", source: "American Nuclear Society, 3 November 2025"),
        Fact("softbank-fact-sheet", "25bn", source: "American Nuclear Society, 3 November 2025"),
        Fact("2025-10-fact-sheet", "US$332bn", "US$400bn", "21 items", source: "Reuters; American Nuclear Society"),
        Fact(
            "2026-02-18-interested-companies", "Asahi Diamond", "Noritake", "MOL", "JFE", "MODEC", "Toshiba",
            "Mitsubishi Electric", source: "18 February 2026"),
        // Gaps.
        Fact("return-projections", "extremely tough", source: "Tanmay Kadam"),
        Fact("project-eligibility", "significant gaps", source: "Tanmay Kadam"),
        Fact("risk-criteria", "Robust, high-impact projects", source: "Tanmay Kadam"),
        Fact(
            "risk-criteria", "Clear, deployable capital", "basis: inferred",
            source: "reading a remark of President Trump's"),
        Fact(
            "company-conditions", "timelines", "regulatory compliance", "breakdown", "date: 2025-07\n",
            source: "of the time of the tariff announcement"),
        Fact("deadline", "by the end of 2029", "19 January 2029", source: "Hudson Institute"),
        Fact(
            "tariff-basis", "15%", "7 August 2025", "may be modified if commitments fail",
            source: "Executive order of 4 September 2025"),
        Fact(
            "tariff-basis", "Supreme Court", "10% under Section 122", "150 days from\n24 February",
            source: "Press, 20 February 2026"),
        // What each side owes, and what it would give for what.
        Fact(
            "baseline-tariff", "15%", "2025-08-07", "may be modified if commitments fail",
            source: "Executive order of 4 September 2025"),
        Fact(
            "investment-pledge", "550bn USD", "Japan may decline to fund", "raise tariffs",
            source: "Federal Reserve Bank of St. Louis, November 2025"),
        Fact("funding-after-notice", "begins within the clock", source: "FSX, 12 February 2026"),
        Fact("equity-for-risk", "Equity may exceed 1–2%", "takes more of the risk", source: "TV Asahi, 13 August 2025"),
        // Meetings and events.
        Fact("2025-07-22-package", "date: 2025-07-22", source: "Press, July 2025"),
        Fact("2025-09-04-memorandum", "date: 2025-09-04", "signed on 4 September", source: "Hudson Institute"),
        Fact("2025-12-18-consultation-committee", "First meeting", source: "JETRO, 6 January 2026"),
        Fact(
            "2025-12-23-consultation-committee", "Online", "two hours", "Chris Wright", "speed up the first project",
            source: "JETRO, 6 January 2026"),
        Fact("2026-01-09-consultation-committee", "date: 2026-01-09", source: "METI"),
        Fact("2026-01-09-consultation-committee", "four had been held", source: "Reuters"),
        Fact(
            "2026-02-12-washington", "There were still areas where significant gaps remained.", "to: press",
            source: "Tanmay Kadam"),
        Fact(
            "2026-02-12-washington", "confirm every time we meet", "there won't be high-risk", "extremely tough",
            source: "Tanmay Kadam"),
        Fact("2026-02-technical-committee", "state-backed finance agencies are under way", source: "Tanmay Kadam"),
        Fact(
            "2026-02-20-jbic-governor", "offtake", "feedstock", "environmental risk",
            source: "Yomiuri, 20 February 2026"),
        Fact("2026-03-19-summit", "date: 2026-03-19", "in\nthe spring", source: "Press, February 2026"),
    ]

    static let koreaUS: [Fact] = [
        Fact(
            "dossier", "350bn USD", "US$200bn", "US$20bn a year", "US$150bn in shipbuilding",
            source: "Korea Herald, 26 November 2025"),
        Fact(
            "dossier", "id: cash", "cap-per-year: {value: 20bn USD", "id: shipbuilding", "150bn USD",
            source: "Korea Herald, 26 November 2025"),
        Fact("dossier", "recovered, then 90 to 10", "45 business days", "commercially reasonable", source: "JoongAng"),
        Fact("dossier", "15% instead of 25%", "first day of the month", source: "special act"),
        Fact("dossier", "Korea–US Strategic Investment Corporation", "KEXIM", "K-SURE", source: "special act"),
        Fact("2026-01-26-tariff-threat", "threatens", "25%", source: "26 January 2026"),
        Fact("2026-03-12-special-act", "226 votes to 8", source: "AP, 12 March 2026"),
        Fact(
            "car-tariff", "from 25 to 15%", "first day of the month", "The special act",
            source: "Korea Herald, 26 November 2025"),
        Fact("cash", "200bn USD", "at most US$20bn a year", source: "Korea Herald, 26 November 2025"),
        Fact("shipbuilding", "150bn USD", "guarantees and loans count", source: "Korea Herald, 26 November 2025"),
        Fact("funding-after-selection", "45 business days", source: "JoongAng"),
        Fact("cash-pace", "US$20bn a year", source: "Korea Herald, 26 November 2025"),
        Fact("commercially-reasonable", "commercially reasonable", source: "JoongAng"),
        Fact("selection", "45 business days to fund", source: "JoongAng"),
        Fact("foreign-exchange", "foreign-exchange market", source: "JoongAng"),
    ]

    /// What each side wanted in each article, as text with brackets; the colours are the statuses.
    static let treatyText: [Fact] = [
        Fact("citizens-scope", "status: agreed", "Green", source: "HJT Training"),
        Fact("transition-period", "status: agreed", "31 December 2020", source: "Lexology"),
        Fact("trade-agreements", "status: agreed", "negotiate, sign and ratify", source: "Lexology"),
        Fact("financial-settlement", "status: agreed", source: "Task Force 50, 19 March 2018"),
        Fact(
            "backstop", "status: converging", "unless and until another solution is found",
            source: "Task Force 50, 19 March 2018"),
        Fact("regulatory-area", "status: open", "[EU: ", "[UK: ", source: "Lexology"),
        Fact("jurisdiction", "status: open", "not yet green", source: "Joint statement of 19 June 2018"),
        Fact("dossier", "published in three colours", "Wording in brackets is illustrative", source: "Task Force 50"),
    ]

    private func dossier(_ sample: Sample) throws -> Dossier {
        let folder = try TemporaryFolder()
        try sample.write(to: folder.path + "/dossier")
        return try DossierStore.open(folder.path + "/dossier").load()
    }

    private func check(_ facts: [Fact], in sample: Sample) throws {
        let dossier = try dossier(sample)
        for fact in facts {
            let id = try #require(dossier.identities(named: fact.record).first, "\(fact.record) is missing")
            let source = dossier.summary(of: id)?.source ?? []
            let text = String(decoding: source, as: UTF8.self).replacing("\n", with: " ")
            for words in fact.words + [fact.source] {
                let told = text.firstRange(of: words.replacing("\n", with: " ")) != nil
                #expect(told, "\(fact.record) does not say \(words)")
            }
        }
        print("\(sample.name): \(facts.count) facts, each with its source")
    }

    @Test func theFactsOnJapanAreThere() throws { try check(Self.usJapan, in: .usJapan) }
    @Test func theFactsOnTheTreatyAreThere() throws {
        try check(Self.treatyText, in: .treatyText)
        let gaps = try dossier(.treatyText).gaps
        #expect(gaps.count >= 12)
        for gap in gaps { #expect(gap.text != nil && gap.drafts.count == 1, "\(gap.id.name)") }
        for status in [Gap.Status.agreed, .converging, .open] { #expect(gaps.contains { $0.status == status }) }
        // What is agreed has no bracket left.
        for gap in gaps where gap.status == .agreed { #expect(gap.text?.contains("[") == false, "\(gap.id.name)") }
    }

    @Test func theFactsOnKoreaAreThere() throws { try check(Self.koreaUS, in: .koreaUS) }

    /// What was wrong once, or came to be known later.
    @Test func nothingIsInventedOrLaterThanItsDay() throws {
        let dossier = try dossier(.usJapan)
        let today = try #require(dossier.framework.asOf)
        #expect(today == CalendarDate("2026-02-20"))
        for meeting in dossier.meetings where meeting.status != .planned {
            #expect(meeting.date.first <= today, "\(meeting.id.name)")
        }
        for gap in dossier.gaps {
            for position in gap.positions {
                #expect(position.value == nil, "\(gap.id.name): no value is published")
                if position.side.id == "washington" { #expect(position.meeting?.id != "2026-02-12-washington") }
            }
        }
        #expect(dossier.gap("equity-share")?.status == .open)
        let all = dossier.summaries.map { String(decoding: $0.source, as: UTF8.self) }.joined()
        for word in ["Tennessee", "Alabama", "Pennsylvania", "¥11tn", "Placeholder for Washington"] {
            #expect(all.firstRange(of: word) == nil, "\(word)")
        }
    }

    /// Found as a person finds them, by a filter of a list.
    @Test(arguments: [
        ("gaps", "positions.source~TV Asahi", "equity-share"), ("gaps", "positions.basis=inferred", "risk-criteria"),
        ("meetings", "statements.venue=CNBC", "2025-08-05-cnbc"),
        ("meetings", "statements.to=press", "2026-02-12-washington"),
        ("meetings", "kind=press", "2026-02-18-interested-companies"),
        ("meetings", "date=2025-10", "2025-10-fact-sheet"), ("projects", "sector~critical", "georgia-diamonds"),
        ("projects", "amount=33.3bn USD", "ohio-gas-power"),
        ("projects", "sponsors~Westinghouse", "westinghouse-reactors"),
        ("gaps", "status=open level=leaders kind=legal", "tariff-basis"),
        ("commitments", "by=washington rate=15%", "baseline-tariff"),
        ("commitments", "amount>500bn", "investment-pledge"), ("packages", "terms.side=washington", "equity-for-risk"),
    ])
    func aFactIsFoundByAFilter(_ list: String, _ filter: String, _ id: String) throws {
        let folder = try TemporaryFolder()
        try Sample.usJapan.write(to: folder.path + "/sample")
        let found = try SherpaRun("-C", "sample", "list", list, "--where", filter, "--json", in: folder)
        #expect(try found.jsonObjects().contains { $0["id"] as? String == id }, "\(found.output)\(found.errors)")
    }
}

import Chance
import DossierStore
import Negotiation
import Testing
import Words

@testable import Workbench

/// The body of a summit's brief has two sides, whatever is written.
@Suite struct FittedSummitTests {
    private let dossier: Dossier
    private let today: CalendarDate
    private static let agenda = ["tariff-basis", "selection-authority", "project-eligibility", "equity-share"]

    init() throws {
        dossier = try Fixture.shipped.get()
        today = try #require(dossier.framework.asOf)
    }

    private func fitted(_ dossier: Dossier, withRedLines: Bool = false) -> FittedSummit {
        FittedSummit(dossier, today: today, withRedLines: withRedLines, secrets: Secrets(dossier))
    }

    /// Sides of the body, as they are printed.
    private func sides(_ fitted: FittedSummit) -> [[Substring]] {
        let brief = fitted.writing.whole
        return brief.sides.split(separator: "\u{0C}").map {
            $0.split(separator: "\n", omittingEmptySubsequences: false)
        }
        .filter { $0[58].hasPrefix("\(brief.foot.name)  ") }
    }

    private func isInBody(_ heading: BriefHeading, _ fitted: FittedSummit) -> Bool {
        fitted.writing.whole.blocks.prefix { if case .annex = $0 { false } else { true } }
            .contains(.heading(heading.text))
    }

    private func replacing(_ old: String, with new: String, in gap: String, of dossier: Dossier) throws -> Dossier {
        let id = RecordID(.gap, gap)
        let source = String(decoding: try #require(dossier.summary(of: id)).source, as: UTF8.self)
        try #require(source.contains(old), "\(gap): \(old)")
        return dossier.replacing(id, with: Array(source.replacing(old, with: new).utf8))
    }

    /// Answers that are so many sentences long.
    private func answering(_ counts: [Int]) throws -> Dossier {
        try zip(FittedSummitTests.agenda, counts).reduce(dossier) { dossier, item in
            let words = Array(repeating: "A sentence says what it says and no more.", count: item.1)
            return try replacing(
                "\nanswer: ", with: "\nanswer: \(words.joined(separator: " "))\nx-answer: ", in: item.0, of: dossier)
        }
    }

    @Test(arguments: [Language.english, .japanese]) func theSampleTakesTwoSides(language: Language) {
        language.speaking {
            let fitted = fitted(dossier)
            #expect(fitted.excess == nil && sides(fitted).count == 2)
        }
    }

    @Test func theAnnexHasWhatTheBodyGaveUp() {
        let fitted = fitted(dossier)
        #expect(fitted.cuts == [.sinceLastMet, .sentences, .numbers])
        #expect(
            fitted.note?.text
                == #"to fit on two sides: "Since you last met" in the annex; "Stands" cut to one sentence; "#
                + "numbers in the annex")
        #expect(!isInBody(.numbersThatMatter, fitted) && !isInBody(.sinceLastMet, fitted))
        #expect(fitted.writing.whole.blocks.contains(.heading("Since you last met")))
        #expect(fitted.writing.whole.blocks.contains(.heading("Numbers that matter")))
        let text = sides(fitted).joined().joined(separator: "\n")
        #expect(text.contains("struck down") && !text.contains("A surcharge of 10 per cent"))
        #expect(text.contains("side 1 of 2") && text.contains("side 2 of 2"))
    }

    @Test func aShortBodyGivesUpNothing() throws {
        let short = try FittedSummitTests.agenda.reduce(dossier) {
            try replacing("\nanswer: ", with: "\nstatus: agreed\nx-answer: ", in: $1, of: $0)
        }
        let fitted = fitted(short)
        #expect(fitted.cuts.isEmpty && fitted.note == nil && isInBody(.numbersThatMatter, fitted))
    }

    @Test func itemsForOfficialsGoLast() throws {
        let long = try answering([9, 9, 1, 1])
        #expect(fitted(long).excess != nil)
        let technical = try replacing(
            "level: ministerial", with: "level: technical", in: "project-eligibility",
            of: long)
        let fitted = fitted(technical)
        #expect(fitted.excess == nil && fitted.cuts == BriefCut.allCases)
        let body = sides(fitted).joined().joined(separator: "\n")
        #expect(body.contains("3. EQUITY SHARE") && !body.contains("WHICH PROJECTS QUALIFY"))
        #expect(fitted.writing.whole.text().contains("4. WHICH PROJECTS QUALIFY"))
    }

    /// Whatever is written: two sides with every item whole, or the items that are too long and nothing else.
    @Test func neverAThirdSideNorABrokenItem() throws {
        var random = SeededGenerator(for: "FittedSummitTests")
        for _ in 0..<12 {
            let counts = FittedSummitTests.agenda.map { _ in random.number(0...random.pick([2, 8, 80])) }
            let fitted = fitted(try answering(counts))
            #expect(fitted.cuts == BriefCut.allCases.filter(fitted.cuts.contains), "seed \(random.seed)")
            let sides = sides(fitted)
            guard let excess = fitted.excess else {
                #expect(sides.count <= 2, "seed \(random.seed): \(counts)")
                for number in 1...counts.count {
                    let side = sides.first { $0.contains { $0.hasPrefix("\(number). ") && $0.hasSuffix("settle") } }
                    let item = side?.drop { !$0.hasPrefix("\(number). ") || !$0.hasSuffix("settle") }
                    #expect(item?.contains { $0.hasPrefix("If no") } == true, "seed \(random.seed): \(counts)")
                }
                continue
            }
            let longest = counts.indices.max { counts[$0] < counts[$1] }.map { FittedSummitTests.agenda[$0] }
            let name = try #require(longest.flatMap { dossier.gap($0)?.name })
            #expect(excess.text.contains("\(name) by "), "seed \(random.seed): \(counts): \(excess)")
        }
    }

    /// They stand apart from what the reader takes into the room, and take no room from it.
    @Test func redLinesStandInTheAnnex() {
        let (plain, named) = (fitted(dossier), fitted(dossier, withRedLines: true))
        #expect(named.excess == nil && sides(named) == sides(plain))
        #expect(named.writing.whole.text().contains("ten working days"))
    }

    @Test func thePageTellsWhatWasGivenUpAndSavesNothingTooLong() throws {
        var desk = try Desk(Fixture.shipped)
        try desk.press("B")
        #expect(desk.message?.contains("to fit on two sides") == true)
        try desk.press("S<Enter>")
        guard case .write? = desk.effects.last else {
            Issue.record("not written")
            return
        }
        let long = try answering([60, 0, 0, 0])
        var refused = try Desk(.success(long))
        try refused.press("B")
        #expect(refused.message?.contains("Tariff basis by ") == true)
        try refused.press("S<Enter>")
        #expect(refused.statusLine.contains("lines too long for two sides"))
        try refused.press("<Esc>y")
        #expect(refused.message?.contains("lines too long for two sides") == true)
        #expect(refused.effects.isEmpty)
    }
}

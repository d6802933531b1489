import DossierStore
import Negotiation
import Screen
import Testing
import Words

@testable import Workbench

/// The brief that a minister takes into the room.
@Suite struct SummitBriefTests {
    private let dossier: Dossier
    private let today: CalendarDate

    init() throws {
        dossier = try Fixture.shipped.get()
        today = try #require(dossier.framework.asOf)
    }

    private func brief(_ dossier: Dossier? = nil, withRedLines: Bool = false) -> Brief {
        .summit(dossier ?? self.dossier, today: today, withRedLines: withRedLines)
    }

    private func decisions(_ brief: Brief) -> [Brief.Decision] {
        brief.blocks.compactMap { if case .decision(let decision) = $0 { decision } else { nil } }
    }

    /// The blocks below a heading, up to the next.
    private func section(_ heading: String, of brief: Brief) -> [Brief.Block] {
        guard
            let start = brief.blocks.firstIndex(where: {
                if case .heading(let text) = $0 { text.hasPrefix(heading) } else { false }
            })
        else { return [] }
        return Array(
            brief.blocks[(start + 1)...].prefix { block in
                switch block {
                case .heading, .annex: false
                default: true
                }
            })
    }

    private func changed(_ file: String, _ old: String, _ new: String) throws -> Dossier {
        let id = try #require(RecordID(file: file))
        let source = String(decoding: try #require(dossier.summary(of: id)).source, as: UTF8.self)
        try #require(source.contains(old))
        return dossier.replacing(id, with: Array(source.replacing(old, with: new).utf8))
    }

    @Test func everyItemOfTheAgendaHasARecommendation() throws {
        let meeting = try #require(dossier.meeting("2026-03-19-summit"))
        let decisions = decisions(brief())
        #expect(
            decisions.map(\.title)
                == meeting.agenda.compactMap { RecordID(agenda: $0) }.map { dossier.summary(of: $0)?.name })
        #expect(decisions.map(\.number) == Array(1...meeting.agenda.count))
        for decision in decisions {
            #expect(decision.recommendation != nil && decision.consequence != nil && decision.level != nil)
            #expect(decision.facts.map(\.label) == ["Stands", "Our line", "Theirs", "Answer"])
        }
    }

    /// Marks, raw words of records and dates as files write them are the program's, not the minister's.
    @Test func itIsInWords() {
        let body = brief().blocks.prefix { if case .annex = $0 { false } else { true } }
        var brief = Brief(title: "", subtitle: "")
        brief.blocks = Array(body)
        let text = brief.text()
        for mark in [
            "[~]", "[x]", "[-]", "==", "><", "<>", "~", "Illustrative:", "ministerial", "technical", "converging",
        ] {
            #expect(!text.contains(mark), "\(mark)")
        }
        #expect(text.firstMatch(of: #/\d{4}-\d{2}-\d{2}/#) == nil)
    }

    @Test func theLastTalksAndWhatCameSinceAreInIt() {
        guard case .items(let items)? = section("Since you last met", of: brief()).first else {
            Issue.record("nothing")
            return
        }
        #expect(
            items.first?.mark == "12 February" && items.first?.text.hasPrefix("Ministers met: Akazawa–Lutnick") == true)
        #expect(items.first?.text.contains("Narrowed: Which projects qualify.") == true)
        #expect(items.dropFirst().first?.mark == "17 February")
    }

    @Test func whatIsMissingIsListedUntilItIsThere() throws {
        func missing(_ dossier: Dossier) -> [String] {
            section("G. Missing", of: brief(dossier)).flatMap { block in
                if case .items(let items) = block { items.map { "\($0.mark): \($0.text)" } } else { [String]() }
            }
        }
        #expect(missing(dossier) == ["meeting: whom to call, the time"])
        let filled = try changed(
            "meetings/2026-03-19-summit.md", "from: ", "time: 15:00 JST\ncontact: Duty desk, 03-0000-0000\nfrom: ")
        #expect(missing(filled) == [])
        let mistyped = try changed("meetings/2026-03-19-summit.md", "gap/tariff-basis", "gap/tarif-basis")
        #expect(missing(mistyped).contains("agenda: no record gap/tarif-basis"))
        let emptied = try changed("gaps/tariff-basis.md", "answer: ", "x-answer: ")
        #expect(missing(emptied).last == "Tariff basis: our answer")
    }

    /// The same stands in the review, at the records that it is to be written in.
    @Test func theReviewStopsAtWhatIsMissing() throws {
        func stops(_ dossier: Dossier) -> [String] {
            ReviewQueue(dossier, since: nil, today: today).items.flatMap { item in
                item.reasons.filter { $0.word == "unprepared" }.map {
                    "\(item.record.name): \($0.summary(in: dossier))"
                }
            }
        }
        let summit = "the brief for Summit, Takaichi visit lacks"
        #expect(stops(dossier) == ["2026-03-19-summit: \(summit) whom to call, the time"])
        let emptied = try changed("gaps/tariff-basis.md", "answer: ", "x-answer: ")
        #expect(Set(stops(emptied)) == Set(stops(dossier) + ["tariff-basis: \(summit) our answer"]))
        // Officials among themselves have no brief to decide from.
        let technical = try changed("meetings/2026-03-19-summit.md", "level: leaders", "level: technical")
        #expect(stops(technical) == [])
        let held = try changed("meetings/2026-03-19-summit.md", "status: planned", "status: cancelled")
        #expect(stops(held) == [])
    }

    @Test func whatIsIllustrativeSaysSoOnce() {
        let brief = brief()
        #expect(brief.blocks.contains(.heading("Objective [illustrative]")))
        #expect(brief.blocks.contains(.heading("If pressed")))
        guard case .items(let replies)? = section("If pressed", of: brief).first else {
            Issue.record("no replies")
            return
        }
        #expect(replies.map { $0.text.hasSuffix("[illustrative]") } == [true, false, true])
    }

    @Test func withoutAnAgendaItAsksWhatIsForTheLeaders() throws {
        let bare = try changed("meetings/2026-03-19-summit.md", "agenda:\n", "x-agenda:\n")
        let titles = decisions(brief(bare)).map(\.title)
        #expect(Set(titles) == ["Tariff basis", "Who directs selection"])
    }

    /// The rows of the table, without its head.
    private func numbers(_ dossier: Dossier? = nil) -> [[String]] {
        section("Numbers that matter", of: brief(dossier)).flatMap { block in
            if case .table(let table) = block { table.rows } else { [[String]]() }
        }
    }

    @Test func numbersAreSixOfAllKinds() {
        let found = numbers()
        #expect(
            found.map(\.first) == [
                "up to 550bn USD", "36bn USD", "133.2bn USD a year", "176.5bn USD a year", "1 to 2 per cent",
                "15 per cent",
            ])
        #expect(
            found.contains(["1 to 2 per cent", "equity, as Tokyo expects it", "Ryosei Akazawa on NHK, 26 July 2025"]))
        // Splits of single projects are the sample's own, and so are all its valuations.
        #expect(!found.contains { $0[1].contains("of what is selected") || $0[1].contains("reckon") })
    }

    @Test func noNumberRestsOnWhatIsMadeUp() throws {
        let pledge = "mid-February 2026 (\"up to\")\n  basis: "
        let madeUp = numbers(try changed("dossier.md", pledge + "reported", pledge + "illustrative"))
        #expect(!madeUp.contains { $0[0].contains("550bn") || $0[0].contains("a year") || $0[1].contains("of it") })
        let share = "side: tokyo\n        basis: "
        let unsaid = numbers(try changed("dossier.md", share + "reported", share + "inferred"))
        #expect(!unsaid.contains { $0[0] == "1 to 2 per cent" })
        let file = "commitments/baseline-tariff.md"
        #expect(
            numbers(try changed(file, "basis: published", "basis: illustrative")).allSatisfy { $0[0] != "15 per cent" })
    }

    /// The split of a selected project, and what it earns by each side's assumptions, once all of it is known.
    @Test func whatIsKnownOfTheMixAndOfValuesIsThere() throws {
        let mix = try changed("projects/ohio-gas-power.md", "basis: illustrative", "basis: reported")
            .replacing(
                RecordID(.project, "texas-gulflink"), with: Array("---\ntitle: Texas\nstage: dropped\n---\n".utf8)
            ).replacing(
                RecordID(.project, "georgia-diamonds"), with: Array("---\ntitle: Georgia\nstage: dropped\n---\n".utf8))
        #expect(numbers(mix).contains { $0[0] == "1.5 per cent" && $0[1] == "equity, of what is selected" })
        func known(_ dossier: Dossier, _ file: String) throws -> Dossier {
            let id = try #require(RecordID(file: file))
            let source = String(decoding: try #require(dossier.summary(of: id)).source, as: UTF8.self)
            return dossier.replacing(
                id, with: Array(source.replacing("basis: illustrative", with: "basis: reported").utf8))
        }
        let valued = try known(try known(dossier, "dossier.md"), "projects/softbank-data-centre.md")
        let project = try #require(valued.project("softbank-data-centre"))
        let rates = try valued.appraisal(of: project).sides.map { side in
            let percent = (try side.valuation.value(of: .irr) * 1000).rounded() / 10
            return (percent, side.isFeasible)
        }
        let row = numbers(valued).first { $0[1].hasPrefix("return of SoftBank data centre") }
        let (ours, theirs) = (rates.ours, rates.theirs)
        #expect(row?[0] == "\(ours.0) per cent and \(theirs.0) per cent")
        #expect(ours.1 == false && theirs.1 == true)
        #expect(row?[1].hasSuffix("as Tokyo and Washington reckon; passes Washington's tests, not Tokyo's") == true)
        #expect(row?[2] == "Tanmay Kadam, mid-February 2026, citing Reuters")
    }

    /// Those that the meeting names come in place of the dossier's, without any that is made up; one without its source is asked for.
    @Test func theMeetingNamesItsOwnNumbers() throws {
        let named = try changed(
            "meetings/2026-03-19-summit.md", "press-line: ",
            """
            numbers:
              - {number: 90 per cent, about: of the cash once it is repaid, source: "St. Louis Fed (November 2025)"}
              - {number: "Illustrative: 3 per cent", about: equity}
              - {number: 45 days, about: to fund or decline}
            press-line:\u{20}
            """)
        #expect(
            numbers(named) == [
                ["90 per cent", "of the cash once it is repaid", "St. Louis Fed"],
                ["45 days", "to fund or decline", "source to be added"],
            ])
        #expect(
            named.unprepared(on: today).first?.lacks.map(\.text) == [
                "whom to call", "the time", "sources of its numbers",
            ])
    }

    /// A brief without what no principal can do without says on every side that it is a draft, and is not final.
    @Test(arguments: [
        ("meetings/2026-03-19-summit.md", "for: ", "the brief for Summit, Takaichi visit lacks whom it is for"),
        ("meetings/2026-03-19-summit.md", "objective: ", "the brief for Summit, Takaichi visit lacks the objective"),
        ("gaps/tariff-basis.md", "recommendation: ", "the brief for Summit, Takaichi visit lacks a recommendation"),
    ])
    func withoutWhatItNeedsItIsADraft(file: String, field: String, reason: String) throws {
        #expect(dossier.whyDraft(on: today) == [] && brief().handling?.contains("DRAFT") == false)
        let id = try #require(RecordID(file: file))
        let source = String(decoding: try #require(dossier.summary(of: id)).source, as: UTF8.self)
        let lacking = dossier.replacing(
            id,
            with: Array(
                source.replacing("\n\(field)", with: "\nx-\(field)").replacing("\nask: ", with: "\nx-ask: ").utf8))
        #expect(lacking.whyDraft(on: today) == ["\(file): \(reason)"])
        #expect(brief(lacking).handling == brief().handling.map { "\($0), DRAFT" })
    }

    /// What is still missing is for the office, not for the reader.
    @Test func finalBriefsListNothingMissing() {
        let final = Brief.summit(dossier, today: today, isFinal: true)
        #expect(!final.blocks.contains(.heading("G. Missing before the summit")))
        #expect(final.blocks.contains(.heading("F. Sources")))
    }

    @Test func reservesComeOnlyByName() {
        let fallback = "ten working days"
        #expect(!brief().text().contains(fallback))
        #expect(brief(withRedLines: true).text().contains(fallback))
    }

    /// A side is 60 lines of at most 80 columns, begins with no blank line, and breaks no item for decision.
    @Test func sidesAreOfA4() throws {
        let fitted = FittedSummit(dossier, today: today, withRedLines: false, secrets: Secrets(dossier)).writing.whole
        for brief in [brief(), fitted, .of(try #require(dossier.gap("equity-share")), in: dossier, today: today)] {
            let sides = brief.sides.split(separator: "\u{0C}").map {
                $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            }
            for side in sides {
                #expect(side.count == 60)
                #expect(side.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
                #expect(side.first == side.last && side.first?.contains("SENSITIVE") == true)
                #expect(side[side.startIndex + 2].isEmpty == false)
            }
            let starts = sides.map { $0[$0.startIndex + 2] }
            for decision in decisions(brief) where decision.recommendation != nil {
                let number = "\(decision.number). \(decision.title.uppercased())"
                let side = sides.first { side in side.contains { $0.hasPrefix(number) } }
                #expect(side?.contains { $0.hasPrefix("If no") } == true)
            }
            #expect(!starts.contains { $0.hasPrefix("  ") })
        }
    }

    @Test func itFitsThePaperItIsPrintedOn() throws {
        let fitted = FittedSummit(dossier, today: today, withRedLines: false, secrets: Secrets(dossier)).writing.whole
        try GoldenText.check(BriefFormat.text.text(of: [fitted]), "brief-us-japan.text")
        let printed = FittedSummit(
            dossier, today: today, on: .printed, withRedLines: false, secrets: Secrets(dossier))
        #expect(printed.cuts == [] && printed.excess == nil)
        try GoldenText.check(BriefFormat.html.text(of: [printed.writing.whole]), "brief-us-japan.html")
        let japanese = Language.japanese.speaking {
            FittedSummit(dossier, today: today, withRedLines: false, secrets: Secrets(dossier)).writing.whole.sides
        }
        try GoldenText.check(japanese, "brief-us-japan-japanese.text")
    }
}

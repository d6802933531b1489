import Chance
import DossierSteps
import FrontMatter
import Testing

@testable import Negotiation

/// A record that is being filled in, apart from any screen.
@Suite struct RecordSheetTests {
    private static let today = day("2026-02-20")
    private static let gap = """
        title: Equity share # the third form
        status: converging
        owner: MOF
        projects: [ohio, texas]
        tokyo:
          position: Equity as little as 1–2%
        positions:
          - {side: tokyo, date: 2025-07-01, text: Loans, value: {value: 1.5, basis: illustrative}}
        x-note: call her

        """

    private func sheet(_ yaml: String = gap) throws -> RecordSheet {
        try #require(RecordSheet(RecordSummary(Fixture.record(yaml, as: Gap.self))))
    }

    /// Fields of every shape, and what may be typed for them.
    private static let entries: [(path: Path, shape: Shape, texts: [String])] = [
        ("owner", .line, ["METI", "", "総理"]), ("due", .date, ["+3d", "19 mar", ""]),
        ("status", .choice(["open"]), ["open", "agreed"]), ("ask", .prose, ["A: b # c", "- x", ""]),
        ("projects", .list(.reference(.project)), ["ohio", "ohio, texas, georgia", ""]),
        (["washington", "position"], .prose, ["Our money", ""]), (["tokyo", "fallback"], .prose, ["hush", ""]),
        (["positions", 0, "value"], .claims(.measured), ["2", "5%", ""]), (["positions", 1, "text"], .prose, ["More"]),
        (["sources", 0], .line, ["Nikkei, 20 February"]), ("measure", .line, ["% equity", ""]),
    ]

    /// The changes of a sheet, made to its file, give a file that says what the sheet says.
    @Test(arguments: 0..<40) func itsChangesMakeItsRecord(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var sheet = try sheet()
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            guard let entry = Self.entries.randomElement(using: &generator),
                let text = entry.texts.randomElement(using: &generator)
            else { continue }
            try sheet.enter(text, at: entry.path, entry.shape, today: Self.today)
        }
        var document = try Document.record(Fixture.bytes(Self.gap))
        for change in sheet.changes { document = try change.applied(to: document) }
        // Keys may be in another order.
        #expect(document.root.value.inKeyOrder == sheet.trimmed.inKeyOrder, "seed \(seed)")
        #expect(String(decoding: document.bytes, as: UTF8.self).contains("# the third form"))
    }

    /// What two people fill in, in different fields, is all there, whoever saves first.
    @Test(arguments: 0..<40) func otherFieldsAreJoined(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let entries = Self.entries.filter { $0.path.steps.count == 1 }.shuffled(using: &generator)
        var (ours, theirs) = (try sheet(), try sheet())
        try ours.enter(entries[0].texts[0], at: entries[0].path, entries[0].shape, today: Self.today)
        try theirs.enter(entries[1].texts[0], at: entries[1].path, entries[1].shape, today: Self.today)
        var document = try Document.record(Fixture.bytes(Self.gap))
        for change in theirs.changes { document = try change.applied(to: document) }
        let wanted = (ours[entries[0].path], theirs[entries[1].path])
        #expect(ours.rebase(onto: document.bytes) == [], "seed \(seed)")
        #expect(ours[entries[0].path] == wanted.0 && ours[entries[1].path] == wanted.1, "seed \(seed)")
    }

    @Test func theSameFieldIsOursAndNamed() throws {
        var sheet = try sheet()
        try sheet.enter("METI", at: "owner", .line, today: Self.today)
        let theirs = Fixture.bytes(Self.gap.replacing("owner: MOF", with: "owner: JBIC"))
        #expect(sheet.rebase(onto: theirs) == ["owner"])
        #expect(sheet["owner"] == "METI" && sheet.baseValue["owner"] == "JBIC")
        #expect(sheet.changes.map { $0.summary() } == ["owner JBIC -> METI"])
    }

    @Test func aBrokenVersionIsNotTaken() throws {
        var sheet = try sheet()
        try sheet.enter("METI", at: "owner", .line, today: Self.today)
        #expect(sheet.rebase(onto: Array("---\ntitle: [\n---\n".utf8)) == [])
        #expect(sheet["owner"] == "METI" && sheet.base == Fixture.bytes(Self.gap))
    }

    @Test func faultsHaveTheirFields() throws {
        var sheet = try sheet()
        try sheet.set("soon", at: "due")
        try sheet.set(["side": "tokyo", "date": "2026-02-20"], at: ["positions", 1])
        try sheet.set(["no-such"], at: "linked-to")
        let faults = sheet.faults(vocabulary: Fixture.vocabulary) { $0.kind == .project }
        #expect(Set(faults.map(\.path)) == ["due", ["positions", 1], ["linked-to", 0]])
        #expect(faults.contains { $0.message.contains("positions[1].text is missing") })
    }

    @Test func theValueOfAClaimKeepsItsSource() throws {
        var sheet = try sheet()
        let path: Path = ["positions", 0, "value"]
        #expect(sheet.text(at: path, .claims(.measured)) == "1.5")
        try sheet.enter("2", at: path, .claims(.measured), today: Self.today)
        #expect(sheet[path] == ["value": "2", "basis": "illustrative"])
    }

    @Test func whatHoldsNothingIsNoChange() throws {
        var sheet = try sheet()
        try sheet.set(.map([]), at: ["positions", 1])
        try sheet.set(.list([]), at: "agenda")
        #expect(!sheet.isChanged)
    }

    @Test func aDraftIsTheSheet() throws {
        var sheet = try sheet()
        try sheet.enter("METI", at: "owner", .line, today: Self.today)
        let draft = try #require(sheet.draft)
        var contested: [Path] = []
        let dossier = Fixture.dossier(gaps: ["gap": Self.gap])
        let again = try #require(RecordSheet(draft, in: dossier, contested: &contested))
        #expect(again.value == sheet.value && contested == [])
        #expect(again.changes.map { $0.summary() } == ["owner MOF -> METI"])
    }
}

/// What was taken down in a meeting, apart from any screen.
@Suite struct MeetingLogTests {
    private let dossier = Fixture.dossier(
        gaps: [
            "share": "title: Share\nstatus: open\nmeasure: '% equity'\n", "clock": "title: Clock\nstatus: converging\n",
            "broken": "title: B\nstatus: nope\n",
        ])
    private let share = RecordID(.gap, "share")

    private func log() throws -> MeetingLog {
        var log = MeetingLog(date: day("2026-02-12"))
        try log.sheet.set("Second round", at: "title")
        try log.sheet.set(["Ryosei Akazawa"], at: ["tokyo", "participants"])
        return log
    }

    @Test func oneActionHoldsTheMeetingAndItsGaps() throws {
        var log = try log()
        log.setResult(.narrowed, note: "closer", of: share)
        log.setResult(.agreed, of: RecordID(.gap, "clock"))
        log.addPosition(of: "tokyo", on: share, text: "At most 2%", value: "2")
        try log.addStatement("akazawa: No losses")
        try log.addAction("Report", owner: "METI", due: "+1w", today: day("2026-02-12"))
        let transaction = try log.transaction(in: dossier, today: day("2026-02-20"))
        let meeting = RecordID(.meeting, "2026-02-12-second-round")
        #expect(transaction.made == meeting)
        #expect(
            Set(transaction.changes.map { "\($0.record.name) \($0.summary())" }) == [
                "clock status converging -> agreed", "clock since (none) -> 2026-02-12",
                "share positions (none) -> [{side: tokyo, date: 2026-02-12, text: At most 2%, value: 2, meeting: 2026-02-12-second-round}]",
            ])
        let made = Record<Meeting>.reading(
            try #require(transaction.document(of: meeting)).bytes, id: meeting, vocabulary: dossier.vocabulary)
        #expect(made.problems.isEmpty)
        #expect(made.statements.first?.who == "Ryosei Akazawa" && made.statements.first?.side?.id == "tokyo")
        #expect(made.actions.first?.due == known("2026-02-19"))
        #expect(made.outcomes.map(\.result) == [.narrowed, .agreed])
    }

    @Test func aResultIsTakenBack() throws {
        var log = try log()
        log.setResult(.narrowed, of: share)
        log.setResult(.widened, note: "no", of: share)
        #expect(log.result(of: share)?.result == .widened)
        log.setResult(nil, of: share)
        #expect(log.result(of: share) == nil)
        #expect(try log.transaction(in: dossier, today: day("2026-02-20")).changes.isEmpty)
    }

    @Test func faultsAreTold() throws {
        var log = try log()
        #expect(throws: ChangeRefusal.self) { try log.addStatement("nobody said it") }
        #expect(throws: ChangeRefusal.self) { try log.addAction("x", due: "soon", today: day("2026-02-12")) }
        log.addPosition(of: "tokyo", on: RecordID(.gap, "broken"), text: "x")
        #expect(throws: ChangeRefusal.self) { try log.transaction(in: dossier, today: day("2026-02-20")) }
        var untitled = MeetingLog(date: day("2026-02-12"))
        untitled.sheet.remove("title")
        #expect(throws: ChangeRefusal.self) { try untitled.transaction(in: dossier, today: day("2026-02-20")) }
    }
}

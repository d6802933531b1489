import DossierSteps
import FrontMatter
import Negotiation
import Testing

@Suite struct EnteringTests {
    private let gap = """
        title: Equity share
        status: open # since the package
        owner:
        due: 2026-03-16
        sources: [Kadam]
        tokyo:
          position: "1–2%"
        positions:
          - side: tokyo
            date: 2026-02-12
            text: Low
            value: {value: 1.5, source: Kadam, basis: estimate}
        """
    private let project = """
        title: Ohio
        stage: sel
        amount:
          - {value: 33.3bn USD, source: White House, basis: published}
          - {value: 30bn USD, source: Press}
        instruments:
          - {kind: equity, share: 1.5%}
        """

    private func enter<Subject: RecordSubject>(
        _ text: String, for field: String, _ yaml: String, as subject: Subject.Type
    ) throws(ChangeRefusal) -> Change? {
        try Change.entering(
            text, for: field, of: RecordSummary(Fixture.record(yaml, as: subject)), vocabulary: Fixture.vocabulary,
            // A Friday.
            today: day("2026-02-20"))
    }

    struct Entry: Sendable {
        let field: String
        let text: String
        let path: Path
        let before: Value?
        let after: Value?

        init(_ field: String, _ text: String, _ path: Path, _ before: Value?, _ after: Value?) {
            (self.field, self.text, self.path, self.before, self.after) = (field, text, path, before, after)
        }

        func change(of record: RecordID) -> Change {
            Change(record: record, field: path, before: before, after: after)
        }
    }

    static let entries: [Entry] = [
        .init("status", "agreed", ["status"], "open", "agreed"),
        .init("owner", "MOF", ["owner"], .null, "MOF"),
        .init("level", "leaders", ["level"], nil, "leaders"),
        .init("due", "+3d", ["due"], "2026-03-16", "2026-02-23"),
        .init("due", "fri", ["due"], "2026-03-16", "2026-02-27"),
        .init("due", " 19 Mar ", ["due"], "2026-03-16", "2026-03-19"),
        .init("since", "today", ["since"], nil, "2026-02-20"),
        .init("due", "", ["due"], "2026-03-16", nil),
        .init("tokyo.position", "3%", ["tokyo", "position"], "1–2%", "3%"),
        .init("washington.fallback", "None", ["washington", "fallback"], nil, "None"),
        .init(
            "tokyo", "{position: a, fallback: b}", ["tokyo"], ["position": "1–2%"], ["position": "a", "fallback": "b"]),
        .init("sources", "Kadam, FSX ,, Mainichi, ", ["sources"], ["Kadam"], ["Kadam", "FSX", "Mainichi"]),
        .init("sources", "[\"a, b\", c]", ["sources"], ["Kadam"], ["a, b", "c"]),
        .init("sources", "", ["sources"], ["Kadam"], nil),
        .init("sources.1", "FSX", ["sources", 1], nil, "FSX"),
        .init("projects", "ohio", ["projects"], nil, ["ohio"]),
        .init("positions[0].text", "Lower", ["positions", 0, "text"], "Low", "Lower"),
        .init("positions.0.date", "tomorrow", ["positions", 0, "date"], "2026-02-12", "2026-02-21"),
        .init("positions.0.value", "2", ["positions", 0, "value", "value"], "1.5", "2"),
        .init(
            "positions.0.value", "", ["positions", 0, "value"],
            ["value": "1.5", "source": "Kadam", "basis": "estimate"], nil),
        .init(
            "positions.1", "{side: washington, date: 2026-02-13, text: All}", ["positions", 1], nil,
            ["side": "washington", "date": "2026-02-13", "text": "All"]
        ),
        .init("x-note", "[call, her]", ["x-note"], nil, "[call, her]"),
        .init("ask", "a: b # c", ["ask"], nil, "a: b # c"),
    ]

    @Test(arguments: entries) func aChangeIsWhatWasAskedFor(entry: Entry) throws {
        let change = try #require(try enter(entry.text, for: entry.field, gap, as: Gap.self))
        #expect(change == entry.change(of: RecordID(.gap, "gap")))
    }

    static let claimEntries: [Entry] = [
        // Only the value: the source stays.
        .init("amount", "34bn USD", ["amount", 0, "value"], "33.3bn USD", "34bn USD"),
        .init("instruments.0.share", "2%", ["instruments", 0, "share"], "1.5%", "2%"),
        .init(
            "instruments.0.amount", "{value: 1bn USD, basis: estimate}", ["instruments", 0, "amount"], nil,
            ["value": "1bn USD", "basis": "estimate"]),
        // The whole field.
        .init(
            "amount", "{value: 34bn USD, source: Me}", ["amount"],
            [
                ["value": "33.3bn USD", "source": "White House", "basis": "published"],
                ["value": "30bn USD", "source": "Press"],
            ], ["value": "34bn USD", "source": "Me"]),
        .init(
            "amount", "", ["amount"],
            [
                ["value": "33.3bn USD", "source": "White House", "basis": "published"],
                ["value": "30bn USD", "source": "Press"],
            ], nil),
    ]

    @Test(arguments: claimEntries) func claimsKeepTheirSource(entry: Entry) throws {
        let change = try #require(try enter(entry.text, for: entry.field, project, as: Project.self))
        #expect(change == entry.change(of: RecordID(.project, "project")))
    }

    @Test func theDossierItselfTakesChanges() throws {
        let yaml = Fixture.framework + "\ndeadline: {value: 2029-01-19, source: S}\n"
        let deadline = try enter("+1w", for: "deadline", yaml, as: Framework.self)
        #expect(deadline?.field == ["deadline", "value"])
        #expect(deadline?.after == "2026-02-27")
        let whole = try enter("{value: 2028-12-31, basis: estimate}", for: "deadline", yaml, as: Framework.self)
        #expect(whole?.field == ["deadline"])
        #expect(whole?.after == ["value": "2028-12-31", "basis": "estimate"])
        #expect(try enter("washington", for: "sides.1.name", yaml, as: Framework.self)?.before == "Washington")
    }

    @Test(arguments: [
        ("status", "open"), ("owner", ""), ("level", ""), ("due", "2026-03-16"), ("due", "16 mar"),
        ("tokyo.position", "1–2%"), ("washington.position", ""), ("sources", "Kadam"), ("sources", "[Kadam]"),
        ("positions.0.value", "1.5"), ("x-note", ""), ("tokyo", "{position: 1–2%}"),
    ])
    func theSameValueIsNoChange(field: String, text: String) throws {
        #expect(try enter(text, for: field, gap, as: Gap.self) == nil)
    }

    @Test(arguments: [
        ("status", "closed", "status is `closed`: write one of open, converging, agreed or parked"),
        ("status", "", "status is required: give it a value"),
        ("title", "", "title is required: give it a value"),
        ("positions.0.text", "", "positions.0.text is required: give it a value"),
        ("due", "someday", "`someday` is not a date: write \(DateInput.expectation)"),
        (
            "tokyo", "x",
            "`x` is not valid: write a map with position, fallback, red-line, alternative, reservation, weight, in braces"
        ),
        ("tokyo", "{positon: x}", "tokyo.positon is not a field: did you mean `position`?"),
        (
            "tokyo", "{hope: x}",
            "tokyo.hope is not a field: write one of position, fallback, red-line, alternative, reservation or weight"
        ),
        ("tokyo", "{position: x", "`{position: x` is malformed: "),
        ("projects", "Ohio Gas", "projects[0] is `Ohio Gas`: write the id of a project, as in `softbank-data-centre`"),
        (
            "positions.0.side", "paris",
            "no side `paris`: write one of tokyo or washington, or add it under sides of dossier.md"
        ),
        (
            "positions.0.value", "low",
            "positions[0].value is `low`: write a number, a percentage or an amount, like 1.5, "
                + "1.5% or 10bn USD"
        ),
        (
            "positions", "a, b",
            "positions[0] is `a`: write a map with side, date, text, value, meeting, package, basis, source"
        ),
        (
            "positions.1", "{side: tokyo}",
            "positions[1].date is missing: write `date: …`, a date like 2026-02-12, 2026-02 or 2026"
        ),
        ("sources.7", "x", "sources[7] cannot be changed here: "),
        ("staus", "x", "no field `staus` in gap: did you mean `status`?"),
    ])
    func whatTheRecordCannotTakeIsRefused(field: String, text: String, reason: String) {
        do throws(ChangeRefusal) {
            let change = try enter(text, for: field, gap, as: Gap.self)
            Issue.record("not refused: \(String(describing: change))")
        } catch {
            guard case .invalid(let words) = error else {
                Issue.record("refused otherwise: \(error)")
                return
            }
            #expect(reason.hasSuffix(": ") ? words.hasPrefix(reason) : words == reason)
            #expect(!words.contains("\n"))
        }
    }

    @Test func aBrokenRecordIsReadOnly() {
        #expect(
            throws: ChangeRefusal.invalid(
                "gaps/gap.md is read-only until the error in line 3 is fixed: status is `shut`: "
                    + "write one of open, converging, agreed or parked")
        ) { try enter("open", for: "status", "title: T\nstatus: shut", as: Gap.self) }
        let summary = RecordSummary(Record<Gap>.reading([], id: RecordID(.gap, "x"), vocabulary: nil))
        #expect(throws: ChangeRefusal.self) {
            try Change.entering("open", for: "status", of: summary, vocabulary: nil, today: .epoch)
        }
    }

    @Test func aRecordWithWarningsTakesChanges() throws {
        for line in ["staus: x", "state: x", "source: x", "tokyo: {positon: x}", "landing_zone: x", "tags: [a]"] {
            #expect(
                try enter("agreed", for: "status", Fixture.gap + line, as: Gap.self)?.after == "agreed", "\(line)")
        }
        #expect(try enter("agreed", for: "status", Fixture.gap + "mood: good", as: Gap.self)?.after == "agreed")
    }

    @Test(arguments: [
        ("status", "open"), ("owner", nil), ("level", nil), ("tokyo.position", "1–2%"), ("positions.0.value", "1.5"),
        ("positions[0].date", "2026-02-12"), ("sources", "Kadam"), ("sources.0", "Kadam"), ("sources.1", nil),
        ("tokyo", nil), ("", nil), ("...", nil), ("positions.0", nil),
    ])
    func theValueNowIsWhatWouldBeTyped(field: String, text: String?) {
        #expect(RecordSummary(Fixture.record(gap, as: Gap.self)).text(of: field) == text)
    }

    @Test func ofClaimsTheFirstIsTyped() {
        #expect(RecordSummary(Fixture.record(project, as: Project.self)).text(of: "amount") == "33.3bn USD")
    }

    @Test func aChangeIsToldOnOneLine() {
        func summary(_ before: Value?, _ after: Value?) -> String {
            Change(record: .dossier, field: ["positions", 2, "text"], before: before, after: after).summary()
        }
        #expect(summary("a", "b") == "positions[2].text a -> b")
        #expect(summary(nil, .null) == "positions[2].text (none) -> (none)")
        #expect(summary(["a", "b"], ["k": "v", "l": ["w"]]) == "positions[2].text [a, b] -> {k: v, l: [w]}")
        let change = Change(record: .dossier, field: "status", before: "open", after: nil)
        #expect(change.summary() == "status open -> (none)")
        #expect(change.reversed == Change(record: .dossier, field: "status", before: nil, after: "open"))
    }
}

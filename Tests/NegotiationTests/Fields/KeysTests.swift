import Negotiation
import Testing

/// Keys that are in no table, and keys that are sides.
@Suite struct KeysTests {
    private static func near(_ key: String, _ field: String, column: Int = 1) -> String {
        let last = key.split(separator: ".").last.map(String.init) ?? ""
        return "4:\(column): warning: \(key) is not a field, and is kept as it is: did you mean `\(field)`, "
            + "or `x-\(last)` for a key of your own?"
    }

    @Test(arguments: [
        ("staus: open", [near("staus", "status")]),
        ("Status: open", [near("Status", "status")]),
        ("titel-ja: x", [near("titel-ja", "title-ja")]),
        ("tokio: {position: x}", [near("tokio", "tokyo")]),
        ("washigton:", [near("washigton", "washington")]),
        (
            "mood: good",
            ["4:1: warning: mood is not a field, and is kept as it is: write `x-mood` for a key of your own"]
        ),
        (
            "paris: {position: x}",
            ["4:1: warning: paris is not a field, and is kept as it is: write `x-paris` for a key of your own"]
        ),
        (
            "owner\u{3000}: METI",
            [
                "4:1: warning: owner\u{3000} (U+3000 in it is no space) is not a field, and is kept as it is: "
                    + "did you mean `owner`, or `x-owner\u{3000}` for a key of your own?"
            ]
        ),
        ("state: x", [near("state", "status")]), ("source: x", [near("source", "sources")]),
        (
            "landing_zone: x",
            ["4:1: warning: landing_zone is not a field, and is masked like one: did you mean `landing-zone`?"]
        ),
        ("x-mood: good", []), ("x-status: 1", []), ("x-: y", []), ("x-map: {a: [1]}", []), ("x-null:", []),
        ("tokyo: {position: x}", []), ("tokyo:", []), ("tokyo: {}", []), ("\"tokyo\": {position: x}", []),
    ])
    func otherKeysAreToldApart(line: String, faults: [String]) {
        #expect(Fixture.faults(Fixture.gap + line, as: Gap.self) == faults)
    }

    /// Each field of each kind with a letter wrong: the record stays changeable, and a required or masked field does not come
    /// to stand for nothing, or in the open.
    @Test func aMisspeltKeyNeverMakesARecordReadOnly() throws {
        var (changeable, missing, masked) = (0, 0, 0)
        func sweep<Subject: RecordSubject>(_ base: String, as _: Subject.Type) throws {
            for info in Subject.fieldInfos {
                let key = info.key + "q"
                let record = Fixture.record("\(base)\n\(key): x", as: Subject.self)
                #expect(!record.isBroken, "\(key): \(record.problems)")
                #expect(record.problems.map(\.severity) == [.warning], "\(key)")
                #expect(Masked.hides(key) == info.masked, "\(key)")
                if info.masked { masked += 1 }
                changeable += 1
            }
            for info in Subject.fieldInfos where info.required {
                let lines = base.split(separator: "\n").map { $0.hasPrefix("\(info.key):") ? "q\($0)" : "\($0)" }
                let record = Fixture.record(lines.joined(separator: "\n"), as: Subject.self)
                let said = record.problems.map(\.message)
                #expect(
                    record.isBroken && said.contains { $0.hasPrefix("\(info.key) is missing") }, "\(info.key): \(said)")
                #expect(said.contains { $0.contains("did you mean `\(info.key)`") }, "\(info.key): \(said)")
                missing += 1
            }
        }
        try sweep("title: T\nstatus: open", as: Gap.self)
        try sweep("title: T\nstage: sel", as: Project.self)
        try sweep("title: T\ndate: 2026-02-12", as: Meeting.self)
        print("misspelt keys: changeable \(changeable), masked \(masked), required and told as missing \(missing)")
        #expect(changeable > 30 && masked > 0 && missing == 6)
    }

    /// What other programs keep in the same files.
    @Test(arguments: [
        "state", "source", "tags", "aliases", "author", "layout", "cssclasses", "permalink", "lang", "summary",
    ])
    func keysOfOtherToolsAreKept(key: String) throws {
        let record = Fixture.record(Fixture.gap + "\(key): [a, b]", as: Gap.self)
        #expect(!record.isBroken && record.problems.map(\.severity) == [.warning])
        var edit = try RecordEdit(RecordSummary(record))
        try edit.enter("agreed", for: "status", vocabulary: Fixture.vocabulary, today: day("2026-02-20"))
        let before = String(decoding: record.source, as: UTF8.self)
        #expect(
            String(decoding: edit.document.bytes, as: UTF8.self)
                == before.split(separator: "status: open").joined(separator: "status: agreed"))
    }

    /// A figure without its basis would be taken for more than it is.
    @Test func aMisspeltBasisIsAnError() {
        #expect(
            Fixture.faults("title: T\nstage: sel\namount: {value: 5bn USD, bassis: illustrative}", as: Project.self)
                == ["4:26: error: amount.bassis is not a field: did you mean `basis`?"])
    }

    /// The dossier's own record has no part for each side.
    @Test func sidesAreKeysOnlyWhereTheyMeanSomething() {
        #expect(
            Fixture.faults(Fixture.framework + "\ntokyo: {position: x}", as: Framework.self, vocabulary: nil).map {
                $0.contains("warning: tokyo is not a field, and is kept as it is")
            } == [true])
    }

    @Test func withoutADossierAnyMapMayBeASide() {
        let yaml = Fixture.gap + "paris: {position: x}\nrome: text\nlyon:"
        let record = Fixture.record(yaml, as: Gap.self, vocabulary: nil)
        #expect(record.lines.entries.map(\.side) == ["paris"])
        #expect(record.problems.map(\.severity) == [.warning, .warning])
        #expect(record.problems.map(\.line) == [5, 6])
        // What is in such a map is checked all the same, and so are near misses.
        #expect(
            Fixture.faults(Fixture.gap + "paris: {positon: x}", as: Gap.self, vocabulary: nil) == [
                Self.near("paris.positon", "position", column: 9)
            ])
        #expect(
            Fixture.faults(Fixture.gap + "staus: open", as: Gap.self, vocabulary: nil) == [
                Self.near("staus", "status")
            ])
    }

    @Test func wordsAreCheckedOnlyAgainstADossier() {
        let yaml = "title: T\nstage: anything\ncriteria: [{id: whatever}]"
        #expect(Fixture.faults(yaml, as: Project.self, vocabulary: nil) == [])
        let bare = Fixture.record(
            "title: T\nsides: [{id: a, name: A}]\nenvelope: 1bn USD", as: Framework.self, vocabulary: nil)
        #expect(
            Fixture.faults(yaml, as: Project.self, vocabulary: Vocabulary(bare.subject)) == [
                "3:8: error: no stage `anything`: dossier.md lists no stages: add it there",
                "4:17: error: no criterion `whatever`: dossier.md lists no criteria: add it there",
            ])
    }

    @Test func orderOfKeysDoesNotMatter() {
        let lines = ["title: T", "status: agreed", "owner: MOF", "due: 2026-03-16", "tokyo: {position: x}", "ask: A"]
        for shift in lines.indices {
            let turned = (lines[shift...] + lines[..<shift]).joined(separator: "\n")
            for yaml in [turned, turned.split(separator: "\n").reversed().joined(separator: "\n")] {
                let record = Fixture.record(yaml, as: Gap.self)
                #expect(record.problems == [])
                #expect(record.title == "T" && record.status == .agreed && record.owner == "MOF")
                #expect(record.due == known("2026-03-16") && record.ask == "A")
                #expect(record.lines["tokyo"]?.position == "x")
            }
        }
    }
}

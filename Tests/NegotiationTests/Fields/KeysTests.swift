import Negotiation
import Testing

/// Keys that are in no table, and keys that are sides.
@Suite struct KeysTests {
    @Test(arguments: [
        ("staus: open", ["4:1: error: staus is not a field: did you mean `status`?"]),
        ("Status: open", ["4:1: error: Status is not a field: did you mean `status`?"]),
        ("titel-ja: x", ["4:1: error: titel-ja is not a field: did you mean `title-ja`?"]),
        ("tokio: {position: x}", ["4:1: error: tokio is not a field: did you mean `tokyo`?"]),
        ("washigton:", ["4:1: error: washigton is not a field: did you mean `washington`?"]),
        (
            "mood: good",
            ["4:1: warning: mood is not a field, and is kept as it is: write `x-mood` for a key of your own"]
        ),
        (
            "paris: {position: x}",
            ["4:1: warning: paris is not a field, and is kept as it is: write `x-paris` for a key of your own"]
        ),
        ("x-mood: good", []), ("x-status: 1", []), ("x-: y", []), ("x-map: {a: [1]}", []), ("x-null:", []),
        ("tokyo: {position: x}", []), ("tokyo:", []), ("tokyo: {}", []), ("\"tokyo\": {position: x}", []),
    ])
    func otherKeysAreToldApart(line: String, faults: [String]) {
        #expect(Fixture.faults(Fixture.gap + line, as: Gap.self) == faults)
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
                "4:9: error: paris.positon is not a field: did you mean `position`?"
            ])
        #expect(
            Fixture.faults(Fixture.gap + "staus: open", as: Gap.self, vocabulary: nil) == [
                "4:1: error: staus is not a field: did you mean `status`?"
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

import Foundation
import Negotiation
import Testing

/// That there are two sides, and which is which, is said in one type.
@Suite struct PartyTests {
    @Test func oursComesFirst() {
        var sides = BothSides { $0 == .ours ? "Tokyo" : "Washington" }
        #expect(Array(sides) == ["Tokyo", "Washington"] && sides[.theirs] == "Washington")
        #expect(sides.map(\.count) == BothSides(ours: 5, theirs: 10))
        #expect(sides.parties.map(\.party) == [.ours, .theirs] && Party.count == 2)
        sides[.ours] = "Osaka"
        #expect(sides.ours == "Osaka" && Party.ours.other == .theirs && Party.theirs.other == .ours)
    }

    @Test(arguments: [
        ("[{id: a, name: A}, {id: b, name: B, ours: yes}]", "b", "a"),
        ("[{id: a, name: A}, {id: b, name: B}]", "a", "b"),
    ])
    func theFrameworkKnowsWhichIsOurs(sides: String, ours: String, theirs: String) {
        let framework = Fixture.record("title: T\nenvelope: 1bn USD\nsides: \(sides)", as: Framework.self).subject
        #expect(framework.bothSides.map { Array($0.map(\.id)) } == [ours, theirs])
        #expect(framework.party(of: ours) == .ours && framework.party(of: theirs) == .theirs)
        #expect(framework.side(.theirs)?.id == theirs)
    }

    @Test(arguments: ["[{id: a, name: A, ours: yes}]", "[{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]"])
    func oneSideOrThreeAreNotBoth(sides: String) {
        let framework = Fixture.record("title: T\nenvelope: 1bn USD\nsides: \(sides)", as: Framework.self).subject
        #expect(framework.bothSides == nil && framework.ours?.id == "a")
    }

    /// Nobody counts sides by hand, or tells them by 0 and 1.
    @Test func noSourceNumbersTheSides() throws {
        let numbered =
            /\b[sS]ides\[[01]\]|\b1 - [\w.]*[sS]ide\b|\b[sS]ide == [01]\b|\b(of|_) side: Int\b|\bside: [01]\b|\b[sS]ides\.count [<>!=]+ \d/
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var (looked, found) = (0, [String]())
        for case let file as URL in files where file.pathExtension == "swift" {
            looked += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: numbered) { found.append("\(file.lastPathComponent): \(match.0)") }
        }
        print("sides: \(looked) files, numbered in \(found.count)")
        #expect(found == [])
        #expect(looked > 300)
        for old in ["sides[0].terms", "page.side = 1 - page.side", "side == 0", "of side: Int", "sides.count != 2"] {
            #expect(old.contains(numbered), "\(old) passes")
        }
    }
}

import FrontMatter
import Negotiation
import Screen
import Testing

@testable import Workbench

/// Finding and filtering in a dossier whose texts no single key may read.
@Suite struct ReadingTextsTests {
    private static let count = 3 * Texts.most + 5

    /// Gaps, of which the last alone holds `zebra`, in its prose.
    private static let dossier = Result {
        var files = [
            "dossier.md":
                "---\ntitle: Talks\nenvelope: 1bn USD\nsides:\n  - {id: a, name: A, ours: yes}\n  - {id: b, name: B}\n---\n"
        ]
        for number in 1...count {
            let words = number == count ? "A zebra." : "Nothing."
            files["gaps/gap-\(number).md"] = "---\ntitle: Gap \(number)\nstatus: open\n---\n\(words)\n"
        }
        return try Fixture.load { try Fixture.write(files, to: $0) }
    }

    /// Goes on as a session does while no key is pressed; how often.
    private func finish(_ desk: inout Desk) -> (steps: Int, effects: [Effect]) {
        var (steps, effects): (Int, [Effect]) = (0, [])
        while desk.workbench.hasMore, steps < 1000 {
            effects += desk.workbench.goOn()
            steps += 1
        }
        return (steps, effects)
    }

    @Test func aFindIsAnsweredBetweenKeys() throws {
        var desk = try Desk(Self.dossier)
        try desk.press("2/ze")
        #expect(desk.statusLine.contains("looking"))
        #expect(desk.workbench.current?.name == "gap-1")
        let steps = finish(&desk).steps
        print("ReadingTextsTests: \(Self.count) texts, \(steps) steps after the keys")
        #expect(steps > 0 && steps <= Self.count / Texts.most + 1)
        #expect(desk.statusLine.contains("1 found"))
        #expect(desk.workbench.current?.name == "gap-\(Self.count)")
        // All are held now.
        try desk.press("<C-u>nothing")
        let hasMore = desk.workbench.hasMore
        #expect(!hasMore && desk.statusLine.contains("\(Self.count - 1) found"))
    }

    @Test func whatIsAskedForMeanwhileComesBehind() throws {
        var desk = try Desk(Self.dossier)
        try desk.press("2/ze<Enter>")
        let isWaiting = desk.workbench.isWaiting
        #expect(isWaiting)
        _ = finish(&desk)
        let isDone = !desk.workbench.isWaiting && desk.workbench.prompt == nil
        #expect(isDone)
        #expect(desk.message?.hasPrefix("1 of 1 for ze") == true)
        #expect(desk.workbench.current?.name == "gap-\(Self.count)")
    }

    @Test func leavingTheLineEndsIt() throws {
        var desk = try Desk(Self.dossier)
        try desk.press("2/ze<Enter><Esc>")
        let isDone = !desk.workbench.isWaiting && !desk.workbench.hasMore
        #expect(isDone)
        #expect(desk.workbench.current?.name == "gap-1")
    }

    @Test(arguments: [
        ("2fze<Enter>", "1 of \(count) shown"), ("2:filter<Space>zebra<Enter>", "1 of \(count) shown"),
        ("2:find<Space>zebra<Enter>", "1 of 1 for zebra"),
    ]) func everyWayToLookThroughTextsWaitsForThem(keys: String, told: String) throws {
        var desk = try Desk(Self.dossier)
        try desk.press(keys)
        let isWaiting = desk.workbench.isWaiting
        #expect(isWaiting, "\(keys)")
        _ = finish(&desk)
        #expect(desk.message?.hasPrefix(told) == true, "\(keys): \(desk.message ?? "")")
        #expect(desk.workbench.current?.name == "gap-\(Self.count)")
        let isDone = !desk.workbench.isWaiting && !desk.workbench.hasMore
        #expect(isDone)
    }

    @Test func aFilterCountsOnceTextsAreRead() throws {
        var desk = try Desk(Self.dossier)
        try desk.press("2fze")
        #expect(desk.statusLine.contains("looking through \(Self.count)"))
        _ = finish(&desk)
        #expect(desk.statusLine.contains("1 of \(Self.count)"))
        try desk.press("<Enter>c")
        #expect(desk.workbench.current?.name == "gap-\(Self.count)")
    }
}

import Negotiation
import Testing

@testable import Workbench

/// Coming back to where the last session was left.
@Suite struct WhereaboutsTests {
    private func reopened(_ whereabouts: String, _ size: String = "80x24") throws -> Desk {
        var desk = try Desk(Fixture.sample, size)
        desk.workbench.goBack(to: whereabouts)
        return desk
    }

    @Test(arguments: [
        "", "2jj", "1j2jjj3j", "2jj<Enter>", "1j<Enter>", "4j", "2+", "2f status=open<Enter>j", "2s -severity<Enter>jj",
        "p",
        "<Tab><Tab>",
    ])
    func theScreenIsTheSame(keys: String) throws {
        var desk = try Desk()
        try desk.press(keys)
        let again = try reopened(desk.workbench.whereabouts)
        // All but the last line: what was told is told once.
        #expect(again.lines.dropLast() == desk.lines.dropLast())
        #expect(again.workbench.whereabouts == desk.workbench.whereabouts)
    }

    @Test func thePaneThatIsInFrontOfTheFourthStays() throws {
        var desk = try Desk(Fixture.shipped)
        try desk.press("44")
        #expect(desk.workbench.board.focus == .commitments)
        try desk.press("2")
        var again = try Desk(Fixture.shipped)
        again.workbench.goBack(to: desk.workbench.whereabouts)
        #expect(again.workbench.board.focus == .gaps && again.workbench.board.fourth == .commitments)
    }

    @Test(arguments: [
        "focus nowhere\n", "row gaps gaps/gone.md\n", "row gaps projects/ohio.md\n", "page gaps/gone.md\n", "page\n",
        "\n",
        "filter gaps statsu=open\n", "filter gaps\n", "sort gaps -nothing\n", "later version of all this\n", "focus\n",
        "row mix 99\n", "row mix -1\n",
        "row gaps ../../etc/passwd\n", "filter mix a=b\n",
    ])
    func whatIsNotThereIsPassedOver(text: String) throws {
        let again = try reopened(text + "focus gaps\n")
        #expect(again.workbench.board.focus == .gaps && again.workbench.pages.isEmpty)
        #expect(again.workbench.view(.gaps).isPlain)
    }

    @Test func masksStayClosed() throws {
        var desk = try Desk()
        try desk.press("2<Enter>*")
        #expect(desk.workbench.isRevealed)
        #expect(!(try reopened(desk.workbench.whereabouts).workbench.isRevealed))
    }
}

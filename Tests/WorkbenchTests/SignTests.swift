import Negotiation
import Screen
import Testing

@testable import Workbench

/// The signs on the screen, explained in the help.
@Suite struct SignTests {
    @Test func signsAreExplainedInTheHelp() throws {
        var desk = try Desk(Fixture.texts, "100x30")
        try desk.press("?<lt>8d")
        #expect(desk.lines.contains { $0.contains("within eight days") })
        try desk.press("<Enter>")
        #expect(desk.message?.hasPrefix("<8d: within eight days") == true)
        #expect(desk.workbench.place == HelpPage.self)
        for sign in Sign.all { #expect(sign.looks.count <= 24 && !sign.meaning.hasSuffix(".")) }
    }
}

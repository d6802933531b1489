import Negotiation
import Screen
import Testing

@testable import Workbench

@Suite struct ContainedFaultTests {
    @Test func faultsThatTheRestSurvivesAreOnThePagesOfGapsAndMeetings() throws {
        var desk = try Desk(Fixture.texts, "100x40")
        try desk.press("2/open<Enter><Enter>")
        #expect(desk.lines.contains { $0.contains("5:15 text opens a bracket that does not close") })
        #expect(desk.lines.contains { $0.contains("6:64 drafts[1].date is `2026-13`") }, "\(desk.lines)")
        #expect(desk.lines.contains { $0.contains("1 bracket, 1 without the other") })
        try desk.press("q<Esc>3<Enter>")
        #expect(desk.lines.contains { $0.contains("statements[0].date is `2026-02-31`") }, "\(desk.lines)")
    }
}

import Negotiation
import Screen
import Testing

@testable import Workbench

/// What is typed for no single field outlasts the program too, and comes back as it was.
@Suite struct LineDraftTests {
    /// What a session that is lost now leaves, in a session that begins.
    private func next(after desk: Desk, _ dossier: Result<Dossier, any Error> = Fixture.sample) throws -> Desk {
        var next = try Desk(dossier)
        next.workbench.receive(.drafts(desk.workbench.drafts))
        return next
    }

    @Test func aValueForSeveralRecords() throws {
        var desk = try Desk()
        try desk.press("2<Space><Space>oMETI")
        let marks = desk.workbench.board.marks
        #expect(desk.workbench.drafts.count == 1)
        var next = try next(after: desk)
        #expect(next.workbench.board.marks == marks && next.workbench.board.focus == .gaps)
        #expect(next.statusLine.contains("owner of 2 marked: METI"))
        // Killed again before it is answered.
        #expect(next.workbench.drafts.map(\.text) == ["METI"])
        try next.press("<Space>too<Enter>y")
        #expect(next.saved.last?.map(\.after) == ["METI too", "METI too"])
        #expect(next.workbench.drafts.isEmpty)
    }

    @Test func aValueForSeveralRecordsThatCouldNotBeSaved() throws {
        var desk = try Desk()
        try desk.press("2<Space><Space>oMETI")
        _ = desk.workbench.handle(.key(.enter))
        desk.workbench.receive(.refused("the disk is full"))
        #expect(desk.workbench.drafts.map(\.text) == ["METI"])
        try desk.press("o")
        #expect(desk.statusLine.contains("owner of 2 marked: METI"))
        try desk.press("<Enter>")
        #expect(desk.saved.last?.count == 2 && desk.workbench.drafts.isEmpty)
    }

    @Test func aFilter() throws {
        var desk = try Desk()
        try desk.press("3f status=pl")
        var next = try next(after: desk)
        #expect(next.workbench.board.focus == .meetings)
        #expect(next.statusLine.contains("filter meetings: status=pl"))
        #expect(next.workbench.drafts.map(\.text) == ["status=pl"])
        try next.press("anned<Enter>")
        #expect(next.workbench.view(.meetings).filter.description == "status=planned")
        #expect(next.workbench.drafts.isEmpty)
    }

    @Test func whatIsTriedAndWhatIsBeingTyped() throws {
        var desk = try Desk()
        try desk.press("1v+<Tab>=")
        let tried = desk.workbench.tried
        #expect(tried.count == 1)
        try desk.press("<Enter>12")
        #expect(desk.workbench.drafts.count == 2)
        var next = try next(after: desk)
        #expect(next.workbench.tried == tried)
        #expect(next.message?.contains("there again") == true || next.workbench.prompt != nil)
        #expect(next.statusLine.contains(" of SoftBank data ce…: 12"))
        #expect(next.workbench.valuationPage?.whatIfs == desk.workbench.valuationPage?.whatIfs)
        try next.press("<Esc>X")
        #expect(next.workbench.drafts.isEmpty)
    }

    @Test func severalWaitForEachOther() throws {
        var first = try Desk()
        try first.press("2fdue<lt>")
        var second = try Desk()
        try second.press("1<Space><Space>oMETI")
        var next = try Desk()
        next.workbench.receive(.drafts(first.workbench.drafts + second.workbench.drafts))
        #expect(next.statusLine.contains("filter gaps: due<"))
        #expect(next.workbench.drafts.count == 2)
        try next.press("<Esc>")
        #expect(next.statusLine.contains("C decide 1"))
        try next.press("C")
        #expect(next.statusLine.contains("owner of 2 marked: METI"))
        try next.press("<Esc>")
        #expect(next.workbench.drafts.isEmpty)
    }

    @Test func nothingTypedLeavesNothing() throws {
        for keys in ["2<Space>o", "2f", "2f status=open<Enter>f", "1v<Enter>", "1v+x", "2w", "2I"] {
            var desk = try Desk()
            try desk.press(keys)
            #expect(desk.workbench.drafts.isEmpty, "\(keys)")
        }
    }

    /// While nothing is kept, every line and form says so, and that it is over.
    @Test func whereNothingIsKeptEveryLineSaysSo() throws {
        let openings = ["2w", "2<Space>o", "2f", "1v<Enter>", "2e", "2e<Enter>", "m", "mRound<Enter>", "2I", "Ao"]
        for keys in openings {
            var desk = try Desk()
            desk.workbench.receive(.draftTrouble("No space left on device", at: "/state"))
            try desk.press(keys)
            #expect(desk.lines.contains { $0.contains("not kept: No space left on device") }, "\(keys)")
            desk.workbench.receive(.draftTrouble(nil, at: ""))
            #expect(!desk.lines.contains { $0.contains("not kept:") }, "\(keys)")
            #expect(desk.message == "what you type is kept on disk again")
        }
        print("lines and forms that say that nothing is kept: \(openings.count)")
    }
}

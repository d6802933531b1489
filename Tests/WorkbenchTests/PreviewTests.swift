import Screen
import Testing

@testable import Workbench

/// What stands beside the four panes where there is room.
@Suite struct PreviewTests {
    private func preview(_ desk: Desk) -> String? {
        guard let area = desk.workbench.layout.preview else { return nil }
        return String(desk.lines[area.origin.row].dropFirst(area.origin.column + 1).prefix { $0 != "─" })
    }

    @Test func itFollowsOnceNoKeyComes() throws {
        var desk = try Desk(Fixture.sample, "200x50")
        try desk.press("2")
        desk.workbench.receive(.paused)
        let first = try #require(desk.workbench.current)
        #expect(preview(desk) == (desk.workbench.dossier.summary(of: first)?.name ?? "") + " ")
        try desk.press("<Down>")
        let second = try #require(desk.workbench.current)
        #expect(second != first)
        #expect(desk.workbench.isPreviewBehind)
        #expect(preview(desk) == (desk.workbench.dossier.summary(of: first)?.name ?? "") + " ")
        desk.workbench.receive(.paused)
        #expect(!desk.workbench.isPreviewBehind)
        #expect(preview(desk) == (desk.workbench.dossier.summary(of: second)?.name ?? "") + " ")
    }

    @Test func itIsNotWaitedForWhereItIsNotShown() throws {
        var desk = try Desk()
        try desk.press("2<Down>")
        #expect(!desk.workbench.isPreviewBehind)
        desk.workbench = try Desk(Fixture.sample, "200x50").workbench
        try desk.press("<Down><Enter>")
        #expect(!desk.workbench.isPreviewBehind)
    }

    @Test func shownAnewItIsUpToDate() throws {
        var desk = try Desk(Fixture.sample, "200x50")
        try desk.press("p2<Down>")
        #expect(!desk.workbench.isPreviewBehind)
        try desk.press("p")
        #expect(!desk.workbench.isPreviewBehind)
    }
}

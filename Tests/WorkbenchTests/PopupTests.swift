import Screen
import Testing

@testable import Workbench

/// Where a list to choose from opens.
@Suite struct PopupTests {
    private func box(_ desk: Desk) throws -> ClosedRange<Int> {
        let first = try #require(desk.lines.firstIndex { $0.contains("┌") })
        return first...(try #require(desk.lines.lastIndex { $0.contains("└") }))
    }

    @Test func itOpensUnderTheRow() throws {
        var desk = try Desk()
        try desk.press("2<Down>")
        let row = try #require(desk.workbench.render().cursor?.row)
        try desk.press("c")
        #expect(try box(desk).lowerBound == row + 1)
    }

    @Test func itOpensAboveTheRowWhereThereIsNoRoomBelow() throws {
        var desk = try Desk()
        try desk.press("3<PageDown>")
        let row = try #require(desk.workbench.render().cursor?.row)
        try desk.press("c")
        #expect(try box(desk).upperBound == row - 1)
    }
}

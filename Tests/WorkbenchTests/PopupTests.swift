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

    @Test func itOpensAtTheColumnThatItChanges() throws {
        // A zoomed list without headings has a column for it.
        var desk = try Desk(Fixture.sample, "120x30")
        try desk.press("1+sdue<Enter>")
        let stage = try #require(column(of: " stage ", desk))
        try desk.press("c")
        #expect(column(of: "┌", desk) == stage + 1)
        // So it does beside the value of a form, also in its second column.
        try desk.press("<Esc>2e6j")
        let value = try #require(column(of: "critical", desk))
        #expect(value > 60)
        try desk.press("<Enter>")
        #expect(column(of: "┌", desk) == value)
        #expect(desk.lines.contains { $0.dropFirst(value).hasPrefix("critical") })
    }

    private func column(of words: String, _ desk: Desk) -> Int? {
        desk.lines.lazy.compactMap { line in
            line.firstRange(of: words).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
        }.first
    }

    @Test func itOpensAboveTheRowWhereThereIsNoRoomBelow() throws {
        var desk = try Desk()
        try desk.press("3<PageDown>")
        let row = try #require(desk.workbench.render().cursor?.row)
        try desk.press("c")
        #expect(try box(desk).upperBound == row - 1)
    }
}

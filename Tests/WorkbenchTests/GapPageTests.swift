import Negotiation
import Testing

@testable import Workbench

/// What of a gap's page stays, and what has a column of its own.
@Suite struct GapPageTests {
    private func gap(_ size: String) throws -> Desk {
        var desk = try Desk(Fixture.shipped, size)
        try desk.press("/equity<Space>share<Enter><Enter>")
        return desk
    }

    @Test func theFirstLinesStay() throws {
        var desk = try gap("80x24")
        let top = desk.lines[1...3]
        #expect(top.joined().contains("critical") && top.joined().contains("ask"))
        let below = desk.lines[6]
        try desk.press("<PageDown>")
        #expect(desk.lines[1...3] == top)
        #expect(desk.lines[6] != below)
        try desk.press("G")
        #expect(desk.lines[1...3] == top)
        #expect(desk.workbench.render().cursor?.row == 1)
        // Where there is little room, all is scrolled.
        desk = try gap("80x12")
        try desk.press("jjjjj")
        #expect(!desk.lines[1].contains("critical"))
    }

    @Test(arguments: [("110x30", true), ("120x40", true), ("109x30", false), ("80x24", false)])
    func factsStandBesideTheSides(size: String, isBeside: Bool) throws {
        let heads = try gap(size).lines.filter { $0.contains("Washington ") && $0.contains("──") }
        #expect(heads.contains { $0.contains("Facts") } == isBeside)
    }

    @Test func whatIsSearchedForComesOntoTheScreen() throws {
        var desk = try gap("80x24")
        try desk.press("/three<Space>forms<Enter>")
        #expect(desk.lines.contains { $0.lowercased().contains("three forms") })
    }
}

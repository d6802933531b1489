import Negotiation
import Screen
import Testing

@testable import Workbench

/// What is left of the envelope, the pace that it needs, and the mix with its room.
@Suite struct PortfolioPageTests {
    @Test(arguments: ["80x24", "120x40", "200x50", "60x16", "30x8"]) func picture(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("$")
        try Golden.check(desk.workbench.render(), "portfolio-\(size)")
    }

    @Test(arguments: ["80x24", "120x40", "200x50"]) func pictureInJapanese(size: String) throws {
        var desk = try Desk(Fixture.japanese, size)
        try desk.press("$<Tab><Tab>")
        try Golden.check(desk.workbench.render(), "portfolio-japanese-\(size)")
    }

    @Test func pictures() throws {
        var desk = try Desk(Fixture.sample, "80x24")
        try desk.press("$s")
        try Golden.check(desk.workbench.render(), "portfolio-stage-80x24")
        try desk.press("<Tab><Enter>")
        try Golden.check(desk.workbench.render(), "portfolio-sector-80x24")
        try desk.press("<Tab><Enter>G")
        try Golden.check(desk.workbench.render(), "portfolio-institution-80x24")
        var empty = try Desk(Fixture.empty, "80x24")
        try empty.press("$")
        try Golden.check(empty.workbench.render(), "portfolio-empty-80x24")
    }
}

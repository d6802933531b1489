import Negotiation
import Screen
import Testing
import Workbench

/// Forms, the log of a meeting and the list of actions, held against pictures that were looked at.
@Suite struct GoldenFormsTests {
    @Test(arguments: ["80x24", "120x40", "60x16"]) func form(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("2ejjjjjjj<Enter><C-u>METI<Enter>")
        try Golden.check(desk.workbench.render(), "form-\(size)")
        try desk.press("<Enter><C-u>2026-02-30")
        try Golden.check(desk.workbench.render(), "form-fault-\(size)")
    }

    @Test func formInJapanese() throws {
        var desk = try Desk(Fixture.japanese, "80x24")
        try desk.press("2e<Enter>")
        try Golden.check(desk.workbench.render(), "form-japanese-80x24")
    }

    @Test func itemsOfAList() throws {
        var desk = try Desk(Fixture.sample, "80x24")
        try desk.press("3/akazawa<Enter>eGkk<Enter>")
        try Golden.check(desk.workbench.render(), "form-items-80x24")
    }

    @Test func newRecord() throws {
        var desk = try Desk(Fixture.sample, "80x24")
        try desk.press("1aGrid<Space>batteries")
        try Golden.check(desk.workbench.render(), "form-new-80x24")
    }

    @Test(arguments: ["80x24", "120x40"]) func log(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("mSecond<Space>round<Enter><Enter>Tokyo<Enter>ministerial<Enter>Ryosei<Space>Akazawa<Enter>")
        try desk.press("Howard<Space>Lutnick<Enter>none<Space>worksheet<Enter>jjotwo<Space>percent<Enter>2<Enter>")
        try desk.press("sAka<Tab>no<Space>losses<Enter>iReport<Enter>METI<Enter>fr")
        try Golden.check(desk.workbench.render(), "log-\(size)")
    }

    @Test func logInJapanese() throws {
        var desk = try Desk(Fixture.japanese, "80x24")
        try desk.press("m第二回会談<Enter><Enter>東京<Enter><Enter>赤沢<Enter><Enter>n進展<Enter>")
        try Golden.check(desk.workbench.render(), "log-japanese-80x24")
    }

    @Test(arguments: ["80x24", "120x40"]) func actions(size: String) throws {
        var desk = try Desk(Fixture.sample, size)
        try desk.press("Aj")
        try Golden.check(desk.workbench.render(), "actions-\(size)")
    }
}

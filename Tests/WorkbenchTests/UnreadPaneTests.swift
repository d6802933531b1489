import Negotiation
import Screen
import Testing
import Workbench

/// What could not be read and has no row is said in the pane that it belongs into.
@Suite struct UnreadPaneTests {
    private func board(_ strays: [Problem], size: Size = Size(columns: 100, rows: 24)) throws -> String {
        let empty = try Fixture.empty.get()
        let dossier = Dossier(framework: empty.framework, strays: strays)
        return Workbench(dossier: dossier, today: try #require(CalendarDate("2026-02-20")), size: size)
            .render().lines.joined(separator: "\n")
    }

    @Test(arguments: ["projects", "gaps", "meetings"]) func aFolderThatCannotBeReadIsNotEmpty(_ folder: String) throws {
        let text = try board([Problem(file: folder, message: "cannot be read: permission denied")])
        #expect(text.contains("\(folder)/ cannot be read: permission denied"))
        #expect(!text.contains("no \(folder) yet") && text.contains(", 1 unread"), "\(text)")
        #expect(text.split(separator: "yet: a adds one").count == 3)
    }

    @Test func aLinkIsCounted() throws {
        let text = try board([Problem(file: "gaps/linked.md", message: "is a symbolic link, which is not followed")])
        #expect(text.contains("0 open, 1 unread") && text.contains("gaps/linked.md is a symbolic link"))
    }

    @Test func whatIsNoRecordsFileIsNotCounted() throws {
        let text = try board([Problem(file: "gaps/README.md", message: "the name is not a valid id")])
        #expect(text.contains("no gaps yet") && !text.contains("unread"))
    }
}

import Foundation
import Testing

/// Folders as people's tools have left them, each with what is expected of it. The inputs lie in `Reports`.
@Suite struct ReportTests {
    private static let reports = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Reports")

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func take(_ report: String) throws {
        try FileManager.default.copyItem(
            atPath: Self.reports.appendingPathComponent(report).path, toPath: folder.path + "/dossier")
        try folder.write(
            """
            ---
            title: Talks
            sides:
              - {id: tokyo, name: Tokyo, ours: yes}
              - {id: washington, name: Washington}
            as-of: 2026-02-20
            ---

            """, to: "dossier/dossier.md")
    }

    private func sherpa(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "dossier"] + arguments, in: folder)
    }

    @Test func everyReportHasATest() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.reports.path)
        #expect(
            Set(folders) == [
                "conflict-copy", "datetime-date", "folded-by-dumper", "null-due", "null-owner", "odd-space-after-colon",
                "readme-and-subfolder", "unknown-near-key", "zwnj-persian",
            ])
    }

    @Test func aConflictCopyIsToldAsACopyOfItsRecord() throws {
        try take("conflict-copy")
        let check = try sherpa("check")
        #expect(check.status == 1 && check.lines.count == 1)
        #expect(check.output.contains("a copy of `deadline` that Syncthing has kept"))
        #expect(try sherpa("list", "gaps", "--json").jsonObjects().count == 1)
        // The record itself stays what it was, to be changed as ever.
        #expect(try sherpa("set", "deadline", "status=agreed").status == 0)
    }

    @Test func aTimeBehindADateIsPassedOver() throws {
        try take("datetime-date")
        #expect(try !sherpa("check").output.contains("error"))
        #expect(try sherpa("show", "m", "--json").output.contains("\"2026-02-12\""))
        #expect(try sherpa("set", "m", "place=Washington").status == 0)
        #expect(try folder.read("dossier/meetings/m.md").contains("date: 2026-02-12T09:30\n"))
    }

    @Test func textsThatADumperHasFoldedAreRead() throws {
        try take("folded-by-dumper")
        #expect(try sherpa("check").output.isEmpty)
        let words = "A line that is long enough that a dumper with its default width of eighty columns"
        let asks = try ["double", "plain", "single"].map { try sherpa("show", $0, "--json").output }
        #expect(asks.allSatisfy { $0.contains(words) && $0.contains("folds it here") })
        #expect(try sherpa("show", "nextline", "--json").output.contains("\"On the line below\""))
        #expect(try sherpa("set", "flow", "owner=METI").status == 0)
        #expect(try folder.read("dossier/gaps/flow.md").contains("x-tags: [\n  a,\n  b]\n"))
    }

    @Test(arguments: [("null-due", "due"), ("null-owner", "owner")])
    func nullIsNoValue(_ report: String, _ field: String) throws {
        try take(report)
        #expect(try sherpa("check").output.isEmpty)
        #expect(try sherpa("list", "gaps", "--where", "\(field)=", "--json").jsonObjects().count == 2)
        #expect(try sherpa("review").output.split(separator: "\n").count { $0.contains("nobody owns it") } == 2)
    }

    @Test(arguments: [("fwcolon", "U+FF1A"), ("ideographic", "U+3000"), ("nbsp", "U+00A0"), ("trailing", "U+3000")])
    func anOddBlankIsNamed(_ file: String, _ character: String) throws {
        try take("odd-space-after-colon")
        let told = try sherpa("check").lines.first { $0.hasPrefix("gaps/\(file).md:") }
        #expect(told?.contains("error") == true && told?.contains(character) == true)
    }

    @Test func aReadmeIsLeftAloneAndASubfolderIsCalledOne() throws {
        try take("readme-and-subfolder")
        let check = try sherpa("check")
        #expect(check.status == 0)
        #expect(check.output.hasPrefix("gaps/archive/:1:1: warning: a folder, which is not read"))
        #expect(check.lines.count == 1)
        #expect(try sherpa("list", "gaps").errors.contains("no gaps"))
    }

    @Test(arguments: ["source", "state"])
    func aKeyThatIsNearlyAFieldIsKept(_ id: String) throws {
        try take("unknown-near-key")
        let told = try sherpa("check").lines.first { $0.hasPrefix("gaps/\(id).md:4:1: warning: ") }
        #expect(told?.contains("did you mean") == true)
        #expect(try sherpa("set", id, "owner=METI").status == 0)
        #expect(try folder.read("dossier/gaps/\(id).md").contains("\n\(id): x\n"))
    }

    @Test func aJoinerInAPersianWordIsNoFault() throws {
        try take("zwnj-persian")
        #expect(try sherpa("check").output.isEmpty)
        #expect(try sherpa("list", "gaps").output.contains("می\u{200C}خواهیم"))
        #expect(try sherpa("list", "gaps", "--json").jsonObjects().first?["title"] as? String == "می\u{200C}خواهیم")
    }
}

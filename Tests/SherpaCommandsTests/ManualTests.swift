import Foundation
import Screen
import Testing
import Waiting

@testable import SherpaCommands

/// The manual pages: whole, true, and fit for the programs that show them.
@Suite(.waits) struct ManualTests {
    /// Texts of the pages as they are written.
    private static func source(_ page: ManualPage) throws -> String {
        let file = "Sources/SherpaCommands/Manual/Texts/\(page.name).en.md"
        return try String(contentsOf: RoomsTests.root.appendingPathComponent(file), encoding: .utf8)
    }

    @Test func everyTableIsInAPage() throws {
        let used = try ManualPage.allCases.flatMap { page in
            try Self.source(page).matches(of: /<!-- insert ([a-z ]+) -->/).map { String($0.1) }
        }
        #expect(used.sorted() == ManualTable.all.map(\.name).sorted())
        #expect(ManualTable.all.filter { $0.blocks.isEmpty }.map(\.name) == [])
        let tables = ManualTable.all.count
        print("manual: \(ManualPage.allCases.count) pages, \(tables) tables")
    }

    @Test func everyThemeThatComesAlongIsNamed() throws {
        let text = try Self.source(.theme)
        #expect(ThemeLibrary.builtIn.filter { !text.contains("- `\($0)`:") } == [])
    }

    /// Whatever the program asks of its environment.
    @Test func everyVariableIsNamed() throws {
        let page = try Self.source(.sherpa)
        var names: Set<String> = []
        let sources = RoomsTests.root.appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("-bench/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: /(?:Environment\.value|folder)\("([A-Z_]+)"/).map { String($0.1) })
        }
        #expect(names.count > 10, "\(names)")
        #expect(names.filter { !page.contains("`\($0)`") } == [])
    }

    @Test(arguments: ManualPage.allCases)
    func everyPageIsText(page: ManualPage) throws {
        let text = page.plain(width: 80)
        #expect(text.hasPrefix("\(page.name)(\(page.section)): "))
        #expect(
            !text.contains("<!--") && !text.contains("\\f") && Printable.text(text.filter { $0 != "\n" }).count > 500)
        let summary = page.text.summary
        #expect(!summary.isEmpty && page.roff.contains(summary))
        let isRunningOver = text.split(separator: "\n").filter { DisplayWidth.of($0) > 80 && !$0.hasPrefix("        ") }
        #expect(isRunningOver == [])
    }

    @Test func rubbishStaysText() {
        let text = ManualText("# a — b\n\n## C\n.SH \\fBx `un\n\n    'q \\ -\n- `a:b`: c-c [--d-d]\n\n  d\n") { _ in []
        }
        #expect(
            text.blocks == [
                .heading("C"), .paragraph(".SH \\fBx `un"), .lines(["'q \\ -"]),
                .item("`a:b`", [.paragraph("c-c [--d-d]"), .paragraph("d")]),
            ])
        let roff = RoffWriter.page(.keys, text)
        #expect(roff.contains("\n\\&.SH \\efBx \\(gaun\n"))
        #expect(roff.contains("\n\\(aqq \\e \\-\n"))
        #expect(roff.contains("\n.TP\n\\fBa:b\\fR\nc-c [\\-\\-d\\-d]\n.IP\nd\n"))
    }

    @Test func topicsAndCommandsAreExplained() throws {
        let folder = try TemporaryFolder()
        for topic in HelpCommand.topics {
            let run = try SherpaRun("help", topic, in: folder)
            #expect(run.status == 0 && run.lines.count > 5, "\(topic): \(run.errors)")
        }
        #expect(try SherpaRun("help", "calc", "irr", in: folder).output.contains("sherpa calc irr"))
        #expect(try SherpaRun("help", in: folder).output.contains("dossier, theme, config or keys"))
        let slip = try SherpaRun("help", "dosier", in: folder)
        #expect(slip.status == 2)
        #expect(slip.errors == "sherpa: no command or topic `dosier`: did you mean `dossier`?\n")
    }

    /// The pages as `help --man` writes them.
    private static func written() throws -> (folder: TemporaryFolder, files: [String]) {
        let folder = try TemporaryFolder()
        let run = try SherpaRun("help", "--man", "share/man", in: folder)
        try #require(run.status == 0, "\(run.errors)")
        let files = ManualPage.allCases.map { "\(folder.path)/share/man/\($0.path)" }
        try #require(files.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        return (folder, files)
    }

    private static func has(_ program: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
    }

    @Test(.enabled(if: has("mandoc"), "mandoc is not installed"))
    func mandocFindsNoFault() throws {
        let (folder, files) = try Self.written()
        for file in files {
            let lint = try SherpaRun(
                URL(fileURLWithPath: "/usr/bin/mandoc"), ["-Tlint", "-Wwarning", file], in: folder)
            #expect(lint.status == 0 && lint.output.isEmpty, "\(lint.output)")
        }
    }

    @Test(.enabled(if: has("man"), "man is not installed"))
    func manFindsNoFault() throws {
        let (folder, files) = try Self.written()
        for file in files {
            let man = try SherpaRun(
                URL(fileURLWithPath: "/usr/bin/man"), ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", file],
                in: folder, environment: ["MANWIDTH": "80"])
            #expect(man.status == 0 && man.errors.isEmpty, "\(man.errors)")
        }
    }
}

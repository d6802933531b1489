import Foundation
import Screen
import Testing
import Waiting
import Words

@testable import SherpaCommands

/// The manual pages: whole, true, and fit for the programs that show them.
@Suite(.waits) struct ManualTests {
    /// Texts of the pages as they are written.
    private static func source(_ page: ManualPage, _ language: Language) throws -> String {
        let file = "Sources/SherpaCommands/Manual/Texts/\(page.name).\(language.rawValue).md"
        return try String(contentsOf: RoomsTests.root.appendingPathComponent(file), encoding: .utf8)
    }

    private static func tables(of text: String) -> [String] {
        text.matches(of: /<!-- insert ([a-z ]+) -->/).map { String($0.1) }
    }

    /// What stands between backquotes.
    private static func code(in text: some StringProtocol) -> [String] {
        String(text).split(separator: "\n").flatMap { line in line.matches(of: /`([^`]+)`/).map { String($0.1) } }
    }

    @Test func everyTableIsInAPage() throws {
        let used = try ManualPage.allCases.flatMap { Self.tables(of: try Self.source($0, .english)) }
        #expect(used.sorted() == ManualTable.all.map(\.name).sorted())
        #expect(ManualTable.all.filter { $0.blocks.isEmpty }.map(\.name) == [])
        let tables = ManualTable.all.count
        print("manual: \(ManualPage.allCases.count) pages, \(tables) tables")
    }

    /// A page says the same things in each language: what is typed is the same, and is never translated.
    @Test(arguments: ManualPage.allCases)
    func everyPageSaysTheSameInJapanese(page: ManualPage) throws {
        let (english, japanese) = (try Self.source(page, .english), try Self.source(page, .japanese))
        #expect(Self.tables(of: japanese) == Self.tables(of: english))
        // Marks that take two cells in Japanese terminals are written otherwise, and what the program says is translated.
        let typed = Self.code(in: english).filter { $0.allSatisfy(\.isASCII) && $0 != "saved" }
        #expect(typed.count > 10)
        #expect(Set(typed).subtracting(Self.code(in: japanese)) == [])
        let headings = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("## ") }.count }
        // The five minutes stand in README for those who read English.
        #expect(headings(japanese) == headings(english) + (page == .sherpa ? 1 : 0))
        // What is neither takes one cell in some terminals and two in others.
        let unsure = japanese.dropFirst("# \(page.name) — ".count).filter { !$0.isASCII && !LineBreaks.isWide($0) }
        #expect(unsure == "")
    }

    @Test func theFiveMinutesAreThoseOfReadme() throws {
        let readme = try String(contentsOf: RoomsTests.root.appendingPathComponent("README.md"), encoding: .utf8)
        let steps = readme.split(separator: "\n").compactMap { $0.prefixMatch(of: /[1-9]\. (.+?): [a-z]/)?.1 }
        #expect(steps.count == 7)
        let page = try Self.source(.sherpa, .japanese)
        let section = try #require(page.split(separator: "\n## ").first { $0.hasPrefix("はじめの5分") })
        let translated = section.split(separator: "\n").compactMap { $0.prefixMatch(of: #/- (.+`): /#)?.1 }
        #expect(translated.map { Self.code(in: $0) } == steps.map { Self.code(in: $0) })
    }

    @Test func everyThemeThatComesAlongIsNamed() throws {
        let text = try Self.source(.theme, .english)
        #expect(ThemeLibrary.builtIn.filter { !text.contains("- `\($0)`:") } == [])
    }

    /// Whatever the program asks of its environment.
    @Test func everyVariableIsNamed() throws {
        let page = try Self.source(.sherpa, .english)
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

    @Test(arguments: ManualPage.allCases, Language.allCases)
    func everyPageIsText(page: ManualPage, language: Language) throws {
        try language.speaking { try isText(page) }
    }

    private func isText(_ page: ManualPage) throws {
        let text = page.plain(width: 80)
        #expect(text.hasPrefix("\(page.name)(\(page.section)): "))
        #expect(
            !text.contains("<!--") && !text.contains("\\f") && Printable.text(text.filter { $0 != "\n" }).count > 500)
        let summary = page.text.summary
        #expect(!summary.isEmpty && page.roff.contains(summary))
        let isRunningOver = text.split(separator: "\n").filter {
            DisplayWidth.of(String($0)) > 80 && !$0.hasPrefix("        ")
        }
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

    @Test func japaneseIsFilledWithoutBlanks() {
        let text = ManualText("# a — b\n\n「論点」は、\n`S` で\n保存し\nます。\n") { _ in [] }
        #expect(text.blocks == [.paragraph("「論点」は、`S` で保存します。")])
        let roff = Language.japanese.speaking { RoffWriter.page(.keys, text) }
        #expect(roff.contains("\n.ad l\n.SH 名前\n"))
        #expect(roff.hasSuffix("\n「\\&論\\:点」\\:は、\\:\\fBS\\fR\\~で\\:保\\:存\\:し\\:ま\\:す。\n"))
    }

    @Test func topicsAndCommandsAreExplained() throws {
        let folder = try TemporaryFolder()
        for topic in HelpCommand.topics {
            let run = try SherpaRun("help", topic, in: folder)
            #expect(run.status == 0 && run.lines.count > 5, "\(topic): \(run.errors)")
        }
        #expect(try SherpaRun("help", "calc", "irr", in: folder).output.contains("sherpa calc irr"))
        #expect(try SherpaRun("help", in: folder).output.contains("dossier, theme, config or keys"))
        let japanese = try SherpaRun("help", "dossier", in: folder, environment: ["SHERPA_LANG": "ja"])
        #expect(japanese.output.hasPrefix("sherpa-dossier(5): 交渉台帳のファイル\n\n説明\n"))
        let slip = try SherpaRun("help", "dosier", in: folder)
        #expect(slip.status == 2)
        #expect(slip.errors == "sherpa: no command or topic `dosier`: did you mean `dossier`?\n")
    }

    /// The pages as `help --man` writes them.
    private static func written(_ language: Language) throws -> (folder: TemporaryFolder, files: [String]) {
        let folder = try TemporaryFolder()
        let run = try SherpaRun(
            "help", "--man", "share/man", in: folder, environment: ["SHERPA_LANG": language.rawValue])
        try #require(run.status == 0, "\(run.errors)")
        let files = ManualPage.allCases.map { page in
            "\(folder.path)/share/man/\(language == .japanese ? "ja/" : "")man\(page.section)/\(page.name).\(page.section)"
        }
        try #require(files.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        return (folder, files)
    }

    private static func has(_ program: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
    }

    @Test(.enabled(if: has("mandoc"), "mandoc is not installed"), arguments: Language.allCases)
    func mandocFindsNoFault(language: Language) throws {
        let (folder, files) = try Self.written(language)
        for file in files {
            let lint = try SherpaRun(
                URL(fileURLWithPath: "/usr/bin/mandoc"), ["-Tlint", "-Wwarning", file], in: folder)
            #expect(lint.status == 0 && lint.output.isEmpty, "\(lint.output)")
        }
    }

    @Test(.enabled(if: has("man"), "man is not installed"), arguments: Language.allCases)
    func manFindsNoFault(language: Language) throws {
        let (folder, files) = try Self.written(language)
        for file in files {
            let man = try SherpaRun(
                URL(fileURLWithPath: "/usr/bin/man"), ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", file],
                in: folder, environment: ["MANWIDTH": "80"])
            #expect(man.status == 0 && man.errors.isEmpty, "\(man.errors)")
        }
    }

    /// In Japanese there is a place to break at nearly every character, which troff must be told.
    @Test(.enabled(if: has("man"), "man is not installed"))
    func manFillsJapaneseLines() throws {
        let (folder, files) = try Self.written(.japanese)
        var filled = 0
        for file in files {
            let man = try SherpaRun(
                URL(fileURLWithPath: "/usr/bin/man"), ["-E", "UTF-8", "-l", file], in: folder,
                environment: ["MANWIDTH": "80", "PAGER": "cat", "MANPAGER": "cat"])
            try #require(man.lines.count > 20, "\(man.errors)")
            // Examples stay as they are.
            let prose = man.lines.filter { $0.contains { LineBreaks.isWide($0) } }
            #expect(prose.filter { DisplayWidth.of(String($0)) > 80 } == [])
            let first = prose.compactMap { $0.first { $0 != " " } }
            #expect(first.filter { LineBreaks.isWide($0) && LineBreaks.noLineStart.contains($0) } == [])
            filled += prose.filter { DisplayWidth.of(String($0)) > 70 }.count
        }
        #expect(filled > 50)
    }
}

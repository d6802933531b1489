import Chance
import Foundation
import Scratch
import Spreadsheets
import Testing

@Suite struct WorkbookTests {
    private static let python = "/usr/bin/python3"

    static var hasOpenpyxl: Bool {
        FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl")
    }

    /// Runs a script of Python's on the file, and gives what it prints.
    private func read(_ workbook: Workbook, _ script: String) throws -> String {
        let path = Scratch.place(for: "workbook") + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(workbook.written().bytes).write(to: URL(fileURLWithPath: path))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = ["-c", script, path]
        process.environment = ["LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: output, as: UTF8.self)
        #expect(process.terminationStatus == 0, "\(text)")
        return text
    }

    @Test func theSameSheetsMakeTheSameBytes() throws {
        let book = Workbook([Sheet("a", rows: [["x", .init(.number(1.5))]])])
        let first = try book.written().bytes
        #expect(try book.written().bytes == first)
        #expect(first.starts(with: Array("PK\u{3}\u{4}".utf8)))
        // The time of each file is the first that archives know: the ten bytes before it are fixed.
        #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
    }

    @Test(.enabled(if: hasOpenpyxl)) func theArchiveIsWhole() throws {
        let rows = (0..<3000).map { row in [Sheet.Cell(.text("row \(row)")), .init(.number(Double(row)))] }
        let said = try read(
            Workbook([Sheet("long", rows: rows), Sheet("other", rows: [])]),
            """
            import sys, zipfile, xml.dom.minidom
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            for n in z.namelist(): xml.dom.minidom.parseString(z.read(n))
            print(' '.join(z.namelist()))
            """)
        #expect(
            said
                == "[Content_Types].xml _rels/.rels xl/workbook.xml xl/_rels/workbook.xml.rels xl/styles.xml "
                + "xl/worksheets/sheet1.xml xl/worksheets/sheet2.xml\n")
    }

    @Test(.enabled(if: hasOpenpyxl)) func anotherProgramReadsEachKindOfCell() throws {
        let day = CellStyle(.day)
        let rows: [[Sheet.Cell]] = [
            [.init(.text("head"), .heading), "n"],
            [.init(.day(46065), day), .init(.number(-0.1))],
            [.init(.boolean(true)), .init(.formula("B2*2", value: .number(-0.2)))],
            [.init(.formula("\"a\"&\"<\"", value: .text("a<"))), .init(.failure("#DIV/0!"))],
            ["=1+1", "+cmd|' /C calc'!A0"],
            [
                .init(.number(33_300_000_000), .init(.amount(0, unit: "USD"))),
                .init(.number(0.064), .init(.percent(1))),
            ],
            [.init(.text("paper"), .init(), link: "https://example.org/a?b=1&c=2"), .empty],
            [.init(.text("trap"), .init(), link: "javascript:alert(1)"), "日本 < & > \" '"],
        ]
        let sheet = Sheet("Gaps", columns: [20, nil], rows: rows, frozenRows: 1, hasFilter: true)
        let said = try read(
            Workbook([sheet]),
            """
            import sys, openpyxl
            for data in (False, True):
                w = openpyxl.load_workbook(sys.argv[1], data_only=data)['Gaps']
                for r in w.iter_rows(min_row=2):
                    for c in r: print(c.coordinate, c.data_type, repr(c.value), c.number_format, sep='|')
            print(w.freeze_panes, w.auto_filter.ref, w.column_dimensions['A'].width, w['A1'].font.b)
            print(w['A7'].hyperlink.target, w['A8'].hyperlink)
            """
        ).split(separator: "\n").map(String.init)
        let expected = [
            "A2|d|datetime.datetime(2026, 2, 12, 0, 0)|yyyy\\-mm\\-dd", "B2|n|-0.1|General", "A3|b|True|General",
            "B3|f|'=B2*2'|General", "A4|f|'=\"a\"&\"<\"'|General", "B4|e|'#DIV/0!'|General", "A5|s|'=1+1'|General",
            "B5|s|\"+cmd|' /C calc'!A0\"|General", "A6|n|33300000000|#,##0\" USD\"", "B6|n|0.064|0.0%",
            "A7|s|'paper'|General", "B7|n|None|General", "A8|s|'trap'|General",
            "B8|s|'日本 < & > \" \\''|General",
        ]
        #expect(Array(said.prefix(14)) == expected)
        #expect(said[14 + 3] == "B3|n|-0.2|General" && said[14 + 4] == "A4|s|'a<'|General")
        #expect(Array(said.suffix(2)) == ["A2 A1:B8 20.0 True", "https://example.org/a?b=1&c=2 None"])
    }

    /// Whatever text a cell is given comes back, with what XML cannot hold made visible.
    @Test(.enabled(if: hasOpenpyxl)) func anyTextComesBack() throws {
        var chance = SeededGenerator(for: "texts of cells")
        let pieces = [
            "a", "日本", "\u{1b}[31m", "\0", "\u{ffff}", "\n", "\t", "<b>", "&amp;", "]]>", "\"", "'", "_x0041_", "_x",
            " ",
            "👩‍👩‍👧", "e\u{301}", "\u{202e}", "=", "\u{feff}", "\u{7f}", "\u{85}",
        ]
        let texts = (0..<200).map { _ in (0..<chance.number(0...6)).map { _ in chance.pick(pieces) }.joined() }
        let said = try read(
            Workbook([Sheet("t", rows: texts.map { [.init(.text($0))] })]),
            """
            import sys, openpyxl, re
            from openpyxl.utils.escape import unescape
            w = openpyxl.load_workbook(sys.argv[1]).active
            for i in range(1, \(texts.count) + 1):
                v = w.cell(i, 1).value
                assert v is None or isinstance(v, str)
                v = re.sub('_x005F_', '_', v or '')
                print(v.encode('utf-8').hex())
            """
        ).split(separator: "\n", omittingEmptySubsequences: false)
        for (text, hex) in zip(texts, said) {
            let shown = text.replacingOccurrences(of: "\u{1b}", with: "\\x1b").replacingOccurrences(
                of: "\0", with: "\\x00"
            ).replacingOccurrences(of: "\u{ffff}", with: "\\uffff")
            #expect(hex == shown.utf8.map { String(format: "%02x", $0) }.joined(), "\(text.debugDescription)")
        }
    }

    @Test func whatACellCannotHoldIsCutAndSaid() throws {
        let text = String(repeating: "山", count: 40_000)
        let written = try Workbook([Sheet("s", rows: [["a", .init(.text(text))]])]).written()
        #expect(written.notes == ["sheet s, cell B1: 40000 characters were cut to the 32767 that a cell holds"])
        let whole = try Workbook([Sheet("s", rows: [[.init(.text(String(repeating: "a", count: 32_767)))]])]).written()
        #expect(whole.notes.isEmpty)
    }

    @Test func tooManyRowsAreRefused() {
        let sheet = Sheet("s", rows: Array(repeating: [], count: 1_048_577))
        #expect(throws: Workbook.Refusal.self) { _ = try Workbook([sheet]).written() }
    }

    @Test func namesOfSheetsAreMadeLegal() {
        let names = SheetNames.told([
            "Model [US]: a/b", "model [us]: a/b", "'x'", "", "History", String(repeating: "あ", count: 40),
            String(repeating: "あ", count: 40),
        ])
        #expect(names[0] == "Model  US   a b" && names[1] == "model  us   a b (2)")
        #expect(names[2] == "x" && names[3] == "Sheet" && names[4] == "Sheet (2)")
        #expect(names[5].utf16.count == 31 && names[6].utf16.count == 31 && names[6].hasSuffix(" (2)"))
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
    }

    @Test func columnsHaveLetters() {
        #expect(
            [0, 25, 26, 51, 701, 702, 16_383].map(CellReference.letters) == ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])
        #expect(CellReference(row: 6, column: 2).absolute == "$C$7")
    }
}

import Chance
import Foundation
import Testing
import Waiting
import Words

@testable import Spreadsheets

/// Workbooks that openpyxl writes, and those that somebody has made to do harm.
@Suite(.waits, .enabled(if: PythonHost.hasOpenpyxl)) struct ReadWorkbookTests {
    private static func table(_ script: String, sheet: String? = nil) throws -> SpreadsheetTable {
        try SpreadsheetFile.table(of: try PythonHost.file(script), sheet: sheet)
    }

    private static func fault(_ script: String, sheet: String? = nil) throws -> SpreadsheetFault? {
        let bytes = try PythonHost.file(script)
        do throws(SpreadsheetFault) {
            _ = try SpreadsheetFile.table(of: bytes, sheet: sheet)
            return nil
        } catch { return error }
    }

    @Test func cellsAreReadAsTheyWereWritten() throws {
        let table = try Self.table(
            """
            import datetime, openpyxl
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.append(['id', '件名', 'due', 'n', 'ok', 'rate', 'amount', None, 'error'])
            sheet.append(['a', 'two\\nlines <&>', datetime.date(2026, 3, 19), 1.5, True, 0.015, 33300000000, None, '#DIV/0!'])
            sheet['F2'].number_format = '0.0%'
            sheet['G2'].number_format = '[$USD] #,##0'
            sheet['A4'] = datetime.datetime(2026, 3, 19, 14, 30)
            sheet['B4'] = datetime.date(2026, 3, 19)
            sheet['B4'].number_format = 'yyyy"年"m"月"d"日"'
            sheet['C4'] = 46100
            sheet['D4'] = datetime.time(9, 30)
            sheet['E4'] = '=1+1'
            sheet['F4'] = False
            sheet['G4'] = 7180000000000
            sheet['G4'].number_format = '"¥"#,##0'
            sheet['I4'] = -0.1
            book.save('out')
            """)
        #expect(table.remarks == [])
        #expect(table.rows.map(\.number) == [1, 2, 4])
        #expect(
            table.rows[1].cells == [
                .text("a"), .text("two\nlines <&>"), .day(46100), .number(1.5), .boolean(true), .text("1.5%"),
                .text("33300000000 USD"), .empty, .failure("#DIV/0!"),
            ])
        #expect(
            table.rows[2].cells == [
                .text("2026-03-19 14:30"), .day(46100), .number(46100), .text("09:30"),
                .formula("1+1", value: .empty), .boolean(false), .text("7180000000000 JPY"), .empty, .number(-0.1),
            ])
    }

    @Test func daysFrom1904AreTheSameDays() throws {
        let table = try Self.table(
            """
            import datetime, openpyxl
            from openpyxl.utils.datetime import CALENDAR_MAC_1904
            book = openpyxl.Workbook()
            book.epoch = CALENDAR_MAC_1904
            book.active.append([datetime.date(2026, 3, 19), datetime.date(1904, 1, 2)])
            book.save('out')
            """)
        #expect(table.rows[0].cells == [.day(46100), .day(1463)])
    }

    @Test func sheetsAreChosenByName() throws {
        let script = """
            import openpyxl
            book = openpyxl.Workbook()
            book.active.title = 'Hidden'
            book.active.sheet_state = 'hidden'
            book.create_sheet('Gaps').append(['first'])
            book.create_sheet('案件').append(['second'])
            book.active = 1
            book.save('out')
            """
        let first = try Self.table(script)
        #expect(first.rows[0].cells == [.text("first")])
        #expect(first.remarks == [.firstSheet("Gaps", others: 2)])
        #expect(try Self.table(script, sheet: "案件").rows[0].cells == [.text("second")])
        #expect(
            try Self.fault(script, sheet: "Gips")?.words
                == .noSheet("Gips", among: ["Hidden", "Gaps", "案件"]))
    }

    /// As LibreOffice and Excel write what openpyxl does not: texts in runs, with their reading beside them; texts in cells;
    /// cells without addresses; prefixes; what a formula came to.
    @Test func whatOthersWriteIsRead() throws {
        let table = try Self.table(
            Self.package(
                sheet: """
                    <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
                    <x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>in_x0041_</x:t></x:is></x:c></x:row>
                    <x:row r="7"><x:c r="C7" t="str"><x:f>A1&amp;"b"</x:f><x:v>ab</x:v></x:c><x:c t="d"><x:v>2026-02-12T00:00:00</x:v></x:c>
                    <x:c r="F7"><x:f t="shared" si="0"/><x:v>3</x:v></x:c><x:c r="G7" t="str"><x:f>""</x:f><x:v></x:v></x:c></x:row>
                    </x:sheetData></x:worksheet>
                    """,
                texts:
                    "<sst><si><r><t>東</t></r><r><t xml:space=\"preserve\">京 </t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>"
            ))
        #expect(table.rows.map(\.number) == [1, 7])
        #expect(table.rows[0].cells == [.text("東京 "), .text("inA")])
        #expect(
            table.rows[1].cells == [
                .empty, .empty, .formula("A1&\"b\"", value: .text("ab")), .text("2026-02-12"), .empty,
                .formula("", value: .number(3)), .formula("\"\"", value: .text("")),
            ])
    }

    /// Tables of all kinds of values, by chance.
    @Test func whatOpenpyxlWritesIsRead() throws {
        var chance = SeededGenerator(for: "workbooks by openpyxl")
        let seed = chance.number(0...1_000_000)
        let lines = try PythonHost.run(
            """
            import base64, datetime, io, json, openpyxl, random
            random.seed(\(seed))
            def value():
                kind = random.randint(0, 5)
                if kind == 0: return None, None
                if kind == 1: return float('%.15g' % (random.uniform(0, 1) * 10 ** random.randint(-8, 12))), 'number'
                if kind == 2: return random.randint(-10**9, 10**9), 'number'
                if kind == 3: return random.choice([True, False]), 'boolean'
                if kind == 4:
                    return datetime.date(1900, 3, 1) + datetime.timedelta(random.randint(0, 100000)), 'day'
                return ''.join(random.choices('aé出\\n <&>"\\t🙂=', k=random.randint(1, 6))).replace('=', 'x', 1), 'text'
            for _ in range(40):
                book = openpyxl.Workbook()
                told = []
                for row in range(1, random.randint(2, 12)):
                    cells = []
                    for column in range(1, random.randint(2, 8)):
                        data, kind = value()
                        if kind:
                            book.active.cell(row, column).value = data
                        plain = data.toordinal() - 693594 if kind == 'day' else data
                        cells.append([kind or 'empty', plain if kind in ('text', 'boolean') else repr(plain)])
                    told.append(cells)
                out = io.BytesIO()
                book.save(out)
                print(json.dumps([base64.b64encode(out.getvalue()).decode(), told]))
            """
        ).split(separator: "\n")
        #expect(lines.count == 40)
        for line in lines {
            let parts = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
            let bytes = try #require((parts[0] as? String).flatMap { Data(base64Encoded: $0) })
            let told = try #require(parts[1] as? [[[Any]]])
            let rows = told.map { row in row.map(Self.cell) }
            guard rows.contains(where: { $0.contains { $0 != .empty } }) else { continue }
            let table = try SpreadsheetFile.table(of: Array(bytes))
            for (index, row) in rows.enumerated() {
                let read = table.rows.first { $0.number == index + 1 }
                for (column, cell) in row.enumerated() {
                    #expect((read?[column] ?? .empty) == cell, "seed \(seed), row \(index + 1), column \(column + 1)")
                }
            }
        }
    }

    private static func cell(_ told: [Any]) -> SheetCell {
        switch told[0] as? String {
        case "number": (told[1] as? String).flatMap { Double($0) }.map(SheetCell.number) ?? .empty
        case "boolean": .boolean(told[1] as? Bool ?? false)
        case "day": (told[1] as? String).flatMap { Int($0) }.map(SheetCell.day) ?? .empty
        case "text": .text(told[1] as? String ?? "")
        default: .empty
        }
    }

    @Test func otherFilesAreNamed() throws {
        let old = "open('out', 'wb').write(bytes.fromhex('D0CF11E0A1B11AE1') + bytes(600)"
        #expect(try Self.fault(old + ")")?.words == .oldWorkbook)
        #expect(try Self.fault(old + " + 'EncryptedPackage'.encode('utf-16-le') + bytes(90))")?.words == .encrypted)
        #expect(
            try Self.fault(Self.archive(["mimetype": "application/vnd.oasis.opendocument.spreadsheet"]))?.words
                == .openDocument)
        #expect(try Self.fault(Self.archive(["a.txt": "a"]))?.words == .otherArchive)
        let book = """
            import openpyxl
            book = openpyxl.Workbook()
            for n in range(2000): book.active.append([n, 'x' * 50])
            book.save('whole')
            data = open('whole', 'rb').read()
            """
        #expect(try Self.fault(book + "\nopen('out', 'wb').write(data[:len(data) // 2])")?.words == .halfArchive)
        // A byte in the middle of a part that says something else.
        let damaged = try Self.fault(
            book
                + "\nat = data.index(b'sheet1.xml') + 300\nopen('out', 'wb').write(data[:at] + bytes([data[at] ^ 255]) + data[at + 1:])"
        )
        #expect(damaged != nil)
        let empty = "import openpyxl\nopenpyxl.Workbook().save('out')"
        #expect(try Self.fault(empty)?.words == .empty)
        let macros =
            "import zipfile, openpyxl\nbook = openpyxl.Workbook()\nbook.active.append([1])\nbook.save('out')\n"
            + "zipfile.ZipFile('out', 'a').writestr('xl/vbaProject.bin', b'x')"
        #expect(try Self.table(macros).remarks == [.macrosIgnored])
    }

    @Test func harmIsRefused() throws {
        let laughs = """
            <!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\
            <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>
            """
        #expect(
            try Self.fault(Self.package(sheet: laughs))?.words == .declaresEntities(part: "xl/worksheets/sheet1.xml"))
        let outside = """
            <!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>
            """
        #expect(
            try Self.fault(Self.package(sheet: outside))?.words == .declaresEntities(part: "xl/worksheets/sheet1.xml"))
        #expect(
            try Self.fault(Self.package(sheet: "<worksheet><sheetData></worksheet>"))?.words
                == .brokenXML(part: "xl/worksheets/sheet1.xml", line: 1, column: 25))
        // 400 MB of blanks in 400 KB.
        let bomb = Self.package(sheet: "<worksheet/>").replacing(
            "archive.close()",
            with:
                "archive.writestr('xl/worksheets/sheet1.xml', '<worksheet>' + ' ' * 400_000_000, zipfile.ZIP_DEFLATED)\narchive.close()"
        ).replacing("'xl/worksheets/sheet1.xml': ", with: "'other': ")
        #expect(try Self.fault(bomb)?.words == .tooMuchInside(most: 300_000_000))
        let many =
            "import zipfile\nwith zipfile.ZipFile('out', 'w') as archive:\n for n in range(10001): archive.writestr(str(n), '')"
        #expect(try Self.fault(many)?.words == .tooManyParts(most: 10000))
        for (address, row) in [("ZZZZ1", 1), ("1", 1), ("A1", 1)] {
            let cells = "<c r=\"B1\"><v>1</v></c><c r=\"\(address)\"><v>1</v></c>"
            let sheet = "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData></worksheet>"
            #expect(try Self.fault(Self.package(sheet: sheet)) == SpreadsheetFault(.badCell(address), row: row))
        }
        let far = "<worksheet><sheetData><row r=\"99999999\"><c><v>1</v></c></row></sheetData></worksheet>"
        #expect(try Self.fault(Self.package(sheet: far))?.words == .badCell("row 99999999"))
        let text = "<worksheet><sheetData><row r=\"3\"><c r=\"B3\" t=\"s\"><v>9</v></c></row></sheetData></worksheet>"
        #expect(try Self.fault(Self.package(sheet: text)) == SpreadsheetFault(.badCell("9"), row: 3, column: 2))
    }

    /// Bytes that are changed, cut out or put in anywhere, in the archive and in what it holds: a table or a fault, never a
    /// crash.
    @Test func damagedFilesEndInATableOrAFault() throws {
        var chance = SeededGenerator(for: "damaged workbooks")
        let packed = try PythonHost.file(
            """
            import datetime, openpyxl
            book = openpyxl.Workbook()
            for n in range(30): book.active.append([n, 'text %d' % n, datetime.date(2026, 3, 1), n / 7, '=A1', True])
            book.save('out')
            """)
        let stored = try PythonHost.file(
            """
            import datetime, openpyxl, zipfile
            book = openpyxl.Workbook()
            for n in range(30): book.active.append([n, 'text %d' % n, datetime.date(2026, 3, 1), n / 7, '=A1', True])
            book.save('packed')
            with zipfile.ZipFile('packed') as old, zipfile.ZipFile('out', 'w', zipfile.ZIP_STORED) as new:
                for name in old.namelist(): new.writestr(name, old.read(name))
            """)
        let text = Array("id,title;x\r\n\"a \"\"b\"\"\",出資\t比率\n".utf8)
        var tables = 0
        for round in 0..<3000 {
            var bytes = [packed, stored, stored, text, [0xFF, 0xFE] + text][round % 5]
            for _ in 0..<chance.number(1...6) where !bytes.isEmpty {
                let place = chance.number(0...bytes.count - 1)
                switch chance.number(0...3) {
                case 0: bytes[place] = UInt8(chance.number(0...255))
                case 1: bytes[place] ^= 1 << UInt8(chance.number(0...7))
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + chance.number(1...40)))
                default:
                    bytes.insert(
                        contentsOf: (0..<chance.number(1...9)).map { _ in UInt8(chance.number(0...255)) }, at: place)
                }
            }
            if (try? SpreadsheetFile.table(of: bytes)) != nil { tables += 1 }
        }
        // Some must come through, or nothing was reached.
        #expect(tables > 100, "seed \(chance.seed): \(tables)")
    }

    /// A script that writes a workbook by hand.
    private static func package(sheet: String, texts: String = "<sst/>") -> String {
        let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return archive([
            "_rels/.rels":
                "<Relationships><Relationship Id=\"r\" Type=\"\(relationship)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml":
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels":
                "<Relationships><Relationship Id=\"r1\" Type=\"\(relationship)/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"\(relationship)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
            "xl/sharedStrings.xml": texts, "xl/worksheets/sheet1.xml": sheet,
        ])
    }

    private static func archive(_ parts: [String: String]) -> String {
        let entries = parts.sorted { $0.key < $1.key }.map { name, text in
            "'\(name)': bytes.fromhex('\(text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())')"
        }
        return """
            import zipfile
            archive = zipfile.ZipFile('out', 'w', zipfile.ZIP_DEFLATED)
            for name, data in {\(entries.joined(separator: ", "))}.items(): archive.writestr(name, data)
            archive.close()
            """
    }
}

@Suite struct CellFormatTests {
    @Test(arguments: [
        ("General", CellFormat.plain), ("0.00", .plain), ("#,##0", .plain), ("0.00E+00", .plain), ("@", .plain),
        ("yyyy-mm-dd", .date), ("m/d/yy", .date), ("[$-411]ge.m.d;@", .date), ("yyyy\"年\"m\"月\"", .date),
        ("d-mmm-yy h:mm", .date), ("h:mm:ss", .time), ("h:mm AM/PM", .time), ("[h]:mm", .plain), ("mm:ss.0", .plain),
        ("mmm", .date),
        ("0%", .percent), ("0.00%;[Red]-0.00%", .percent), ("\"$\"#,##0.00", .currency("USD")),
        ("[$USD] #,##0", .currency("USD")), ("[$¥-411]#,##0", .currency("JPY")),
        ("#,##0.0,,,\"bn USD\"", .currency("USD")),
        ("[$€-407]#,##0", .currency("EUR")), ("[Red]#,##0", .plain), ("#,##0\"円\"", .plain),
    ])
    func codesSayWhatNumbersAre(_ code: String, _ format: CellFormat) { #expect(CellFormat(code: code) == format) }

    @Test func numbersAreWrittenInDigits() {
        var chance = SeededGenerator(for: "digits")
        #expect(SheetCell.digits(33_300_000_000) == "33300000000")
        #expect(SheetCell.digits(1e21) == "1000000000000000000000")
        #expect(SheetCell.digits(-0.000015) == "-0.000015")
        #expect(SheetCell.digits(0) == "0")
        #expect(SheetCell.digits(0.07, shiftedBy: 2) == "7")
        #expect(SheetCell.digits(0.0115, shiftedBy: 2) == "1.15")
        #expect(SheetCell.digits(0.1 + 0.2) == "0.3" && SheetCell.digits(0.99999999999999994) == "1")
        #expect(SheetCell.digits(4.35 * 100) == "435" && SheetCell.digits(-1.1 * 3) == "-3.3")
        for _ in 0..<5000 {
            let number = chance.real(-1...1) * [1e-9, 1, 1e6, 1e20].randomElement(using: &chance)!
            let text = SheetCell.digits(number)
            let read = Double(text) ?? .nan
            // Half of the fifteenth digit, and what the reading of it rounds.
            let isNear = abs(read - number) <= abs(number) * 5.3e-15
            #expect(isNear && !text.contains("e"), "seed \(chance.seed): \(number)")
            let short = chance.real(-1...1).rounded(toDigits: 15)
            #expect(Double(SheetCell.digits(short)) == short, "seed \(chance.seed): \(short)")
        }
    }
}

extension Double {
    /// With so many digits that count.
    fileprivate func rounded(toDigits digits: Int) -> Double {
        Double(String(format: "%.\(digits - 1)e", self)) ?? self
    }
}

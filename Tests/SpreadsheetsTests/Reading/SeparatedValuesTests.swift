import Chance
import Foundation
import Testing
import Waiting
import Words

@testable import Spreadsheets

/// Tables as text: what writers of every kind write is read.
@Suite struct SeparatedValuesTests {
    private static func rows(_ text: String) throws(SpreadsheetFault) -> [SpreadsheetRow] {
        try SpreadsheetFile.table(of: Array(text.utf8)).rows
    }

    private static func texts(_ text: String) throws(SpreadsheetFault) -> [[String]] {
        try rows(text).map { $0.cells.map(\.typed) }
    }

    private static func fault(_ text: String) -> SpreadsheetFault? {
        do throws(SpreadsheetFault) {
            _ = try rows(text)
            return nil
        } catch { return error }
    }

    @Test func theSeparatorIsFoundInTheFirstRows() throws {
        let table = [["id", "title"], ["a", "One, two"]]
        #expect(try Self.texts("id,title\na,\"One, two\"\n") == table)
        #expect(try Self.texts("id;title\r\na;One, two\r\n") == table)
        #expect(try Self.texts("id\ttitle\ra\tOne, two") == table)
        #expect(try Self.texts("sep=;\r\nid;title\r\na;One, two\r\n") == table)
        // More commas than semicolons below a head without any.
        #expect(try Self.texts("id;title\na;One, two, three, four\n")[1] == ["a", "One, two, three, four"])
        #expect(try Self.texts("title\nOne; two\n") == [["title"], ["One; two"]])
    }

    @Test func quotesHoldWhatTheyMust() throws {
        let rows = try Self.rows("a,b\n\"two\nlines\",\"a \"\"quote\"\"\"\n\n,\n5\",=cmd|' /C calc'!A0\n")
        #expect(rows.map(\.number) == [1, 2, 5])
        #expect(rows[1].cells == [.text("two\nlines"), .text("a \"quote\"")])
        // A quote in the middle stands for itself, and what looks like a formula is text.
        #expect(rows[2].cells == [.text("5\""), .text("=cmd|' /C calc'!A0")])
    }

    @Test func faultsNameRowAndColumn() throws {
        #expect(Self.fault("a,b\n1,\"two\n3,4\n") == SpreadsheetFault(.openQuote, row: 2, column: 2))
        #expect(Self.fault("a,b\n\"1\" x,2\n") == SpreadsheetFault(.textAfterQuote, row: 2, column: 1))
        #expect(Self.fault("a,b\n1,2\n3,\u{1B}[31m\n") == SpreadsheetFault(.control(0x1B), row: 3, column: 2))
        #expect(Self.fault("") == SpreadsheetFault(.empty))
        #expect(Self.fault("\n,,\n\n") == SpreadsheetFault(.empty))
        let wide = String(repeating: ",", count: SpreadsheetLimits.columns)
        #expect(Self.fault("a,b\n\(wide)\n")?.row == 2)
    }

    @Test func whatIsNoTextIsRefused() throws {
        func fault(_ bytes: [UInt8]) -> SpreadsheetFaultWords? {
            do throws(SpreadsheetFault) {
                _ = try SpreadsheetFile.table(of: bytes)
                return nil
            } catch { return error.words }
        }
        #expect(fault([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0]) == .binary)
        // Köln, as Windows writes it in Germany: a character that nobody has defined.
        #expect(fault([0x4B, 0xF6, 0x6C, 0x6E]) == .unknownEncoding)
        #expect(fault([0xEF, 0xBB, 0xBF, 0x61, 0xFF]) == .notUTF8)
        #expect(fault([0xFF, 0xFE, 0x61]) == .halfUnit)
        #expect(fault([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61]) == .brokenUTF16)
        #expect(fault([0x82]) == .unknownEncoding)
    }

    @Test func encodingsSayTheSame() throws {
        let text = "件名,期限\n出資比率,〜3月\n"
        let table = try Self.rows(text)
        func read(_ bytes: some Sequence<UInt8>) throws -> SpreadsheetTable {
            try SpreadsheetFile.table(of: Array(bytes))
        }
        let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let swapped = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try read([0xEF, 0xBB, 0xBF] + text.utf8) == SpreadsheetTable(rows: table))
        #expect(try read([0xFF, 0xFE] + units) == SpreadsheetTable(rows: table))
        #expect(try read([0xFE, 0xFF] + swapped) == SpreadsheetTable(rows: table))
        #expect(try read(units) == SpreadsheetTable(rows: table, remarks: [.encoding("UTF-16")]))
        #expect(try read(swapped) == SpreadsheetTable(rows: table, remarks: [.encoding("UTF-16")]))
        // 「件名」 as Windows writes it.
        let sheet = try read([0x8C, 0x8F, 0x96, 0xBC, 0x2C, 0x61, 0x0A])
        #expect(sheet.rows[0].cells == [.text("件名"), .text("a")])
        #expect(sheet.remarks == [.encoding("Shift_JIS (CP932)")])
    }

    /// Whatever stands in the cells, with whatever separator and end of line, it is read as it was written.
    @Test func whatIsWrittenIsRead() throws {
        var chance = SeededGenerator(for: "tables as text")
        for _ in 0..<2000 {
            let separator = chance.pick([",", ";", "\t"])
            let end = chance.pick(["\n", "\r\n", "\r"])
            let width = chance.number(1...6)
            let table = (0..<chance.number(1...8)).map { _ in (0..<width).map { _ in Self.cell(&chance) } }
            let lines = table.map { row in
                row.map { cell in
                    let mustBeQuoted = cell.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) }
                    guard mustBeQuoted || cell.contains(separator) || chance.once(in: 3) else { return cell }
                    return "\"\(cell.replacing("\"", with: "\"\""))\""
                }.joined(separator: separator)
            }
            let text = lines.joined(separator: end) + (chance.once(in: 2) ? end : "")
            let read = try SeparatedValues.rows(of: Array(text.utf8), separator: Array(separator.utf8)[0])
            let filled = table.enumerated().filter { !$0.element.allSatisfy(\.isEmpty) }
            #expect(read.map(\.number) == filled.map { $0.offset + 1 }, "seed \(chance.seed): \(text.debugDescription)")
            #expect(
                read.map { $0.cells.map(\.typed) } == filled.map(\.element),
                "seed \(chance.seed): \(text.debugDescription)")
        }
    }

    private static func cell(_ chance: inout SeededGenerator) -> String {
        let parts = ["", "a", "出資", "\"", ",", ";", "\t", "\n", "\r\n", " ", "=1+1", "é", "🙂", "'", "0"]
        return (0..<chance.number(0...4)).map { _ in chance.pick(parts) }.joined()
    }
}

/// What Python reads and writes, which we did not write.
@Suite(.waits, .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/python3")))
struct PythonTablesTests {
    /// Each pair of bytes, against Python's table.
    @Test func cp932IsAsPythonHasIt() throws {
        let script = """
            for lead in range(0x81, 0xFD):
                for trail in range(0x40, 0xFD):
                    try:
                        text = bytes([lead, trail]).decode('cp932')
                    except UnicodeDecodeError:
                        continue
                    if len(text) == 1 and not 0xE000 <= ord(text) <= 0xF8FF:
                        print(lead, trail, ord(text))
            """
        let known = try PythonHost.run(script).split(separator: "\n").map {
            $0.split(separator: " ").compactMap { Int($0) }
        }
        #expect(known.count > 7000)
        let table = Dictionary(uniqueKeysWithValues: known.map { ([UInt8($0[0]), UInt8($0[1])], $0[2]) })
        for lead in UInt8(0x81)...0xFC where !(0xA0...0xDF).contains(lead) {
            for trail in UInt8(0x40)...0xFC {
                let text = CP932.decoded([lead, trail]).map { String(decoding: $0, as: UTF8.self) }
                let scalar = text?.unicodeScalars.first.map { Int($0.value) }
                #expect(scalar == table[[lead, trail]], "\(lead) \(trail)")
            }
        }
        #expect(CP932.decoded([0xB6, 0xDE]).map { String(decoding: $0, as: UTF8.self) } == "ｶﾞ")
    }

    /// Tables that Python writes in each of its manners are read as they were.
    @Test func whatPythonWritesIsRead() throws {
        var chance = SeededGenerator(for: "tables by Python")
        let seed = chance.number(0...1_000_000)
        let script = """
            import csv, io, json, random
            random.seed(\(seed))
            parts = ['', 'a', '出資', '"', ',', ';', '\\t', '\\n', ' ', '=1+1', "'", '12.5', 'é']
            for _ in range(300):
                width = random.randint(2, 5)
                rows = [['h%d' % i for i in range(width)]]
                rows += [[''.join(random.choices(parts, k=random.randint(0, 4))) for _ in range(width)]
                         for _ in range(random.randint(1, 6))]
                out = io.StringIO()
                quoting = random.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])
                csv.writer(out, delimiter=',', quoting=quoting,
                           lineterminator=random.choice(['\\n', '\\r\\n'])).writerows(rows)
                print(json.dumps({'text': out.getvalue(), 'rows': rows}))
            """
        struct Written: Decodable {
            let text: String
            let rows: [[String]]
        }
        let lines = try PythonHost.run(script).split(separator: "\n")
        #expect(lines.count == 300)
        for line in lines {
            let written = try JSONDecoder().decode(Written.self, from: Data(line.utf8))
            let read = try SeparatedValues.rows(of: Array(written.text.utf8), separator: UInt8(ascii: ","))
            let filled = written.rows.filter { !$0.allSatisfy(\.isEmpty) }
            #expect(read.map { $0.cells.map(\.typed) } == filled, "seed \(seed): \(written.text.debugDescription)")
        }
    }
}

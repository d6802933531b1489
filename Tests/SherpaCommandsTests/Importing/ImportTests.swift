import Foundation
import Testing
import Waiting

@testable import SherpaCommands

/// `sherpa import` of text tables, as people run it.
@Suite(.waits) struct ImportTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func take(_ kind: String, _ table: String, _ options: String..., name: String = "t.csv") throws -> SherpaRun
    {
        try folder.write(table, to: name)
        return try SherpaRun(["-C", "sample", "import", kind, name] + options, in: folder)
    }

    @Test func recordsAreChangedAndMade() throws {
        let before = try folder.files(in: "sample")
        let run = try take(
            "gaps",
            """
            id,Title,Owner,due,Severity,tokyo.position
            equity-share,Equity share,METI,2026/3/16,critical,
            ,Data rules,MOFA,19 mar 2027,Major,"Free flow,
            with trust"

            """)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output == """
                saved gaps/data-rules.md: title (none) -> Data rules
                saved gaps/data-rules.md: status (none) -> open
                saved gaps/data-rules.md: severity (none) -> major
                saved gaps/data-rules.md: owner (none) -> MOFA
                saved gaps/data-rules.md: due (none) -> 2027-03-19
                saved gaps/data-rules.md: tokyo (none) -> {position: Free flow,\\nwith trust}
                saved gaps/equity-share.md: owner MOF -> METI

                """)
        #expect(run.errors == "sherpa: imported: 1 new, 1 changed\n")
        var expected = before
        let text = String(decoding: try #require(before["gaps/equity-share.md"]), as: UTF8.self)
        expected["gaps/equity-share.md"] = Data(text.replacing("\nowner: MOF\n", with: "\nowner: METI\n").utf8)
        var after = try folder.files(in: "sample")
        #expect(after.removeValue(forKey: "gaps/data-rules.md") != nil)
        #expect(after == expected)
        #expect(try SherpaRun("-C", "sample", "check", in: folder).status == 0)
        // Once more: the same rows say nothing new. And one undo takes all of it back.
        let again = try SherpaRun("-C", "sample", "import", "gaps", "t.csv", in: folder)
        #expect(again.status == 0 && again.output.isEmpty)
        #expect(again.errors == "sherpa: no change: 2 rows as in the dossier\n")
        let undone = try SherpaRun("-C", "sample", "undo", in: folder)
        #expect(undone.output.contains("import of t.csv: 1 new, 1 changed"), "\(undone.output)\(undone.errors)")
        #expect(try folder.files(in: "sample") == before)
        // What was undone is imported anew.
        #expect(try SherpaRun("-C", "sample", "import", "gaps", "t.csv", in: folder).output == run.output)
    }

    @Test func aDryRunSavesNothing() throws {
        let before = try folder.files(in: "sample")
        let run = try take("gaps", "title;owner\nEquity share;METI\n", "--dry-run")
        #expect(run.output == "gaps/equity-share.md: owner MOF -> METI\n")
        #expect(run.errors == "sherpa: not imported (--dry-run): 1 changed\n")
        #expect(try folder.files(in: "sample") == before)
        #expect(try SherpaRun("-C", "sample", "undo", in: folder).status == 1)
    }

    /// What `list` writes needs no mapping, and says nothing new.
    @Test(arguments: ["gaps", "projects", "meetings", "commitments", "actions"])
    func whatListWritesIsReadAsItIs(_ kind: String) throws {
        for sample in ["us-japan", "korea-us"] {
            #expect(try SherpaRun("init", sample, "--sample", sample, in: folder).status == 0)
            let list = try SherpaRun("-C", sample, "list", kind, "--csv", in: folder)
            // The second has no projects, and no actions.
            guard list.status == 0 || sample == "us-japan" else { continue }
            let run = try take2(kind, list.output, in: sample)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.isEmpty, "\(run.output)")
            #expect(!run.errors.contains("left out"), "\(run.errors)")
            #expect(run.errors.contains("no change"), "\(run.errors)")
        }
    }

    private func take2(_ kind: String, _ table: String, in sample: String) throws -> SherpaRun {
        try folder.write(table, to: "list.csv")
        return try SherpaRun("-C", sample, "import", kind, "list.csv", in: folder)
    }

    @Test func headsAndWordsAreReadInJapanese() throws {
        let run = try take(
            "gaps", "件名,状態,重要度,担当,期限,日本側の立場,残り\n出資比率,調整中,重要,経済産業省,2026年3月16日,上限2%,12日\n")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("owner MOF -> 経済産業省"))
        #expect(run.output.contains("-> 上限2%"))
        #expect(!run.output.contains("status") && !run.output.contains("due"))
        let sides = try take("gaps", "Gap,Tokyo,米国側\nEquity share,Two percent,Half\n", "--dry-run")
        #expect(
            sides.output.contains("tokyo.position ") && sides.output.contains("-> Two percent\n"), "\(sides.errors)")
        #expect(sides.output.contains("washington.position "))
    }

    @Test func amountsAreReadAsTheyAreWritten() throws {
        func amount(_ text: String, head: String = "amount") throws -> String {
            let run = try take("projects", "title\t\(head)\nNew plant\t\(text)\n", "--dry-run")
            let line = run.output.split(separator: "\n").first { $0.contains("amount (none) -> ") }
            return line.map { String($0.split(separator: "-> ").last ?? "") } ?? run.errors
        }
        #expect(try amount("33.3bn USD") == "33.3bn USD")
        #expect(try amount("$1,234,567") == "$1234567")
        #expect(try amount("1,234,567,890") == "1234567890 USD")
        #expect(try amount("33.3bn") == "33.3bn USD")
        #expect(try amount("333億ドル") == "33.3bn USD")
        #expect(try amount("33.3", head: "Amount (bn USD)") == "33.3bn USD")
        #expect(try amount("33.3", head: "Amount [USD bn]") == "33.3bn USD")
        #expect(try amount("333", head: "金額（億円）") == "33.3bn JPY")
        #expect(try amount("2,500", head: "金額（百万ドル）") == "2.5bn USD")
        #expect(try amount("2500百万ドル") == "2.5bn USD")
        #expect(try amount("2.5", head: "amount (US$ bn)") == "US$2.5bn")
        #expect(try amount("33.3").contains("t.csv:2:2: amount: `33.3` has no unit"))
        #expect(try amount("lots").contains("t.csv:2:2: amount: "))
    }

    @Test func aColumnMayHoldTheCurrency() throws {
        let run = try take(
            "projects", "title;amount;Currency\nNew plant;33,000,000;JPY\nOld plant;5bn USD;\n", "--dry-run")
        #expect(
            run.output.contains("amount (none) -> 33000000 JPY\n") && run.output.contains("-> 5bn USD\n"),
            "\(run.errors)")
        let two = try take("projects", "title;amount;通貨\nNew plant;5bn USD;JPY\n")
        #expect(
            two.status == 2 && two.errors.contains("t.csv:2:2: amount: `5bn USD` is in USD, not in JPY"),
            "\(two.errors)")
    }

    @Test func datesAreReadAsTheyAreWritten() throws {
        func due(_ text: String) throws -> String {
            let run = try take("gaps", "title,due\nNew gap,\(text)\n", "--dry-run")
            let line = run.output.split(separator: "\n").first { $0.contains("due (none) -> ") }
            return line.map { String($0.split(separator: "-> ").last ?? "") } ?? run.errors
        }
        for text in [
            "2026-03-19", "2026/3/19", "19.3.2026", "3/19/2026", "19/03/2026", "46100", "2026年3月19日", "19-Mar-26",
            "19-mar-2026",
        ] {
            #expect(try due(text) == "2026-03-19", "\(text)")
        }
        #expect(try due("2026-03-19 00:00:00") == "2026-03-19")
        #expect(try due("\"March 19, 2026\"") == "2026-03-19")
        // Which of the three is the year, nobody can tell.
        #expect(try due("03/04/26").contains("t.csv:2:2: due: "))
        #expect(try due("2026-03") == "2026-03")
        #expect(try due("2026") == "2026")
        #expect(try due("03/04/2026").contains("t.csv:2:2: due: `03/04/2026` may be 2026-04-03 or 2026-03-04"))
        #expect(try due("soon").contains("t.csv:2:2: due: `soon` is not a date"))
    }

    @Test func everyFaultIsToldAndNothingIsSaved() throws {
        let before = try folder.files(in: "sample")
        let run = try take(
            "gaps",
            """
            id,title,status,due,linked-to,note
            equity-share,Equity share,agreed,,,
            funding-clock,,opne,31.2.2026,nothing-here,
            equity-share,Again,,,,
            Bad Id,New one,,,,
            brand-new,,open,,,

            """)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        let errors = run.errors.split(separator: "\n").map(String.init)
        #expect(errors[0].contains("column `note` is left out"))
        #expect(errors.contains { $0.hasPrefix("sherpa: t.csv:3:3: status: ") })
        #expect(errors.contains { $0.hasPrefix("sherpa: t.csv:3:4: due: ") })
        #expect(errors.contains { $0.hasPrefix("sherpa: t.csv:3:5: linked-to: ") })
        #expect(errors.contains { $0.hasPrefix("sherpa: t.csv:4:1: id: `equity-share` stands in row 2, too") })
        #expect(errors.contains { $0.hasPrefix("sherpa: t.csv:5:1: id: `Bad Id` is not a valid id") })
        #expect(errors.contains { $0.hasPrefix("sherpa: t.csv:6:2: title: a new gap needs a title") })
        #expect(errors.last == "sherpa: nothing was imported: correct these 6 first")
        #expect(errors.count == 8, "\(run.errors)")
        #expect(try folder.files(in: "sample") == before)
    }

    @Test func columnsAreMappedByHand() throws {
        let run = try take(
            "gaps", "Thema,Wer,Notiz,Onwer\nEquity share,METI,x,y\n", "--map", "Thema=title", "--map", "Wer=owner",
            "--map",
            "Notiz=")
        #expect(run.output == "saved gaps/equity-share.md: owner MOF -> METI\n")
        #expect(
            run.errors.contains("column `Onwer` is left out, as it names no field: did you mean `owner`?")
                && !run.errors.contains("Notiz"))
        let wrong = try take("gaps", "title,owner\nA,b\n", "--map", "Titel=title")
        #expect(wrong.status == 2 && wrong.errors.contains("no column `Titel` for --map: did you mean `title`?"))
        let unknown = try take("gaps", "title,wer\nA,b\n", "--map", "wer=ownr")
        #expect(unknown.status == 2 && unknown.errors.contains("t.csv:1:2: no field `ownr`"))
        let form = try take("gaps", "title\nA\n", "--map", "owner")
        #expect(form.status == 2 && form.errors.contains("write --map 'COLUMN=FIELD'"))
        let twice = try take("gaps", "title,owner,担当\nA,b,c\n")
        #expect(twice.status == 2 && twice.errors.contains("columns `owner` and `担当` give the same field, owner"))
        let none = try take("gaps", "Foo,Bar\nA,b\n")
        #expect(none.status == 2 && none.errors.contains("no column has the name of a field"))
    }

    @Test func aKeyFindsRecordsAgain() throws {
        let table = "Ref,title,owner\nG-1,First,A\nG-2,Second,B\n"
        let unmapped = try take("gaps", table, "--key", "Ref")
        #expect(unmapped.status == 2 && unmapped.errors.contains("add --map 'Ref=x-key'"))
        let first = try take("gaps", table, "--map", "Ref=x-ref", "--key", "Ref")
        #expect(first.status == 0 && first.errors.contains("2 new"), "\(first.errors)")
        let second = try take(
            "gaps", "Ref,title,owner\nG-2,Second renamed,B\nG-1,First,C\n", "--map", "Ref=x-ref", "--key", "Ref")
        #expect(
            second.output == """
                saved gaps/second.md: title Second -> Second renamed
                saved gaps/first.md: owner A -> C

                """, "\(second.errors)")
    }

    /// Titles and remarks above the heads, rows without anything, and columns without a head.
    @Test func theHeadsNeedNotBeTheFirstRow() throws {
        let run = try take("gaps", "Our gaps as of today,,\n,,\ntitle,owner,\nEquity share,METI,\n")
        #expect(run.output == "saved gaps/equity-share.md: owner MOF -> METI\n")
        let headless = try take("gaps", "title,owner,\nEquity share,METI,lost\n")
        #expect(headless.status == 2 && headless.errors.contains("t.csv:2:3: this value has no column head"))
    }

    /// A field that was changed here stays, unless the table has changed there, too: then both versions are kept.
    @Test func whatWasChangedHereIsMerged() throws {
        _ = try take("gaps", "title,owner,severity,level\nEquity share,METI,critical,ministerial\n")
        _ = try SherpaRun("-C", "sample", "set", "equity-share", "owner=NEXI", "severity=minor", in: folder)
        let same = try SherpaRun("-C", "sample", "import", "gaps", "t.csv", in: folder)
        let kept = "sherpa: 2 fields changed here since the last import stay as in the dossier\n"
        #expect(same.errors == kept + "sherpa: no change: 1 row as in the dossier\n", "\(same.output)")
        let other = try take("gaps", "title,owner,severity,level\nEquity share,METI,critical,leaders\n")
        #expect(other.output == "saved gaps/equity-share.md: level ministerial -> leaders\n", "\(other.errors)")
        let both = try take("gaps", "title,owner,severity,level\nEquity share,JBIC,critical,technical\n")
        #expect(both.status == 3)
        #expect(
            both.errors.contains(
                "t.csv: gaps/equity-share.md: owner is JBIC in the table and NEXI here; it was imported as METI"))
        #expect(both.errors.contains("1 record changed both here and in the table"))
        let file = try folder.read("sample/gaps/equity-share.md")
        #expect(
            file.contains(
                "<<<<<<< t.csv\nowner: JBIC\n||||||| base\nowner: METI\n=======\nowner: NEXI\n>>>>>>> dossier\n"),
            "\(file.prefix(700))")
        #expect(file.contains("level: technical") && file.contains("severity: minor"))
        let undone = try SherpaRun("-C", "sample", "undo", in: folder)
        #expect(undone.status == 0)
        #expect(try folder.read("sample/gaps/equity-share.md").contains("owner: NEXI\n"))
        // As if it had never been imported: what the table says is met again.
        let again = try SherpaRun("-C", "sample", "import", "gaps", "t.csv", "--dry-run", in: folder)
        #expect(again.errors.contains("owner is JBIC in the table and NEXI here"), "\(again.errors)")
        // Decided for the dossier, the same table says nothing new.
        _ = try SherpaRun("-C", "sample", "import", "gaps", "t.csv", in: folder)
        let marked = try folder.read("sample/gaps/equity-share.md")
        let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix("<<<<<<<") })
        let middle = try #require(lines.firstIndex { $0.hasPrefix("=======") })
        let end = try #require(lines.firstIndex { $0.hasPrefix(">>>>>>>") })
        let decided = lines[..<start] + lines[(middle + 1)..<end] + lines[(end + 1)...]
        try folder.write(decided.joined(separator: "\n"), to: "sample/gaps/equity-share.md")
        let settled = try SherpaRun("-C", "sample", "import", "gaps", "t.csv", in: folder)
        #expect(
            settled.status == 0 && settled.output.isEmpty && settled.errors.contains("no change"), "\(settled.errors)")
    }

    @Test func meetingsOfOneTitleAreToldApartByTheirDates() throws {
        let table =
            "title,date,place\nTechnical committee,2026-03-02,Tokyo\nTechnical committee,2026-03-09,Washington\n"
        let run = try take("meetings", table)
        #expect(run.status == 0 && run.errors.contains("2 new"), "\(run.errors)")
        let changed = try take("meetings", table.replacing("Washington", with: "Osaka"))
        #expect(
            changed.output == "saved meetings/2026-03-09-technical-committee.md: place Washington -> Osaka\n",
            "\(changed.errors)")
        let twice = try take("meetings", table.replacing("03-09", with: "03-02"))
        #expect(
            twice.status == 2 && twice.errors.contains("t.csv:3:1: title: `Technical committee` stands in row 2, too"))
    }

    @Test func maskedWordsStayHidden() throws {
        let run = try take("gaps", "title,tokyo.fallback\nEquity share,hush hush\n")
        #expect(run.output == "saved gaps/equity-share.md: tokyo.fallback ••• -> •••\n")
        #expect(try folder.read("sample/gaps/equity-share.md").contains("hush hush"))
        let dots = try take("gaps", "title,ask\nEquity share,We say •••\n")
        #expect(
            dots.status == 2
                && dots.errors.contains("t.csv:2:2: ask: this text was exported with its masked words hidden"))
    }

    @Test func formulasAreText() throws {
        let run = try take("gaps", "title,ask\nEquity share,\"=cmd|' /C calc'!A0\"\nDeadline,'=1+1\n", "--dry-run")
        #expect(
            run.output.contains(
                "ask Illustrative: accept a share over the whole envelope instead of one for each project -> =cmd|' /C calc'!A0"
            ))
        #expect(run.output.contains("-> =1+1\n"))
    }

    @Test func actionsAndPositionsGoIntoTheirLists() throws {
        let actions = try take(
            "actions", "meeting,text,owner,due\n2026-02-12-washington,Send the table,METI,2026-03-01\n")
        #expect(actions.status == 0, "\(actions.errors)")
        #expect(try folder.read("sample/meetings/2026-02-12-washington.md").contains("Send the table"))
        let changed = try take(
            "actions", "meeting,text,owner,status\n2026-02-12-washington,Send the table,MOF,done\n")
        #expect(
            changed.output.contains(".owner METI -> MOF\n") && changed.output.contains(".status "), "\(changed.errors)")
        let positions = try take(
            "positions",
            "gap,side,date,text,value\nEquity share,Tokyo,2026-02-19,At most 2%,2\nEquity share,米国側,2026-02-19,As we like,5\n"
        )
        #expect(positions.status == 0, "\(positions.errors)")
        #expect(
            positions.output.contains("{side: tokyo, date: 2026-02-19, text: At most 2%, value: 2}"),
            "\(positions.output)")
        let again = try SherpaRun("-C", "sample", "import", "positions", "t.csv", in: folder)
        #expect(again.errors.contains("no change: 2 rows"), "\(again.output)\(again.errors)")
        let lost = try take("positions", "gap,side,date,text\nNo such gap,tokyo,2026-02-19,x\n,tokyo,2026-02-19,x\n")
        #expect(lost.status == 2 && lost.errors.contains("t.csv:2:1: ") && lost.errors.contains("t.csv:3:1: gap: "))
        #expect(try SherpaRun("-C", "sample", "check", in: folder).status == 0)
    }

    @Test func flowsOfAProjectAreARowAYear() throws {
        _ = try take("projects", "title,amount\nNew plant,5bn USD\n")
        let flows =
            "project,years,capital cost (m USD),revenue (m USD)\nnew-plant,2027,2500,\nnew-plant,2028-2030,,900\n"
        let run = try take("flows", flows)
        #expect(run.status == 0, "\(run.errors)")
        let file = try folder.read("sample/projects/new-plant.md")
        #expect(file.contains("2500m USD") && file.contains("2028-2030"), "\(file)")
        #expect(try SherpaRun("-C", "sample", "import", "flows", "t.csv", in: folder).errors.contains("no change"))
        let own = try take("flows", "Year\tTax (USD m)\n2027\t10\n", "--into", "new-plant", "--dry-run")
        #expect(own.output.contains("tax (none) -> 10m USD"), "\(own.output)\(own.errors)")
        let lost = try take("flows", "Year\tTax (USD m)\n2027\t10\n")
        #expect(lost.status == 2 && lost.errors.contains("t.csv:1: no column names the project of each row"))
        let more = try take("flows", flows.replacing("900", with: "950"))
        #expect(more.output.contains("revenue 900m USD -> 950m USD"), "\(more.output)\(more.errors)")
    }

    /// Years are the key of flows, however the table and the dossier put them together; what an entry has besides stays.
    @Test func yearsOfFlowsAreMerged() throws {
        _ = try take("projects", "title,amount\nNew plant,5bn USD\n")
        let head = "project,years,revenue (m USD)\n"
        func rows(_ numbers: [(String, Int)]) -> String {
            head + numbers.map { "new-plant,\($0),\($1)\n" }.joined()
        }
        _ = try take("flows", rows([("2027-2030", 900)]))
        let file = "sample/projects/new-plant.md"
        try folder.write(
            folder.read(file).replacing("900m USD", with: "{value: 900m USD, source: the plan}"), to: file)
        let single = rows([("2027", 900), ("2028", 950), ("2029", 900), ("2030", 900), ("2031", 400)])
        let parted = try take("flows", single)
        #expect(
            parted.output == """
                saved projects/new-plant.md: valuation.flows[0].years 2027-2030 -> 2027
                saved projects/new-plant.md: valuation.flows[1] (none) -> \
                {years: 2028, revenue: {value: 900m USD, source: the plan}}
                saved projects/new-plant.md: valuation.flows[2] (none) -> \
                {years: 2029-2030, revenue: {value: 900m USD, source: the plan}}
                saved projects/new-plant.md: valuation.flows[1].revenue.value 900m USD -> 950m USD
                saved projects/new-plant.md: valuation.flows[3] (none) -> {years: 2031, revenue: 400m USD}

                """, "\(parted.output)\(parted.errors)")
        #expect(try SherpaRun("-C", "sample", "check", in: folder).status == 0)
        #expect(try SherpaRun("-C", "sample", "import", "flows", "t.csv", in: folder).errors.contains("no change"))
        let joined = try take("flows", rows([("2028-2031", 700)]))
        let changed = joined.output.split(separator: "\n").map { $0.suffix(20) }
        #expect(
            changed == ["950m USD -> 700m USD", "900m USD -> 700m USD", "400m USD -> 700m USD"], "\(joined.output)")
        // What was changed here stays; where the table has changed, too, somebody decides.
        _ = try SherpaRun("-C", "sample", "set", "new-plant", "valuation.flows.2.revenue=710m USD", in: folder)
        let same = try take("flows", rows([("2029", 700), ("2030", 700)]))
        #expect(
            same.errors.contains("2 fields changed here since the last import stay"), "\(same.output)\(same.errors)")
        let both = try take("flows", rows([("2029", 720)]))
        #expect(
            both.status == 3 && both.errors.contains("is 720m USD in the table and {value: 710m USD"), "\(both.errors)")
        _ = try SherpaRun("-C", "sample", "undo", in: folder)
        let twice = try take("flows", rows([("2027-2029", 1), ("2029-2030", 2)]))
        #expect(
            twice.status == 2 && twice.errors.contains("t.csv:3:2: years: `2029` stands in row 2, too"),
            "\(twice.errors)")
    }

    /// A record that cannot be changed is told with the row that is about it, beside all other faults; nothing is saved.
    @Test func aBrokenRecordIsAFaultOfItsRow() throws {
        let file = "sample/gaps/equity-share.md"
        try folder.write(folder.read(file).replacing("status: ", with: "status: ["), to: file)
        let before = try folder.files(in: "sample")
        let run = try take(
            "gaps", "owner,title,due\nMETI,Funding clock,soon\nMETI,Equity share,\nMETI,Deadline,never\n")
        #expect(run.status == 2)
        for fault in ["t.csv:2:3: due: `soon`", "t.csv:3:2: ", "t.csv:4:3: due: `never`", "correct these 3 first"] {
            #expect(run.errors.contains(fault), "\(fault): \(run.errors)")
        }
        #expect(run.errors.contains("gaps/equity-share.md"))
        #expect(try folder.files(in: "sample") == before)
    }

    @Test func filesThatAreNoTablesAreNamed() throws {
        func errors(_ bytes: [UInt8]) throws -> String {
            try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/t.csv"))
            let run = try SherpaRun("-C", "sample", "import", "gaps", "t.csv", in: folder)
            #expect(run.status == 2)
            return run.errors
        }
        #expect(try errors([]).contains("t.csv: nothing is in it"))
        #expect(try errors([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0]).contains("not a table"))
        #expect(try errors(Array("title,owner\n\"A,b\n".utf8)).contains("t.csv:2:1: the quote"))
        let none = try SherpaRun("-C", "sample", "import", "gaps", "nothing.csv", in: folder)
        #expect(none.status == 2 && none.errors.contains("nothing.csv cannot be read"))
        let kind = try SherpaRun("-C", "sample", "import", "gasp", "t.csv", in: folder)
        #expect(kind.status == 2 && kind.errors.contains("did you mean `gaps`?"))
        // A sparse file of 101 MB is refused before it is read.
        #expect(truncate(folder.path + "/t.csv", 101_000_000) == 0)
        let large = try SherpaRun("-C", "sample", "import", "gaps", "t.csv", in: folder)
        #expect(large.status == 2 && large.errors.contains("larger than 100 MB"))
    }
}

/// The same from workbooks that openpyxl writes.
@Suite(.waits, .enabled(if: Openpyxl.isInstalled))
struct WorkbookImportTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func python(_ script: String) throws {
        _ = try Openpyxl.run("import datetime, openpyxl\n" + script, [], in: folder)
    }

    /// 200 gaps are imported, edited in the table, edited here, given out and imported again.
    @Test func twoHundredGapsComeAndGo() throws {
        try python(
            """
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.append(['Title', 'Status', 'Severity', 'Owner', 'Due', 'Tokyo position', '備考'])
            for n in range(200):
                sheet.append(['Gap %d, 論点' % n, ['Open', 'Converging', 'Agreed'][n % 3], ['Critical', 'Minor'][n % 2],
                    ['METI', 'MOF', None][n % 3], datetime.date(2026, 3, 1) + datetime.timedelta(n), 'Line %d\\nand more' % n, 'x'])
            book.save('gaps.xlsx')
            sheet['D2'] = 'NEXI'
            sheet['E3'] = datetime.date(2027, 1, 1)
            book.save('edited.xlsx')
            """)
        let first = try SherpaRun("-C", "sample", "import", "gaps", "gaps.xlsx", in: folder)
        #expect(first.status == 0 && first.errors.contains("imported: 200 new"), "\(first.errors.prefix(500))")
        #expect(first.errors.contains("column `備考` is left out"))
        #expect(try SherpaRun("-C", "sample", "check", in: folder).status == 0)
        let again = try SherpaRun("-C", "sample", "import", "gaps", "gaps.xlsx", in: folder)
        #expect(again.errors.contains("no change: 200 rows") && again.output.isEmpty)
        let edited = try SherpaRun("-C", "sample", "import", "gaps", "edited.xlsx", in: folder)
        #expect(
            edited.output == """
                saved gaps/gap-0.md: owner METI -> NEXI
                saved gaps/gap-1.md: due 2026-03-02 -> 2027-01-01

                """, "\(edited.errors)")
        #expect(edited.errors.contains("2 changed, 198 unchanged"))
        _ = try SherpaRun("-C", "sample", "set", "gap-7", "owner=JBIC", in: folder)
        let list = try SherpaRun("-C", "sample", "list", "gaps", "--csv", in: folder)
        try folder.write(list.output, to: "list.csv")
        let back = try SherpaRun("-C", "sample", "import", "gaps", "list.csv", in: folder)
        #expect(back.errors == "sherpa: no change: 209 rows as in the dossier\n", "\(back.output)")
        // The same as a workbook, which openpyxl changes and writes anew.
        let given = try SherpaRun("-C", "sample", "list", "gaps", "--xlsx", "list.xlsx", in: folder)
        #expect(given.status == 0, "\(given.errors)")
        try python(
            """
            book = openpyxl.load_workbook('list.xlsx')
            sheet = book.active
            heads = [cell.value for cell in sheet[1]]
            for row in sheet.iter_rows(min_row=2):
                if row[heads.index('id')].value == 'gap-5': row[heads.index('owner')].value = 'JBIC'
            book.save('back.xlsx')
            """)
        let workbook = try SherpaRun("-C", "sample", "import", "gaps", "list.xlsx", in: folder)
        #expect(workbook.errors.contains("no change: 209 rows"), "\(workbook.output)\(workbook.errors)")
        let changed = try SherpaRun("-C", "sample", "import", "gaps", "back.xlsx", in: folder)
        #expect(changed.output == "saved gaps/gap-5.md: owner (none) -> JBIC\n", "\(changed.output)\(changed.errors)")
        #expect(
            try SherpaRun("-C", "sample", "import", "gaps", "back.xlsx", in: folder).errors.contains("no change: 209"))
    }

    /// What LibreOffice makes of our own list, as text and as a workbook, says nothing new either.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/soffice")))
    func whatLibreOfficeSavesAnewIsReadAsItIs() throws {
        _ = try SherpaRun("demo", "--dir", "us-japan", in: folder)
        for kind in ["gaps", "projects", "meetings"] {
            for option in ["--csv", "--xlsx"] {
                let source = option == "--csv" ? "\(kind).csv" : "\(kind).xlsx"
                if option == "--csv" {
                    let list = try SherpaRun("-C", "us-japan", "list", kind, option, in: folder)
                    try folder.write(list.output, to: source)
                } else {
                    _ = try SherpaRun("-C", "us-japan", "list", kind, option, source, in: folder)
                }
                let saved = try SherpaRun(
                    URL(fileURLWithPath: "/usr/bin/soffice"),
                    [
                        "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--infilter=CSV:44,34,76,1",
                        "--convert-to", "xlsx", "--outdir", "anew", source,
                    ].filter { option == "--csv" || !$0.hasPrefix("--infilter") }, in: folder)
                try #require(saved.status == 0, "\(saved.errors)")
                let run = try SherpaRun("-C", "us-japan", "import", kind, "anew/\(kind).xlsx", in: folder)
                #expect(run.output.isEmpty && run.errors.contains("no change"), "\(source): \(run.output)\(run.errors)")
            }
        }
    }

    /// What `list` writes as a workbook, in either language, says nothing new.
    @Test(arguments: ["gaps", "projects", "meetings", "commitments", "actions"])
    func whatListWritesIsReadAsItIs(_ kind: String) throws {
        _ = try SherpaRun("demo", "--dir", "us-japan", in: folder)
        for language in ["en", "ja"] {
            let file = "\(language).xlsx"
            let list = try SherpaRun(
                ["-C", "us-japan", "list", kind, "--xlsx", file], in: folder, environment: ["SHERPA_LANG": language])
            try #require(list.status == 0, "\(list.errors)")
            let run = try SherpaRun("-C", "us-japan", "import", kind, file, in: folder)
            #expect(run.status == 0 && run.output.isEmpty, "\(run.output)\(run.errors)")
            #expect(!run.errors.contains("left out") && run.errors.contains("no change"), "\(run.errors)")
        }
    }

    @Test func faultsNameRowsAndColumnsOfTheSheet() throws {
        try python(
            """
            book = openpyxl.Workbook()
            book.create_sheet('Gaps')
            sheet = book['Gaps']
            sheet['B3'], sheet['C3'], sheet['D3'] = 'Title', 'Due', 'Owner'
            sheet['B5'], sheet['C5'], sheet['D5'] = 'One', '=TODAY()', '#N/A'
            sheet['B6'], sheet['C6'] = 'Two', 'whenever'
            book.save('gaps.xlsx')
            """)
        let empty = try SherpaRun("-C", "sample", "import", "gaps", "gaps.xlsx", in: folder)
        #expect(empty.status == 2 && empty.errors.contains("gaps.xlsx: nothing is in it"), "\(empty.errors)")
        let run = try SherpaRun("-C", "sample", "import", "gaps", "gaps.xlsx", "--sheet", "Gaps", in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("gaps.xlsx:5:3: Due: `=TODAY()` has never been calculated"), "\(run.errors)")
        #expect(run.errors.contains("gaps.xlsx:5:4: Owner: `#N/A` is a failed formula"))
        #expect(run.errors.contains("gaps.xlsx:6:3: Due: `whenever` is not a date"))
        #expect(run.errors.contains("correct these 3 first"))
        let none = try SherpaRun("-C", "sample", "import", "gaps", "gaps.xlsx", "--sheet", "Gasp", in: folder)
        #expect(none.status == 2 && none.errors.contains("no sheet `Gasp`: write"), "\(none.errors)")
    }
}

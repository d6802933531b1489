import Foundation
import Testing

@Suite struct ListTests {
    let folder: TemporaryFolder

    init() throws { folder = try .withSample() }

    private func list(_ arguments: String...) throws -> SherpaRun {
        try SherpaRun(["-C", "sample", "list"] + arguments, in: folder)
    }

    @Test(arguments: ["projects", "gaps", "meetings"])
    func jsonGivesObjectsWithFieldKeys(kind: String) throws {
        let run = try list(kind, "--json")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let objects = try run.jsonObjects()
        #expect(objects.count >= 7)
        for object in objects {
            let id = try #require(object["id"] as? String)
            #expect(object["kind"] as? String == String(kind.dropLast()))
            #expect(object["file"] as? String == "\(kind)/\(id).md")
            #expect(object["title"] is String)
            #expect(folder.exists("sample/\(kind)/\(id).md"))
            if kind == "gaps" { #expect(object.keys.contains("trend")) }
        }
    }

    @Test func amountsAreDigitsWithCurrencyAndBasis() throws {
        let projects = try list("projects", "--json").jsonObjects()
        let project = try #require(projects.first { $0["id"] as? String == "ohio-gas-power" })
        let amount = try #require(project["amount"] as? [String: Any])
        #expect(amount["amount"] as? String == "33300000000")
        #expect(amount["currency"] as? String == "USD")
        #expect(amount["basis"] as? String == "reported")
        // What other sources say is kept beside it.
        let others = try #require(amount["others"] as? [[String: Any]])
        #expect(others.map { $0["amount"] as? String } == ["33000000000"])
    }

    @Test func actionsNameTheirMeetingAndPlace() throws {
        let statements = try list("statements", "--json").jsonObjects()
        #expect(statements.count == 4 && statements.allSatisfy { $0["who"] as? String == "Ryosei Akazawa" })
        #expect(statements[0]["date"] as? String == "2026-02-12" && statements[0]["side"] as? String == "tokyo")
        let actions = try list("actions", "--json").jsonObjects()
        #expect(!actions.isEmpty)
        for action in actions {
            #expect(Set(action.keys) == ["meeting", "index", "text", "owner", "due", "status"])
            #expect(folder.exists("sample/meetings/\(try #require(action["meeting"] as? String)).md"))
            #expect(action["index"] is Int)
        }
    }

    /// A statement's own day and words come before those of its meeting.
    @Test func statementsHaveTheirOwnDay() throws {
        try folder.write(
            """
            ---
            title: Round
            date: 2026-02-12
            status: held
            statements:
              - {who: Quentin, side: tokyo, text: Later, original: 後で, date: 2026-02, to: press, venue: NHK, source: S}
              - {who: Quentin, text: Then}
            ---
            """, to: "sample/meetings/2026-02-12-own.md")
        let statements = try list("statements", "--where", "who=Quentin", "--json").jsonObjects()
        let dates = statements.map { $0["date"] as? String }
        #expect(dates == ["2026-02", "2026-02-12"])
        let own = try #require(statements.first)
        #expect(own["date-first"] as? String == "2026-02-01" && own["original"] as? String == "後で")
        #expect(own["to"] as? String == "press" && own["venue"] as? String == "NHK")
        #expect(statements[1]["to"] is NSNull && statements[1]["original"] is NSNull)
        let table = try list("statements", "--where", "who=Quentin date=2026-02", "--csv")
        #expect(table.output.contains("2026-02,tokyo,Quentin,Later,後で,press,NHK,S"), "\(table.output)")
        #expect(try list("statements", "--where", "who=Quentin date=2026-02-12", "--json").jsonObjects().count >= 1)
        #expect(try list("statements", "--where", "text~後で", "--json").jsonObjects().count == 1)
    }

    @Test func tableHasMarksAndLinesUp() throws {
        let run = try list("gaps")
        #expect(run.lines.first?.hasPrefix("ID ") == true)
        #expect(run.output.contains("[~] converging"))
        #expect(run.output.contains("  ><  "))
        let projects = try list("projects")
        #expect(projects.output.contains("!33.3bn USD"))
        #expect(projects.output.contains("~20.0bn USD"))
    }

    @Test func plainHasOneLineARecordAndTabs() throws {
        let run = try list("gaps", "--plain")
        #expect(run.lines.count == 9)
        for line in run.lines { #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 10) }
        #expect(run.output.contains("\tconverging\t"))
    }

    @Test func csvQuotesAndMakesFormulasText() throws {
        try folder.write(
            "---\ntitle: '=HYPERLINK(\"x\"), now'\nstatus: open\nowner: '@me'\n---\n", to: "sample/gaps/formula.md")
        let run = try list("gaps", "--csv")
        let lines = run.output.components(separatedBy: "\r\n")
        #expect(lines.first == "id,status,title,severity,level,trend,width,owner,due,days")
        #expect(lines.contains("formula,open,\"'=HYPERLINK(\"\"x\"\"), now\",,,,,'@me,,"))
        #expect(lines.last == "")
    }

    @Test func brokenRecordsAreListedWithTheReason() throws {
        try folder.write("---\ntitle: Bad\nstatus: odd\n---\n", to: "sample/gaps/bad.md")
        let run = try list("gaps")
        #expect(run.status == 0)
        let line = try #require(run.lines.first { $0.hasPrefix("bad ") })
        #expect(line.contains("broken"))
        #expect(line.contains("gaps/bad.md:3:9: error: status is `odd`"))
        #expect(run.lines.count == 11)
        let object = try #require(try list("gaps", "--json").jsonObjects().first { $0["id"] as? String == "bad" })
        #expect((object["problems"] as? [String])?.count == 1)
    }

    @Test func nothingToListEndsWithOne() throws {
        _ = try SherpaRun("init", "empty", in: folder)
        for format in ["--json", "--csv", "--plain"] {
            let run = try SherpaRun("-C", "empty", "list", "gaps", format, in: folder)
            #expect(run.status == 1)
            #expect(run.errors == "sherpa: there are no gaps in this dossier\n")
            if format == "--json" { #expect(try run.jsonObjects().isEmpty) }
        }
    }

    @Test func controlsInTitlesNeverComeOut() throws {
        try folder.write(
            "---\ntitle: \"a\\x1b[31mb\\u009bc\\u202ed\\te\\nf\"\nstatus: open\n---\n", to: "sample/gaps/hostile.md")
        for format in ["--json", "--csv", "--plain"] {
            let run = try list("gaps", format)
            let hostile = run.output.unicodeScalars.filter {
                ["\u{1b}", "\u{9b}", "\u{202e}"].contains($0)
            }
            #expect(hostile.isEmpty, "\(format)")
        }
        let run = try list("gaps")
        #expect(run.output.contains(#"a\x1b[31mb\x9bc\u202ed\te\nf"#))
        #expect(try list("gaps", "--plain").lines.count == 10)
    }

    @Test func daysAreCountedFromTheDayThatIsAskedFor() throws {
        let run = try SherpaRun("--as-of", "2026-03-20", "-C", "sample", "list", "gaps", "--plain", in: folder)
        let line = try #require(run.lines.first { $0.hasPrefix("equity-share\t") })
        #expect(line.hasSuffix("\t2026-03-16\t-4"))
    }
}

// Filters and orders.
extension ListTests {
    private func ids(_ arguments: String...) throws -> [String] {
        let run = try SherpaRun(["-C", "sample", "list", "--as-of", "2026-02-20", "--plain"] + arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return run.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }

    @Test func whereListsOnlyWhatItHoldsFor() throws {
        let all = try ids("gaps")
        let open = try ids("gaps", "--where", "status=open")
        let others = try ids("gaps", "--where", "!status=open")
        #expect(!open.isEmpty && !others.isEmpty && Set(open).isDisjoint(with: others))
        #expect(Set(open + others) == Set(all))
        // The order of the screen stays.
        #expect(open == all.filter(open.contains))
    }

    @Test func sortTakesADashForTheOtherWayRound() throws {
        let rising = try ids("projects", "--where", "amount>0bn", "--sort", "amount")
        let falling = try ids("projects", "--where", "amount>0bn", "--sort", "-amount")
        #expect(rising.count > 3)
        #expect(rising.last == falling.first && rising.first == falling.last)
    }

    @Test func nothingFoundEndsWith1AndAFaultWith2() throws {
        let none = try list("gaps", "--where", "owner=nobody-at-all")
        #expect(none.status == 1)
        #expect(none.output.isEmpty)
        let wrong = try list("gaps", "--where", "status=opne")
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("--where: column 8: no status `opne`: did you mean `open`?"))
        let key = try list("gaps", "--sort", "title,dues")
        #expect(key.status == 2)
        #expect(key.errors.contains("--sort: column 7: no key `dues`: did you mean `due`?"))
    }

    @Test func actionsAreFilteredLikeRecords() throws {
        let open = try ids("actions", "--where", "status=open owner=METI")
        #expect(!open.isEmpty)
        let all = try ids("actions", "--where", "METI")
        #expect(all.count >= open.count)
    }
}

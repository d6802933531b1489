import Testing

@testable import Negotiation

@Suite struct FilterTests {
    private static let today = CalendarDate(year: 2026, month: 2, day: 20) ?? .epoch

    private let dossier = Fixture.dossier(
        projects: [
            "gas": "title: Gas power\nstage: sel\namount: [33.3bn USD, 40bn USD]\nowner: METI\n"
                + "instruments:\n  - {kind: equity, share: 5%}\n  - {kind: loan, share: 95%}\n",
            "yen": "title: Yen fund\nstage: idea\namount: 5bn JPY\n",
            "bare": "title: Bare\nstage: short\nx-file: red\n",
        ],
        gaps: [
            "equity": "title: Equity share\nstatus: open\nseverity: critical\nowner: METI\ndue: 2026-02-25\n"
                + "tokyo: {position: one percent, fallback: two secretly}\nlanding-zone: hidden words\n",
            "returns": "title: 収益の計算ルール\nstatus: converging\nseverity: major\ndue: 2026-02-10\n"
                + "positions:\n  - {side: tokyo, date: 2026-01-01, text: トウキョウ, value: 3}\n"
                + "  - {side: washington, date: 2026-01-02, text: b, value: 9}\n"
                + "  - {side: tokyo, date: 2026-01-03, text: c, value: 6}\n",
            "wording": "title: Wording\nstatus: agreed\nseverity: minor\n",
            "broken": "title: Broken\nstatus: nonsense\n",
        ])

    private func gaps(_ text: String) throws -> [String] {
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: Self.today)
        return try keys.rows(Filter(parsing: text), in: dossier.gaps.inOrder).map { dossier.gaps[$0].id.name }.sorted()
    }

    private func projects(_ text: String) throws -> [String] {
        let keys = FilterKeys<Record<Project>>(of: dossier, today: Self.today)
        return try keys.rows(Filter(parsing: text), in: dossier.projects.inOrder).map { dossier.projects[$0].id.name }
            .sorted()
    }

    private func fault(_ text: String) -> String {
        do {
            return "none: \(try gaps(text))"
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        ("status=open", ["equity"]), ("status=open,converging", ["equity", "returns"]),
        ("status!=open", ["returns", "wording"]), ("!status=open", ["returns", "wording"]),
        ("status>open", ["returns", "wording"]), ("status<=converging", ["equity", "returns"]),
        ("severity>=major", ["equity", "returns"]), ("severity<critical", ["returns", "wording"]),
        ("due<today", ["returns"]), ("due<+7d", ["equity", "returns"]), ("due>=-10d", ["equity", "returns"]),
        ("due=2026-02-25", ["equity"]), ("due=", ["wording"]), ("due!=", ["equity", "returns"]),
        ("owner=", ["returns", "wording"]), ("owner=meti", ["equity"]),
        ("owner=,METI", ["equity", "returns", "wording"]),
        ("title~share", ["equity"]), ("title!~share", ["returns", "wording"]), ("share", ["equity"]),
        ("\"equity share\"", ["equity"]), ("equity status=agreed", []), ("収益", ["returns"]), ("ﾄｳｷｮｳ", ["returns"]),
        ("ｓｔａｔｕｓ＝ｏｐｅｎ", ["equity"]), ("tokyo.position~percent", ["equity"]), ("positions.value>8", ["returns"]),
        ("overdue=yes", ["returns"]), ("overdue=no", ["equity", "wording"]), ("trend=narrowing", ["returns"]),
        ("days<0", ["returns"]), ("days<=5 days>0", ["equity"]), ("id=wording", ["wording"]), ("id=broken", ["broken"]),
        ("", ["broken", "equity", "returns", "wording"]), ("prose", ["equity", "returns", "wording"]),
    ])
    func gapsThatAFilterHoldsFor(text: String, names: [String]) throws {
        #expect(try gaps(text) == names, "\(text)")
    }

    @Test(arguments: [
        ("amount>10bn", ["gas"]), ("amount>=33.3bnUSD", ["gas"]), ("amount>35bn", []), ("amount>1bnJPY", ["yen"]),
        ("stage>idea", ["bare", "gas"]), ("instruments.kind=loan", ["gas"]), ("instruments.share<10%", ["gas"]),
        ("x-file=red", ["bare"]), ("x-file=", ["gas", "yen"]), ("amount=", ["bare"]), ("red", ["bare"]),
    ])
    func projectsThatAFilterHoldsFor(text: String, names: [String]) throws {
        #expect(try projects(text) == names, "\(text)")
    }

    @Test func actionsAreAskedByTheirOwnWordsAndTheirMeeting() throws {
        let dossier = Fixture.dossier(meetings: [
            "first":
                "title: Talks\ndate: 2026-02-01\nactions:\n  - {text: Send draft, owner: METI, due: 2026-02-10, status: open}\n"
                + "  - {text: Check tax, owner: MOF, status: done}\n"
        ])
        let keys = FilterKeys(actionsOf: dossier, today: Self.today)
        func texts(_ filter: String) throws -> [String] {
            try keys.rows(Filter(parsing: filter), in: dossier.actions).map {
                dossier.actions[$0].item.text
            }
        }
        #expect(try texts("status=open") == ["Send draft"])
        #expect(try texts("overdue=yes owner=METI meeting=first") == ["Send draft"])
        #expect(try texts("text~TAX") == ["Check tax"])
        #expect(try texts("meeting~talks") == ["Send draft", "Check tax"])
    }

    @Test(arguments: [
        ("status=opne", "column 8: no status `opne`: did you mean `open`?"),
        ("severity=critical statsu=open", "column 19: no key `statsu`: did you mean `status`?"),
        ("status=open,wide", "column 13: no status `wide`: write one of open, converging, agreed or parked"),
        (
            "due<soon",
            "column 5: due cannot be soon: write a date like 2026-02-12, 2026-02, 19mar, fri, today, +7d or -2w"
        ),
        ("due<", "column 5: nothing after due<: write a value"),
        ("title=\"open", "column 7: these quotes are never closed: put another \" at the end"),
        ("title=\"a\"b", "column 10: no blank after the closing quotes: put one there"),
        ("ab\"c", "column 3: quotes inside a word: put them around all of it"),
        ("=open", "column 1: no key before =: write status=… or quote it"),
        ("! open", "column 1: nothing to negate: write !status=open"),
        (
            "tokyo.fallback~secret",
            "column 1: tokyo.fallback is masked and cannot be searched: open the record to read it"
        ),
        ("landing-zone=", "column 1: landing-zone is masked and cannot be searched: open the record to read it"),
        ("days<many", "column 6: days cannot be many: write a number like 33 or -1.5"),
    ])
    func faultsNameTheColumnAndTheRemedy(text: String, message: String) {
        #expect(fault(text) == message)
    }

    /// Neither by key nor by any word.
    @Test(arguments: ["secretly", "hidden", "text~secretly", "tokyo~secretly"])
    func maskedWordsAreNotFound(text: String) {
        #expect((try? gaps(text)) ?? [] == [])
    }

    @Test func sortingPutsWhatIsNotSetLastAndBrokenAfterThat() throws {
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: Self.today)
        func names(_ order: String) throws -> [String] {
            try keys.sorted(Array(dossier.gaps.indices), of: dossier.gaps.inOrder, by: SortOrder(parsing: order)).map {
                dossier.gaps[$0].id.name
            }
        }
        #expect(try names("due") == ["returns", "equity", "wording", "broken"])
        #expect(try names("-due") == ["equity", "returns", "wording", "broken"])
        #expect(try names("-severity") == ["equity", "returns", "wording", "broken"])
        #expect(try names("owner,-title").first == "equity")
        #expect(try names("") == dossier.gaps.map(\.id.name))
        let fault = #expect(throws: FilterFault.self) { try names("-title,dues") }
        #expect(fault?.description == "column 8: no key `dues`: did you mean `due`?")
        #expect(throws: FilterFault.self) { try names("tokyo.fallback") }
    }

    @Test func completionsAreWholeLinesThatHold() throws {
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: Self.today)
        func offers(_ text: String) -> [String] { keys.completions(of: text, in: dossier.gaps.inOrder) }
        #expect(offers("stat") == ["status="])
        #expect(offers("owner=METI sev") == ["owner=METI severity="])
        #expect(offers("!status=open,con") == ["!status=open,converging"])
        #expect(offers("owner=") == ["owner=METI"])
        #expect(offers("title=Eq") == ["title=\"Equity share\""])
        #expect(offers("tokyo.") == ["tokyo.position="])
        #expect(offers("landing") == [])
    }
}

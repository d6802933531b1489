import Chance
import FrontMatter
import Negotiation
import Testing

/// A gap's text and its drafts: read, faulted, counted, filtered, told.
@Suite struct DisputedTextTests {
    private static let yaml = """
        title: Reports
        status: open
        text: |
          The Parties [Tokyo: shall] [Washington: should] report
          [in writing].
        drafts:
          - {date: 2026-02, name: Second, source: Press, text: "The Parties [shall] report [Tokyo: at once]."}
          - date: 2026-01-10
            text: >-
              The Parties
              [shall] report.
        """

    @Test func briefsTellWhatIsInBrackets() throws {
        let dossier = Fixture.dossier(gaps: ["reports": Self.yaml + "\nseverity: critical"])
        let gap = try #require(dossier.gaps.first)
        let page = Brief.of(gap, in: dossier, today: day("2026-02-20")).blocks
        let heading = try #require(page.firstIndex(of: .heading("Text")))
        #expect(
            Array(page[heading...].dropFirst().prefix(2)) == [
                .note("3 brackets, 2 choices"),
                .paragraph("The Parties [Tokyo: shall] [Washington: should] report [in writing]."),
            ])
        let facts = Brief.summit(dossier, today: day("2026-02-20")).blocks.flatMap { block in
            if case .decision(let decision) = block { decision.facts } else { [Brief.Fact]() }
        }
        #expect(
            facts.filter { $0.label == "Text" }.map(\.text) == [
                "3 brackets, 2 choices: [Tokyo: shall] [Washington: should] … [in writing]"
            ])
    }

    @Test func aTextThatIsAgreedIsNoNewsForTheSummit() throws {
        let dossier = Fixture.dossier(gaps: ["reports": "title: R\nstatus: open\ntext: The Parties report."])
        let told = Brief.summit(dossier, today: day("2026-02-20")).blocks
        #expect(
            !told.contains {
                if case .decision(let decision) = $0 { decision.facts.contains { $0.label == "Text" } } else { false }
            })
    }

    @Test func textAndDraftsAreRead() throws {
        let gap = Fixture.record(Self.yaml, as: Gap.self)
        #expect(gap.problems == [])
        #expect(gap.text == "The Parties [Tokyo: shall] [Washington: should] report\n[in writing].\n")
        #expect(gap.drafts.map(\.date) == [known("2026-02"), known("2026-01-10")])
        #expect(gap.drafts.map(\.name) == ["Second", nil] && gap.drafts[0].source == "Press")
        #expect(gap.drafts[1].text == "The Parties [shall] report.")
        #expect(gap.subject.textVersions.map(\.date) == [known("2026-01-10"), known("2026-02"), nil])
    }

    @Test(arguments: [
        ("text: a [b", 4, 9, true), ("text: 'it''s a] b'", 4, 15, false), ("text: \"a \\\\[b\\\\] [c\"", 4, 18, true),
        ("text: |  # [\n  one\n    two ] [three]\n", 6, 9, false), ("text: |-\r\n  ab [c\r\n", 5, 6, true),
        ("text: >-\n  folded\n  over [lines\n  here\n", 6, 8, true), ("text: a folded\n  plain ]", 5, 9, false),
        ("text: \"one\n  two\n\n  [three\"", 7, 3, true), ("text: 日本 [語", 4, 10, true),
        // Where it is an escape, the value's place.
        ("text: \"a \\x5b b\"", 4, 7, true),
    ])
    func anUnbalancedBracketIsToldWhereItStands(lines: String, line: Int, column: Int, opens: Bool) {
        let record = Fixture.record("title: T\nstatus: open\n" + lines, as: Gap.self)
        #expect(record.problems.map { [$0.line, $0.column] } == [[line, column]], "\(record.problems)")
        #expect(record.problems.allSatisfy { $0.severity == .error && $0.isContained })
        #expect(!record.isBroken && record.text != nil)
        let remedy = opens ? "write `]` where it ends, or `\\[`" : "write `[` where it begins, or `\\]`"
        #expect(record.problems.first?.message.contains(remedy) == true)
    }

    /// Whatever way a text is written in a file, each fault is told at a bracket.
    @Test func theFileHasABracketWhereAFaultIsTold() throws {
        var random = SeededGenerator(for: "DisputedTextTests")
        let parts = [
            "[", "]", "[Tokyo: a] ", "\\[", "\n", "\n\n", "  ", "'", "\"", ": ", " #", "shall", "日本", "a", "\t", "- ",
        ]
        let id = RecordID(.gap, "gap")
        var told = 0
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 1..<25, using: &random)).map { _ in parts.randomElement(using: &random) ?? ""
            }
            .joined()
            let change = Change(record: id, field: ["text"], before: nil, after: .text(text))
            guard let edited = try? change.applied(to: .record(Fixture.bytes(Fixture.gap))) else { continue }
            let record = Record<Gap>.reading(edited.bytes, id: id, vocabulary: Fixture.vocabulary)
            let lines = String(decoding: edited.bytes, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            for problem in record.problems where problem.message.hasPrefix("text ") {
                let line = lines[problem.line - 1].unicodeScalars
                let found = line[line.index(line.startIndex, offsetBy: problem.column - 1)]
                let isRight = found == (problem.message.contains("opens") ? "[" : "]")
                #expect(isRight, "seed \(random.seed): \(problem): \(text.debugDescription)")
                told += 1
            }
        }
        #expect(told > 3000)
    }

    @Test func aFaultOfADraftNamesIt() {
        let faults = Fixture.faults(Fixture.gap + "drafts:\n  - {date: 2026-02-01, text: \"a] [b\"}\n", as: Gap.self)
        #expect(
            faults.map { $0.prefix(45) }
                == [
                    "5:32: error: drafts[0].text closes a bracket t", "5:34: error: drafts[0].text opens a bracket tha",
                ].map { $0.prefix(45) })
        #expect(Fixture.record(Fixture.gap + "drafts: [{date: 2026-13, text: a}]", as: Gap.self).drafts.count == 1)
    }

    @Test func theRestOfTheRecordCanBeChanged() throws {
        let gap = RecordSummary(Fixture.record(Fixture.gap + "text: a [b\n", as: Gap.self))
        func enter(_ text: String, for field: String) throws -> Change? {
            try Change.entering(
                text, for: field, of: gap, vocabulary: Fixture.vocabulary, today: day("2026-02-20"))
        }
        #expect(try enter("agreed", for: "status")?.after == "agreed")
        #expect(try enter("a [b]", for: "text")?.after == "a [b]")
        let clean = RecordSummary(Fixture.record(Fixture.gap, as: Gap.self))
        #expect(throws: ChangeRefusal.self) {
            try Change.entering(
                "a [b] [c", for: "text", of: clean, vocabulary: Fixture.vocabulary, today: day("2026-02-20"))
        }
    }

    @Test func jsonGivesFieldsAndCounts() throws {
        let dossier = Fixture.dossier(gaps: ["a": Self.yaml, "b": Fixture.gap, "c": Fixture.gap + "text: clean"])
        let json = dossier.json(of: try #require(dossier.gap("a")))
        #expect(json["text"] == .string("The Parties [Tokyo: shall] [Washington: should] report\n[in writing].\n"))
        #expect(json["brackets"] == .number("3") && json["choices"] == .number("2") && json["options"] == .number("2"))
        guard case .array(let drafts)? = json["drafts"] else {
            Issue.record("no drafts")
            return
        }
        #expect(
            drafts.map(\.keys) == [["date", "date-first", "date-last", "text", "name", "source"], ["date", "text"]])
        #expect(dossier.json(of: try #require(dossier.gap("b")))["brackets"] == nil)
        #expect(dossier.json(of: try #require(dossier.gap("c")))["brackets"] == .number("0"))
    }

    @Test(arguments: [
        ("brackets>0", ["a"]), ("brackets=0", ["c"]), ("brackets=", ["b"]), ("drafts.name=second", ["a"]),
        ("text~writing", ["a"]),
        ("text~clean", ["c"]),
    ])
    func filtersCountBrackets(filter: String, found: [String]) throws {
        let dossier = Fixture.dossier(
            gaps: ["a": Self.yaml, "b": Fixture.gap, "c": Fixture.gap + "text: clean"])
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: day("2026-02-20"))
        #expect(Set(keys.keys.map(\.name)).count == keys.keys.count)
        let gaps = Array(dossier.gaps)
        let rows = try keys.rows(try Filter(parsing: filter), in: gaps)
        #expect(Set(rows.map { gaps[$0].id.name }) == Set(found))
    }

    @Test func aReviewTellsTheWordsThatChanged() {
        let change = Change(
            record: RecordID(.gap, "a"), field: ["text"], before: "They [Tokyo: shall] act in good faith.",
            after: "They shall act in good time.")
        guard case .parts(let parts) = ToldChange(change).words else {
            Issue.record("not in parts")
            return
        }
        // Whose words they were counts as words here: nobody says which sides there are.
        #expect(parts.map { ($0.isAdded ? "+" : "-") + $0.text } == ["-[Tokyo:", "-]", "-faith", "+time"])
    }
}

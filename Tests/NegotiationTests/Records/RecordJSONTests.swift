import Negotiation
import Testing

@Suite struct RecordJSONTests {
    @Test func aGapGivesItsFieldsInTheOrderOfTheTable() throws {
        let yaml = """
            x-ref: {case: [7]}
            status: open
            title: Equity share
            linked-to: [deadline]
            sources: []
            washington: {red-line: None}
            tokyo: {position: 1–2%}
            positions:
              - {side: tokyo, date: 2026-02-12, text: Low, value: {value: 1.50, source: Kadam}}
            due: 2026-03-16
            X-other: odd
            """
        let dossier = Fixture.dossier(gaps: ["equity-share": yaml])
        let gap = try #require(dossier.gap("equity-share"))
        let expected = """
            {
              "id": "equity-share",
              "kind": "gap",
              "file": "gaps/equity-share.md",
              "title": "Equity share",
              "status": "open",
              "due": "2026-03-16",
              "linked-to": [
                "deadline"
              ],
              "positions": [
                {
                  "side": "tokyo",
                  "date": "2026-02-12",
                  "text": "Low",
                  "value": {
                    "value": 1.5,
                    "source": "Kadam"
                  }
                }
              ],
              "washington": {
                "red-line": "None"
              },
              "tokyo": {
                "position": "1–2%"
              },
              "x-ref": {
                "case": [
                  "7"
                ]
              },
              "trend": null
            }
            """
        #expect(dossier.json(of: gap).description == expected)
        #expect(dossier.json(of: gap.id)?.description == expected)
        #expect(gap.json["trend"] == nil)
    }

    @Test func aProjectGivesItsFields() {
        let yaml = """
            title: Ohio
            stage: sel
            amount: 33.3bn USD
            instruments: [{kind: equity, share: 1.5%}]
            criteria: [{id: security, status: met}, {id: return}]
            tokyo: {stance: doubts}
            valuation: {assumptions: {tokyo: {discount-rate: 4.5%, tenor: 18}}}
            """
        let json = Fixture.record(yaml, as: Project.self).json
        #expect(
            json.keys == [
                "id", "kind", "file", "title", "stage", "amount", "instruments", "criteria", "valuation", "tokyo",
            ])
        #expect(json["kind"] == .string("project"))
        #expect(
            json["criteria"]
                == .array([
                    .object([.init("id", .string("security")), .init("status", .string("met"))]),
                    .object([.init("id", .string("return")), .init("status", .string("unknown"))]),
                ]))
        let tokyo = json["valuation"]?["assumptions"]?["tokyo"]
        #expect(tokyo?["discount-rate"] == .string("4.5%"))
        #expect(tokyo?["tenor"] == .number("18"))
        #expect(
            json["instruments"]
                == .array([.object([.init("kind", .string("equity")), .init("share", .string("1.5%"))])]))
        #expect(json["tokyo"]?["stance"] == .string("doubts"))
    }

    @Test func aMeetingGivesItsFields() {
        let yaml = "title: T\ndate: 2026-02-12\noutcomes: [{gap: a, result: narrowed}]\ntokyo: {participants: [A]}"
        let json = Fixture.record(yaml, as: Meeting.self).json
        #expect(json.keys == ["id", "kind", "file", "title", "date", "outcomes", "tokyo"])
        #expect(json["date"] == .string("2026-02-12"))
        #expect(json["tokyo"]?["participants"] == .array([.string("A")]))
    }

    @Test func aDossierGivesItsFields() {
        let json = Fixture.dossier().framework.json
        #expect(
            json.keys == ["id", "kind", "file", "title", "sides", "envelope", "stages", "criteria", "calendars"])
        #expect(json["file"] == .string("dossier.md"))
        guard case .array(let sides)? = json["sides"], case .array(let calendars)? = json["calendars"] else {
            Issue.record("no lists")
            return
        }
        #expect(sides.map(\.keys) == [["id", "name", "name-ja", "ours"], ["id", "name", "ours"]])
        #expect(sides.map { $0["ours"] } == [.bool(true), .bool(false)])
        #expect(calendars.first?["weekend"] == .array([.string("sat"), .string("sun")]))
    }

    /// Every key of every kind is lower case with hyphens, and none is there twice.
    @Test(arguments: RecordKind.allCases) func keysAreKebabCase(kind: RecordKind) {
        func keys(_ fields: [FieldInfo]) -> [[String]] {
            [fields.map(\.key)] + fields.flatMap { keys(in: $0.shape) }
        }
        func keys(in shape: Shape) -> [[String]] {
            switch shape {
            case .fields(let fields): keys(fields)
            case .list(let inner), .claims(let inner), .perSide(let inner): keys(in: inner)
            default: []
            }
        }
        for table in keys(kind.fieldInfos) + keys(kind.sideFieldInfos) {
            #expect(Set(table).count == table.count)
            #expect(table.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
            // Fields are marked in one word while they are read.
            #expect(table.count < 64)
        }
    }
}

import Negotiation
import Testing

/// How people and programs write that there is no value, in every field of every table.
@Suite struct NoValueTests {
    private static let spellings = ["", "~", "null", "Null", "NULL", "\"\"", "''", "null # not yet"]

    private var count = (fields: 0, inner: 0, required: 0)

    private static func json(_ yaml: String, as subject: (some RecordSubject).Type) -> (JSON, [Problem]) {
        let record = Fixture.record(yaml, as: subject)
        return (record.json, record.problems)
    }

    private mutating func sweep<Subject: RecordSubject>(_ base: String, as subject: Subject.Type, _ inner: [String]) {
        let bare = Self.json(base, as: subject)
        #expect(bare.1 == [])
        for spelling in Self.spellings {
            for info in Subject.fieldInfos where !info.required {
                // What stands there already says something.
                guard !base.contains("\n\(info.key):") else { continue }
                let (json, problems) = Self.json("\(base)\n\(info.key): \(spelling)", as: subject)
                #expect(json == bare.0 && problems == [], "\(info.key): \(spelling): \(problems)")
                count.fields += 1
            }
            for info in Subject.fieldInfos where info.required {
                let lines = base.split(separator: "\n").map {
                    $0.hasPrefix("\(info.key):") ? "\(info.key): \(spelling)" : String($0)
                }
                let problems = Self.json(lines.joined(separator: "\n"), as: subject).1
                let isTold = problems.contains {
                    $0.breaks && ($0.message.hasPrefix("\(info.key) is empty") || $0.message.contains("no value"))
                }
                #expect(isTold, "\(info.key): \(spelling): \(problems)")
                count.required += 1
            }
            for info in Subject.kind.sideFieldInfos {
                let without = Self.json("\(base)\ntokyo: {}", as: subject)
                let (json, problems) = Self.json("\(base)\ntokyo:\n  \(info.key): \(spelling)", as: subject)
                #expect(json == without.0 && problems == [], "tokyo.\(info.key): \(spelling)")
                count.inner += 1
            }
            for line in inner {
                let text = line.replacing("NONE", with: spelling)
                let with = Self.json("\(base)\n\(text)", as: subject)
                let lines = line.split(separator: "\n").filter { !$0.contains("NONE") }
                let kept = lines.joined(separator: "\n")
                let without = Self.json("\(base)\n\(kept)", as: subject)
                #expect(with.0 == without.0 && with.1 == [] && without.1 == [], "\(line), \(spelling): \(with.1)")
                count.inner += 1
            }
        }
    }

    @Test mutating func noneIsAsIfTheFieldWereNotThere() {
        sweep(
            "title: T\nstatus: open", as: Gap.self,
            [
                "positions:\n  - side: tokyo\n    date: 2026-02-12\n    text: x\n    value: NONE",
                "positions:\n  - side: tokyo\n    date: 2026-02-12\n    text: x\n    meeting: NONE",
                "positions:\n  - side: tokyo\n    date: 2026-02-12\n    text: x\n    source: NONE",
            ])
        sweep(
            "title: T\nstage: sel", as: Project.self,
            [
                "amount:\n  value: 5bn USD\n  source: NONE", "amount:\n  value: 5bn USD\n  basis: NONE",
                "amount:\n  - value: 5bn USD\n    date: NONE\n    side: tokyo",
                "instruments:\n  - kind: loan\n    share: NONE",
                "valuation:\n  assumptions:\n    tokyo:\n      tenor: 5\n      grace: NONE",
                "valuation:\n  valuation-date: 2026-01-01\n  assumptions: NONE",
            ])
        sweep(
            "title: T\ndate: 2026-02-12", as: Meeting.self,
            ["actions:\n  - text: x\n    owner: NONE", "statements:\n  - who: x\n    text: y\n    source: NONE"])
        sweep(
            "title: T\nsides: [{id: tokyo, name: T, ours: yes}, {id: w, name: W}]\nenvelope: 1bn USD",
            as: Framework.self, [])
        print("no value: fields \(count.fields), inside others \(count.inner), required and told \(count.required)")
        #expect(count.fields > 300 && count.inner > 80)
    }
}

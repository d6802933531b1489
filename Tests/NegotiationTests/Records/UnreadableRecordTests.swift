import Chance
import Negotiation
import Testing

/// Whatever the bytes: a record is read, with problems that lie within the file, and everything asked of it is answered.
@Suite struct UnreadableRecordTests {
    private static let words = [
        "title", "status", "open", "converging", "stage", "sel", "tokyo", "washington", "positions", "side", "date",
        "2026-02-12", "2026-13-40", "value", "1.5", "99999999999999999999999999999999999999", "1.5%", "33.3bn USD",
        "amount", "instruments", "kind", "equity", "loan", "share", "criteria", "security", "sides", "id", "name",
        "ours", "yes", "milestones", "rule", "45 business days after 2026-02-17 by japan",
        "999999999999 calendar days"
            + " after 9999-12-31", "calendars", "holidays", "weekend", "sat", "outcomes", "gap", "result", "narrowed",
        "agenda", "x-note", "東京", "\"\\u202E\"", "''", "&a", "*a", "!t", "#", "-", "\u{0}", "\u{85}", "expected", "🗾",
    ]

    private static func garbage(_ random: inout SeededGenerator) -> [UInt8] {
        func word() -> String { words.randomElement(using: &random) ?? "" }
        func node(_ depth: Int) -> String {
            switch Int.random(in: 0..<(depth > 3 ? 3 : 6), using: &random) {
            case 0, 1: return word()
            case 2: return ""
            case 3:
                return "["
                    + (0..<Int.random(in: 0...3, using: &random)).map { _ in node(depth + 1) }.joined(separator: ", ")
                    + "]"
            case 4:
                let entries = (0..<Int.random(in: 0...3, using: &random)).map { _ in "\(word()): \(node(depth + 1))" }
                return "{" + entries.joined(separator: ", ") + "}"
            default:
                let indent = "\n" + String(repeating: "  ", count: depth + 1)
                return (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    indent + (Bool.random(using: &random) ? "- \(word())" : "\(word()): \(node(depth + 1))")
                }.joined()
            }
        }
        let lines = (0..<Int.random(in: 0...8, using: &random)).map { _ in "\(word()): \(node(0))" }
        var bytes = Array(("---\n" + lines.joined(separator: "\n") + "\n---\nprose\n").utf8)
        if Bool.random(using: &random) {
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
        }
        return bytes
    }

    @Test func anyBytesAreAnswered() {
        var random = SeededGenerator(for: "anyBytesAreAnswered")
        let known = Fixture.dossier()
        var readable = 0
        for _ in 0..<1_500 {
            let bytes = Self.garbage(&random)
            let vocabulary = Bool.random(using: &random) ? known.vocabulary : nil
            let framework = Record<Framework>.reading(bytes, id: .dossier, vocabulary: nil)
            let own = Bool.random(using: &random) ? framework : known.framework
            func one<Subject: ListedSubject>(_: Subject.Type) -> any RecordList {
                let id = RecordID(Subject.kind, "r")
                return Records([Record<Subject>.reading(bytes, id: id, vocabulary: vocabulary)], in: own)
            }
            let dossier = Dossier(framework: own, RecordKind.listedSubjects.map { one($0) })
            let lineCount = bytes.count { $0 == 0x0A } + 1
            for problem in dossier.problems + dossier.contradictions() {
                #expect((1...lineCount).contains(problem.line) && problem.column >= 1)
                #expect(!problem.message.isEmpty)
            }
            for summary in dossier.summaries {
                #expect(!summary.name.isEmpty)
                _ = (summary.json().description, FoldedText(summary).open)
                _ = summary.text(of: Self.words.randomElement(using: &random) ?? "")
                readable += summary.isBroken ? 0 : 1
            }
            for gap in dossier.gaps { _ = (dossier.trend(of: gap), dossier.json(of: gap)) }
            let portfolio = dossier.portfolio
            _ = (portfolio.selectedShare, dossier.actions.count, framework.subject.clocks)
            _ = framework.subject.nextSummit(day("2026-02-20"))
        }
        // The test is of nothing where nothing can be read.
        #expect(readable > 100)
    }
}

import Chance
import DossierSteps
import FrontMatter
import Negotiation
import Testing

/// Random edits by way of `Change.entering`, and back.
@Suite struct ChangePropertyTests {
    private static let gap = """
        # A comment at the top
        title: Equity share
        title-ja: "出資比率" # quoted
        kind: commercial

        status: converging
        since: '2025-07-01' # July
        owner: MOF
        due: 2026-03-16
        projects:
          # the first three
          - ohio
          - texas # second
        linked-to: [profit-split, deadline]
        tokyo:
          position: Equity as little as 1–2%
          fallback: >-
            Up to 3% over
            the whole envelope.
        washington: {position: Our money, red-line: None}
        measure: "% equity"
        positions:
        - side: tokyo
          date: 2025-07-01 # dated by its month
          text: Loans
          value: {value: 1.5, source: "Stated, later", basis: illustrative}
        - {side: washington, date: 2026-02-12, text: Money, value: [5, 6]}
        x-note: call her
        sources: [Kadam]

        """

    private static let project = """
        title: Ohio
        stage: short
        amount: # two sources
          - {value: 33.3bn USD, source: White House}
          - value: 30bn USD
        instruments: [{kind: equity, share: 1.5%}, {kind: loan, amount: 5bn USD, institution: JBIC}]
        tokyo:
            stance: doubts
        risk: |
            Turbines are scarce.

            And dear.
        due: 2026-03-10
        """

    /// Fields with texts that are right for them and need no quotes.
    private static let gapFields: [(field: String, texts: [String])] = [
        ("title", ["Share", "出資", "A much longer title, with a comma"]), ("title-ja", ["出資", "比率"]),
        ("kind", ["legal", "political", ""]), ("status", ["open", "agreed", "parked"]), ("owner", ["METI", "総理", ""]),
        ("since", ["+1d", "fri", "2026-01-05", ""]), ("due", ["today", "+2w", "19 mar"]), ("level", ["leaders"]),
        ("projects", ["a, b", "ohio", "[texas, ohio, a]"]), ("linked-to", ["deadline", "x, y, z"]),
        ("projects.0", ["iowa"]), ("projects[2]", ["iowa"]), ("linked-to.1", ["iowa"]), ("linked-to.2", ["iowa"]),
        ("tokyo.position", ["3%", "None yet"]), ("tokyo.fallback", ["Up to 4%", "Nothing"]),
        ("tokyo.red-line", ["No"]), ("washington.position", ["All of it"]), ("washington.fallback", ["Half"]),
        ("positions.0.text", ["Loans and more"]), ("positions[0].date", ["yesterday", "+3d", "2026-02-01"]),
        ("positions.0.value", ["2", "3.25"]), ("positions.1.value", ["7"]), ("positions.1.source", ["Press"]),
        ("positions.1.text", ["Cash"]), ("x-note", ["done", ""]), ("x-new", ["hello"]), ("ask", ["For all of it"]),
        ("sources", ["Kadam, FSX"]), ("sources.1", ["FSX"]),
    ]
    private static let projectFields: [(field: String, texts: [String])] = [
        ("stage", ["idea", "sel", "out"]), ("amount", ["34bn USD", "600m USD"]), ("owner", ["METI"]),
        ("instruments.0.share", ["2%", "66.5%"]), ("instruments.1.amount", ["6bn USD"]),
        ("instruments.0.note", ["Middle of it"]), ("instruments.1.institution", ["NEXI", ""]),
        ("tokyo.stance", ["backs"]), ("tokyo.note", ["Why not"]), ("washington.stance", ["opposes"]),
        ("risk", ["None", "Many\nlines\n"]), ("due", ["+1m", ""]), ("links", ["a, b"]),
    ]

    private struct Sample {
        let id: RecordID
        let yaml: String
        let fields: [(field: String, texts: [String])]
    }

    @Test func whatIsUndoneIsAsItWas() throws {
        var random = SeededGenerator(for: "whatIsUndoneIsAsItWas")
        let vocabulary = Fixture.vocabulary
        let samples = [
            Sample(id: RecordID(.gap, "g"), yaml: Self.gap, fields: Self.gapFields),
            Sample(id: RecordID(.project, "p"), yaml: Self.project, fields: Self.projectFields),
        ]
        var changed = 0
        for _ in 0..<600 {
            let sample = try #require(samples.randomElement(using: &random))
            var original = Fixture.bytes(sample.yaml)
            if Bool.random(using: &random) {
                original = Array(String(decoding: original, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
            }
            var bytes = original
            var done: [(change: Change, before: [UInt8])] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let (field, texts) = try #require(sample.fields.randomElement(using: &random))
                let text = try #require(texts.randomElement(using: &random))
                let summary = Self.summary(bytes, sample.id, vocabulary)
                #expect(!summary.isBroken)
                guard
                    let change = try? Change.entering(
                        text, for: field, of: summary, vocabulary: vocabulary, today: day("2026-02-20"))
                else { continue }
                let document = try Document.record(bytes)
                let edited = try change.applied(to: document)
                #expect(edited[change.field]?.value == change.after, "\(change.summary())")
                #expect(!Self.summary(edited.bytes, sample.id, vocabulary).isBroken)
                Self.expectOnlyOneEntryDiffers(document, edited, change)
                done.append((change, bytes))
                bytes = edited.bytes
                changed += 1
            }
            for (change, before) in done.reversed() {
                let undone = try change.reversed.applied(to: Document.record(bytes))
                let label: Comment = "\(change.summary()) in\n\(String(decoding: before, as: UTF8.self))"
                if Self.isUndoneByteForByte(change, in: try Document.record(before)) {
                    #expect(
                        String(decoding: undone.bytes, as: UTF8.self) == String(decoding: before, as: UTF8.self), label)
                } else {
                    #expect(undone[change.field]?.value == change.before, label)
                }
                bytes = before
            }
        }
        #expect(changed > 300)
    }

    /// A removed field comes back at the end of its map, without its comments; a list or map that was not there stays
    /// as an empty one; a text in a block, or a list, is laid out anew.
    private static func isUndoneByteForByte(_ change: Change, in before: Document) -> Bool {
        let parent = before[Path(Array(change.field.steps.dropLast()))]
        switch (change.before, change.after) {
        case (.text?, .text?): return before[change.field].map { $0.style != .literal && $0.style != .folded } ?? false
        case (nil, _?), (.null?, .text?): return parent != nil && parent?.kind != .null
        default: return false
        }
    }

    private static func summary(_ bytes: [UInt8], _ id: RecordID, _ vocabulary: Vocabulary) -> RecordSummary {
        id.kind == .gap
            ? RecordSummary(Record<Gap>.reading(bytes, id: id, vocabulary: vocabulary))
            : RecordSummary(Record<Project>.reading(bytes, id: id, vocabulary: vocabulary))
    }

    private static func expectOnlyOneEntryDiffers(_ before: Document, _ after: Document, _ change: Change) {
        guard case .map(let old) = before.root.value, case .map(let new) = after.root.value,
            case .key(let changed)? = change.field.steps.first
        else {
            Issue.record("no maps")
            return
        }
        #expect(old.filter { $0.key != changed } == new.filter { $0.key != changed }, "\(change.summary())")
        #expect(before.bytes[before.body] == after.bytes[after.body])
    }
}

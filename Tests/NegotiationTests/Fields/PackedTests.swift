import Chance
import FrontMatter
import Testing

@testable import Negotiation

/// What is packed is made again, of every type that a field can have.
@Suite struct PackedTests {
    private func packed(_ value: some FieldValue) -> [UInt8] {
        var packer = Packer()
        value.pack(into: &packer)
        return packer.bytes
    }

    private func unpacked<Value: FieldValue>(_: Value.Type, _ bytes: [UInt8]) -> Value? {
        bytes.withUnsafeBufferPointer { buffer in
            var unpacker = Unpacker(buffer)
            let value = Value.unpack(&unpacker)
            return unpacker.isAtEnd ? value : nil
        }
    }

    private func expectSame<Subject: RecordSubject>(_ record: Record<Subject>) throws {
        #expect(record.problems.map(\.message) == [])
        let bytes = packed(record.subject)
        let again = try #require(unpacked(Subject.self, bytes), "\(record.id)")
        #expect(again.json == record.subject.json, "\(record.id)")
        #expect(packed(again) == bytes)
    }

    /// A record of each kind that says all that its tables know.
    private static let project = """
        title: Data centre
        title-ja: データセンター
        title-kana: データセンター
        sector: ai
        stage: short
        since: 2026-01-05
        sponsors: [SoftBank, "OpenAI, Inc."]
        location: Ohio
        amount:
          - {value: 33.3bn USD, source: FT, date: 2026-02-01, side: tokyo, basis: reported, note: at least}
          - {value: 40bn USD, basis: illustrative}
        instruments:
          - {kind: equity, share: 1.5%, institution: JBIC}
          - {kind: guarantee, amount: 0.000000001bn USD, note: "multi\\nline"}
        criteria:
          - {id: security, status: met}
          - {id: return}
        tokyo: {stance: backs, note: firm}
        washington: {stance: doubts}
        risk: power
        owner: METI
        next: sign
        due: 2026-12-31
        links: [gaps/equity-share]
        sources: [press]
        """
    private static let gap = """
        title: Equity share
        status: converging
        severity: critical
        tokyo: {position: 10%, fallback: 20%, red-line: 30%}
        washington: {position: 90%}
        positions:
          - {date: 2026-01-05, side: tokyo, text: firm}
        """
    private static let meeting = """
        title: Talks
        date: 2026-02-12
        status: held
        tokyo: {participants: [Akazawa]}
        statements:
          - {side: washington, who: Lutnick, text: "No."}
        outcomes:
          - {gap: equity-share, result: narrowed}
        actions:
          - {text: ask, owner: METI, due: 2026-03-01, status: done}
        """

    @Test func recordsAreMadeAgain() throws {
        try expectSame(Fixture.record(PackedTests.project, as: Project.self))
        try expectSame(Fixture.record(PackedTests.gap, as: Gap.self))
        try expectSame(Fixture.record(PackedTests.meeting, as: Meeting.self))
        try expectSame(Fixture.record(Fixture.framework, as: Framework.self, id: "dossier", vocabulary: nil))
    }

    @Test func partsOfTheEnvelopeAreMadeAgain() throws {
        let record = Fixture.record(EnvelopePartTests.framework, as: Framework.self, id: "dossier", vocabulary: nil)
        try expectSame(record)
        try expectSame(
            Fixture.record(
                "title: P\nstage: sel\nenvelope: ships\ninstruments: [{kind: cash}]", as: Project.self,
                vocabulary: Vocabulary(record.subject)))
    }

    /// The samples above use each field of each table, so that a value that is packed wrongly is found.
    @Test(arguments: [
        (PackedTests.project, Project.fieldInfos.map(\.key), ["valuation", "envelope"])
    ])
    func theSampleSaysAllThatATableKnows(_ text: String, _ keys: [String], _ elsewhere: [String]) {
        for key in keys where !elsewhere.contains(key) { #expect(text.contains("\(key):"), "\(key)") }
    }

    @Test func numbersAreMadeAgain() throws {
        var random = SeededGenerator(for: "numbersAreMadeAgain")
        for _ in 0..<2000 {
            let number = try #require(ExactDecimal(random.decimalText(wholeDigits: 1...20, fractionDigits: 0...18)))
            #expect(unpacked(ExactDecimal.self, packed(number)) == number)
            let date = try #require(
                CalendarDate(
                    daysSinceEpoch: .random(
                        in: CalendarDate.earliest.daysSinceEpoch...CalendarDate.latest.daysSinceEpoch, using: &random)))
            #expect(unpacked(CalendarDate.self, packed(date)) == date)
        }
        for text in ["2.5%", "10–20%"] {
            let band = try #require(PercentBand(text: text))
            #expect(unpacked(PercentBand.self, packed(band)) == band)
        }
    }

    /// Damaged bytes give something else, or nothing; they end nothing.
    @Test func damageEndsNothing() throws {
        var random = SeededGenerator(for: "damageEndsNothing")
        let record = Fixture.record(PackedTests.project, as: Project.self)
        let whole = packed(record.subject)
        var refused = 0
        for _ in 0..<5000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0 ... .max, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            if unpacked(Project.self, bytes) == nil { refused += 1 }
        }
        #expect(refused > 1000)
    }
}

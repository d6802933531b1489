import Negotiation
import Testing

@Suite struct ShapeTests {
    @Test func whatASideWouldSettleForIsMasked() {
        #expect(Masked.fields == ["fallback", "red-line", "landing-zone", "alternative", "reservation", "weight"])
        for field in ["tokyo.fallback", "washington.red-line", "landing-zone", "fallback"] {
            #expect(Masked.hides(field))
        }
        for field in ["tokyo.position", "status", "ask", ""] { #expect(!Masked.hides(field)) }
        #expect(!Masked.dots.isEmpty)
    }

    /// Every field says what it is for and how it is written.
    @Test(arguments: RecordKind.allCases) func everyFieldIsDescribed(kind: RecordKind) {
        func check(_ info: FieldInfo) {
            #expect(!info.help.isEmpty && !info.help.contains("\n") && info.help.last != ".", "\(info.key)")
            #expect(!info.shape.expectation.isEmpty && !info.shape.brief.isEmpty, "\(info.key)")
            check(info.shape)
        }
        func check(_ shape: Shape) {
            switch shape {
            case .fields(let fields): for field in fields { check(field) }
            case .list(let inner), .claims(let inner), .perSide(let inner): check(inner)
            default: break
            }
        }
        for info in kind.fieldInfos + kind.sideFieldInfos { check(info) }
    }

    @Test func whatFitsOneLineOfTypingIsKnown() {
        func keys(_ fields: [FieldInfo]) -> [String] { fields.filter(\.shape.isOneValue).map(\.key) }
        #expect(
            keys(RecordKind.gap.fieldInfos) == [
                "title", "title-ja", "title-kana", "kind", "status", "since", "severity", "level", "owner", "due",
                "landing-zone",
                "measure", "text", "ask", "stands", "objective", "answer", "recommendation", "consequence",
            ])
        #expect(
            keys(RecordKind.gap.sideFieldInfos) == [
                "position", "fallback", "red-line", "alternative", "reservation", "weight",
            ])
        #expect(
            keys(RecordKind.dossier.fieldInfos) == ["title", "title-ja", "as-of", "handling", "envelope", "deadline"])
        #expect(keys(RecordKind.meeting.sideFieldInfos) == [])
    }
}

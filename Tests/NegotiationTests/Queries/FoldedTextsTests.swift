import Chance
import DossierSteps
import Testing

@testable import Negotiation

/// Texts that are kept while a dossier changes are those that would be made anew.
@Suite struct FoldedTextsTests {
    private static let words = ["zebra", "Ｇａｐ", "トウキョウ", "が", "ﾊﾟ", "–", "é", "\\\"x\\\""]

    private static func source(_ random: inout SeededGenerator) -> [UInt8] {
        func word() -> String { words.randomElement(using: &random) ?? "" }
        let text =
            switch Int.random(in: 0..<6, using: &random) {
            case 0: "no record \(word())"
            case 1: "---\ntitle: \"\(word())\"\nstatus: nonsense\ntokyo: {fallback: \(word())}\n---\n"
            default:
                "---\ntitle: \"\(word()) \(word())\"\nstatus: open\ntokyo:\n  position: \(word())\n  fallback: \(word())\n"
                    + "x-own: [\(word()), \(word())]\n---\n\(word())\n"
            }
        return Array(text.utf8)
    }

    @Test func keptTextsAreThoseMadeAnew() {
        var random = SeededGenerator(for: "kept texts")
        let framework = Array("---\ntitle: T\nsides: [{id: tokyo, name: A, ours: yes}, {id: b, name: B}]\n---\n".utf8)
        var dossier = Dossier(framework: .reading(framework, id: .dossier, vocabulary: nil))
        var texts = FoldedTexts()
        var (made, checked, unread) = (0, 0, 0)
        for _ in 0..<300 {
            var sources: [RecordID: RecordSource] = [:]
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let kind = [RecordKind.gap, .meeting, .project].randomElement(using: &random) ?? .gap
                let id = RecordID(kind, "r\(Int.random(in: 0..<12, using: &random))")
                sources[id] = Int.random(in: 0..<4, using: &random) == 0 ? .gone : .bytes(Self.source(&random))
            }
            let next = dossier.updating(sources)
            texts.follow(from: dossier, to: next)
            dossier = next
            var most = Int.random(in: 0...4, using: &random)
            let allowed = most
            var areAllRead = true
            func read<Subject: ListedSubject>(_: Subject.Type) {
                areAllRead = texts.read(Subject.records(of: dossier).inOrder, most: &most) && areAllRead
                for record in Subject.records(of: dossier) {
                    #expect(texts.text(of: record) == FoldedText(RecordSummary(record)))
                    checked += 1
                }
            }
            for kind in RecordKind.listedSubjects { read(kind) }
            made += allowed - most
            unread += areAllRead ? 0 : 1
            // None is kept of what is gone.
            #expect(texts.count <= dossier.recordCount - 1)
            #expect(!areAllRead || texts.count == dossier.recordCount - 1)
            for word in Self.words + ["a", ""] {
                let needle = Array(SearchText.fold(word).utf8)
                let found = texts.matches(needle, in: dossier)
                let anew = FoldedTexts().matches(needle, in: dossier)
                #expect(found.named == anew.named && found.others == anew.others)
                // Letter by letter, each looks through what the one before has found.
                var typed: TextMatches?
                for count in needle.indices {
                    typed = texts.matches(Array(needle[...count]), in: dossier, within: typed)
                }
                let other = texts.matches(needle.reversed(), in: dossier, within: typed)
                let otherAnew = texts.matches(needle.reversed(), in: dossier)
                #expect(other.named == otherAnew.named && other.others == otherAnew.others)
                guard let typed else { continue }
                #expect(typed.named == anew.named && typed.others == anew.others)
            }
        }
        print("FoldedTextsTests: \(made) texts made, \(checked) compared, \(unread) times some were still to be read")
        #expect(made > 100 && unread > 10)
    }

    /// Bytes are folded as letters are.
    @Test func bytesAreFoldedAsLettersAre() {
        var random = SeededGenerator(for: "folded bytes")
        let letters: [Unicode.Scalar] =
            Array("aZ 9–ÉßİΣſKがパうーﾊﾟﾞﾄ゛".unicodeScalars) + ["\u{3099}", "\u{309A}", "\u{3000}", "\u{FF21}"]
        for _ in 0..<3000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                text.append(letters.randomElement(using: &random) ?? "a")
            }
            let string = String(text)
            #expect(SearchText.folded([string]) == Array(SearchText.fold(string).utf8), "\(string.debugDescription)")
        }
    }
}

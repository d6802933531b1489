import Chance
import Testing

@testable import Negotiation

@Suite struct WordChangesTests {
    private func changes(_ old: String, _ new: String, context: Int? = nil) -> WordChanges {
        let texts = [old, new].map { BracketedText($0, BracketedTextTests.names) }
        return WordChanges(from: texts[0], to: texts[1], context: context)
    }

    private func told(_ changes: WordChanges) -> String {
        changes.parts.map { part in
            switch part.fate {
            case .kept: part.lead + part.text
            case .removed: "\(part.lead){-\(part.text)-}"
            case .added: "\(part.lead){+\(part.text)+}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("a b c", "a b c", "a b c", 0, 0), ("a b c", "a  b\nc", "a  b\nc", 0, 0), ("", "a", "{+a+}", 0, 1),
        ("a", "", "{-a-}", 1, 0),
        ("shall report", "should report, at once", "{-shall-}{+should+} report{+, at once+}", 1, 3),
        ("1.5% and/or re-open", "1.6% and re-open", "{-1.5-}{+1.6+}% {-and/or-} {+and+} re-open", 2, 2),
        ("A", "a", "{-A-}{+a+}", 1, 1),
        (
            "They [Tokyo: shall] [Washington: should] act.", "They shall act.",
            "They {-[Tokyo:-} shall{-] [Washington: should]-} act.", 1, 0
        ),
        ("[Tokyo: a]", "[東京: a]", "[東京: a]", 0, 0),
        ("[Tokyo: a]", "[Washington: a]", "{-[Tokyo:-}{+[Washington:+} a]", 0, 0),
        ("締約国は報告する。", "締約国は報告しない。", "締約国は報告{-する-}{+しない+}。", 2, 3),
    ])
    func wordsAreCompared(old: String, new: String, expected: String, removed: Int, added: Int) {
        let changes = changes(old, new)
        #expect(told(changes) == expected)
        #expect(changes.removed == removed && changes.added == added, "\(told(changes))")
        #expect(changes.isNone == !(expected.contains("{")))
    }

    @Test func ofWhatWasKeptALittleIsLeft() {
        #expect(told(changes("a b c d e f g h i j", "a b c d e X f g h i j", context: 2)) == "… d e {+X+} f g …")
        #expect(told(changes("a b c d e f", "X a b c d e f Y", context: 2)) == "{+X+} a b c d e f {+Y+}")
        #expect(told(changes("a b c d e f g", "X a b c d e f g Y", context: 2)) == "{+X+} a b … f g {+Y+}")
        #expect(told(changes("a b c d", "a b c d X", context: 2)) == "a b c d {+X+}")
    }

    /// What was kept and added makes the new text, what was kept and removed the old one.
    @Test func bothTextsAreThere() {
        var random = SeededGenerator(for: "WordChangesTests")
        let words = ["shall", "should", "[", "]", " ", " ", "\n", ",", "報", "告", "[Tokyo: ", "1.5", "e\u{301}"]
        func text() -> String {
            (0..<Int.random(in: 0..<25, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
        }
        func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        for _ in 0..<5000 {
            let (old, new) = (text(), text())
            let changes = changes(old, new)
            // Of two names of a side, the new one is given.
            let kept = { (other: WordChanges.Fate) in
                bare(changes.parts.filter { $0.fate == .kept || $0.fate == other }.map(\.text).joined())
            }
            #expect(kept(.added) == bare(new) && kept(.removed) == bare(old), "seed \(random.seed)")
            if old == new { #expect(changes.isNone) }
        }
    }
}

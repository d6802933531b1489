import Chance
import Testing

@testable import Negotiation

@Suite struct SpokenWordTests {
    /// Text of ASCII is gone through byte by byte; behind it, a word of another script has all of it gone through by scalars.
    @Test func aTextOfASCIIHasTheSameWordsEitherWay() {
        var generator = SeededGenerator(for: "aTextOfASCIIHasTheSameWordsEitherWay")
        let letters = Array("aZ09. ,-!?;\n\t\r\0\u{1B}\u{7F}").map(String.init)
        for _ in 0..<2000 {
            let text = (0..<generator.number(0...24)).map { _ in generator.pick(letters) }.joined()
            // Blanks between, so that what ends a sentence is known in both.
            let fast = SpokenWord.all(in: text + " end")
            let slow = SpokenWord.all(in: text + " end é").dropLast()
            #expect(
                fast.map { "\($0.hash) \($0.range) \($0.columns)" }
                    == slow.map { "\($0.hash) \($0.range) \($0.columns)" },
                "\(text.debugDescription), seed \(generator.seed)")
            #expect(
                fast.dropLast().map(\.endsSentence) == slow.dropLast().map(\.endsSentence),
                "\(text.debugDescription), seed \(generator.seed)")
        }
    }
}

import Chance
import Testing

@testable import Negotiation

/// Texts with brackets as secretariats write them.
@Suite struct BracketedTextTests {
    static let names = SideNames(Fixture.record(Fixture.framework, as: Framework.self, vocabulary: nil).subject)

    /// Each bracket as `sides(choice)`.
    private func brackets(_ text: String) -> String {
        BracketedText(text, Self.names).brackets.map { "\($0.sides.joined(separator: "+"))(\($0.choice))" }
            .joined(separator: " ")
    }

    @Test(arguments: [
        ("The Parties [Tokyo: shall] [Washington: should] report.", "tokyo(0) washington(0)"),
        ("[tokyo: a] [WASHINGTON : b] [東京： c] [Ｔｏｋｙｏ: d]", "tokyo(0) washington(0) tokyo(0) tokyo(1)"),
        ("[Tokyo, Washington: a] [Tokyo / washington: b]", "tokyo+washington(0) tokyo+washington(1)"),
        ("[Tokyo, Paris: a]", "(0)"), ("[Option 1: a] [Option 2: b]", "(0) (0)"), ("[]", "(0)"),
        ("[Tokyo:]", "tokyo(0)"),
        ("[Washington: should [promptly] [without delay]] [in writing]", "washington(0) (1) (1) (0)"),
        ("[a]/[b]\n[c]", "(0) (0) (0)"), ("[a] or [b]", "(0) (1)"), ("[a]\n\n[b]", "(0) (1)"),
        ("[Tokyo: a]\n\n[Washington: b]", "tokyo(0) washington(0)"), ("［東京：報告する］［報告に努める］", "tokyo(0) (0)"),
        (#"\[a\] [see](https://x.org/a) [b](notes.md) \\[c]"#, "(0)"), ("[paragraph](a) [1](1)", "(0) (1)"),
        ("[a [see](#b) c](d/e", "(0)"), ("no brackets", ""), ("", ""),
    ])
    func bracketsAreFound(text: String, expected: String) { #expect(brackets(text) == expected) }

    @Test(arguments: [
        ("shall", "clean", 0), ("[shall]", "1 bracket, 1 choice", 0),
        ("[Tokyo: shall] [Washington: should] [x]", "3 brackets, 1 choice", 3),
        ("[Tokyo: shall] [Washington: should] report [x]", "3 brackets, 2 choices", 2),
        ("[a", "1 bracket, 1 without the other", 0), ("a] [b] [c", "3 brackets, 1 choice, 2 without the other", 0),
    ])
    func whatIsOpenIsCounted(text: String, expected: String, options: Int) {
        let counts = BracketedText(text, Self.names).counts
        #expect(counts.description == expected && counts.options == options)
        #expect(counts.isClean == (expected == "clean"))
    }

    @Test func wordsBelongToTheInnermostSide() {
        let text = BracketedText("a [Tokyo: b [c] [Washington: d] e] f", Self.names)
        let told = text.runs.filter { $0.kind == .words }.map { "\($0.text)\(text.sides(of: $0).joined())" }
        #expect(told == ["a ", "b tokyo", "ctokyo", " tokyo", "dwashington", " etokyo", " f"])
    }

    /// Any text is taken apart into stretches that make it again, with as many brackets as a count of characters finds.
    @Test func anyTextIsReadWholly() {
        var random = SeededGenerator(for: "BracketedTextTests")
        let parts = [
            "[", "]", "[", "]", "\\", "(", ")", "a", " ", "\n", "/", ":", ".", "Tokyo: ", "東京：", "Washington, Tokyo: ",
            "［", "］",
            "e\u{301}", "\r\n", "shall",
        ]
        var (open, balanced) = (0, 0)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<30, using: &random)
            let source = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            let text = BracketedText(source, Self.names)
            #expect(text.runs.map(\.text).joined() == source, "seed \(random.seed)")
            #expect(text.runs.allSatisfy { !$0.text.isEmpty })
            let counts = text.counts
            #expect(counts.choices <= text.brackets.count && counts.options <= text.brackets.count)
            #expect(Set(text.brackets.map(\.choice)).count == counts.choices)
            #expect(text.brackets.enumerated().allSatisfy { ($1.parent ?? -1) < $0 })
            // Where nothing is escaped or a link, all that look like brackets count.
            guard !source.contains("\\"), !source.contains("("), !source.contains("\r") else { continue }
            let (opening, closing) = Self.naive(source)
            #expect(counts.brackets == opening.pairs + opening.left + closing, "\(source.debugDescription)")
            #expect(counts.unpaired == opening.left + closing)
            if counts.unpaired > 0 { open += 1 } else if counts.brackets > 0 { balanced += 1 }
        }
        #expect(open > 1000 && balanced > 100)
    }

    /// Pairs, opening ones that are left, and closing ones that are.
    private static func naive(_ source: String) -> ((pairs: Int, left: Int), Int) {
        var (pairs, depth, stray) = (0, 0, 0)
        for scalar in source.unicodeScalars {
            if scalar == "[" || scalar == "［" { depth += 1 }
            guard scalar == "]" || scalar == "］" else { continue }
            if depth > 0 { (pairs, depth) = (pairs + 1, depth - 1) } else { stray += 1 }
        }
        return ((pairs, depth), stray)
    }

    @Test func aMillionBracketsAreRead() {
        let count = 1_000_000
        let nested = String(repeating: "[", count: count) + String(repeating: "]", count: count)
        #expect(BracketedText(nested, Self.names).counts.brackets == count)
        let links = String(repeating: "[](a", count: count / 4)
        #expect(BracketedText(links, Self.names).counts.brackets == count / 4)
    }
}

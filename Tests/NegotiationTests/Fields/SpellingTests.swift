import Chance
import Testing

@testable import Negotiation

@Suite struct SpellingTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("ABC", "abc", 0), ("abc", "abd", 1),
        ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ("東京", "京東", 1),
    ])
    func editsAreCounted(a: String, b: String, distance: Int) {
        #expect(Spelling.distance(a, b) == distance)
        #expect(Spelling.distance(b, a) == distance)
    }

    @Test(arguments: [
        ("statsu", "status"), ("staus", "status"), ("stas", nil), ("STATUS", "status"), ("ttile", "title"),
        ("du", "due"), ("dxx", nil), ("de", "due"), ("tilte-ja", "title-ja"), ("", nil), ("completely", nil),
    ])
    func theNearestWordIsFound(word: String, nearest: String?) {
        #expect(Spelling.nearest(to: word, among: ["title", "title-ja", "status", "due", "severity"]) == nearest)
    }

    @Test func aNearerWordIsPreferred() {
        #expect(Spelling.nearest(to: "sources", among: ["source", "sources", "course"]) == "sources")
        #expect(Spelling.nearest(to: "x", among: []) == nil)
    }

    @Test func aDistanceIsAMetricOfSwapsAndEdits() {
        var random = SeededGenerator(for: "aDistanceIsAMetricOfSwapsAndEdits")
        let letters = Array("abcde-")
        for _ in 0..<500 {
            let word = (0..<Int.random(in: 0...10, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? "a"
            }
            var other = word
            var edits = 0
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                edits += 1
                let place = Int.random(in: 0...other.count, using: &random)
                if place + 1 < other.count, Bool.random(using: &random) {
                    other.swapAt(place, place + 1)
                    // Edits of what was swapped are counted apart, so that a swap may take two.
                    edits += 1
                } else if place < other.count, Bool.random(using: &random) {
                    other.remove(at: place)
                } else {
                    other.insert("z", at: place)
                }
            }
            let distance = Spelling.distance(String(word), String(other))
            #expect(distance <= edits)
            #expect(distance >= abs(word.count - other.count))
            #expect((distance == 0) == (word == other))
            #expect(distance == Spelling.distance(String(other), String(word)))
        }
    }
}

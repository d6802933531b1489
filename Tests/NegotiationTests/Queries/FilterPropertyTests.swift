import Chance
import Testing

@testable import Negotiation

@Suite struct FilterPropertyTests {
    private static let letters = Array("ab- =<>~!,\"\\.東＝　é\u{301}\u{0}\n\u{FF02}9+".unicodeScalars)

    private static func text(_ random: inout SeededGenerator, upTo most: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...most, using: &random) {
            if let scalar = letters.randomElement(using: &random) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    private static func filter(_ random: inout SeededGenerator) -> Filter {
        Filter(
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                Filter.Term(
                    ["status", "tokyo.position", "x-a", "text"].randomElement(using: &random) ?? "id",
                    Filter.Comparison.allCases.randomElement(using: &random) ?? .equal,
                    (0..<Int.random(in: 1...3, using: &random)).map { _ in .init(text(&random, upTo: 6)) },
                    isNegated: Bool.random(using: &random))
            })
    }

    @Test func whatIsPrintedIsReadAsTheSame() throws {
        var random = SeededGenerator(for: "filter round trip")
        for _ in 0..<3000 {
            let filter = Self.filter(&random)
            #expect(try Filter(parsing: filter.description) == filter, "\(filter)")
        }
    }

    /// Whatever is typed is either a filter, which says itself anew, or a fault at a place in it.
    @Test func anyTextIsAFilterOrAFault() {
        var random = SeededGenerator(for: "filter of any text")
        let dossier = Fixture.dossier(gaps: ["a": Fixture.gap])
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: .epoch)
        for _ in 0..<3000 {
            let text = Self.text(&random, upTo: 20)
            do throws(FilterFault) {
                let filter = try Filter(parsing: text)
                let again = try Filter(parsing: filter.description)
                #expect(again == filter, "\(text)")
                _ = try keys.rows(filter, in: dossier.gaps.inOrder)
            } catch {
                #expect((1...text.unicodeScalars.count + 1).contains(error.column), "\(text): \(error)")
            }
            for line in keys.completions(of: text, in: dossier.gaps.inOrder) { #expect(line.count <= text.count + 40) }
        }
    }

    @Test func aNegatedFilterHoldsForAllOthers() throws {
        var random = SeededGenerator(for: "negated filter")
        let words = ["open", "converging", "agreed", "parked"]
        let gaps = Dictionary(
            (0..<40).map { ("g\($0)", "title: T\nstatus: \(words[$0 % 4])\n\($0 % 3 == 0 ? "owner: METI\n" : "")") },
            uniquingKeysWith: { $1 })
        let dossier = Fixture.dossier(gaps: gaps)
        let keys = FilterKeys<Record<Gap>>(of: dossier, today: .epoch)
        for _ in 0..<200 {
            let word = words.randomElement(using: &random) ?? ""
            let key = Bool.random(using: &random) ? "status" : "owner"
            let comparison = ["=", "~", "<", ">="].randomElement(using: &random) ?? "="
            let text = "\(key)\(comparison)\(word)"
            let those = try keys.rows(Filter(parsing: text), in: dossier.gaps.inOrder)
            let others = try keys.rows(Filter(parsing: "!" + text), in: dossier.gaps.inOrder)
            #expect((those + others).sorted() == Array(dossier.gaps.indices), "\(text)")
        }
    }
}

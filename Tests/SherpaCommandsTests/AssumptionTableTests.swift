import Foundation
import Negotiation
import Testing
import Valuation

/// Every assumption of the table is found wherever there are assumptions, from its line there alone: in `check`, in JSON, in
/// what-ifs, in break-evens, and on the page of a valuation.
@Suite struct AssumptionTableTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            ---
            title: T
            as-of: 2026-02-20
            sides: [{id: tokyo, name: Tokyo, ours: yes}, {id: washington, name: Washington}]
            envelope: 550bn USD
            stages: [{id: short, name: Shortlist}]
            ---
            """, to: "dossier/dossier.md")
    }

    /// Two values of each, from what its field takes.
    private static func values(_ assumption: Assumption) -> (String, String)? {
        switch assumption.shape {
        case .choice(let words): words.count > 1 ? (words[0], words[1]) : nil
        case .percent: ("20%", "30%")
        case .rateSchedule: ("4%", "5%, 4% from 2030")
        case .years: assumption == .grace ? ("2", "3") : ("12", "15")
        case .number: ("1.2", "1.3")
        case .day: ("2027-01-01", "2028-01-01")
        case .amount: ("1bn USD", "2bn USD")
        default: nil
        }
    }

    /// With these assumptions beside those that a loan and a split need.
    private func write(_ tokyo: String, _ washington: String, _ own: Assumption) throws {
        let base = [
            "discount-rate: 7%", "benchmark: 4%", "spread: 2%", "tenor: 10", "grace: 1", "gearing: 70%", "premium: 1%",
            "cover: 90%", "share-before: 50%", "share-after: 10%",
        ].filter { !$0.hasPrefix(own.rawValue + ":") }.joined(separator: ", ")
        try folder.write(
            """
            ---
            title: Data centre
            stage: short
            valuation:
              flows:
                - {years: 2027-2028, capital-cost: 500m USD}
                - {years: 2029-2048, revenue: 150m USD, operating-cost: 40m USD}
              assumptions:
                tokyo: {\(base), \(own.rawValue): \(tokyo)}
                washington: {\(base), \(own.rawValue): \(washington)}
            ---
            """, to: "dossier/projects/p.md")
    }

    private func run(_ arguments: String..., input: String = "") throws -> SherpaRun {
        try SherpaRun(["-C", "dossier"] + arguments, in: folder, input: input)
    }

    private func object(_ run: SherpaRun) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private func contributions(_ object: [String: Any]) -> [String] {
        (object["contributions"] as? [[String: Any]] ?? []).compactMap { $0["assumption"] as? String }
    }

    @Test func eachIsFoundEverywhere() throws {
        var (numbers, words, found) = (0, 0, 0)
        for assumption in Assumption.allCases {
            let name = assumption.rawValue
            let (ours, theirs) = try #require(Self.values(assumption), "\(name): no values of its shape")
            try write("\"\(ours)\"", "\"\(theirs)\"", assumption)
            let check = try run("check")
            #expect(check.status == 0, "\(name): \(check.output)")

            let shown = try object(run("show", "p", "--json"))
            let valuation = shown["valuation"] as? [String: Any]
            let tokyo = (valuation?["assumptions"] as? [String: [String: Any]])?["tokyo"]
            #expect(tokyo?[name] != nil, "\(name) in JSON")

            let valued = try object(run("value", "p", "--break-even", name, "--json"))
            #expect(contributions(valued) == [name])
            let point = try #require(valued["break-even"] as? [String: Any])
            let isNoNumber = (point["undefined"] as? String)?.hasSuffix("is not a number") == true
            #expect(point["assumption"] as? String == name)
            if case .choice = assumption.shape { words += 1 } else { numbers += 1 }
            #expect(isNoNumber == (assumption.info.limits == nil), "\(name): \(point)")

            let tried = try object(run("value", "p", "--what-if", "tokyo.\(name)=\(theirs)", "--json"))
            #expect(contributions(tried) == [], "\(name) tried")

            let page = try run("play", "-", "--size", "140x60", input: "keys <Enter>v\nscreen\nkeys =\nscreen\n").output
            let lines = page.split(separator: "\n").filter { $0.contains(" " + assumption.name.prefix(16)) }
            #expect(
                lines.contains { $0.contains(ours.prefix(12)) && $0.contains(theirs.prefix(12)) },
                "\(name) on the page: \(page)")
            #expect(lines.contains { $0.contains("*" + theirs.prefix(12)) }, "\(name) tried on the page: \(lines)")

            try write("\"what?\"", "\"\(theirs)\"", assumption)
            let faulty = try run("check").output
            #expect(faulty.contains("valuation.assumptions.tokyo.\(name) is `what?`"), "\(name): \(faulty)")
            found += 1
        }
        print("assumptions: \(found) in five places each, \(numbers) as numbers, \(words) as words")
        #expect(found == Assumption.allCases.count && numbers > 0 && words > 0)
    }
}

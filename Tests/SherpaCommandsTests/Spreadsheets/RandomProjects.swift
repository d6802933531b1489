import Chance
import Foundation

/// A dossier of projects with flows and assumptions drawn at random: of every kind, and now and then ones that do not fit.
struct RandomProjects {
    private var chance: SeededGenerator

    init(for what: String) { chance = SeededGenerator(for: what) }

    mutating func write(_ count: Int, to path: String, in folder: TemporaryFolder) throws {
        try folder.write(
            """
            ---
            title: random
            envelope: 100bn USD
            sides:
              - {id: tokyo, name: Tokyo, ours: yes}
              - {id: washington, name: "Washington's", ours: no}
            stages:
              - {id: shortlisted, name: Shortlisted, short: short, counts-as: shortlisted}
            ---
            """, to: path + "/dossier.md")
        for number in 0..<count {
            try folder.write(project(number), to: "\(path)/projects/p\(number).md")
        }
    }

    private mutating func project(_ number: Int) -> String {
        var lines = ["---", "title: \"P \(number)\"", "stage: shortlisted", "valuation:"]
        if chance.once(in: 2) { lines.append("  valuation-date: 2026-\(two(1...12))-\(two(1...28))") }
        lines.append("  flows:")
        let (first, building, running) = (chance.number(2026...2030), chance.number(1...4), chance.number(6...25))
        let (cost, income) = (chance.number(50...2000), chance.number(20...600))
        for year in 0..<(building + running) {
            var parts: [String] = []
            let isBuilding = year < building
            if isBuilding || chance.once(in: 15) { parts.append("capital-cost: \(max(1, cost / building))m USD") }
            if !isBuilding || chance.once(in: 12) {
                parts.append("revenue: \(chance.once(in: 12) ? 0 : income * chance.number(80...120) / 100)m USD")
                parts.append(
                    "operating-cost: \(income * chance.number(chance.once(in: 25) ? 90...140 : 5...50) / 100)m USD")
                if chance.once(in: 2) { parts.append("tax: \(income * chance.number(0...15) / 100)m USD") }
            }
            lines.append("    - {years: \(first + year), \(parts.joined(separator: ", "))}")
        }
        lines.append("  assumptions:")
        for side in ["tokyo", "washington"] {
            lines.append("    \(side):")
            lines += assumptions(first, building, running).map { "      \($0)" }
        }
        lines.append("  hurdles:")
        lines.append("    tokyo: {irr: \(percent(2...9)), dscr: 1.\(chance.number(0...4)), npv: 1m USD, no-loss: yes}")
        lines.append("    washington: {equity-irr: \(percent(2...12)), llcr: 1.\(chance.number(1...5))}")
        return lines.joined(separator: "\n") + "\n---\n"
    }

    private mutating func assumptions(_ first: Int, _ building: Int, _ running: Int) -> [String] {
        let grace = building - 1 + chance.number(0...2)
        let tenor = grace + chance.number(1...max(2, running - 1))
        var said = [
            "discount-rate: \(percent(1...14))", "benchmark: \(benchmark(first))", "tenor: \(tenor)",
            "grace: \(grace)", "gearing: \(chance.number(0...100))%", "share-before: \(chance.number(1...100))%",
            "share-after: \(chance.number(0...100))%",
        ]
        if !chance.once(in: 3) {
            said.append("start-date: \(first + chance.number(0...2))-0\(chance.number(1...9))-01")
        }
        if !chance.once(in: 3) { said.append("capital-cost: \(chance.number(80...130))%") }
        if !chance.once(in: 3) { said.append("revenue: \(chance.number(70...120))%") }
        if !chance.once(in: 3) { said.append("operating-cost: \(chance.number(80...120))%") }
        if !chance.once(in: 3) { said.append("spread: \(percent(0...4))") }
        if !chance.once(in: 3) { said.append("repayment: \(chance.pick(["annuity", "equal-principal", "sculpted"]))") }
        if !chance.once(in: 3) { said.append("construction-interest: \(chance.pick(["capitalised", "paid"]))") }
        if chance.once(in: 2) {
            let target = chance.pick(["target-dscr", "target-llcr"])
            said.append("\(target): 1.\(chance.number(0...9))")
        }
        if !chance.once(in: 3) { said.append("premium: \(percent(0...3))") }
        if !chance.once(in: 3) { said.append("cover: \(chance.number(0...100))%") }
        if !chance.once(in: 3) { said.append("premium-reading: \(chance.pick(["up-front", "running"]))") }
        if !chance.once(in: 3) { said.append("split-reading: \(chance.pick(["principal-and-interest", "with-fees"]))") }
        if !chance.once(in: 3) { said.append("split-base: \(chance.pick(["all-cash", "after-debt-service"]))") }
        if !chance.once(in: 3) { said.append("split-later: \(chance.pick(["recovered-again", "second-share"]))") }
        if !chance.once(in: 3) { said.append("split-losses: \(chance.pick(["not-shared", "made-good", "recovered"]))") }
        if chance.once(in: 2) { said.append("deemed-spread: \(percent(0...3))") }
        if chance.once(in: 3) { said.append("recovered-amount: \(chance.number(1...900))m USD") }
        if !chance.once(in: 3) { said.append("recovered-fees: \(chance.pick(["on-top", "within"]))") }
        // Now and then one of those that nearly always are there is not.
        if chance.once(in: 4) { said.remove(at: chance.number(0...6)) }
        return said
    }

    private mutating func benchmark(_ first: Int) -> String {
        var text = percent(0...7)
        for step in 0..<chance.number(0...2) { text += ", \(percent(0...7)) from \(first + 2 + 3 * step)" }
        return chance.once(in: 3) ? percent(0...7) : text
    }

    private mutating func percent(_ range: ClosedRange<Int>) -> String {
        "\(chance.number(range)).\(chance.number(0...99))%"
    }

    private mutating func two(_ range: ClosedRange<Int>) -> String { String(format: "%02d", chance.number(range)) }
}

import Chance
import Foundation
import FrontMatter
import Testing
import Waiting

/// Two clones with random edits on the same records, synced both ways until nothing moves, held against a model that
/// knows what each field must be.
@Suite(.waits) struct SyncFigureTests {
    static let records = [
        "company-conditions", "deadline", "equity-share", "funding-clock", "profit-split", "project-eligibility",
        "return-projections", "risk-criteria", "selection-authority", "gas-texas",
    ]
    static let fields = ["owner", "x-note", "x-mark", "tokyo.position", "tokyo.fallback", "ask"]

    struct Address: Hashable {
        let record: String
        let field: String

        var file: String { "\(record == "gas-texas" ? "projects" : "gaps")/\(record).md" }
        var path: Path { Path(field.split(separator: ".").map { .key(String($0)) }) }
        var shownName: String { "\(file.dropLast(3)): \(field)" }
    }

    struct Counts: CustomStringConvertible {
        var edits = 0, syncs = 0, merged = 0, conflicts = 0, lost = 0
        var description: String {
            "\(edits) edits, \(syncs) syncs, \(merged) merged silently, \(conflicts) conflicts shown, \(lost) lost"
        }
    }

    static var isLong: Bool { ProcessInfo.processInfo.environment["SHERPA_LONG"] != nil }

    @Test func everyEditIsInTheRecordsOrInAConflictShown() throws {
        let first = SeededGenerator(for: "everyEditIsInTheRecordsOrInAConflictShown").seed
        for round in 0..<(SyncFigureTests.isLong ? 20 : 1) {
            let seed = first &+ UInt64(round)
            var exchange = try Exchange(seed: seed)
            for burst in 0..<10 {
                for clone in Clones.both { for _ in 0..<5 { try exchange.edit(clone) } }
                // Sometimes only one of them syncs, so that edits pile up.
                for clone in Clones.both where burst % 3 != 1 || clone == "tokyo" { try exchange.sync(clone) }
            }
            for clone in Clones.both + Clones.both { try exchange.sync(clone) }
            try exchange.clones.expectEqualTrees()
            #expect(try exchange.clones.sync("tokyo").output == "up to date with origin/master\n")
            #expect(try exchange.clones.sherpa("tokyo", "check").status == 0)
            print("sync, seed \(seed): \(exchange.counts)")
            #expect(exchange.counts.edits == 100)
            #expect(exchange.counts.lost == 0, "SHERPA_SEED=\(seed)")
            #expect(exchange.counts.conflicts > 0 && exchange.counts.merged > 0)
        }
    }

    /// The clones, and what each field is known to hold: here, at the last sync, and at the remote.
    struct Exchange {
        let clones: Clones
        var counts = Counts()
        private var generator: SeededGenerator
        private var here: [String: [Address: Value?]] = [:]
        private var base: [String: [Address: Value?]] = [:]
        private var remote: [Address: Value?] = [:]

        private static let addresses = records.flatMap { record in
            fields.filter { record != "gas-texas" || ($0 != "tokyo.position" && $0 != "tokyo.fallback" && $0 != "ask") }
                .map { Address(record: record, field: $0) }
        }

        init(seed: UInt64) throws {
            clones = try Clones()
            generator = SeededGenerator(seed: seed)
            for address in Exchange.addresses {
                remote[address] = try clones.value("tokyo", address.path, address.file)
            }
            for clone in Clones.both { (here[clone], base[clone]) = (remote, remote) }
        }

        mutating func edit(_ clone: String) throws {
            let address = Exchange.addresses.randomElement(using: &generator)!
            let value = "\(clone) \(counts.edits)"
            try clones.set(clone, address.record, "\(address.field)=\(value)")
            here[clone]?[address] = .text(value)
            counts.edits += 1
        }

        /// Syncs, deciding conflicts by the throw of a coin for each file, and compares every field with the model.
        mutating func sync(_ clone: String) throws {
            counts.syncs += 1
            let run = try clones.sherpa(clone, "sync")
            let conflicts = try merge(clone, shown: run.output)
            #expect(run.status == (conflicts.isEmpty ? 0 : 3), "\(run.output)\(run.errors)")
            for (file, addresses) in conflicts {
                let forOurs = Bool.random(using: &generator)
                try clones.write(Clones.decided(clones.read(clone, file), forOurs: forOurs), clone, file)
                if !forOurs { for address in addresses { here[clone]?[address] = remote[address] } }
            }
            if !conflicts.isEmpty { try clones.sync(clone) }
            for address in Exchange.addresses {
                let found = try clones.value(clone, address.path, address.file)
                if found != here[clone]?[address] ?? nil {
                    counts.lost += 1
                    Issue.record("\(clone) \(address): \(String(describing: found))")
                }
            }
            remote = here[clone] ?? [:]
            base[clone] = remote
        }

        /// What a merge by fields must do; the fields that both sides changed, by file, are each to be shown.
        private mutating func merge(_ clone: String, shown: String) throws -> [String: [Address]] {
            var conflicts: [String: [Address]] = [:]
            for address in Exchange.addresses {
                let (ours, theirs) = (here[clone]?[address] ?? nil, remote[address] ?? nil)
                let before = base[clone]?[address] ?? nil
                if theirs == before || ours == theirs { continue }
                if ours == before {
                    here[clone]?[address] = theirs
                    counts.merged += 1
                    continue
                }
                counts.conflicts += 1
                conflicts[address.file, default: []].append(address)
                let values =
                    address.field == "tokyo.fallback"
                    ? "ours •••, theirs •••" : "ours \(Exchange.text(ours)), theirs \(Exchange.text(theirs))"
                #expect(shown.contains("conflict \(address.shownName): \(values)"), "\(shown)")
            }
            #expect(shown.components(separatedBy: "conflict ").count - 1 == conflicts.values.map(\.count).reduce(0, +))
            return conflicts
        }

        private static func text(_ value: Value?) -> String {
            if case .text(let text)? = value { text } else { "(none)" }
        }
    }
}

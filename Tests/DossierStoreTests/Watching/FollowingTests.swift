import Chance
import Foundation
import Negotiation
import Testing
import Waiting

@testable import DossierStore

/// Whatever is done to the files, the dossier that follows the changes is the one that would be loaded anew.
@Suite(.waits) struct FollowingTests {
    @Test func followsWithTheKernelsHelp() throws {
        var scramble = Scramble(for: "followsWithTheKernelsHelp")
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        let watch = DossierWatch(store)
        var followed = store.load()
        for round in 0..<60 {
            try scramble.scramble(dossier)
            // All that came before has been heard once this is.
            let last = TemporaryDossier.gap("Round \(round)")
            dossier.makeFolder("gaps")
            dossier.overwrite("gaps/last.md", last)
            repeat {
                let changes = watch.next()
                try #require(changes != .none, "seed \(scramble.random.seed), round \(round): not heard")
                followed = store.rereading(changes, of: followed).dossier
            } while followed.gap("last")?.source != Array(last.utf8)
            try #require(Picture(followed) == Picture(store.load()), "seed \(scramble.random.seed), round \(round)")
        }
    }

    @Test func followsByLooking() throws {
        var scramble = Scramble(for: "followsByLooking")
        let dossier = try TemporaryDossier()
        let store = try dossier.store()
        var scan = FolderScan(store)
        var followed = store.load()
        for round in 0..<100 {
            try scramble.scramble(dossier)
            followed = store.rereading(scan.changes(), of: followed).dossier
            try #require(Picture(followed) == Picture(store.load()), "seed \(scramble.random.seed), round \(round)")
            // Looks are a second apart; file systems tell times of some milliseconds apart.
            poll(nil, 0, 10)
        }
    }
}

/// All of a dossier that could differ.
private struct Picture: Equatable {
    let files: [[UInt8]]
    let ids: [RecordID]
    let problems: [Problem]
    let strays: Set<Problem>
    let outcomes: [RecordID: RecordID]

    init(_ dossier: Dossier) {
        files = dossier.summaries.map(\.source)
        ids = dossier.summaries.map(\.id)
        problems = dossier.problems
        strays = Set(dossier.strays)
        outcomes = dossier.latestOutcomes.mapValues(\.meeting)
    }
}

/// Does what people, editors and git do to files, at random.
private struct Scramble {
    private(set) var random: SeededGenerator
    private var count = 0

    init(for test: String) { random = SeededGenerator(for: test) }

    private static let folders = ["projects", "gaps", "meetings"]

    mutating func scramble(_ dossier: TemporaryDossier) throws {
        for _ in 0...below(6) { try step(dossier) }
    }

    private mutating func step(_ dossier: TemporaryDossier) throws {
        let folder = Self.folders[below(3)]
        let file = "\(folder)/r\(below(4)).md"
        switch below(20) {
        case 0...5: dossier.overwrite(file, text(folder))
        case 6...9:
            dossier.makeFolder(folder)
            dossier.exchange(file, text(folder))
        case 10: dossier.overwrite(file, "\n", O_APPEND)
        case 11, 12: dossier.remove(file)
        case 13: dossier.move(file, to: "\(folder)/r\(below(4)).md")
        case 14:
            dossier.remove(file)
            mkfifo("\(dossier.path)/\(file)", 0o644)
            // Nothing of ours may write into it.
            dossier.move(file, to: "\(folder)/pipe.md")
        case 15: dossier.overwrite("\(folder)/No ID \(below(2)).md", "x")
        case 16:
            dossier.remove("\(folder).old")
            dossier.move(folder, to: "\(folder).old")
        case 17: dossier.move("\(folder).old", to: folder)
        case 18: dossier.remove(folder)
        default:
            let title = "title: Talks \(below(3))"
            dossier.exchange("dossier.md", TemporaryDossier.framework.replacing("title: Test", with: title))
        }
    }

    private mutating func text(_ folder: String) -> String {
        count += 1
        // Alike in what orders them, now and then.
        let title = "Record \(below(8))"
        switch folder {
        case "projects": return "---\ntitle: \(title)\nstage: \(below(3) == 0 ? "none" : "shortlisted")\n---\n"
        case "gaps":
            let status = ["open", "converging", "agreed", "wrong"][below(4)]
            return "---\ntitle: \(title)\nstatus: \(status)\n---\n\(count)\n"
        default:
            return "---\ntitle: \(title)\ndate: 2026-02-1\(below(9))\noutcomes: [{gap: r\(below(4)), "
                + "result: narrowed}]\n---\n"
        }
    }

    private mutating func below(_ limit: Int) -> Int { random.number(0...limit - 1) }
}

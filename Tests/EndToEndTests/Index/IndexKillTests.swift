import Chance
import Foundation
import PtyProgram
import Testing
import Waiting

/// Whenever the program is killed while it writes an index, the next start shows what the files say, and takes the index or
/// creates it again.
@Suite(.waits) struct IndexKillTests {
    /// What may be there before.
    private enum Before: CaseIterable {
        case nothing, foreignIndex, partOfAnIndex
    }

    private let indexed: IndexedHome
    private let screen: [UInt8]
    private let whole: Data
    private let file: String
    private var part: String { file.replacing(/records$/, with: ".records.part") }

    init() throws {
        indexed = try IndexedHome()
        screen = try indexed.makeIndex()
        whole = try #require(indexed.index())
        file = try #require(indexed.indexFile())
    }

    private func prepare(_ before: Before) throws -> Data? {
        for path in [file, part] { unlink(path) }
        switch before {
        case .nothing: return nil
        case .foreignIndex:
            var foreign = whole
            foreign[foreign.endIndex - 20] ^= 1
            try write(foreign, to: file)
            return foreign
        case .partOfAnIndex:
            try write(whole.prefix(whole.count / 3), to: part)
            return nil
        }
    }

    private func write(_ bytes: Data, to path: String) throws {
        try bytes.write(to: URL(filePath: path))
        chmod(path, 0o600)
    }

    /// - Parameter old: the index before the program was killed.
    private func expectRecovery(from old: Data?, _ note: Comment) throws {
        let left = indexed.index()
        #expect(left == old || left == whole, note)
        let next = try indexed.open()
        #expect(next.output == screen, note)
        try indexed.waitForIndex("cache", whole)
        try indexed.leave(next)
        #expect(indexed.files().count == 1, "\(note): \(indexed.files())")
    }

    @Test func beforeAnyCallOfTheWrite() throws {
        var (kills, cut) = (0, 0)
        // A file that may not grow beyond half of it takes a first part of the write alone.
        let half = ["/usr/bin/prlimit", "--fsize=\(whole.count / 2)"]
        for (number, (call, occurrence, limit)) in [
            ("openat", 1, []), ("write", 1, []), ("write", 2, half), ("close", 1, []), ("renameat", 1, []),
        ].enumerated() {
            let before = Before.allCases[number % Before.allCases.count]
            let old = try prepare(before)
            let program = try indexed.start(
                by: limit + [
                    "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-P", ".records.part", "-P", part, "-e",
                    "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(occurrence)",
                ])
            #expect(try program.end() == -SIGKILL, "\(call) was not met")
            kills += 1
            if FileManager.default.contents(atPath: part) == whole.prefix(whole.count / 2), limit == half { cut += 1 }
            try expectRecovery(from: old, "killed before \(call), \(before)")
        }
        #expect(cut == 1)
        print("index, killed before each call of its write: \(kills), in the middle of it \(cut)")
    }

    /// How long the program takes to the end of its write; with nothing there before.
    private func span() throws -> Double {
        _ = try prepare(.nothing)
        let start = Date.now
        let program = try indexed.start()
        while indexed.index() == nil, start.timeIntervalSinceNow > -10 { usleep(500) }
        let span = -start.timeIntervalSinceNow
        program.signal(SIGKILL)
        #expect(try program.end() == -SIGKILL)
        return span
    }

    @Test func atAnyMoment() throws {
        var random = SeededGenerator(for: "IndexKillTests.atAnyMoment")
        let rounds = ProcessInfo.processInfo.environment["SHERPA_LONG"] == nil ? 6 : 100
        let span = try span()
        var written = 0
        for round in 0..<rounds {
            let before = random.pick(Before.allCases)
            let old = try prepare(before)
            let program = try indexed.start()
            usleep(UInt32(random.real(0.7...1.1) * span * 1e6))
            program.signal(SIGKILL)
            #expect(try program.end() == -SIGKILL)
            if indexed.index() == whole { written += 1 }
            try expectRecovery(from: old, "round \(round), \(before)")
        }
        print("index, killed at any moment: rounds \(rounds), written before \(written)")
    }
}

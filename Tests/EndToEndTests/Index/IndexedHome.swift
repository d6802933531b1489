import Foundation
import PtyProgram
import Testing
import Waiting

/// A home with a dossier of so many records that an index of them is kept, and whose files have rested.
final class IndexedHome {
    let home: Home

    init(records: Int = 300) throws {
        home = try Home()
        let made = try home.run(Home.program, "generate", "dossier", "--records=\(records)", "--seed=7")
        try #require(made.status == 0, "\(made.errors)")
        rest()
    }

    /// Waits until files that were just written count as resting: the index leaves others out.
    func rest() { usleep(2_100_000) }

    var dossier: String { "\(home.path)/dossier" }

    /// The program on a terminal of its own, once it shows the board.
    ///
    /// - Parameter wrapped: what the program is run by.
    func open(
        cache: String = "cache", by wrapped: [String] = [], program: String = Home.program,
        variables: [String: String] = [:]
    ) throws -> PtyProgram {
        let program = try start(cache: cache, by: wrapped, program: program, variables: variables)
        try program.wait(for: "quit")
        return program
    }

    /// The same, not waited for.
    func start(
        cache: String = "cache", by wrapped: [String] = [], program: String = Home.program,
        variables: [String: String] = [:]
    ) throws -> PtyProgram {
        let own = ["HOME": home.path, "XDG_CACHE_HOME": "\(home.path)/\(cache)"]
        return try PtyProgram(
            wrapped + [program, "-C", dossier], variables: own.merging(variables) { $1 }, in: home.path)
    }

    /// Opens and leaves the program, once it has written an index; gives the first screen.
    @discardableResult
    func makeIndex(cache: String = "cache") throws -> [UInt8] {
        let program = try open(cache: cache)
        let screen = program.output
        try waitForIndex(cache)
        try leave(program)
        return screen
    }

    func leave(_ program: PtyProgram) throws {
        program.type("Q")
        try #require(try program.end() == 0)
    }

    /// The files below a cache, but for the folders.
    func files(of cache: String = "cache") -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: "\(home.path)/\(cache)")) ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(home.path)/\(cache)/\(name)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    func indexFile(of cache: String = "cache") -> String? {
        files(of: cache).first { $0.hasSuffix("/index/records") }.map { "\(home.path)/\(cache)/\($0)" }
    }

    /// Its bytes; nil while there is none.
    func index(of cache: String = "cache") -> Data? {
        indexFile(of: cache).flatMap { FileManager.default.contents(atPath: $0) }
    }

    /// Waits until an index is there, and, where it is given, until it is this one.
    func waitForIndex(_ cache: String = "cache", _ expected: Data? = nil) throws {
        for _ in 0..<500 {
            if let index = index(of: cache), expected == nil || index == expected { return }
            usleep(10_000)
        }
        try #require(Bool(false), "no index in \(files(of: cache))")
    }
}

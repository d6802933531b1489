import Foundation
import PtyProgram
import Testing
import Waiting

/// An index that cannot be kept is as if there were none.
@Suite(.waits) struct IndexFaultTests {
    private static let mayMount =
        geteuid() == 0
        && (try? Command(["unshare", "-m", "true"], in: "/", environment: ["PATH": "/usr/bin:/bin"]).status) == 0

    /// A disk for the cache, and how many files are on it in the end: the last is large enough.
    @Test(
        .enabled(if: mayMount, "needs to mount a disk of its own"),
        arguments: [("size=64k", 0), ("size=4k,nr_inodes=2", 0), ("size=8m", 1)])
    func aFullDiskKeepsNobodyFromWorking(disk: String, files: Int) throws {
        let indexed = try IndexedHome()
        mkdir("\(indexed.home.path)/cache", 0o700)
        let program = try PtyProgram(
            [
                "/usr/bin/unshare", "-m", "/bin/sh", "-c",
                """
                mount -t tmpfs -o \(disk) none cache && "$0" -C dossier && echo again && read _ && "$0" -C dossier
                echo "left $(find cache -type f | wc -l)"
                """, Home.program,
            ],
            variables: ["HOME": indexed.home.path, "XDG_CACHE_HOME": "\(indexed.home.path)/cache"],
            in: indexed.home.path)
        for start in 1...2 {
            if start == 2 { program.type("\r") }
            try program.wait(for: "quit")
            // As it sees the disk.
            let cache = "/proc/\(program.process)/root\(indexed.home.path)/cache"
            for _ in 0..<(files == 0 ? 50 : 500) where !Self.names(below: cache).contains("records") { usleep(10_000) }
            #expect(Self.names(below: cache).contains("records") == (files == 1))
            // The folders were made: so the index itself did not fit.
            #expect(Self.names(below: cache).contains("index") == !disk.contains("inodes"))
            if start == 1 {
                program.type("2c")
                try program.wait(for: "status of")
                program.type("p\r")
                try program.wait(for: "saved gaps/")
            }
            program.type("Q")
            try program.wait(for: start == 1 ? "again" : "left \(files)")
        }
        #expect(try program.end() == 0)
    }

    private static func names(below folder: String) -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).map {
            URL(filePath: $0).lastPathComponent
        }
    }
}

import Foundation
import PtyProgram
import Testing
import Waiting

/// Two accounts that have one dossier open at once, each with a folder for its cache or both with the same.
@Suite(.waits, .enabled(if: geteuid() == 0, "needs two accounts")) struct IndexSharingTests {
    private static let accounts: [uid_t] = [1001, 1002]

    @Test(arguments: [["cache-1001", "cache-1002"], ["cache", "cache"]]) func bothSeeWhatTheFilesSay(
        caches: [String]
    ) throws {
        let indexed = try IndexedHome()
        let home = indexed.home
        // They may not enter the folder of a root's build.
        try #require(try home.run("cp", Home.program, "sherpa").status == 0)
        for (account, cache) in zip(Self.accounts, caches) {
            for (folder, mode) in [("home-\(account)", 0o700), (cache, caches[0] == caches[1] ? 0o1777 : 0o700)] {
                mkdir("\(home.path)/\(folder)", 0o700)
                if mode == 0o700 { chown("\(home.path)/\(folder)", account, account) }
                chmod("\(home.path)/\(folder)", mode_t(mode))
            }
        }
        // A first start writes the indices, a second takes them, and a third finds one record changed.
        for start in 1...3 {
            if start == 3 {
                let set = try home.run(Home.program, "-C", "dossier", "set", try Self.first(home), "title=A new title")
                try #require(set.status == 0, "\(set.errors)")
            }
            let programs = try zip(Self.accounts, caches).map { account, cache in
                try indexed.start(
                    cache: cache,
                    by: ["/usr/bin/setpriv", "--reuid=\(account)", "--regid=\(account)", "--clear-groups"],
                    program: "\(home.path)/sherpa", variables: ["HOME": "\(home.path)/home-\(account)"])
            }
            for program in programs { try program.wait(for: "quit") }
            #expect(programs[0].output == programs[1].output, "start \(start)")
            #expect(programs[0].text.contains("A new title") == (start == 3))
            for cache in Set(caches) { try indexed.waitForIndex(cache) }
            for program in programs { try indexed.leave(program) }
            for cache in Set(caches) {
                #expect(indexed.files(of: cache).count == 1, "\(indexed.files(of: cache))")
                var status = stat()
                try #require(stat(try #require(indexed.indexFile(of: cache)), &status) == 0)
                #expect(status.st_mode & 0o7777 == 0o600 && Self.accounts.contains(status.st_uid))
                if caches[0] != caches[1] { #expect(cache.hasSuffix("\(status.st_uid)")) }
            }
        }
    }

    /// The id of the record that the board shows first.
    private static func first(_ home: Home) throws -> String {
        let list = try home.run(Home.program, "-C", "dossier", "list", "projects", "--json")
        let records = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]]
        return "project/\(try #require(records?.first?["id"] as? String))"
    }
}

import Glibc
import Words

/// What makes a clone ready for records.
public enum GitSetup {
    static let remote = "origin"

    /// Files for everybody, with the lines that are to be in them.
    static let files: [(name: String, lines: [String])] = [
        (".gitattributes", ["*.md merge=\(MergeDriver.name)"]),
        // This program's own files, and those of editors.
        (".gitignore", [".sherpa/", ".*.tmp", ".*.part", ".*.sw?", "*~"]),
    ]
}

extension GitRepository {
    /// Makes the dossier's folder a repository, unless it is in one, and that ready for records; a second time, what
    /// is there already stays. Tells what was done, a line each.
    ///
    /// `remote` is the address of a repository to exchange with. git names the first branch: a bare repository made on
    /// the same host then expects the same.
    public static func setUp(
        _ store: DossierStore, remote: String?, driver: MergeDriver
    ) throws(StoreError) -> (repository: GitRepository, done: [String]) {
        var done: [String] = []
        let git = Git(folder: store.path)
        if try GitRepository(around: store) == nil {
            try git.succeed(["init", "--quiet"])
            done.append(GitWords.madeRepository(path: store.path).text)
        }
        let repository = try GitRepository(of: store)
        for (name, lines) in GitSetup.files {
            let missing = try repository.linesMissing(of: lines, in: name)
            guard !missing.isEmpty else { continue }
            do { try WholeFile.append(missing, to: name, in: store.folder) } catch {
                throw StoreError("\(store.path)/\(name)", StoreWords.cannotBeWritten, error)
            }
            done.append(GitWords.addedLines(missing, file: name).text)
        }
        try git.succeed(["config", "merge.\(MergeDriver.name).name", "records of Sherpa, field by field"])
        try git.succeed(["config", "merge.\(MergeDriver.name).driver", driver.command])
        if let remote, try repository.add(remote) { done.append(GitWords.addedRemote(GitSetup.remote).text) }
        return (repository, done)
    }

    private func linesMissing(of lines: [String], in name: String) throws(StoreError) -> [String] {
        let found: [UInt8]
        do { found = try FileContents(name, in: store.folder).bytes } catch {
            if case .system(let error) = error, error.code == ENOENT { return lines }
            throw StoreError("\(store.path)/\(name)", error.words)
        }
        let present = String(decoding: found, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        return lines.filter { !present.contains($0) }
    }

    /// Whether it was not there yet.
    private func add(_ address: String) throws(StoreError) -> Bool {
        let name = GitSetup.remote
        if let found = try git.line(["remote", "get-url", name]) {
            if found == address { return false }
            throw StoreError(store.path, GitWords.otherAddress(remote: name))
        }
        try git.succeed(["remote", "add", "--", name, address])
        return true
    }
}

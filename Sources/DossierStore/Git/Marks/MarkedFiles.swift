import Words

/// A file with marks around two versions of something, which somebody is still to decide.
struct MarkedFile: Sendable {
    let path: GitPath
    /// The line where the first of them stands.
    let line: Int

    var place: String { "\(path.text):\(line)" }
}

extension GitRepository {
    /// Objects that one command line holds for certain.
    private static let objectsAtOnce = 5000
    /// A line that may open a conflict, of any size.
    private static let opening = "^<+([[:space:]]|$)"
    private static let shownPlaces = 3

    /// Fails where what is about to be committed has a conflict's marks in it.
    func checkMarks(staged entries: [GitStatus.Entry]) throws(StoreError) {
        let files = entries.compactMap { entry in entry.object.map { (entry.path, $0) } }
        try check(marked(files), isCommitted: false)
    }

    /// Fails where what a push would bring has a conflict's marks in it, whoever committed it.
    func checkMarks(sentTo upstream: Upstream) throws(StoreError) {
        let known = try commit(upstream.trackingRef)
        let old = if let known { known } else { try emptyTree() }
        let files = try differences(from: old, to: "HEAD").compactMap { file in file.after.map { (file.path, $0) } }
        try check(marked(files), isCommitted: true)
    }

    private func check(_ files: [MarkedFile], isCommitted: Bool) throws(StoreError) {
        guard !files.isEmpty else { return }
        throw StoreError(
            store.path,
            GitWords.marks(GitRepository.listed(files.map(\.place)), isCommitted: isCommitted), awaitsDecision: true)
    }

    private static func listed(_ places: [String]) -> CellWords {
        .first(Array(places.prefix(shownPlaces)), more: max(0, places.count - shownPlaces))
    }

    /// Those of these files that have marks in them. git looks through the objects first, of whatever size they are.
    func marked(_ files: [(path: GitPath, object: String)]) throws(StoreError) -> [MarkedFile] {
        var candidates: Set<String> = []
        var rest = files.map(\.object)[...]
        while !rest.isEmpty {
            let arguments = [
                "grep", "--text", "--no-textconv", "--no-color", "--no-recurse-submodules", "--files-with-matches",
                "--extended-regexp", "-e", GitRepository.opening,
            ]
            let run = try git.run(arguments + rest.prefix(GitRepository.objectsAtOnce) + ["--"])
            guard run.status <= 1 else { throw git.failure(arguments, run) }
            candidates.formUnion(String(decoding: run.output, as: UTF8.self).split(separator: "\n").map(String.init))
            rest = rest.dropFirst(GitRepository.objectsAtOnce)
        }
        let suspects = files.filter { candidates.contains($0.object) }
        let contents = try objects(suspects.map(\.object))
        let sizes = try markSizes(of: suspects.map(\.path))
        return suspects.compactMap { path, object in
            contents[object].flatMap { ConflictMarks.line(in: $0, size: sizes[path]) }
                .map { MarkedFile(path: path, line: $0) }
        }
    }

    /// How long the marks in these files are to be, where an attribute says so.
    func markSizes(of paths: [GitPath]) throws(StoreError) -> [GitPath: Int] {
        guard !paths.isEmpty else { return [:] }
        let output = try git.succeed(
            ["check-attr", "-z", "--stdin", "conflict-marker-size"], input: paths.flatMap { $0.bytes + [0] })
        var sizes: [GitPath: Int] = [:]
        // The path, the attribute, its value.
        let tokens = output.split(separator: 0)
        for index in stride(from: 0, to: tokens.count - 2, by: 3) {
            guard let path = GitPath(tokens[index]), let size = Int(String(decoding: tokens[index + 2], as: UTF8.self))
            else { continue }
            sizes[path] = size
        }
        return sizes
    }

    /// Fails where git knows two versions of a file although no merge is under way, as after a stash that did not fit.
    func checkUnmerged(_ status: GitStatus) throws(StoreError) {
        guard !isMerging, let undecided = try undecided(status) else { return }
        let place = status.unmergedElsewhere.isEmpty ? "." : ":/"
        throw StoreError(store.path, GitWords.twoVersions(undecided, pathspec: place), awaitsDecision: true)
    }

    /// The files of which git knows two versions, with the line of the first mark where there is one; `nil` for none.
    func undecided(_ status: GitStatus) throws(StoreError) -> CellWords? {
        guard status.isUnmerged else { return nil }
        let sizes = try markSizes(of: status.unmerged.map(\.path))
        let inside = status.unmerged.map { file in
            let line = (try? contents(of: file.path)).flatMap {
                ConflictMarks.remnant(in: $0, of: [], size: sizes[file.path])
            }
            return line.map { MarkedFile(path: file.path, line: $0).place } ?? file.path.text
        }
        return GitRepository.listed(inside + status.unmergedElsewhere)
    }
}

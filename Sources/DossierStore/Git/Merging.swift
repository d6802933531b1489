import Glibc
import Negotiation
import Words

/// A file that a merge could not settle and that nobody has decided yet.
public struct OpenConflict: Sendable {
    /// Below the dossier, safe to show.
    public let path: String
    /// `nil` for a file that is no record.
    public let record: RecordID?
    /// The common ancestor and both sides; `nil` where the file is not there.
    public let base: [UInt8]?
    public let ours: [UInt8]?
    public let theirs: [UInt8]?
    /// The file as it is now, with marks around what is left to decide; `nil` where marks cannot be set, as in a picture.
    public let marked: [UInt8]?
    /// Where the first of them stands; the first line is 1.
    public let line: Int?
    /// Who changed it over there, the latest first. Not fit for a terminal.
    public let authors: [String]
}

/// What is left of a merge.
public struct Settlement: Sendable {
    /// Files that one side removed and the other changed: they are kept as they were changed.
    public internal(set) var kept: [(path: String, isRemovedHere: Bool)] = []
    /// Not one: the merge is committed.
    public internal(set) var conflicts: [OpenConflict] = []
    /// Paths of a larger repository outside of the dossier, safe to show.
    public internal(set) var elsewhere: [String] = []

    public var isComplete: Bool { conflicts.isEmpty && elsewhere.isEmpty }
}

/// How a merge began.
public enum MergeBeginning: Sendable {
    /// Nothing of ours was missing over there, or nothing differed.
    case done
    /// It is to be settled.
    case begun
    /// An editor wrote in the meantime: commit again first. The reason is git's.
    case filesInTheWay(StoreError)
}

extension GitRepository {
    /// Merges what is known of the upstream, record by record, while no other Sherpa saves here.
    ///
    /// A record is what its file's name says: only one that was moved as it was is followed to its new name, never one
    /// that looks like another. `driver` merges whatever no attribute says otherwise of: `.gitattributes` need not be there.
    public func merge(_ upstream: Upstream, driver: MergeDriver) throws(StoreError) -> MergeBeginning {
        let message = "Merge \(VisibleName.text(upstream.name(in: .english).utf8))"
        let arguments = [
            "merge", "--ff", "--no-commit", "--no-autostash", "--quiet", "-X", "find-renames=100%", "-m", message,
            upstream.trackingRef,
        ]
        let begun = BegunMerge(in: stateFolder)
        let (head, theirs) = (try head() ?? "", try commit(upstream.trackingRef) ?? "")
        let run = try whileLocked { () throws(StoreError) in
            try begun.mark(head: head, theirs: theirs)
            // Short, and git does not write files in a way that could be cut off.
            return try git.run(arguments, settings: driver.settings, shielding: .whole)
        }
        let failure = git.failure(arguments, run)
        let words = failure.reason
        let isInTheWay = words.contains("would be overwritten") || words.contains("not uptodate")
        // 0 is a merge that waits for its commit, or none to be made. 1 is one with conflicts, but also one that could not
        // even begin to write. All else may have come to any point on the way, though none where files are in it.
        var isWhole = isMerging ? try isMergeWhole : true
        if !isWhole, run.status <= 1 { isWhole = try takesNothing(of: theirs, driver) }
        if isWhole, run.status == 0 || isInTheWay || run.status == 1 {
            begun.forget()
            if isMerging { return .begun }
        } else {
            _ = try takeBackBrokenMerge()
        }
        if try hasAll(of: upstream) { return .done }
        if words.contains("unrelated histories") {
            if try git.line(["rev-parse", "--is-shallow-repository"]) == "true" {
                throw StoreError(store.path, GitWords.shallow(upstream: upstream.name))
            }
            throw StoreError(store.path, GitWords.unrelated(upstream: upstream.name))
        }
        if run.status == 0 { throw StoreError(store.path, GitWords.mergedNothing(upstream: upstream.name)) }
        guard isInTheWay else { throw failure }
        return .filesInTheWay(failure)
    }

    /// Settles what can be of the merge that is under way, and commits it where nothing is left to decide.
    ///
    /// A file without marks has been decided, once this has looked at the merge before. One that somebody told git to
    /// take in has been, too, unless it has marks still.
    public func settleMerge() throws(StoreError) -> Settlement {
        let settlement = try whileLocked { () throws(StoreError) in
            let seen = SeenMerge(in: stateFolder)
            let head = try head()
            let wasSeen = seen.isSeen(with: head)
            let settlement = try settle(wasSeen: wasSeen)
            if !wasSeen { try seen.mark(with: head) }
            return settlement
        }
        if settlement.isComplete {
            try commitMerge()
            SeenMerge(in: stateFolder).forget()
        }
        return settlement
    }

    private func settle(wasSeen: Bool) throws(StoreError) -> Settlement {
        let status = try status(isEverywhere: true)
        var settlement = Settlement()
        settlement.elsewhere = status.unmergedElsewhere
        let contents = try objects(status.unmerged.flatMap { [$0.base, $0.ours, $0.theirs].compactMap(\.self) })
        let authors = status.unmerged.isEmpty ? [:] : try authors(since: "HEAD", of: "MERGE_HEAD")
        let sizes = try markSizes(of: status.unmerged.map(\.path))
        var decided: [GitPath] = []
        for file in status.unmerged {
            let versions = Versions(
                base: file.base.flatMap { contents[$0] }, ours: file.ours.flatMap { contents[$0] },
                theirs: file.theirs.flatMap { contents[$0] })
            let standing = try standing(of: file.path, versions, size: sizes[file.path], wasSeen: wasSeen)
            switch standing {
            case .gone: decided.append(file.path)
            case .decided:
                decided.append(file.path)
                if (file.ours == nil) != (file.theirs == nil) {
                    settlement.kept.append((file.path.text, file.ours == nil))
                }
            case .marked, .undecided:
                let (marked, line): ([UInt8]?, Int?) =
                    if case .marked(let bytes, let line) = standing { (bytes, line) } else { (nil, nil) }
                settlement.conflicts.append(
                    OpenConflict(
                        path: file.path.text, record: file.path.record, base: versions.base, ours: versions.ours,
                        theirs: versions.theirs, marked: marked, line: line, authors: authors[file.path.text] ?? []))
            }
        }
        try settleTaken(&settlement, &decided)
        try stage(decided)
        return settlement
    }

    /// What somebody told git to take in with its marks is decided once the file has none. What is so over there is no
    /// matter of this merge.
    private func settleTaken(_ settlement: inout Settlement, _ decided: inout [GitPath]) throws(StoreError) {
        let files = try differences(["diff-index", "--cached", "MERGE_HEAD"])
        let taken = try marked(files.compactMap { file in file.after.map { (file.path, $0) } })
        let sizes = try markSizes(of: taken.map(\.path))
        for file in taken {
            if let bytes = try? contents(of: file.path),
                let line = ConflictMarks.line(in: bytes, size: sizes[file.path])
            {
                settlement.conflicts.append(
                    OpenConflict(
                        path: file.path.text, record: file.path.record, base: nil, ours: nil, theirs: nil,
                        marked: bytes, line: line, authors: []))
            } else {
                decided.append(file.path)
            }
        }
    }

    func contents(of path: GitPath) throws(FileContents.Fault) -> [UInt8] {
        try FileContents(path.bytes.map { CChar(bitPattern: $0) } + [0], in: store.folder).bytes
    }

    /// What a file that git could not merge was and became; `nil` where it is not there.
    private struct Versions {
        let base: [UInt8]?
        let ours: [UInt8]?
        let theirs: [UInt8]?
    }

    /// How far a file is that git could not merge.
    private enum Standing {
        /// Somebody took the file away.
        case gone
        case decided
        case marked([UInt8], line: Int)
        /// It has no marks, and is as it was here.
        case undecided
    }

    private func standing(
        of path: GitPath, _ versions: Versions, size: Int?, wasSeen: Bool
    ) throws(StoreError) -> Standing {
        let bytes: [UInt8]
        do { bytes = try contents(of: path) } catch {
            if case .system(let error) = error, error.code == ENOENT { return .gone }
            return .undecided
        }
        let own = [versions.ours, versions.theirs].compactMap(\.self)
        if let line = ConflictMarks.remnant(in: bytes, of: own, size: size) { return .marked(bytes, line: line) }
        guard let ours = versions.ours, let theirs = versions.theirs else { return .decided }
        // git may have written other line ends than it keeps.
        let isOurs = bytes.withoutReturns == ours.withoutReturns
        if bytes.contains(0) || theirs.contains(0) { return isOurs ? .undecided : .decided }
        guard !wasSeen, isOurs else { return .decided }
        // The driver died: git takes that for a conflict, and our side for what it left.
        return try merge(path, base: versions.base, ours: ours, theirs: theirs)
    }

    /// Does what the driver would have done.
    private func merge(
        _ path: GitPath, base: [UInt8]?, ours: [UInt8], theirs: [UInt8]
    ) throws(StoreError) -> Standing {
        let merged: [UInt8]
        let isDecided: Bool
        if let record = path.record {
            let merge = RecordMerge(base: base, ours: ours, theirs: theirs, id: record)
            (merged, isDecided) = (merge.bytes, merge.conflicts.isEmpty)
        } else {
            (merged, isDecided) = (ConflictMarks.around(ours: ours, base: base ?? [], theirs: theirs), false)
        }
        do { try WholeFile.replace(path.string, with: merged, in: store.folder) } catch {
            throw StoreError("\(store.path)/\(path.text)", StoreWords.mergeUnwritable, error)
        }
        return isDecided ? .decided : .marked(merged, line: ConflictMarks.line(in: merged) ?? 1)
    }
}

extension [UInt8] {
    fileprivate var withoutReturns: [UInt8] {
        guard contains(0x0D) else { return self }
        return split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { $0.last == 0x0D ? $0.dropLast() : $0 }.joined(separator: [0x0A]).map(\.self)
    }
}

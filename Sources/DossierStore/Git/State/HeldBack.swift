/// What lies in the dossier and stays here when all else is sent.
public struct HeldBack: Sendable {
    public let count: Int
    /// What it is, why it stays, and how to send it. Not fit for a terminal.
    public let reason: String
}

extension GitRepository {
    /// New records that git is set to ignore, repositories in the dossier that hold no records, and copies of records
    /// that wait for a decision. The first two may be meant: it is said, and the rest is sent.
    public func heldBack() throws(StoreError) -> [HeldBack] {
        var held: [HeldBack] = []
        let records = try ignoredRecords()
        if let reason = try reason(forIgnoring: records) {
            let what =
                records.count == 1
                ? "\(records[0].text) stays" : "\(records[0].text) and \(records.count - 1) more stay"
            held.append(HeldBack(count: records.count, reason: "\(what) here: \(reason)"))
        }
        for path in try nestedRepositories() {
            held.append(
                HeldBack(
                    count: 1,
                    reason:
                        "\(path.text) stays here: it is a git repository of its own; make it a plain folder with `mv "
                        + "\(path.shellWord)/.git \(path.shellWord)/.git-own`, then sync again"))
        }
        for (path, copy) in undecidedCopies(among: try status().untracked) {
            held.append(
                HeldBack(
                    count: 1,
                    reason:
                        "\(path.text) stays here: it is \(copy.program)'s copy of `\(copy.record.name)`; choose a version "
                        + "on the board (`decide`), then sync again"))
        }
        return held
    }

    /// Fails where git is set to ignore what makes the folder a dossier.
    func checkIsTaken() throws(StoreError) {
        let dossier = try ignoredRecords().filter { $0.record == .dossier }
        guard let reason = try reason(forIgnoring: dossier) else { return }
        throw StoreError("\(store.path)/\(DossierStore.dossierFile)", reason)
    }

    private func ignoredRecords() throws(StoreError) -> [GitPath] {
        try git.succeed(["ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", "."])
            .split(separator: 0).compactMap { GitPath($0) }.filter { $0.record != nil }
    }

    private func reason(forIgnoring records: [GitPath]) throws(StoreError) -> String? {
        guard let first = records.first else { return nil }
        // The file of rules, the line, the rule, and the path.
        let rule = try git.succeed(
            ["--no-literal-pathspecs", "check-ignore", "--verbose", "-z", "--stdin"], input: first.bytes + [0]
        ).split(separator: 0).prefix(2).map { VisibleName.text($0) }.joined(separator: ":")
        let files = records.prefix(GitRepository.namesInACommand).map(\.shellWord).joined(separator: " ")
        let them = records.count == 1 ? "it" : "them"
        return "git is set to ignore \(them) (\(rule)); add what is meant for all with `git add --force -- \(files)`, "
            + "then sync again"
    }
}

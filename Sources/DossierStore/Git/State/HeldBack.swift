import Words

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
        if let first = records.first {
            let (rule, files) = try rule(forIgnoring: records, first)
            let reason = GitWords.ignoredStay(first.text, of: records.count, rule: rule, files: files)
            held.append(HeldBack(count: records.count, reason: reason.text))
        }
        for path in try nestedRepositories() {
            let command = "mv \(path.shellWord)/.git \(path.shellWord)/.git-own"
            let reason = GitWords.nestedStays(folder: path.text, command: command)
            held.append(HeldBack(count: 1, reason: reason.text))
        }
        for (path, copy) in undecidedCopies(among: try status().untracked) {
            let reason = GitWords.copyStays(path.text, program: copy.program, record: copy.record.name)
            held.append(HeldBack(count: 1, reason: reason.text))
        }
        return held
    }

    /// Fails where git is set to ignore what makes the folder a dossier.
    func checkIsTaken() throws(StoreError) {
        let dossier = try ignoredRecords().filter { $0.record == .dossier }
        guard let first = dossier.first else { return }
        let (rule, files) = try rule(forIgnoring: dossier, first)
        throw StoreError(
            "\(store.path)/\(DossierStore.dossierFile)", GitWords.ignored(of: dossier.count, rule: rule, files: files))
    }

    private func ignoredRecords() throws(StoreError) -> [GitPath] {
        try git.succeed(["ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", "."])
            .split(separator: 0).compactMap { GitPath($0) }.filter { $0.record != nil }
    }

    /// The rule that has git ignore the first of these, and the words by which a shell names them.
    private func rule(
        forIgnoring records: [GitPath], _ first: GitPath
    ) throws(StoreError) -> (rule: String, files: String) {
        // The file of rules, the line, the rule, and the path.
        let rule = try git.succeed(
            ["--no-literal-pathspecs", "check-ignore", "--verbose", "-z", "--stdin"], input: first.bytes + [0]
        ).split(separator: 0).prefix(2).map { VisibleName.text($0) }.joined(separator: ":")
        let files = records.prefix(GitRepository.namesInACommand).map(\.shellWord).joined(separator: " ")
        return (rule, files)
    }
}

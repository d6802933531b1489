import Testing

/// Something a person does that writes, to be disturbed at every step.
struct Deed: CustomTestStringConvertible {
    let name: String
    var kind = Kind.records
    /// What has been done before, and is on disk.
    var before: [[String]] = []
    let arguments: [String]
    /// What it changes, all of it or nothing: files on the stage.
    let files: [String]
    /// An action of several records that was killed before: the deed finishes it first.
    var cutShort: [String] = []
    /// Whether it was killed when all its records had changed, before the last of them was surely on disk; else halfway.
    var isCutLate = false
    /// What is not there yet when it begins.
    var missing: [String] = []
    /// What strace injects into it each time, such as a call that the file system does not know.
    var always: [String] = []
    var program = Programs.sherpa

    var testDescription: String { name }

    /// What a deed is about, and with it what must hold after a fault.
    enum Kind {
        /// Each record is whole, old or new; of several all are new or none, also those that a link leads from; nothing
        /// else is there that could be read as a record, and all other records have their bytes. What was told as done is
        /// there. The dossier passes its check, the next save works and tidies up, and where the deed was not done, the
        /// same command does it now.
        case records
        /// What the person has seen is the old or the new, never a mix, and never called damaged; no record is touched.
        /// What was told as kept is there, and the review can be ended.
        case review
        /// The edit is in the working tree or in a commit, what others sent is at the remote, and what was told as
        /// pushed is there too. The next sync arrives, after the advice of the message where there is one; then both
        /// clones hold both edits, and the same.
        case exchange
    }

    /// Whether the person has read that it is done.
    func isAcknowledged(in run: Run) -> Bool {
        switch kind {
        // Nothing else is written to the output.
        case .records: !run.output.isEmpty
        // A screen is shown in any case.
        case .review where files.contains { $0.hasSuffix("/progress") }:
            run.output.contains("1 of 2 answered") && !run.output.contains("cannot be kept")
        case .review: run.output.contains("the next review begins with") && !isPartlyDone(in: run)
        case .exchange: run.output.contains("pushed to")
        }
    }

    /// Whether the person has read which parts it was not done for.
    func isPartlyDone(in run: Run) -> Bool { kind == .review && run.output.contains("not marked as seen") }

    /// Whether what was told outlasts a power cut. An answer in a review need not: it can be given again.
    var isDurable: Bool { !files.contains { $0.hasSuffix("/progress") } }
}

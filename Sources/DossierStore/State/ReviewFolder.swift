import Glibc
import Negotiation
import Words

/// What this account saw at its last finished review of a dossier, and the answers of one that is under way.
public struct ReviewFolder: Sendable {
    private let state: StateFolder

    private static let folder = "review"
    private static let progress = "progress"
    private static let progressHeading = "sherpa review progress 1"

    public init(_ state: StateFolder) { self.state = state }

    /// What was kept.
    public struct Contents: Sendable {
        package var baseline: ReviewBaseline?
        /// Answers since the baseline, the last to each record, in the order in which they were given.
        public var answers: [KeptAnswer] = []
        /// What could not be used, and what that means: for a person.
        public var notice: String?
    }

    /// An answer, and the version of its record that it stands for.
    public struct KeptAnswer: Sendable {
        public let record: RecordID
        package let kind: ReviewAnswer.Kind
        let version: String

        /// The answer, if the record is still what it was given for; `source` is empty where it is gone.
        package func answer(for source: [UInt8]) -> ReviewAnswer? {
            Fingerprint(source).description == version ? ReviewAnswer(record, kind, source: source) : nil
        }
    }

    /// Reads what there is; never fails: what is damaged or cannot be read counts as not there, and is told.
    public func read() -> Contents {
        var contents = Contents()
        let directory: Descriptor
        do {
            guard let found = try state.folder(ReviewFolder.folder) else { return contents }
            directory = consume found
        } catch {
            contents.notice = unusable(.unreadable(error.words))
            return contents
        }
        do throws(FileContents.Fault) {
            let bytes = try FileContents(BaselineFile.name, in: directory, limit: BaselineFile.limit).bytes
            contents.baseline = BaselineFile.baseline(bytes)
            if contents.baseline == nil { contents.notice = unusable(.damaged) }
        } catch {
            if !error.isMissing { contents.notice = unusable(error.words) }
        }
        contents.answers = answers(since: contents.baseline, in: directory)
        return contents
    }

    private func unusable(_ why: FileWords) -> String {
        StoreWords.baselineUnusable(why, path: VisibleName.text("\(path)/\(BaselineFile.name)".utf8)).text
    }

    private var path: String { "\(state.path)/\(ReviewFolder.folder)" }
}

extension ReviewFolder {
    /// Makes the records as they are given the baseline of the next review, and ends the one under way. On disk, whole,
    /// when this returns; where it fails, the old baseline and all answers stay, unless the reason says otherwise.
    ///
    /// Gives the time that it is known by.
    public func finish(_ records: [(id: RecordID, source: ArraySlice<UInt8>)]) throws(StoreError) -> String {
        let finished = LocalClock.text()
        let name = String(UInt64.random(in: 0 ... .max), radix: 16)
        do {
            let directory = try state.makingFolder(ReviewFolder.folder)
            try directory.lockForNotes()
            try directory.replace(BaselineFile.name, BaselineFile.bytes(name: name, finished: finished, records))
            // Whether that outlasts a power cut is another question.
            if directory.isSynchronized() {
                // It belongs to the old baseline, and would not count any more if it stayed.
                unlinkat(directory.number, ReviewFolder.progress, 0)
                return finished
            }
        } catch {
            throw StoreError(path, StoreWords.baselineUnwritable, error)
        }
        throw StoreError(path, StoreWords.reviewNotDurable)
    }

    /// Adds answers to those of the review that began with this baseline. They outlast this process, though not a power
    /// cut.
    package func keep(_ answers: [ReviewAnswer], since baseline: ReviewBaseline?) throws(StoreError) {
        guard !answers.isEmpty else { return }
        do {
            let directory = try state.makingFolder(ReviewFolder.folder)
            try directory.lockForNotes()
            let heading = ReviewFolder.heading(baseline)
            let old = (try? FileContents(ReviewFolder.progress, in: directory, limit: BaselineFile.limit))?.bytes
            var text = ""
            if let old, old.starts(with: heading.utf8) {
                // A line that was cut off must not swallow the next.
                if old.last != UInt8(ascii: "\n") { text = "\n" }
            } else {
                unlinkat(directory.number, ReviewFolder.progress, 0)
                text = heading
            }
            for answer in answers { text += ReviewFolder.line(answer) }
            let file = try directory.open(ReviewFolder.progress, O_WRONLY | O_CREAT | O_APPEND, mode: 0o600)
            try file.write(Array(text.utf8))
            try file.finish()
        } catch {
            throw StoreError("\(path)/\(ReviewFolder.progress)", StoreWords.answersUnwritable, error)
        }
    }

    private static func heading(_ baseline: ReviewBaseline?) -> String {
        "\(progressHeading)\nsince: \(baseline?.name ?? "the beginning")\n"
    }

    /// `answer: gaps/returns.md 0123456789abcdef changed status,owner`
    private static func line(_ answer: ReviewAnswer) -> String {
        let words =
            switch answer.kind {
            case .seen: "seen"
            case .changed(let fields): "changed " + fields.map(plain).joined(separator: ",")
            }
        return "answer: \(answer.record.file) \(Fingerprint(answer.source)) \(words)\n"
    }

    /// A key that somebody chose may hold anything.
    private static func plain(_ field: String) -> String {
        String(field.map { $0.isWhitespace || $0 == "," ? "_" : $0 })
    }

    private func answers(since baseline: ReviewBaseline?, in directory: borrowing Descriptor) -> [KeptAnswer] {
        guard
            let bytes = (try? FileContents(ReviewFolder.progress, in: directory, limit: BaselineFile.limit))?.bytes,
            bytes.starts(with: ReviewFolder.heading(baseline).utf8)
        else { return [] }
        var latest: [RecordID: Int] = [:]
        var answers: [KeptAnswer?] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst(2) {
            let words = line.split(separator: " ", maxSplits: 4).map(String.init)
            guard words.count >= 4, words[0] == "answer:", let id = RecordID(file: words[1]), words[2].count == 16
            else {
                continue
            }
            let kind: ReviewAnswer.Kind
            switch (words[3], words.count) {
            case ("seen", 4): kind = .seen
            case ("changed", 5): kind = .changed(words[4].split(separator: ",").map(String.init))
            default: continue
            }
            if let earlier = latest[id] { answers[earlier] = nil }
            latest[id] = answers.count
            answers.append(KeptAnswer(record: id, kind: kind, version: words[2]))
        }
        return answers.compactMap(\.self)
    }
}

extension Descriptor {
    /// Milliseconds to wait for another process of this account, in all and between looks; writing takes a few.
    private static let patience: (all: Int32, step: Int32) = (2000, 10)

    /// Keeps other processes from writing notes in this folder until it is closed.
    fileprivate func lockForNotes() throws(SystemError) {
        for _ in 0..<Descriptor.patience.all / Descriptor.patience.step {
            if flock(number, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw .last }
            poll(nil, 0, Descriptor.patience.step)
        }
        throw SystemError(EWOULDBLOCK)
    }

    /// Writes a file as a whole; once the folder is synchronised, it is on disk under its name.
    fileprivate func replace(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
        let aside = ".\(name).part"
        do throws(SystemError) {
            let file = try open(aside, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
            try file.write(bytes)
            try file.synchronize()
            try file.finish()
            guard renameat(number, aside, number, name) == 0 else { throw SystemError.last }
        } catch {
            unlinkat(number, aside, 0)
            throw error
        }
    }
}

extension FileContents.Fault {
    fileprivate var isMissing: Bool {
        if case .system(SystemError(ENOENT)) = self { true } else { false }
    }
}

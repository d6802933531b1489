import Foundation

// All that is disturbed: a new deed is a line here.
extension Deed {
    private static func gaps(_ names: String...) -> [String] { names.map { "dossier/gaps/\($0).md" } }

    static let save = Deed(name: "a save", arguments: ["set", "first", "x-note=after"], files: gaps("first"))
    static let undo = Deed(
        name: "an undo", before: [["set", "first", "x-note=after"]], arguments: ["undo"], files: gaps("first"))
    static let redo = Deed(
        name: "a redo", before: [["set", "first", "x-note=after"], ["undo"]], arguments: ["redo"], files: gaps("first"))
    static let saveOfTwo = Deed(
        name: "a save of two records", arguments: ["set", "first", "x-note=after", "second", "x-note=after"],
        files: gaps("first", "second"))
    static let undoOfTwo = Deed(
        name: "an undo of two records", before: [saveOfTwo.arguments], arguments: ["undo"],
        files: gaps("first", "second"))
    static let redoOfTwo = Deed(
        name: "a redo of two records", before: [saveOfTwo.arguments, ["undo"]], arguments: ["redo"],
        files: gaps("first", "second"))
    /// The first save in a dossier and in the person's life.
    static let firstSave = Deed(
        name: "a first save", arguments: save.arguments, files: gaps("first"),
        missing: ["dossier/.sherpa/lock", "dossier/.sherpa", "state"])
    /// The record is one of the action that is finished; the deed itself changes another.
    static let recovery = Deed(
        name: "a save that finishes another's", arguments: ["set", "first", "owner=MOF"], files: gaps("second"),
        cutShort: saveOfTwo.arguments)
    static let lateRecovery = Deed(
        name: "a save that finishes another's last step", arguments: recovery.arguments, files: gaps("second"),
        cutShort: saveOfTwo.arguments, isCutLate: true)
    static let saveWithoutExchange = Deed(
        name: "a save where files cannot change places", arguments: save.arguments, files: gaps("first"),
        always: ["renameat2:error=EINVAL"])

    static let addition = Deed(
        name: "an addition", arguments: ["add", "gap", "Third", "owner=METI"], files: gaps("third"))
    static let undoOfAddition = Deed(
        name: "the undo of an addition", before: [addition.arguments], arguments: ["undo"], files: gaps("third"))
    static let removal = Deed(name: "a removal", arguments: ["remove", "second"], files: gaps("second"))
    static let undoOfRemoval = Deed(
        name: "the undo of a removal", before: [removal.arguments], arguments: ["undo"], files: gaps("second"))
    static let redoOfRemoval = Deed(
        name: "the redo of a removal", before: [removal.arguments, ["undo"]], arguments: ["redo"], files: gaps("second")
    )
    /// One other record names it.
    static let renaming = Deed(
        name: "a renaming", before: [["set", "first", "linked-to=second"]], arguments: ["rename", "second", "third"],
        files: gaps("first", "second", "third"))
    static let undoOfRenaming = Deed(
        name: "the undo of a renaming", before: renaming.before + [renaming.arguments], arguments: ["undo"],
        files: gaps("first", "second", "third"))
    static let redoOfRenaming = Deed(
        name: "the redo of a renaming", before: renaming.before + [renaming.arguments, ["undo"]], arguments: ["redo"],
        files: gaps("first", "second", "third"))
    /// It is killed once the new file is there; the deed itself changes another record.
    static let recoveryOfRenaming = Deed(
        name: "a save that finishes a renaming", before: renaming.before, arguments: ["set", "first", "owner=MOF"],
        files: gaps("second", "third"), cutShort: renaming.arguments)

    /// A meeting, in a folder that is not there yet, and what it did to two gaps.
    static let logging = Deed(
        name: "the log of a meeting",
        arguments: [
            "log", "Call", "date=2026-02-12", "--outcome", "first=agreed: at last", "--position",
            "first.tokyo=At most 2%", "--position", "second.tokyo=Not now", "--action", "Write; METI; 2026-03-01",
        ], files: gaps("first", "second") + ["dossier/meetings/2026-02-12-call.md"])
    static let undoOfLogging = Deed(
        name: "the undo of a log", before: [logging.arguments], arguments: ["undo"], files: logging.files)
    static let redoOfLogging = Deed(
        name: "the redo of a log", before: [logging.arguments, ["undo"]], arguments: ["redo"], files: logging.files)
    /// It is killed halfway; the deed itself changes another field.
    static let recoveryOfLogging = Deed(
        name: "a save that finishes a log", arguments: ["set", "first", "owner=MOF"],
        files: gaps("second") + ["dossier/meetings/2026-02-12-call.md"], cutShort: logging.arguments)

    private static let answering = ["play", Scene.answer]
    static let firstAnswer = Deed(
        name: "the first answer of a first review", kind: .review, arguments: answering, files: ["*/review/progress"])
    static let answer = Deed(
        name: "an answer in a review", kind: .review, before: [["review", "--finish"], saveOfTwo.arguments],
        arguments: answering, files: ["*/review/progress"])
    static let firstFinish = Deed(
        name: "the end of a first review", kind: .review, arguments: ["review", "--finish"],
        files: ["*/review/baseline"])
    static let finish = Deed(
        name: "the end of a review", kind: .review, before: answer.before + [answering],
        arguments: ["review", "--finish"], files: ["*/review/baseline"])

    /// Both have changed the same record, and each another one too; nothing of it is committed here.
    static let exchange = Deed(
        name: "a sync", kind: .exchange, before: [saveOfTwo.arguments], arguments: ["sync"], files: [])
    static let truncating = Deed(
        name: "a naive save in place", arguments: save.arguments, files: gaps("first"), program: Programs.truncating)
    static let writingAside = Deed(
        name: "a naive save aside", arguments: save.arguments, files: gaps("first"), program: Programs.writingAside)
    static let naiveRemoval = Deed(
        name: "a naive removal", arguments: removal.arguments, files: gaps("second"), program: Programs.removing)
    static let naiveRenaming = Deed(
        name: "a naive renaming", before: renaming.before, arguments: renaming.arguments, files: renaming.files,
        program: Programs.renaming)
    static let naiveLogging = Deed(
        name: "a naive log", arguments: logging.arguments, files: logging.files, program: Programs.logging)
    static let naiveFinish = Deed(
        name: "a naive end of a review", kind: .review, before: finish.before, arguments: finish.arguments,
        files: finish.files, program: Programs.reviewing)
    static let naiveExchange = Deed(
        name: "a naive sync", kind: .exchange, before: exchange.before, arguments: exchange.arguments, files: [],
        program: Programs.pushing)

    /// Those of one clone.
    static let single = chosen([
        save, firstSave, saveWithoutExchange, undo, redo, saveOfTwo, undoOfTwo, redoOfTwo, recovery, lateRecovery,
        addition, undoOfAddition, removal, undoOfRemoval, redoOfRemoval, renaming, undoOfRenaming, redoOfRenaming,
        recoveryOfRenaming, logging, undoOfLogging, redoOfLogging, recoveryOfLogging, firstAnswer, answer, firstFinish,
        finish,
    ])
    static let all = single + chosen([exchange])

    /// Those whose names hold SHERPA_DEED, as in `SHERPA_DEED=renaming`; all where that is not set.
    private static func chosen(_ deeds: [Deed]) -> [Deed] {
        guard let word = ProcessInfo.processInfo.environment["SHERPA_DEED"] else { return deeds }
        return deeds.filter { $0.name.contains(word) }
    }
    /// What a kill leaves by half.
    static let naive = [truncating, naiveRenaming, naiveLogging, naiveFinish, naiveExchange]
}

import Foundation
import Testing

/// Something a person does that writes records, to be disturbed at every step.
struct Deed: CustomTestStringConvertible {
    let name: String
    /// What has been done before, and is on disk.
    var before: [[String]] = []
    let arguments: [String]
    /// The records that it changes, all of them or none.
    let records: [String]
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

    static let save = Deed(name: "a save", arguments: ["set", "first", "x-note=after"], records: ["first"])
    static let undo = Deed(
        name: "an undo", before: [["set", "first", "x-note=after"]], arguments: ["undo"], records: ["first"])
    static let redo = Deed(
        name: "a redo", before: [["set", "first", "x-note=after"], ["undo"]], arguments: ["redo"], records: ["first"])
    static let saveOfTwo = Deed(
        name: "a save of two records", arguments: ["set", "first", "x-note=after", "second", "x-note=after"],
        records: ["first", "second"])
    static let undoOfTwo = Deed(
        name: "an undo of two records", before: [saveOfTwo.arguments], arguments: ["undo"],
        records: ["first", "second"])
    /// The first save in a dossier and in the person's life.
    static let firstSave = Deed(
        name: "a first save", arguments: save.arguments, records: ["first"],
        missing: ["dossier/.sherpa/lock", "dossier/.sherpa", "state"])
    /// The record is one of the action that is finished; the deed itself changes another.
    static let recovery = Deed(
        name: "a save that finishes another's", arguments: ["set", "first", "owner=MOF"], records: ["second"],
        cutShort: saveOfTwo.arguments)
    static let lateRecovery = Deed(
        name: "a save that finishes another's last step", arguments: recovery.arguments, records: ["second"],
        cutShort: saveOfTwo.arguments, isCutLate: true)
    static let addition = Deed(
        name: "an addition", arguments: ["add", "gap", "Third", "owner=METI"], records: ["third"])
    static let removal = Deed(name: "a removal", arguments: ["remove", "second"], records: ["second"])
    static let undoOfRemoval = Deed(
        name: "the undo of a removal", before: [removal.arguments], arguments: ["undo"], records: ["second"])
    static let undoOfAddition = Deed(
        name: "the undo of an addition", before: [addition.arguments], arguments: ["undo"], records: ["third"])
    /// One other record names it.
    static let renaming = Deed(
        name: "a renaming", before: [["set", "first", "linked-to=second"]], arguments: ["rename", "second", "third"],
        records: ["first", "second", "third"])
    static let undoOfRenaming = Deed(
        name: "the undo of a renaming", before: renaming.before + [renaming.arguments], arguments: ["undo"],
        records: ["first", "second", "third"])
    /// It is killed once the new file is there; the deed itself changes another record.
    static let recoveryOfRenaming = Deed(
        name: "a save that finishes a renaming", before: renaming.before, arguments: ["set", "first", "owner=MOF"],
        records: ["second", "third"], cutShort: renaming.arguments)
    static let saveWithoutExchange = Deed(
        name: "a save where files cannot change places", arguments: save.arguments, records: ["first"],
        always: ["renameat2:error=EINVAL"])
    static let truncating = Deed(
        name: "a naive save in place", arguments: save.arguments, records: ["first"], program: Programs.truncating)
    static let writingAside = Deed(
        name: "a naive save aside", arguments: save.arguments, records: ["first"], program: Programs.writingAside)

    /// Those that take different ways, and all.
    static let few = [firstSave, saveWithoutExchange, undo, saveOfTwo, recovery, removal, renaming]
    static let all =
        [save, firstSave, saveWithoutExchange, undo, redo, saveOfTwo, undoOfTwo, recovery, lateRecovery] + files
    /// Those that make, remove and rename.
    static let files = [
        addition, removal, undoOfRemoval, undoOfAddition, renaming, undoOfRenaming, recoveryOfRenaming,
    ]

    func file(_ record: String) -> String { "dossier/gaps/\(record).md" }
}

/// A deed ready to be done again and again, with what it does when nothing goes wrong.
struct Rehearsal {
    let deed: Deed
    let scene: Scene
    let command: [String]
    /// The stage before an action that was cut short, and its calls; the same as `start` where there was none.
    let earlier: Tree
    private(set) var prelude: [SystemCall] = []
    let start: Tree
    let end: Tree
    let trace: Trace

    init(_ deed: Deed) throws {
        self.deed = deed
        scene = try Scene()
        for words in deed.before {
            let run = try scene.run(scene.command(words))
            try #require(run.status == 0, "\(words): \(run.errors)")
        }
        for path in deed.missing { try FileManager.default.removeItem(atPath: "\(scene.stage)/\(path)") }
        earlier = try scene.tree()
        if !deed.cutShort.isEmpty { prelude = try Rehearsal.cutShort(deed, from: earlier, in: scene) }
        start = try scene.tree()
        try start.write(to: scene.stage)
        command = scene.command(deed.arguments, of: deed.program)
        trace = try Trace(command, injecting: deed.always, in: scene)
        try #require(trace.run.status == 0 && trace.run.isAcknowledged, "\(trace.run)")
        end = try scene.tree()
        for record in deed.records {
            let file = deed.file(record)
            try #require(earlier.bytes(file) != end.bytes(file), "\(deed.name): \(file)")
        }
    }

    /// Kills the action on its way, and gives the calls that it came to make.
    private static func cutShort(_ deed: Deed, from earlier: Tree, in scene: Scene) throws -> [SystemCall] {
        let command = scene.command(deed.cutShort)
        let calls = try Trace(command, in: scene).calls
        let last = try #require(calls.lastIndex { $0.name == "renameat2" })
        let end = deed.isCutLate ? try #require(calls[last...].first { $0.name == "fsync" }) : calls[last]
        try earlier.write(to: scene.stage)
        let cut = try Trace(command, injecting: ["\(end.name):signal=KILL:when=\(end.occurrence)"], in: scene)
        try #require(cut.run.status == 128 + SIGKILL)
        return cut.calls
    }

    /// Does the deed once more from the start, while strace injects this into a call.
    func run(injecting fault: String, into call: SystemCall) throws -> Run {
        try start.write(to: scene.stage)
        let when = call.occurrence
        let traced = ([call.name] + deed.always.compactMap { $0.split(separator: ":").first.map(String.init) })
            .joined(separator: ",")
        return try scene.run(
            [
                "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(traced)", "-e",
                "inject=\(call.name):\(fault):when=\(when)",
            ]
                // Stops at the traced calls only. A signal would be sent too late so: after the call.
                + (fault.hasPrefix("error") ? ["--seccomp-bpf"] : []) + deed.always.flatMap { ["-e", "inject=\($0)"] }
                + command)
    }

    enum Version { case old, new, mixed, broken }

    /// What the deed's records are in this tree.
    func version(in tree: Tree) -> Version {
        let found = deed.records.map { record -> Version in
            let bytes = tree.bytes(deed.file(record))
            return bytes == earlier.bytes(deed.file(record))
                ? .old : bytes == end.bytes(deed.file(record)) ? .new : .broken
        }
        if found.contains(.broken) { return .broken }
        return Set(found).count == 1 ? found[0] : .mixed
    }
}

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
    static let truncating = Deed(
        name: "a naive save in place", arguments: save.arguments, records: ["first"], program: Programs.truncating)
    static let writingAside = Deed(
        name: "a naive save aside", arguments: save.arguments, records: ["first"], program: Programs.writingAside)

    static let all = [save, undo, redo, saveOfTwo, undoOfTwo]

    func file(_ record: String) -> String { "dossier/gaps/\(record).md" }
}

/// A deed ready to be done again and again, with what it does when nothing goes wrong.
struct Rehearsal {
    let deed: Deed
    let scene: Scene
    let command: [String]
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
        start = try scene.tree()
        command = scene.command(deed.arguments, of: deed.program)
        trace = try Trace(command, in: scene)
        try #require(trace.run.status == 0 && trace.run.isAcknowledged, "\(trace.run)")
        end = try scene.tree()
        for record in deed.records {
            let file = deed.file(record)
            try #require(start.bytes(file) != nil && start.bytes(file) != end.bytes(file), "\(deed.name): \(file)")
        }
    }

    /// Does the deed once more from the start, while strace injects this into a call.
    func run(injecting fault: String, into call: SystemCall) throws -> Run {
        try start.write(to: scene.stage)
        let when = call.occurrence
        return try scene.run(
            [
                "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call.name)", "-e",
                "inject=\(call.name):\(fault):when=\(when)",
            ] + command)
    }

    enum Version { case old, new, mixed, broken }

    /// What the deed's records are in this tree.
    func version(in tree: Tree) -> Version {
        let found = deed.records.map { record -> Version in
            let bytes = tree.bytes(deed.file(record))
            return bytes == start.bytes(deed.file(record))
                ? .old : bytes == end.bytes(deed.file(record)) ? .new : .broken
        }
        if found.contains(.broken) { return .broken }
        return Set(found).count == 1 ? found[0] : .mixed
    }
}

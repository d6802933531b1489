internal import ArgumentParser
internal import DossierStore
internal import Negotiation

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back what you saved last.",
        discussion: """
            Every save of this account in this dossier can be taken back, one after the other, also after a restart. \
            What others have changed since stays; where they have changed the same field, it ends with 3.
            """)

    @OptionGroup var options: DossierOptions

    func run() throws {
        guard let undone = try options.store().undo() else { throw Failure("there is nothing to undo", .nothing) }
        undone.tell("undone")
    }
}

struct RedoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Make again what was undone last.")

    @OptionGroup var options: DossierOptions

    func run() throws {
        guard let redone = try options.store().redo() else { throw Failure("there is nothing to redo", .nothing) }
        redone.tell("made again")
    }
}

extension Undone {
    fileprivate func tell(_ done: String) {
        saved.tell()
        StandardOutput.acknowledge(what.map { GatedText.line("\(done) \($0), saved \(when)") + "\n" }.joined())
    }
}

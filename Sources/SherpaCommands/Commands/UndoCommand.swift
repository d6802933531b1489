internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: CommandAbstract.undo.text,
        discussion: CommandNotes.undo.text)

    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let secrets = Secrets(store.load())
        guard let undone = try store.undo() else { throw Failure("there is nothing to undo", .nothing) }
        undone.tell("undone", secrets)
    }
}

struct RedoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: CommandAbstract.redo.text)

    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let secrets = Secrets(store.load())
        guard let redone = try store.redo() else { throw Failure("there is nothing to redo", .nothing) }
        redone.tell("made again", secrets)
    }
}

extension Undone {
    fileprivate func tell(_ done: String, _ secrets: Secrets) {
        saved.tell()
        StandardOutput.acknowledge(
            what.map { GatedText.line(secrets.told("\(done) \($0), saved \(when)")) + "\n" }.joined())
    }
}

internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "undo", abstract: CommandAbstract.undo.text,
        discussion: CommandNotes.undo.text)

    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let secrets = Secrets(store.load())
        guard let undone = try store.undo() else { throw Failure(CommandWords.nothingToUndo.text, .nothing) }
        undone.tell(secrets) { .undone(what: $0, time: $1) }
    }
}

struct RedoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "redo", abstract: CommandAbstract.redo.text)

    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let secrets = Secrets(store.load())
        guard let redone = try store.redo() else { throw Failure(CommandWords.nothingToRedo.text, .nothing) }
        redone.tell(secrets) { .redone(what: $0, time: $1) }
    }
}

extension Undone {
    fileprivate func tell(_ secrets: Secrets, _ words: (String, String) -> CommandWords) {
        saved.tell()
        StandardOutput.acknowledge(
            what.map { GatedText.line(secrets.told(words($0, "\(when)").text)) + "\n" }.joined())
    }
}

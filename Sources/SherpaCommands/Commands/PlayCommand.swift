internal import ArgumentParser
internal import DossierStore
import Glibc
internal import Screen
internal import Words

struct PlayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "play", abstract: CommandAbstract.play.text,
        discussion: CommandNotes.play.text)

    @Argument(help: ArgumentHelp(OptionHelp.script.text), completion: .file()) var script: String
    @Option(
        help: ArgumentHelp(OptionHelp.screenSize.text, valueName: "columns x rows"),
        transform: PlayCommand.size)
    var size = Size(columns: 80, rows: 24)
    @OptionGroup var options: DossierOptions

    private static func size(_ text: String) throws -> Size {
        guard let size = Size(text) else { throw ValidationError(UsageWords.sizeForm.text) }
        return size
    }

    func run() throws {
        let script = try PlayScript(name: script, text: source())
        let store = try options.store()
        let settings = options.asked.settings()
        for notice in settings.notices { StandardError.tell(notice.text) }
        var session = Session(
            terminal: HeadlessTerminal(size: size), store: store, dossier: store.load(), asked: options.asked,
            settings: settings)
        session.draw()
        try script.run(&session)
    }

    private func source() throws(Failure) -> String {
        do throws(SettingsFile.Unreadable) {
            let bytes =
                script == "-" ? try SettingsFile.readAll(STDIN_FILENO) : try SettingsFile.read(script, pipesToo: true)
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw Failure(UsageWords.notReadableColon(path: script, reason: error.reason).text)
        }
    }
}

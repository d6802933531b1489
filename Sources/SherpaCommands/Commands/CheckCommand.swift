internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Words

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "check", abstract: CommandAbstract.check.text,
        discussion: CommandNotes.check.text)

    @Flag(help: ArgumentHelp(OptionHelp.problemsJSON.text)) var json = false
    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let problems = store.examine(dossier)
        let lines = problems + dossier.unprepared(on: options.today(dossier)).map(\.note)
        if json {
            try StandardOutput.write("\(JSON.array(lines.map(\.json)))\n")
        } else {
            try StandardOutput.write(lines.map { GatedText.line($0.description) + "\n" }.joined())
            if problems.isEmpty {
                StandardError.tell(CommandWords.noProblems(records: dossier.recordCount - 1).text)
            }
        }
        if problems.contains(where: { $0.severity == .error }) { throw Failure(quietly: .nothing) }
    }
}

extension Problem {
    fileprivate var json: JSON {
        .object([
            .init("file", .string(file)), .init("line", .integer(line)), .init("column", .integer(column)),
            .init("severity", .string(severity.rawValue)), .init("message", .string(message)),
        ])
    }
}

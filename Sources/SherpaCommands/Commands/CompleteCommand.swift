internal import ArgumentParser
internal import Words

/// What the scripts ask.
struct CompleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "complete", abstract: CommandAbstract.complete.text, shouldDisplay: false)

    @Argument var shell: ShellKind
    @Argument(help: ArgumentHelp(OptionHelp.lineToCursor.text)) var line: String
    @Argument(help: ArgumentHelp(OptionHelp.replacedPart.text)) var replaced: String?

    func run() throws { try StandardOutput.write(shell.answer(to: ShellLine(line), replacing: replaced)) }
}

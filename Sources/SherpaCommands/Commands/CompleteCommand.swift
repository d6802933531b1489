internal import ArgumentParser

/// What the scripts ask.
struct CompleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete", abstract: "Answer a shell that completes a command line.", shouldDisplay: false)

    @Argument var shell: ShellKind
    @Argument(help: "The command line up to the cursor.") var line: String
    @Argument(help: "The part of its last word that is replaced.") var replaced: String?

    func run() throws { try StandardOutput.write(shell.answer(to: ShellLine(line), replacing: replaced)) }
}

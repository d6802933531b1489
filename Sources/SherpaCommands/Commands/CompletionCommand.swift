internal import ArgumentParser
internal import Negotiation
internal import Words

struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "completion", abstract: CommandAbstract.completion.text,
        discussion: CommandNotes.completion.text)

    @Argument(
        help: ArgumentHelp(OptionHelp.shell(shells: ShellKind.allCases.map(\.rawValue).alternatives).text),
        completion: .list(ShellKind.allCases.map(\.rawValue)))
    var shell: ShellKind

    func run() throws { try StandardOutput.write(shell.script) }
}

extension ShellKind: ExpressibleByArgument {}

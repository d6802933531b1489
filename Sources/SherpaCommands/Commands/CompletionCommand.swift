internal import ArgumentParser
internal import Negotiation

struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Print the script that completes commands, ids and values in your shell.",
        discussion: """
            For bash, `source <(sherpa completion bash)` in ~/.bashrc; for zsh, the same after compinit in ~/.zshrc; \
            for fish, `sherpa completion fish > ~/.config/fish/completions/sherpa.fish`.
            """)

    @Argument(
        help: ArgumentHelp("The shell: \(ShellKind.allCases.map(\.rawValue).alternatives)."),
        completion: .list(ShellKind.allCases.map(\.rawValue)))
    var shell: ShellKind

    func run() throws { try StandardOutput.write(shell.script) }
}

extension ShellKind: ExpressibleByArgument {}

import Foundation
import Testing
import Waiting

/// What Tab does in the shells that people use, each run in a terminal.
@Suite(.waits) struct ShellCompletionTests {
    enum Shell: String, CaseIterable, CustomTestStringConvertible {
        case bash, zsh, fish

        var testDescription: String { rawValue }

        var isThere: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/\(rawValue)") }

        /// Lines after which the shell runs in the window, with nothing of the person's, and completes.
        var opening: [String] {
            switch self {
            case .bash: ["bind 'set bell-style none'", "source <(sherpa completion bash)"]
            case .zsh:
                [
                    "exec zsh -f", "PS1='$ '; autoload -U compinit; compinit -u -D; unsetopt beep",
                    "source <(sherpa completion zsh)",
                ]
            case .fish:
                [
                    "exec fish --no-config", "function fish_prompt; echo -n '$ '; end; set -g fish_greeting",
                    "set -g fish_autosuggestion_enabled 0; sherpa completion fish | source",
                ]
            }
        }

        func open() throws -> TerminalWindow {
            let window = try TerminalWindow(in: .withSample(), columns: 120, rows: 40)
            try window.run("cd dossier")
            for line in opening { try window.run(line) }
            try window.run("clear")
            try window.wait("the prompt") { $0.lines.first == "$" }
            return window
        }
    }

    /// Those that are installed; the others are left out.
    static let shells = Shell.allCases.filter { shell in
        if !shell.isThere { print("\(shell) is not installed: what Tab does there is not tried") }
        return shell.isThere
    }

    /// What is typed before Tab, and the line that comes of it. What is offered alone is put there whole, and a blank behind it
    /// unless more belongs to the same word.
    static let lines = [
        ("sherpa chec", "sherpa check "),
        ("sherpa show equity", "sherpa show equity-share "),
        ("sherpa set equity-share stat", "sherpa set equity-share status="),
        ("sherpa set equity-share status=conv", "sherpa set equity-share status=converging "),
        ("sherpa set equity-share status=open own", "sherpa set equity-share status=open owner="),
        ("sherpa set equity-share status=open owner=ME", "sherpa set equity-share status=open owner=METI "),
        (
            "sherpa set equity-share status=open owner=METI fund",
            "sherpa set equity-share status=open owner=METI funding-clock "
        ),
        ("sherpa add gap Title seve", "sherpa add gap Title severity="),
        ("sherpa add gap Title severity=cr", "sherpa add gap Title severity=critical "),
        ("sherpa list gaps --where status=conv", "sherpa list gaps --where status=converging "),
        ("sherpa list gaps --where 'status=open sev", "sherpa list gaps --where 'status=open severity="),
        ("sherpa list gaps --where=status=conv", "sherpa list gaps --where=status=converging "),
        ("sherpa log Round --outcome equity", "sherpa log Round --outcome equity-share="),
        ("sherpa --theme lan", "sherpa --theme lantern "),
        ("sherpa open --theme=lan", "sherpa open --theme=lantern "),
        ("sherpa demo --sample ko", "sherpa demo --sample korea-us "),
        ("sherpa brief equity-share --format mark", "sherpa brief equity-share --format markdown "),
        ("sherpa -C gap", "sherpa -C gaps/"),
        ("sherpa calc xn", "sherpa calc xnpv "),
        ("sherpa help dos", "sherpa help dossier "),
    ]

    @Test("Tab", arguments: shells)
    func tabCompletes(shell: Shell) throws {
        let window = try shell.open()
        for (typed, expected) in Self.lines {
            try window.type(typed)
            try window.press("Tab")
            // The blank at the end is seen by what is typed behind it.
            try window.type("_")
            try window.wait("\(expected)_") { $0.lines.first == "$ \(expected)_" }
            try window.press("C-u", "C-l")
            try window.wait("an empty line") { $0.lines.first == "$" }
        }
    }

    @Test("All that fits is listed, with titles where the shell shows them", arguments: shells)
    func choicesAreListed(shell: Shell) throws {
        let window = try shell.open()
        try window.type("sherpa set equity-share status=")
        try window.press("Tab", "Tab")
        try window.wait("the statuses") { picture in
            ["open", "converging", "agreed", "parked"].allSatisfy(picture.text.contains)
        }
        try window.press("C-u", "C-l")
        try window.type("sherpa show 2026-0")
        try window.press("Tab", "Tab")
        try window.wait("the meetings") { $0.text.contains("2026-02-12-washington") }
        guard shell != .bash else { return }
        try window.wait("their titles") { $0.text.contains("Akazawa–Lutnick") }
    }

    @Test("A word with blanks is one word", arguments: shells)
    func blanksAreQuoted(shell: Shell) throws {
        let window = try shell.open()
        _ = try window.home.run(Home.program, "-C", "dossier", "set", "equity-share", "owner=Export Office")
        try window.type("sherpa set funding-clock owner=Exp")
        try window.press("Tab")
        try window.type("_")
        try window.wait(for: #"owner=Export\ Office _"#)
    }
}

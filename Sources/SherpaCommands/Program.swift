internal import ArgumentParser
internal import DossierStore
import Glibc
internal import Negotiation
internal import Screen
internal import Words

/// The program, from its arguments to its exit status.
public enum Program {
    static let name = "sherpa"
    static let version = "0.1.0"
    /// The day of this version.
    static let released = "2026-11-29"

    /// The path of the file that runs.
    static var path: String {
        guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments.first ?? name }
        defer { free(path) }
        return String(cString: path)
    }

    public static func main() -> Never {
        OwnProcess.leaveNoCore()
        StandardStreams.reserve()
        TextLocale.adopt()
        // That a reader went away is told by the failing write, which must end no command that saves.
        signal(SIGPIPE, SIG_IGN)
        // Sent when somebody opens a file while a save asks whether it is being written.
        signal(SIGIO, SIG_IGN)
        let arguments = CommandLine.arguments
        OwnProcess.hideArguments(arguments)
        exit(run(Program.renamed(Array(arguments.dropFirst()))).rawValue)
    }

    /// The parser has scripts of its own for shells, which complete less.
    private static func renamed(_ arguments: [String]) -> [String] {
        arguments.first == "--generate-completion-script" ? ["completion"] + arguments.dropFirst() : arguments
    }

    private static func run(_ arguments: [String]) -> ExitStatus {
        let status = carryOut(arguments)
        guard let loss = StandardOutput.lossOfAcknowledgement else { return status }
        StandardError.tell(
            status == .fine
                ? CommandWords.savedOutputLost(reason: loss).text
                : CommandWords.savedBeforeOutputLost(reason: loss).text)
        return status == .fine ? .savedUnsaid : status
    }

    private static func carryOut(_ arguments: [String]) -> ExitStatus {
        do {
            if arguments == ["--version"] {
                try StandardOutput.write(version + "\n")
                return .fine
            }
            let choice = LanguageChoice.ofProcess
            choice.language.use()
            if let asked = AskedDossier(plain: arguments) {
                try Opening(store: asked.store(), asked: asked).run()
                return .fine
            }
            // The full screen tells it among its notices.
            if let notice = choice.notice { StandardError.tell(notice.text) }
            if let reckoning = PlainReckoning(arguments) {
                try reckoning.run()
                return .fine
            }
            var command = try Sherpa.command(for: arguments)
            try command.run()
            return .fine
        } catch {
            let failure = Failure(error, arguments: arguments)
            if let message = failure.message { StandardError.tell(message) }
            return failure.status
        }
    }
}

extension Failure {
    fileprivate init(_ error: any Error, arguments: [String]) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self.init(error.description, error.awaitsDecision ? .conflict : .failed)
        case let refusal as ChangeRefusal: self.init(refusal)
        case let refused as RefusedEntry: self.init(refused)
        case let failure as SaveFailure: self.init(failure)
        default: self.init(parsing: error, arguments: arguments)
        }
    }

    /// Help and completion scripts come as errors, too: they are what was asked for, and go to standard output.
    private init(parsing error: any Error, arguments: [String]) {
        let message = Sherpa.message(for: error)
        guard Sherpa.exitCode(for: error) == .success else {
            self.init(
                UsageWords.seeHelp(
                    Failure.unknownCommand(arguments) ?? ParserMessage.told(message), program: Program.name
                ).text)
            return
        }
        do throws(Failure) {
            try StandardOutput.write(ParserMessage.help(message) + "\n")
            self.init(quietly: .fine)
        } catch {
            self = error
        }
    }

    /// A word in the place of a command that is none: it would be taken for an argument of the default command, or of none.
    private static func unknownCommand(_ arguments: [String]) -> String? {
        var commands = Sherpa.configuration.subcommands
        for (place, word) in arguments.enumerated() where !commands.isEmpty {
            guard !word.hasPrefix("-"), word != "help" else { return nil }
            if let command = commands.first(where: { $0.configuration.commandName == word }) {
                commands = command.configuration.subcommands
                continue
            }
            let names = commands.map { $0.configuration }.filter { $0.shouldDisplay }.compactMap { $0.commandName }
            let near = Spelling.nearest(to: word, among: names)
            let path = arguments[...place].joined(separator: " ")
            return UsageWords.noCommand(path, .of(near, else: .choose(names))).text
        }
        return nil
    }
}

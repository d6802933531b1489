internal import ArgumentParser

/// What may stand at the cursor of a command line.
enum CommandLineCompletion: Equatable {
    case words([Candidate])
    case directories
    case files

    /// - Parameters:
    ///   - words: those before the cursor; the first is the program.
    ///   - current: what is typed of the one at the cursor.
    init(after words: [String], current: String, in program: CommandOutline = .program) {
        var place = Place(program)
        for word in words.dropFirst() { place.read(word) }
        self = place.completion(of: current, words)
    }

    /// How far a command line has come.
    private struct Place {
        private var command: CommandOutline
        private var path: [String] = []
        /// Of the command that is meant where none is named.
        private var standard: [ArgumentOutline]
        private var positionals = 0
        /// The option whose value comes next.
        private var awaiting: ArgumentOutline?
        private var isPastOptions = false

        init(_ program: CommandOutline) {
            command = program
            standard = program.defaultSubcommand.flatMap(program.command)?.common ?? []
        }

        private var options: [ArgumentOutline] { command.common + standard.filter { !command.common.contains($0) } }

        private func option(_ name: some StringProtocol) -> ArgumentOutline? {
            options.first { $0.names?.contains { $0.typed == name } == true }
        }

        mutating func read(_ word: String) {
            if awaiting != nil {
                awaiting = nil
            } else if !isPastOptions, word == "--" {
                isPastOptions = true
            } else if !isPastOptions, word.count > 1, word.hasPrefix("-") {
                awaiting = option(word).flatMap { $0.kind == .option ? $0 : nil }
            } else if positionals == 0, let next = command.command(named: word) {
                (command, standard) = (next, [])
                path.append(word)
            } else {
                positionals += 1
            }
        }

        func completion(of current: String, _ words: [String]) -> CommandLineCompletion {
            if let awaiting { return values(of: awaiting, current, words) }
            if !isPastOptions, current.hasPrefix("-") {
                guard let equals = current.firstIndex(of: "="), let option = option(current[..<equals]) else {
                    let names = options.flatMap { option in
                        (option.names ?? []).map { Candidate($0.typed, option.meaning) }
                    }
                    return .words(names.filter { $0.begins(with: current) })
                }
                let head = current[...equals]
                return values(of: option, String(current.dropFirst(head.count)), words).map { head + $0 }
            }
            let commands = positionals == 0 ? command.commands.map { Candidate($0.commandName, $0.abstract) } : []
            let begun = commands.filter { $0.begins(with: current) }
            let all = command.positionals
            let repeating = all.last.flatMap { $0.isRepeating ? $0 : nil }
            guard let argument = positionals < all.count ? all[positionals] : repeating else { return .words(begun) }
            let place = min(positionals, all.count - 1)
            guard case .words(let found) = values(of: argument, at: place, current, words) else {
                return begun.isEmpty ? values(of: argument, at: place, current, words) : .words(begun)
            }
            return .words(begun + found)
        }

        private func values(
            of argument: ArgumentOutline, at place: Int = 0, _ current: String, _ words: [String]
        ) -> CommandLineCompletion {
            guard let (kind, completion) = argument.completionKind?.first else { return .words([]) }
            switch kind {
            case "directory": return .directories
            case "file": return .files
            case "list":
                return .words((completion.values ?? []).map { Candidate($0) }.filter { $0.begins(with: current) })
            default:
                let name = argument.preferredName?.typed ?? "positional@\(place)"
                let found = custom(name, words + [current]).filter { $0.begins(with: current) }
                return found.isEmpty && current.contains("/") ? .files : .words(found)
            }
        }

        /// Asks the argument itself, by way of the parser, which alone knows it.
        private func custom(_ name: String, _ words: [String]) -> [Candidate] {
            let asked =
                ["---completion"] + path + ["--", name, "\(words.count - 1)", "\(words.last?.count ?? 0)"] + words
            do {
                _ = try Sherpa.parseAsRoot(asked)
                return []
            } catch {
                guard Sherpa.exitCode(for: error) == .success else { return [] }
                return Sherpa.message(for: error).split(separator: "\n").map { Candidate(line: $0) }
            }
        }
    }

    private func map(_ change: (String) -> String) -> CommandLineCompletion {
        guard case .words(let words) = self else { return self }
        return .words(words.map { Candidate(change($0.text), $0.about) })
    }
}

/// The commands of Sherpa whose instructions are counted.
struct Counting {
    /// One command with its count.
    struct Row {
        let name: String
        /// Records of the dossier; nothing where the command opens none, or the sample.
        var records: Int?
        let count: Result<Int, Failure>
        /// Milliseconds of each run as a process, from its start to its end; empty where that is not measured.
        var times: [Double] = []
    }

    /// How often a command is timed.
    private static let timedRuns = 21

    let counter: InstructionCounter
    /// Without debug information where it could be left out: valgrind cannot read that of Swift.
    let program: String
    /// How the program's copy came about.
    let note: String

    /// Copies the program into the folder.
    /// - Throws: `Failure` if there is nothing to count with.
    init(of program: String, in place: Workplace) throws(Failure) {
        guard let counter = InstructionCounter() else {
            throw Failure("neither valgrind nor perf is on PATH: no instructions were counted")
        }
        self.counter = counter
        let copy = "\(place.folder)/sherpa"
        for tool in ["objcopy", "llvm-objcopy", "strip", "llvm-strip"] {
            guard let path = Command.find(tool) else { continue }
            let files = tool.hasSuffix("strip") ? ["-o", copy, program] : [program, copy]
            let run = place.command(path, ["--strip-debug"] + files)
            guard case .success = place.outputs(of: [run])[0] else { continue }
            self.program = copy
            note = "by \(counter.name), debug information left out by \(tool)"
            return
        }
        self.program = program
        note = "by \(counter.name), of the program with its debug information: no objcopy or strip is on PATH"
    }

    /// What every start costs, whatever the dossier; in time, that of the program as it is.
    func fixedCosts(in place: Workplace) -> [Row] {
        let sample = "\(place.folder)/sample"
        let commands = [
            ("--version", ["--version"]),
            ("calc irr -- -100 230 -132", ["calc", "irr", "--", "-100", "230", "-132"]),
            ("open the sample, not on a terminal", ["-C", sample, "open", "--as-of", "2026-02-20"]),
        ]
        _ = place.outputs(of: [place.command(program, ["init", sample, "--sample"])])
        let counts = counted(commands.map { place.command(program, $0.1, Program.withoutIndex) }, in: place)
        return zip(commands, counts).map { command, count in
            let timed = Command(
                path: place.program, arguments: command.1, directory: place.folder, environment: place.environment)
            return Row(name: command.0, count: count, times: times(of: timed, in: place))
        }
    }

    /// What opening a dossier of so many records costs, and using it.
    /// - Throws: `Failure` if there can be no such dossier.
    func costs(records: Int, in place: Workplace) throws(Failure) -> [Row] {
        // Two that save the same field of one at once would meet in a conflict.
        let dossiers = ["\(place.folder)/dossier", "\(place.folder)/likeness"]
        defer { for dossier in dossiers { Files.remove(dossier) } }
        let generating = dossiers.map {
            place.command(program, ["generate", $0, "--records", "\(records)", "--seed", "1"])
        }
        for output in place.outputs(of: generating) { _ = try output.get() }
        // Without a terminal, no index is asked for.
        let opened = counted([place.command(program, ["-C", dossiers[0], "open"])], in: place)
        let moved = costOfLast(["keys 2j", "keys j"], of: dossiers, in: place)
        let saved = costOfLast(["keys 2o<C-u>Office<Enter>y", "keys o<C-u>Bureau<Enter>y"], of: dossiers, in: place)
        return [
            Row(name: "open, not on a terminal", records: records, count: opened[0]),
            Row(name: "j", records: records, count: moved),
            Row(name: "type an owner and save it", records: records, count: saved),
        ]
    }

    /// What the second of two lines of a script adds to the cost of the first. Each script has a dossier of its own.
    private func costOfLast(_ lines: [String], of dossiers: [String], in place: Workplace) -> Result<Int, Failure> {
        Result { () throws(Failure) in
            var commands: [Command] = []
            for (number, dossier) in dossiers.enumerated() {
                let script = "\(place.folder)/keys-\(number)"
                try Files.write(lines[...number].map { $0 + "\n" }.joined(), to: script)
                commands.append(place.command(program, ["-C", dossier, "play", script, "--size", "120x40"]))
            }
            let counts = counted(commands, in: place)
            return try counts[1].get() - counts[0].get()
        }
    }

    private func times(of command: Command, in place: Workplace) -> [Double] {
        // The first one only warms the caches.
        (0...Self.timedRuns).compactMap { run in
            let start = MonotonicClock.now()
            guard (try? command.started(scratch: "\(place.folder)/output").output()) != nil, run > 0 else { return nil }
            return MonotonicClock.milliseconds(from: start, to: MonotonicClock.now())
        }
    }

    private func counted(_ commands: [Command], in place: Workplace) -> [Result<Int, Failure>] {
        place.outputs(of: commands.map(counter.counting)).map { output in
            output.flatMap { output in Result { () throws(Failure) in try counter.count(in: output) } }
        }
    }
}

extension Workplace {
    fileprivate func command(_ path: String, _ arguments: [String], _ variable: String? = nil) -> Command {
        Command(
            path: path, arguments: arguments, directory: folder,
            environment: environment + (variable.map { [$0] } ?? []))
    }
}

import Glibc

/// The whole run: for each count of records all programs in turn, again and again, so that what else the machine
/// does in the meantime falls on all of them alike.
struct Bench {
    /// The programs with the files to execute; nothing where there is none.
    let programs: [(program: Program, path: String?)]
    let counts: [Int]
    /// Counted runs of each program; one more comes before them to warm the caches.
    let runs: Int
    let size: TerminalSession.Size
    let term: String
    /// How often each thing is done in a run.
    let effort: Trial.Effort
    /// Measures nothing, and counts Sherpa's instructions only.
    let onlyCounts: Bool
    /// Seconds to watch the idle programs in the first counted run, all of them at once.
    let idle: Double
    /// Says what is being done now.
    let progress: (String) -> Void

    /// A program that is taking part, with what was found out so far.
    private struct Entrant {
        let program: Program
        let command: Command
        var samples = Samples()
        var image: ProgramImage?
        var ending = TerminalSession.Ending.key
        /// Why it dropped out.
        var failure: Failure?

        mutating func leave(_ session: TerminalSession) throws {
            ending = max(ending, try session.quit(keys: program.quitKeys))
        }

        /// Goes a step further. A step that fails puts this program out, and leaves the others in.
        mutating func attempt(_ step: (inout Entrant) throws -> Void) throws {
            do {
                try step(&self)
            } catch let failure as Failure {
                try Interruption.check()
                self.failure = failure
            }
        }
    }

    func run() throws -> Report {
        let root = try makeTemporaryFolder()
        defer { Files.remove(root) }
        let environment = try makeEnvironment(below: root)
        var report = Report(size: size, term: term, runs: runs, idle: idle)
        for (program, path) in programs {
            guard let path else { continue }
            let place = Workplace(folder: "\(root)/\(program.name)", program: path, environment: environment)
            try Files.makeFolder(place.folder)
            let version = try? place.run(path, program.versionOption)
            let line = version?.split(separator: "\n").first.map(String.init) ?? "no version"
            report.versions.append((program.name, line))
        }
        let counting = try self.counting(below: root, environment, &report)
        for count in counts {
            let folder = "\(root)/\(count)"
            try Files.makeFolder(folder)
            defer { Files.remove(folder) }
            if !onlyCounts { report.rounds.append(try measure(count, in: folder, environment)) }
            if let (counting, place) = counting {
                progress("\(count) records: counting instructions")
                report.counts += try counting.costs(records: count, in: place)
                try Interruption.check()
            }
        }
        return report
    }

    /// What counts Sherpa's instructions, where it takes part and they can be counted. Counts its fixed costs at once.
    private func counting(
        below root: String, _ environment: [String], _ report: inout Report
    ) throws -> (Counting, Workplace)? {
        guard let path = programs.first(where: { $0.program.name == Program.sherpa.name })?.path else { return nil }
        progress("counting instructions")
        let place = Workplace(folder: "\(root)/counted", program: path, environment: environment)
        try Files.makeFolder(place.folder)
        do {
            let counting = try Counting(of: path, in: place)
            report.countsNote = counting.note
            report.counts = counting.fixedCosts(in: place)
            try Interruption.check()
            return (counting, place)
        } catch {
            try Interruption.check()
            report.countsNote = error.description
            return nil
        }
    }

    private func measure(_ count: Int, in folder: String, _ environment: [String]) throws -> Report.Round {
        var round = Report.Round(records: count)
        var entrants: [Entrant] = []
        for (program, path) in programs {
            progress("\(count) records: writing the data of \(program.name)")
            do {
                guard let path else { throw Failure(program.absence) }
                let place = Workplace(folder: "\(folder)/\(program.name)", program: path, environment: environment)
                try Files.makeFolder(place.folder)
                entrants.append(Entrant(program: program, command: try program.prepare(count, place)))
            } catch let failure as Failure {
                try Interruption.check()
                round.skipped.append((program.name, failure.description))
            }
        }
        // What is still on its way to the disk would be written during the runs.
        sync()
        let dossier = Files.regularFiles(below: "\(folder)/\(Program.sherpa.name)").filter { $0.hasSuffix(".md") }
        var floor = Samples()
        for run in 0...runs {
            if !dossier.isEmpty {
                let time = try Floor.time(dossier)
                if run > 0 { floor.add(time, to: .ready) }
            }
            var sessions: [(index: Int, session: TerminalSession)] = []
            for index in entrants.indices where entrants[index].failure == nil {
                let stage = run == 0 ? "warming up" : "run \(run) of \(runs)"
                progress("\(count) records: \(stage), \(entrants[index].program.name)")
                let trial = Trial(
                    program: entrants[index].program, size: size, effort: effort,
                    screenQuiet: count >= 10_000 ? 250 : 60)
                try entrants[index].attempt { entrant in
                    if run == 0 {
                        entrant.ending = max(entrant.ending, try trial.open(entrant.command).ending)
                        return
                    }
                    let result = try trial.run(run, entrant.command, into: &entrant.samples)
                    entrant.image = result.image
                    for time in result.floorSaves { floor.add(time, to: .saveTime) }
                    if run == 1, idle > 0 {
                        sessions.append((index, result.session))
                    } else {
                        try entrant.leave(result.session)
                    }
                }
            }
            try watch(sessions, &entrants)
        }
        for entrant in entrants {
            if let failure = entrant.failure {
                round.skipped.append((entrant.program.name, failure.description))
            } else {
                round.entries.append(
                    Report.Entry(
                        name: entrant.program.name, samples: entrant.samples, image: entrant.image,
                        ending: entrant.ending))
            }
        }
        if !dossier.isEmpty { round.entries.append(Report.Entry(name: Floor.name, samples: floor)) }
        return round
    }

    /// Counts the wake-ups of programs that nobody uses, then ends them.
    private func watch(_ sessions: [(index: Int, session: TerminalSession)], _ entrants: inout [Entrant]) throws {
        // What a program puts off after the last key belongs to the key.
        try drain(sessions, &entrants, seconds: 1)
        let before = sessions.map(\.session.status.contextSwitches)
        try drain(sessions, &entrants, seconds: idle)
        for ((index, session), before) in zip(sessions, before) where entrants[index].failure == nil {
            let switches = session.status.contextSwitches.reduce(0) { $0 + $1.value - (before[$1.key] ?? 0) }
            try entrants[index].attempt { entrant in
                entrant.samples.add(Double(switches), to: .wakeUps)
                try entrant.leave(session)
            }
        }
    }

    /// Reads, and forgets, what the programs send in this many seconds.
    private func drain(
        _ sessions: [(index: Int, session: TerminalSession)], _ entrants: inout [Entrant], seconds: Double
    ) throws {
        let end = MonotonicClock.now() + Int64(seconds * 1_000_000_000)
        while MonotonicClock.now() < end, !sessions.isEmpty {
            for (index, session) in sessions where entrants[index].failure == nil {
                try entrants[index].attempt { _ in try session.drain(seconds: 0.02) }
            }
            if sessions.allSatisfy({ entrants[$0.index].failure != nil }) { return }
        }
    }

    private func makeTemporaryFolder() throws -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/sherpa-bench.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure("cannot make a folder in \(parent): \(String(cString: strerror(errno)))")
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A fresh user on a plain terminal: nothing of this user's settings can tell.
    private func makeEnvironment(below root: String) throws -> [String] {
        let home = "\(root)/home"
        try Files.makeFolder(home)
        var environment = ["TERM=\(term)", "LC_ALL=C.UTF-8", "HOME=\(home)"]
        if let path = getenv("PATH") { environment.append("PATH=\(String(cString: path))") }
        for kind in ["CONFIG", "DATA", "STATE", "CACHE"] {
            let folder = "\(home)/\(kind.lowercased())"
            try Files.makeFolder(folder)
            environment.append("XDG_\(kind)_HOME=\(folder)")
        }
        return environment
    }
}

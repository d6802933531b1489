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
    /// Seconds to watch an idle program in the first counted run.
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
        for count in counts {
            let folder = "\(root)/\(count)"
            try Files.makeFolder(folder)
            defer { Files.remove(folder) }
            report.rounds.append(try measure(count, in: folder, environment))
        }
        return report
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
            for index in entrants.indices where entrants[index].failure == nil {
                let stage = run == 0 ? "warming up" : "run \(run) of \(runs)"
                progress("\(count) records: \(stage), \(entrants[index].program.name)")
                do {
                    let (entrant, saves) = try tried(
                        entrants[index], run: run, count: count, floorFolder: "\(folder)/floor")
                    entrants[index] = entrant
                    if run > 0 { for time in saves { floor.add(time, to: .saveTime) } }
                } catch let failure as Failure {
                    try Interruption.check()
                    entrants[index].failure = failure
                }
            }
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

    /// The entrant after one more trial; that of run 0 does not count.
    private func tried(
        _ entrant: Entrant, run: Int, count: Int, floorFolder: String
    ) throws -> (Entrant, floorSaves: [Double]) {
        var entrant = entrant
        let trial = Trial(
            program: entrant.program, size: size, screenQuiet: count >= 10_000 ? 250 : 60,
            idle: run == 1 && idle > 0 ? idle : nil, floorFolder: floorFolder)
        var samples = run == 0 ? Samples() : entrant.samples
        let result = try trial.run(entrant.command, into: &samples)
        if run > 0 { entrant.samples = samples }
        entrant.image = result.image
        entrant.ending = max(entrant.ending, result.ending)
        return (entrant, result.floorSaves)
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

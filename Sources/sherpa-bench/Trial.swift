import Glibc

/// One run of one program: started, read and used.
struct Trial {
    /// How often each thing is done in one run.
    struct Effort {
        /// Presses of ↓, then of page down. A pane of a hundred records, a tenth of 1,000, does not run out of them.
        var downs = 20
        var pages = 3
        var saves = 8
        /// Counted runs with the keys of a day; the first ones.
        var days = Int.max
    }

    let program: Program
    let size: TerminalSession.Size
    let effort: Effort
    /// Milliseconds of silence after which a first screen is complete.
    let screenQuiet: Int64
    /// Milliseconds of silence after which a key is answered.
    let keyQuiet: Int64 = 30
    /// The same of a save: a program that watches its files looks at what it has written a little later.
    let saveQuiet: Int64 = 120

    struct Result {
        /// The program, still running.
        let session: TerminalSession
        var image: ProgramImage?
        /// The least that a save took, in milliseconds.
        var floorSaves: [Double] = []
    }

    /// Only opens the data and leaves.
    /// - Throws: `Failure` if the program ends early or never falls quiet.
    func open(_ command: Command) throws -> (ready: Double?, ending: TerminalSession.Ending) {
        let (session, screen) = try opened(command)
        let ready = screen.end.map { MonotonicClock.milliseconds(from: session.start, to: $0) }
        return (ready, try session.quit(keys: program.quitKeys))
    }

    /// - Parameter number: which of the counted runs it is, from 1.
    /// - Throws: `Failure` if the program ends early or never falls quiet.
    func run(_ number: Int, _ command: Command, into samples: inout Samples) throws -> Result {
        if let variable = program.coldStart {
            var cold = command
            cold.environment.append(variable)
            if let time = try open(cold).ready { samples.add(time, to: .coldReady) }
        }
        let (session, screen) = try opened(command)
        if let end = screen.end {
            samples.add(MonotonicClock.milliseconds(from: session.start, to: end), to: .ready)
            samples.add(Double(screen.bytes), to: .screenBytes)
        }
        if let peak = session.status.peakMemory { samples.add(Double(peak) / 1_000_000, to: .openMemory) }
        let image = session.status.image
        for _ in 0..<effort.downs {
            try press(session.down, in: session, bytes: .downBytes, time: .downTime, of: &samples)
        }
        if let key = program.pageKey {
            for _ in 0..<effort.pages {
                try press(key, in: session, bytes: .pageBytes, time: .pageTime, of: &samples)
            }
        }
        for (place, key) in program.dayKeys.enumerated() where number <= effort.days {
            let start = try session.type(key)
            guard let end = try session.awaitQuiet(keyQuiet).end else { continue }
            samples.add(MonotonicClock.milliseconds(from: start, to: end), ofKey: place)
        }
        let floorSaves = try save(in: session, command.directory, &samples)
        if let peak = session.status.peakMemory { samples.add(Double(peak) / 1_000_000, to: .peakMemory) }
        return Result(session: session, image: image, floorSaves: floorSaves)
    }

    private func opened(_ command: Command) throws -> (TerminalSession, screen: TerminalSession.Burst) {
        let session = try TerminalSession(command, size: size)
        return (session, try session.awaitQuiet(screenQuiet, expected: true))
    }

    /// Changes a field again and again: from the last key until the screen says that it is saved. In turn with that, the least
    /// that saving the same file takes.
    private func save(in session: TerminalSession, _ place: String, _ samples: inout Samples) throws -> [Double] {
        guard let saving = program.saving else { return [] }
        return try (0..<effort.saves).map { _ in
            // Another one than in any trial before.
            let value = "Office \(MonotonicClock.now())"
            try session.type(saving.keys(value))
            _ = try session.awaitQuiet(keyQuiet)
            let start = try session.type(saving.lastKey)
            let saved = try session.await(saving.told)
            samples.add(MonotonicClock.milliseconds(from: start, to: saved.time), to: .saveTime)
            let file = "\(place)/\(saving.folder)/\(saved.word.prefix { $0 != ":" })"
            guard Files.text(file)?.contains(saving.line(value)) == true else {
                throw Failure("said that \(file) is saved, which does not hold `\(value)`")
            }
            _ = try session.awaitQuiet(saveQuiet)
            let floor = try Floor.saveTime(beside: file)
            _ = try session.awaitQuiet(keyQuiet)
            return floor
        }
    }

    /// A press without an answer came at the end of a list: it does not count, lest short lists look cheap.
    private func press(
        _ key: String, in session: TerminalSession, bytes: Metric, time: Metric, of samples: inout Samples
    ) throws {
        let start = try session.type(key)
        let answer = try session.awaitQuiet(keyQuiet)
        guard let end = answer.end else { return }
        samples.add(Double(answer.bytes), to: bytes)
        samples.add(MonotonicClock.milliseconds(from: start, to: end), to: time)
    }
}

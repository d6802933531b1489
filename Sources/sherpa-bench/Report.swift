/// All that a run found out.
struct Report {
    struct Entry {
        let name: String
        let samples: Samples
        var image: ProgramImage?
        /// The worst that it took to end it.
        var ending = TerminalSession.Ending.key
    }

    /// One count of records.
    struct Round {
        let records: Int
        var entries: [Entry] = []
        var skipped: [(name: String, reason: String)] = []

        /// The samples of a program; nothing if it was skipped.
        func samples(of name: String) -> Samples? { entries.first { $0.name == name }?.samples }
    }

    let machine = Machine()
    let size: TerminalSession.Size
    let term: String
    let runs: Int
    let idle: Double
    var versions: [(name: String, line: String)] = []
    var rounds: [Round] = []
    /// Instructions of Sherpa's commands.
    var counts: [Counting.Row] = []
    /// How they were counted, or why they were not.
    var countsNote: String?

    /// Raw samples, as one JSON object.
    var json: JSON {
        .object([
            (
                "machine",
                .object([
                    ("cores", .integer(machine.cores)), ("kernel", .string(machine.kernel)),
                    ("processor", .string(machine.processor)),
                ])
            ),
            ("size", .string("\(size)")), ("term", .string(term)), ("runs", .integer(runs)),
            ("idle-seconds", .number(idle)),
            ("versions", .object(versions.map { ($0.name, .string($0.line)) })),
            ("rounds", .array(rounds.map(\.json))),
            ("instructions", .array(counts.map(\.json))),
            ("instructions-note", .string(countsNote ?? "")),
        ])
    }
}

extension Counting.Row {
    fileprivate var json: JSON {
        var members: [(String, JSON)] = [("command", .string(name))]
        if let records { members.append(("records", .integer(records))) }
        switch count {
        case .success(let count): members.append(("instructions", .integer(count)))
        case .failure(let failure): members.append(("failure", .string(failure.description)))
        }
        if !times.isEmpty { members.append(("ms", .array(times.map { .number($0) }))) }
        return .object(members)
    }
}

extension Report.Round {
    fileprivate var json: JSON {
        .object([
            ("records", .integer(records)), ("programs", .array(entries.map(\.json))),
            ("skipped", .object(skipped.map { ($0.name, .string($0.reason)) })),
        ])
    }
}

extension Report.Entry {
    fileprivate var json: JSON {
        let measured = Metric.allCases.filter { !samples[$0].isEmpty }
        var members: [(String, JSON)] = [("name", .string(name))]
        if let image {
            members += [
                ("ending", .string("\(ending)")),
                ("program-bytes", .integer(image.bytes)), ("libraries", .integer(image.libraries)),
                ("library-bytes", .integer(image.libraryBytes)),
            ]
        }
        members.append(("samples", .object(measured.map { ($0.rawValue, .array(samples[$0].map { .number($0) })) })))
        if !samples.keys.isEmpty {
            let keys = samples.keys.sorted { $0.key < $1.key }.map { number, times in
                JSON.object([
                    ("keys", .string(KeyText(Program.sherpa.dayKeys, upTo: number).description)),
                    ("ms", .array(times.map { .number($0) })),
                ])
            }
            members.append(("keys-of-the-day", .array(keys)))
        }
        return .object(members)
    }
}

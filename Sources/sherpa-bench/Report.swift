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
    }

    let machine = Machine()
    let size: TerminalSession.Size
    let term: String
    let runs: Int
    let idle: Double
    var versions: [(name: String, line: String)] = []
    var rounds: [Round] = []

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
        ])
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
        return .object(members)
    }
}

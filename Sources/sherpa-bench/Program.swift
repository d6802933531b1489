import Glibc

/// A program to measure: how to give it data, start it and leave it.
struct Program: Sendable {
    let name: String
    /// Prints its version.
    let versionOption: String
    /// The key of a page down; nothing where it has no such key.
    var pageKey: String? = "\u{1B}[6~"
    let quitKeys: String
    /// How it saves a record that lies in a file of its own; nothing where that is not measured.
    var saving: Saving?
    /// One key after another, as a day brings them: finding, opening, filtering, sorting, marking, reading.
    var dayKeys: [String] = []
    /// What in the environment lets it open its data as on the first day, without what it keeps of them.
    var coldStart: String?
    /// Writes this many records and tells how to open them.
    let prepare: @Sendable (_ records: Int, _ place: Workplace) throws -> Command

    /// What to say where there is no such program.
    var absence: String {
        name == Self.sherpa.name ? "there is none; build it, or name it as in --sherpa PATH" : "it is not on PATH"
    }

    /// Every program that can be measured; Sherpa comes first, the others are compared with it.
    static let all = [sherpa, tig, neomutt, calcurse, hledger]

    static let sherpa = Program(
        name: "sherpa", versionOption: "--version", quitKeys: "Q",
        saving: Saving(
            folder: "dossier", keys: { "2o\u{15}\($0)\r" },
            // An owner that nobody has is asked about.
            lastKey: "y", told: "saved ", line: { "owner: \($0)\n" }),
        dayKeys: day, coldStart: withoutIndex
    ) { records, place in
        let dossier = "\(place.folder)/dossier"
        try place.run(place.program, "generate", dossier, "--records", "\(records)", "--seed", "1")
        return place.command("-C", dossier, "open")
    }

    /// Lets Sherpa read every file, and keep nothing of them.
    static let withoutIndex = "SHERPA_CACHE=off"

    private static let find = typed("/grid storage")
    private static let beforeFilter = ["\r", "\r"] + typed("jJKq2jGg")
    private static let filter = typed("fstatus=open due<+30d owner=METI")

    /// Which keys of Sherpa's day type a find, and which a filter.
    static let findKeys = 0..<find.count
    static let filterKeys = (find + beforeFilter).count..<(find + beforeFilter + filter).count

    /// Ends where it began, on a board without a filter.
    private static let day: [String] = {
        var keys = find + beforeFilter + filter + ["\r"] + typed("jj") + ["\r"] + typed("qsjj") + ["\r"]
        // One mark, and & takes it away, however many rows the filter left.
        keys += typed("j &f") + ["\u{15}", "\r", "s", "\u{1B}[H", "\r"] + typed("3j") + ["\r"] + typed("bjqqtj-")
        keys += ["\r"] + typed("qqAjqejq?owner") + ["\u{1B}[B"] + Array(repeating: "\u{7F}", count: 5)
        keys += typed("q:sort") + ["\u{7}"] + typed("**++2g")
        return keys
    }()

    private static func typed(_ text: String) -> [String] { text.map { String($0) } }

    /// A packed repository of that many commits.
    static let tig = Program(name: "tig", versionOption: "--version", quitKeys: "Q") { records, place in
        guard let git = Command.find("git") else { throw Failure("needs git for its data, which is not on PATH") }
        try place.write("commits", BenchData.commits(records))
        try place.run(git, "init", "-q", "-b", "main")
        try place.run(git, "fast-import", "--quiet", input: "\(place.folder)/commits")
        try place.run(git, "reset", "-q", "--hard", "main")
        try place.run(git, "gc", "-q")
        Files.remove("\(place.folder)/commits")
        return place.command()
    }

    /// A Maildir, one file a message, opened to be read only and without a header cache.
    static let neomutt = Program(name: "neomutt", versionOption: "-v", quitKeys: "q") { records, place in
        for folder in ["mail", "mail/cur", "mail/new", "mail/tmp"] {
            try Files.makeFolder("\(place.folder)/\(folder)")
        }
        for number in 0..<records {
            try place.write(
                "mail/cur/\(BenchData.epoch + number).\(number).bench:2,S", BenchData.message(number, of: records))
        }
        // A missing folder and a missing name would be asked for. By date, it starts on the last message.
        try place.write(
            "rc",
            """
            set folder = mail
            set from = bench@example.org
            set quit = yes
            set sleep_time = 0
            set sort = reverse-date
            unset header_cache
            unset signature

            """)
        return place.command("-n", "-F", "rc", "-R", "-f", "mail")
    }

    /// Half appointments, half tasks, with the keys in the list of tasks.
    static let calcurse = Program(
        name: "calcurse", versionOption: "--version", pageKey: nil, quitKeys: "q"
    ) { records, place in
        try Files.makeFolder("\(place.folder)/data")
        try place.write("data/apts", BenchData.appointments(records / 2))
        try place.write("data/todo", BenchData.tasks(records - records / 2))
        // Without these files it would greet a new user, and ask before it quits.
        try place.write("data/keys", "")
        try place.write(
            "data/conf", "appearance.defaultpanel=todo\ngeneral.autosave=no\ngeneral.confirmquit=no\n")
        return place.command("-D", "data")
    }

    /// A journal of that many transactions, opened at its list of accounts.
    static let hledger = Program(name: "hledger-ui", versionOption: "--version", quitKeys: "q") { records, place in
        try place.write("bench.journal", BenchData.journal(records))
        return place.command("-f", "bench.journal")
    }
}

/// How to have a program save, and to see that it has.
struct Saving: Sendable {
    /// Where the files are, within the program's workplace.
    let folder: String
    /// What changes a field to a value, but for the last key.
    let keys: @Sendable (_ value: String) -> String
    let lastKey: String
    /// What the screen says once it is saved, before the name of the file.
    let told: String
    /// What the file then holds.
    let line: @Sendable (_ value: String) -> String
}

/// Where the data of one program are written, and how it is run there.
struct Workplace {
    /// An existing, empty folder.
    let folder: String
    /// The file of the program itself.
    let program: String
    let environment: [String]

    func command(_ arguments: String...) -> Command {
        Command(path: program, arguments: arguments, directory: folder, environment: environment)
    }

    /// Runs all of the commands, as many at once as there are cores.
    /// - Returns: what each wrote, in their order.
    func outputs(of commands: [Command]) -> [Result<String, Failure>] {
        let cores = max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
        return stride(from: 0, to: commands.count, by: cores).flatMap { first in
            let runs = commands.indices[first..<min(first + cores, commands.count)].map { number in
                Result { () throws(Failure) in try commands[number].started(scratch: "\(folder).output-\(number)") }
            }
            // One that failed to start, or failed, leaves none of the others unwaited for.
            return runs.map { run in run.flatMap { run in Result { () throws(Failure) in try run.output() } } }
        }
    }

    func write(_ name: String, _ text: String) throws { try Files.write(text, to: "\(folder)/\(name)") }

    @discardableResult
    func run(_ program: String, _ arguments: String..., input: String = "/dev/null") throws -> String {
        let command = Command(path: program, arguments: arguments, directory: folder, environment: environment)
        // Beside the folder, so that it never becomes part of the data.
        return try command.started(input: input, scratch: "\(folder).output").output()
    }
}

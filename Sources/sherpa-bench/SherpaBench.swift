import ArgumentParser
import Glibc

@main
struct SherpaBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sherpa-bench",
        abstract: "Measures sherpa in a real terminal, beside tig, neomutt, calcurse and hledger-ui.",
        discussion: """
            Each program opens data of the same count, in turn, in a pseudo-terminal of its own. Programs that are \
            not on PATH are skipped. Wake-ups are counted in the first counted run only, of all programs at once. "cold" is \
            Sherpa's start without its index. The instructions of some of its commands are counted where valgrind, or perf \
            with a counting processor, is on PATH. A save is timed from its last key until \
            the screen says that it is saved; the floor's is one write, fsync, rename and fsync of the folder in C, in \
            turn with it in the same folder.
            """)

    @Option(help: ArgumentHelp("The sherpa to measure (default: the one beside this program).", valueName: "path"))
    var sherpa: String?

    @Flag(help: "Less of everything, in under a minute: 1,000 records, and two seconds of idling.")
    var quick = false

    @Option(
        help: ArgumentHelp(
            "Counts of records, each of 1 to 1000000 (default: 1000,10000; with --quick 1000).", valueName: "counts"))
    var records: List<Count>?

    @Option(help: ArgumentHelp("Counted runs of each program, 1 to 1000.", valueName: "n"))
    var runs = 5

    @Option(help: ArgumentHelp("Columns and rows of the terminal, each of 1 to 1000.", valueName: "size"))
    var size = TerminalSession.Size(columns: 120, rows: 40)

    @Option(help: ArgumentHelp("The terminal's name.", valueName: "name"))
    var term = "xterm-256color"

    @Option(
        help: ArgumentHelp(
            "Seconds to watch the idle programs, 0 to 3600; 0 leaves that out (default: 10; with --quick 2).",
            valueName: "seconds"))
    var idle: Double?

    @Option(help: ArgumentHelp("Measure these programs only, with commas between.", valueName: "names"))
    var only: List<ProgramName>?

    @Flag(help: "Only count the instructions of Sherpa's commands.")
    var instructions = false

    @Flag(help: "Print all samples as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Also draw how Sherpa's costs grow with the records, as SVG.", valueName: "file"))
    var plot: String?

    func validate() throws {
        guard 1...1000 ~= runs else { throw ValidationError("--runs must be 1 to 1000, such as --runs 5") }
        guard 0...3600 ~= idle ?? 0 else {
            throw ValidationError("--idle must be 0 to 3600 seconds, such as --idle 10")
        }
    }

    func run() throws {
        Interruption.watch()
        let chosen = instructions ? [Program.sherpa.name] : only?.values.map(\.program.name)
        let programs = Program.all.filter { chosen?.contains($0.name) ?? true }
        let isWatched = isatty(STDERR_FILENO) != 0
        let counts = records?.values.map(\.value) ?? (quick ? [1_000] : [1_000, 10_000])
        let bench = Bench(
            programs: programs.map { ($0, path(of: $0)) }, counts: counts, runs: runs, size: size, term: term,
            effort: quick ? Trial.Effort(downs: 6, pages: 1, saves: 3, days: 2) : Trial.Effort(),
            onlyCounts: instructions,
            idle: idle ?? (quick ? 2 : 10),
            progress: { if isWatched { Self.write("\r\u{1B}[K\($0)", to: STDERR_FILENO) } })
        let report = try bench.run()
        bench.progress("")
        if let plot { try Files.write(report.plot.svg, to: plot) }
        print(json ? report.json.description : report.text)
        let isEmpty = instructions ? report.counts.isEmpty : report.rounds.allSatisfy(\.entries.isEmpty)
        if isEmpty { throw ExitCode(1) }
    }

    private func path(of program: Program) -> String? {
        guard program.name == Program.sherpa.name else { return Command.find(program.name) }
        guard let path = realpath(sherpa ?? besideThis, nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    private var besideThis: String {
        guard let path = realpath("/proc/self/exe", nil) else { return Program.sherpa.name }
        defer { free(path) }
        let own = String(cString: path)
        return own[..<(own.lastIndex(of: "/") ?? own.startIndex)] + "/" + Program.sherpa.name
    }

    private static func write(_ text: String, to descriptor: Int32) {
        _ = Array(text.utf8).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            write("sherpa-bench: \(failure)\n", to: STDERR_FILENO)
            Glibc.exit(Interruption.received == 0 ? 2 : 128 + Interruption.received)
        } catch let code as ExitCode {
            Glibc.exit(code.rawValue)
        } catch {
            let isHelp = exitCode(for: error).isSuccess
            write(fullMessage(for: error) + "\n", to: isHelp ? STDOUT_FILENO : STDERR_FILENO)
            Glibc.exit(isHelp ? 0 : 2)
        }
    }
}

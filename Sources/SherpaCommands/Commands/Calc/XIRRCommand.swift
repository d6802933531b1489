internal import ArgumentParser
internal import Valuation

struct XIRRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xirr", abstract: "Print all internal rates of return of dated flows.",
        usage: "\(usage) [--json]",
        discussion: """
            The rates per year of 365 days at which the flows are worth nothing, one a line, ascending, each above -1. The order \
            of the days is no matter. That there are several rates is said on standard error. Ends with 1 where there is \
            none; with --json, the list is then empty.
            """)

    private static let usage = "sherpa calc xirr <date:flow> ..."

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "Days and flows, as in 2026-01-01:-10000 2026-03-01:11000.", valueName: "date:flow"))
    var words: [String] = []
    @Flag(help: "Print the result as JSON.") var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let flows = try arguments.all("date:flow").map { try $0.datedFlow() }
        try CalcResult.write(InternalRates(of: flows), asJSON: json || arguments.hasJSON)
    }
}

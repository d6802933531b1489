internal import ArgumentParser
internal import Valuation

struct IRRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "irr", abstract: "Print all internal rates of return of flows one period apart.",
        usage: "\(usage) [--json]",
        discussion: """
            The rates at which the flows are worth nothing, one a line, ascending, each above -1. That there are several is \
            said on standard error. Ends with 1 where there is none; with --json, the list is then empty.
            """)

    private static let usage = "sherpa calc irr [--] <flow> ..."

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "The flows, as in -100 230 -132.", valueName: "flow"))
    var words: [String] = []
    @Flag(help: "Print the result as JSON.") var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let flows = try arguments.all("flow").map { try $0.number() }
        try CalcResult.write(InternalRates(of: flows), asJSON: json || arguments.hasJSON)
    }
}

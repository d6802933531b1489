internal import ArgumentParser
internal import Valuation

struct XNPVCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xnpv", abstract: "Print the present value of dated flows.",
        usage: "\(usage) [--json]",
        discussion: """
            The value on the earliest of the days, in whatever order they stand. The rate is per year of 365 days and above -1.
            """)

    private static let usage = "sherpa calc xnpv <rate> <date:flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "The rate, as in 0.08 or 8%, days and flows, as in 2026-01-01:-10000.", valueName: "rate> <date:flow"))
    var words: [String] = []
    @Flag(help: "Print the result as JSON.") var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let rate = try arguments.next("rate").rate()
        let flows = try arguments.all("date:flow").map { try $0.datedFlow() }
        try CalcResult.write("npv", asJSON: json || arguments.hasJSON) { () throws(Undefined) in
            try PresentValue.of(flows, rate: rate)
        }
    }
}

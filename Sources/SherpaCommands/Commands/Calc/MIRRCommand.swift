internal import ArgumentParser
internal import Valuation

struct MIRRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirr", abstract: "Print the modified internal rate of return of flows one period apart.",
        usage: "\(usage) [--json]",
        discussion: """
            What goes out is financed at the first rate, what comes in is reinvested at the second until the last flow.
            """)

    private static let usage = "sherpa calc mirr <finance-rate> <reinvest-rate> [--] <flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "Both rates, as in 0.08 or 8%, and the flows, as in -100 60 70.",
            valueName: "finance-rate> <reinvest-rate> <flow"))
    var words: [String] = []
    @Flag(help: "Print the result as JSON.") var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let finance = try arguments.next("finance-rate").rate()
        let reinvest = try arguments.next("reinvest-rate").rate()
        let flows = try arguments.all("flow").map { try $0.number() }
        try CalcResult.write("mirr", asJSON: json || arguments.hasJSON) { () throws(Undefined) in
            try ModifiedInternalRate.of(flows, finance: finance, reinvest: reinvest)
        }
    }
}

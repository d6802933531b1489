internal import ArgumentParser
internal import Valuation

struct NPVCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "npv", abstract: "Print the present value of flows one period apart.",
        usage: "\(usage) [--json]",
        discussion: """
            The first flow is not discounted. The rate is per period and above -1.
            """)

    private static let usage = "sherpa calc npv <rate> [--] <flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "The rate, as in 0.08 or 8%, and the flows, as in -100 60 70.", valueName: "rate> <flow"))
    var words: [String] = []
    @Flag(help: "Print the result as JSON.") var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let rate = try arguments.next("rate").rate()
        let flows = try arguments.all("flow").map { try $0.number() }
        try CalcResult.write("npv", asJSON: json || arguments.hasJSON) { () throws(Undefined) in
            try PresentValue.of(flows, rate: rate)
        }
    }
}

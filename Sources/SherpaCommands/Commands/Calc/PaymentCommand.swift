internal import ArgumentParser
internal import Valuation

struct PaymentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payment", abstract: "Print the equal payment that repays a loan.",
        usage: "\(usage) [--json]",
        discussion: """
            At the end of each period, with interest at the rate per period.
            """)

    private static let usage = "sherpa calc payment <rate> <periods> <principal>"

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "As in 0.5% 360 250000.", valueName: "rate> <periods> <principal"))
    var words: [String] = []
    @Flag(help: "Print the result as JSON.") var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let (rate, periods, principal) = try arguments.loan()
        try CalcResult.write("payment", asJSON: json || arguments.hasJSON) { () throws(Undefined) in
            try Annuity.payment(rate: rate, periods: periods, principal: principal)
        }
    }
}

internal import ArgumentParser
internal import Valuation
internal import Words

struct PaymentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "payment", abstract: CommandAbstract.pmt.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.pmt.text)

    private static let usage = "sherpa calc payment <rate> <periods> <principal>"

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.loanArguments.text, valueName: "rate> <periods> <principal"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let (rate, periods, principal) = try arguments.loan()
        try CalcResult.write("payment", asJSON: json || arguments.hasJSON) { () throws(Undefined) in
            try Annuity.payment(rate: rate, periods: periods, principal: principal)
        }
    }
}

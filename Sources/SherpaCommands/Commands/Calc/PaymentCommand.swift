internal import ArgumentParser
internal import Valuation
internal import Words

struct PaymentCommand: ReckoningCommand {
    static let name = "payment"
    static let configuration = CommandConfiguration(
        ofSherpa: name, abstract: CommandAbstract.pmt.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.pmt.text)

    static let usage = "sherpa calc payment <rate> <periods> <principal>"

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.loanArguments.text, valueName: "rate> <periods> <principal"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    static func reckon(_ arguments: inout CalcArguments, asJSON: Bool) throws {
        let (rate, periods, principal) = try arguments.loan()
        try CalcResult.write("payment", asJSON: asJSON) { () throws(Undefined) in
            try Annuity.payment(rate: rate, periods: periods, principal: principal)
        }
    }
}

internal import ArgumentParser
internal import Valuation
internal import Words

struct XNPVCommand: ReckoningCommand {
    static let name = "xnpv"
    static let configuration = CommandConfiguration(
        ofSherpa: name, abstract: CommandAbstract.xnpv.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.xnpv.text)

    static let usage = "sherpa calc xnpv <rate> <date:flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.xnpvArguments.text, valueName: "rate> <date:flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    static func reckon(_ arguments: inout CalcArguments, asJSON: Bool) throws {
        let rate = try arguments.next("rate").rate()
        let flows = try arguments.all("date:flow").map { try $0.datedFlow() }
        try CalcResult.write("npv", asJSON: asJSON) { () throws(Undefined) in
            try PresentValue.of(flows, rate: rate)
        }
    }
}

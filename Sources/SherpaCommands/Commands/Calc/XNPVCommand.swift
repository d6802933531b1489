internal import ArgumentParser
internal import Valuation
internal import Words

struct XNPVCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "xnpv", abstract: CommandAbstract.xnpv.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.xnpv.text)

    private static let usage = "sherpa calc xnpv <rate> <date:flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.xnpvArguments.text, valueName: "rate> <date:flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let rate = try arguments.next("rate").rate()
        let flows = try arguments.all("date:flow").map { try $0.datedFlow() }
        try CalcResult.write("npv", asJSON: json || arguments.hasJSON) { () throws(Undefined) in
            try PresentValue.of(flows, rate: rate)
        }
    }
}

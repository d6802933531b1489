internal import ArgumentParser
internal import Valuation
internal import Words

struct NPVCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "npv", abstract: CommandAbstract.npv.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.npv.text)

    private static let usage = "sherpa calc npv <rate> [--] <flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.npvArguments.text, valueName: "rate> <flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let rate = try arguments.next("rate").rate()
        let flows = try arguments.all("flow").map { try $0.number() }
        try CalcResult.write("npv", asJSON: json || arguments.hasJSON) { () throws(Undefined) in
            try PresentValue.of(flows, rate: rate)
        }
    }
}

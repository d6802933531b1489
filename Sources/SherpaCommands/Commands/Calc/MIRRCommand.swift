internal import ArgumentParser
internal import Valuation
internal import Words

struct MIRRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "mirr", abstract: CommandAbstract.mirr.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.mirr.text)

    private static let usage = "sherpa calc mirr <finance-rate> <reinvest-rate> [--] <flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.mirrArguments.text,
            valueName: "finance-rate> <reinvest-rate> <flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

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

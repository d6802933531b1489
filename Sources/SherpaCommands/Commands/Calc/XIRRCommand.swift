internal import ArgumentParser
internal import Valuation
internal import Words

struct XIRRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "xirr", abstract: CommandAbstract.xirr.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.xirr.text)

    private static let usage = "sherpa calc xirr <date:flow> ..."

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.datedFlows.text, valueName: "date:flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let flows = try arguments.all("date:flow").map { try $0.datedFlow() }
        try CalcResult.write(InternalRates(of: flows), asJSON: json || arguments.hasJSON)
    }
}

internal import ArgumentParser
internal import Valuation
internal import Words

struct IRRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "irr", abstract: CommandAbstract.irr.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.irr.text)

    private static let usage = "sherpa calc irr [--] <flow> ..."

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.flows.text, valueName: "flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let flows = try arguments.all("flow").map { try $0.number() }
        try CalcResult.write(InternalRates(of: flows), asJSON: json || arguments.hasJSON)
    }
}

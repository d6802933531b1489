internal import ArgumentParser
internal import Valuation
internal import Words

struct XIRRCommand: ReckoningCommand {
    static let name = "xirr"
    static let configuration = CommandConfiguration(
        ofSherpa: name, abstract: CommandAbstract.xirr.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.xirr.text)

    static let usage = "sherpa calc xirr <date:flow> ..."

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.datedFlows.text, valueName: "date:flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    static func reckon(_ arguments: inout CalcArguments, asJSON: Bool) throws {
        let flows = try arguments.all("date:flow").map { try $0.datedFlow() }
        try CalcResult.write(InternalRates(of: flows), asJSON: asJSON)
    }
}

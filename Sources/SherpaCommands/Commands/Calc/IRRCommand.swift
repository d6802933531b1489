internal import ArgumentParser
internal import Valuation
internal import Words

struct IRRCommand: ReckoningCommand {
    static let name = "irr"
    static let configuration = CommandConfiguration(
        ofSherpa: name, abstract: CommandAbstract.irr.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.irr.text)

    static let usage = "sherpa calc irr [--] <flow> ..."

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.flows.text, valueName: "flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    static func reckon(_ arguments: inout CalcArguments, asJSON: Bool) throws {
        let flows = try arguments.all("flow").map { try $0.number() }
        try CalcResult.write(InternalRates(of: flows), asJSON: asJSON)
    }
}

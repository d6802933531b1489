internal import ArgumentParser
internal import Valuation
internal import Words

struct NPVCommand: ReckoningCommand {
    static let name = "npv"
    static let configuration = CommandConfiguration(
        ofSherpa: name, abstract: CommandAbstract.npv.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.npv.text)

    static let usage = "sherpa calc npv <rate> [--] <flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.npvArguments.text, valueName: "rate> <flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    static func reckon(_ arguments: inout CalcArguments, asJSON: Bool) throws {
        let rate = try arguments.next("rate").rate()
        let flows = try arguments.all("flow").map { try $0.number() }
        try CalcResult.write("npv", asJSON: asJSON) { () throws(Undefined) in
            try PresentValue.of(flows, rate: rate)
        }
    }
}

internal import ArgumentParser
internal import Valuation
internal import Words

struct MIRRCommand: ReckoningCommand {
    static let name = "mirr"
    static let configuration = CommandConfiguration(
        ofSherpa: name, abstract: CommandAbstract.mirr.text,
        usage: "\(usage) [--json]",
        discussion: CommandNotes.mirr.text)

    static let usage = "sherpa calc mirr <finance-rate> <reinvest-rate> [--] <flow> ..."

    // The name of the values is shown between < and >.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.mirrArguments.text,
            valueName: "finance-rate> <reinvest-rate> <flow"))
    var words: [String] = []
    @Flag(help: ArgumentHelp(OptionHelp.resultJSON.text)) var json = false

    static func reckon(_ arguments: inout CalcArguments, asJSON: Bool) throws {
        let finance = try arguments.next("finance-rate").rate()
        let reinvest = try arguments.next("reinvest-rate").rate()
        let flows = try arguments.all("flow").map { try $0.number() }
        try CalcResult.write("mirr", asJSON: asJSON) { () throws(Undefined) in
            try ModifiedInternalRate.of(flows, finance: finance, reinvest: reinvest)
        }
    }
}

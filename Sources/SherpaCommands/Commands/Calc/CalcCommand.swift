internal import ArgumentParser
internal import Words

/// Reckons with the numbers that it is given. It needs no dossier.
struct CalcCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "calc", abstract: CommandAbstract.calc.text,
        discussion: CommandNotes.calc.text,
        subcommands: reckonings + [LoanCommand.self])

    /// Those that take only words and `--json`.
    static let reckonings: [any ReckoningCommand.Type] = [
        IRRCommand.self, NPVCommand.self, XIRRCommand.self, XNPVCommand.self, MIRRCommand.self, PaymentCommand.self,
    ]
}

internal import ArgumentParser

/// Reckons with the numbers that it is given. It needs no dossier.
struct CalcCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calc", abstract: "Calculate with cash flows, without a dossier.",
        discussion: """
            Numbers are written plainly: 33300000000, -1.5 or 3.33e10; a rate is a fraction up to 1, such as 0.08, or a percentage \
            such as 8%, per period or, with dates, per year of 365 days. The first flow is at the start and is not \
            discounted. Results have all their digits. Ends with 1, and says why, where there is no value.
            """,
        subcommands: [
            IRRCommand.self, NPVCommand.self, XIRRCommand.self, XNPVCommand.self, MIRRCommand.self,
            PaymentCommand.self, LoanCommand.self,
        ])
}

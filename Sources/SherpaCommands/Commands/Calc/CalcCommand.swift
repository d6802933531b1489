internal import ArgumentParser
internal import Negotiation
internal import Valuation

/// Sums of finance on numbers that are given, without a dossier.
struct CalcCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calc", abstract: "Work out rates of return, present values and loans.",
        discussion: """
            Rates are fractions or percentages: 0.08 or 8%. Amounts are plain numbers, what is put in with a minus; the \
            first of a row is at time 0. Ends with 1, and the reason, if there is no value.
            """,
        subcommands: [
            IRR.self, NPV.self, XIRR.self, XNPV.self, MIRR.self, Payment.self, LoanTable.self,
        ])

    struct IRR: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "irr", abstract: "All internal rates of return of flows one period apart.",
            usage: "sherpa calc irr [--json] -- F0 F1 …")

        @Argument(parsing: .allUnrecognized, help: "The flows.") var flows: [String] = []
        @Flag(help: "Give {\"roots\": […]}.") var json = false

        func run() throws {
            try CalcOutput.write(InternalRates(of: CalcInput.amounts(flows, atLeast: 2)), json: json)
        }
    }

    struct XIRR: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "xirr", abstract: "All rates of return a year of flows on days, by Actual/365.",
            usage: "sherpa calc xirr [--json] DATE:AMOUNT …")

        @Argument(parsing: .allUnrecognized, help: "The flows, as in 2027-01-01:-100.") var flows: [String] = []
        @Flag(help: "Give {\"roots\": […]}.") var json = false

        func run() throws {
            try CalcOutput.write(InternalRates(of: CalcInput.datedFlows(flows, atLeast: 2)), json: json)
        }
    }

    struct NPV: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "npv", abstract: "The net present value of flows one period apart, the first of them now.",
            usage: "sherpa calc npv [--json] RATE -- F0 F1 …")

        @Argument(parsing: .allUnrecognized, help: "The rate, and the flows.") var words: [String] = []
        @Flag(help: "Give {\"npv\": …}.") var json = false

        func run() throws {
            let rate = try CalcInput.rate(words.first, "RATE")
            let flows = try CalcInput.amounts(words.dropFirst(), atLeast: 1)
            try CalcOutput.write("npv", json: json) { () throws(Undefined) in try PresentValue.of(flows, rate: rate) }
        }
    }

    struct XNPV: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "xnpv", abstract: "The net present value, on the first day, of flows on days, by Actual/365.",
            usage: "sherpa calc xnpv [--json] RATE DATE:AMOUNT …")

        @Argument(parsing: .allUnrecognized, help: "The rate, and the flows.") var words: [String] = []
        @Flag(help: "Give {\"npv\": …}.") var json = false

        func run() throws {
            let rate = try CalcInput.rate(words.first, "RATE")
            let flows = try CalcInput.datedFlows(words.dropFirst(), atLeast: 1)
            try CalcOutput.write("npv", json: json) { () throws(Undefined) in try PresentValue.of(flows, rate: rate) }
        }
    }

    struct MIRR: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mirr",
            abstract: "The modified rate of return, with a rate to finance and one to reinvest at.",
            usage: "sherpa calc mirr [--json] FINANCE REINVEST -- F0 F1 …")

        @Argument(parsing: .allUnrecognized, help: "Both rates, and the flows.") var words: [String] = []
        @Flag(help: "Give {\"mirr\": …}.") var json = false

        func run() throws {
            let finance = try CalcInput.rate(words.first, "FINANCE")
            let reinvest = try CalcInput.rate(words.dropFirst().first, "REINVEST")
            let flows = try CalcInput.amounts(words.dropFirst(2), atLeast: 2)
            try CalcOutput.write("mirr", json: json) { () throws(Undefined) in
                try ModifiedInternalRate.of(flows, finance: finance, reinvest: reinvest)
            }
        }
    }

    struct Payment: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "payment", abstract: "The equal payment that pays a loan back.",
            usage: "sherpa calc payment [--json] RATE PERIODS PRINCIPAL")

        @Argument(parsing: .allUnrecognized, help: "The rate of a period, how many there are, the principal.")
        var words: [String] = []
        @Flag(help: "Give {\"payment\": …}.") var json = false

        func run() throws {
            let terms = try CalcInput.loan(words)
            try CalcOutput.write("payment", json: json) { () throws(Undefined) in
                try Annuity.payment(rate: terms.rate, periods: terms.periods, principal: terms.principal)
            }
        }
    }

    struct LoanTable: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "loan", abstract: "What a loan costs period by period.",
            usage: "sherpa calc loan [--grace N] [--equal-principal] [--json] RATE PERIODS PRINCIPAL")

        @Argument(parsing: .allUnrecognized, help: "The rate of a period, how many there are, the principal.")
        var words: [String] = []
        @Option(help: "Periods without repayment, the first of them all.") var grace = 0
        @Flag(help: "Repay equal parts of the principal, instead of paying equal sums.") var equalPrincipal = false
        @Flag(help: "Give a list of objects.") var json = false

        func run() throws {
            let terms = try CalcInput.loan(words)
            let loan = Loan(
                drawdowns: [terms.principal], rates: [terms.rate], tenor: terms.periods, grace: grace,
                repayment: equalPrincipal ? .equalPrincipal : .annuity)
            let schedule: LoanSchedule
            do throws(Undefined) { schedule = try loan.schedule() } catch { throw Failure(error.reason, .nothing) }
            try CalcOutput.write(schedule, json: json)
        }
    }
}

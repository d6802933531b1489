internal import ArgumentParser
internal import Negotiation
internal import Valuation
internal import Words

struct LoanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "loan", abstract: CommandAbstract.loan.text,
        usage: "\(usage) [--grace <n>] [--equal-principal] [--json]",
        discussion: CommandNotes.loan.text)

    private static let usage = "sherpa calc loan <rate> <periods> <principal>"

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            OptionHelp.loanArguments.text, valueName: "rate> <periods> <principal"))
    var words: [String] = []
    @Option(
        parsing: .unconditional, help: ArgumentHelp(OptionHelp.loanGrace.text, valueName: "n")
    )
    var grace = "0"
    @Flag(help: ArgumentHelp(OptionHelp.equalPrincipal.text)) var equalPrincipal = false
    @Flag(help: ArgumentHelp(OptionHelp.objectsJSON.text)) var json = false

    func run() throws {
        var arguments = CalcArguments(words, usage: Self.usage)
        let (rate, periods, principal) = try arguments.loan()
        let grace = try CalcArgument(name: "--grace", text: grace).count(from: 0)
        guard periods <= 10_000 else { throw Failure(UsageWords.tooManyPeriods(word: "\(periods)").text) }
        let loan = Loan(
            drawdowns: [principal], rates: [rate], tenor: periods, grace: grace,
            repayment: equalPrincipal ? .equalPrincipal : .annuity)
        let schedule: LoanSchedule
        do throws(Undefined) { schedule = try loan.schedule() } catch { throw Failure(error.reason, .nothing) }
        guard schedule.balance.allSatisfy(\.isFinite),
            (0..<schedule.count).allSatisfy({ schedule.service(in: $0).isFinite })
        else { throw Failure(UsageWords.paymentsTooLarge.text, .nothing) }
        let columns: [(title: String, value: (Int) -> Double)] = [
            ("interest", { schedule.interest[$0] }), ("principal", { schedule.principal[$0] }),
            ("payment", { schedule.service(in: $0) }), ("balance", { schedule.balance[$0] }),
        ]
        if json || arguments.hasJSON {
            let periods = (0..<schedule.count).map { period in
                JSON.object(
                    [.init("period", .integer(period))] + columns.map { .init($0.title, .double($0.value(period))) })
            }
            return try StandardOutput.write("\(JSON.array(periods))\n")
        }
        let headings = ["period"] + columns.map(\.title)
        let table = TextTable(
            headings: headings.map { .init(title: $0, alignment: .trailing) },
            rows: (0..<schedule.count).map { period in
                .cells(["\(period)"] + columns.map { FigureText.decimal($0.value(period), places: 2) })
            })
        try StandardOutput.write(table.aligned(width: StandardOutput.columns))
    }
}

internal import Negotiation
internal import Valuation

/// Results of `calc`: the shortest digits that give the number back.
enum CalcOutput {
    static func write(
        _ key: String, json: Bool, _ value: () throws(Undefined) -> Double
    ) throws(Failure) {
        let result: Double
        do throws(Undefined) { result = try value() } catch { throw Failure(error.reason, .nothing) }
        try StandardOutput.write(json ? "\(JSON.object([.init(key, .double(result))]))\n" : "\(result)\n")
    }

    /// One rate a line. What tells their number goes to standard error, where there is not one.
    static func write(_ rates: InternalRates, json: Bool) throws(Failure) {
        if json {
            try StandardOutput.write("\(JSON.object([.init("roots", .array(rates.roots.map(JSON.double)))]))\n")
        } else {
            try StandardOutput.write(rates.roots.map { "\($0)\n" }.joined())
        }
        if rates.roots.count > 1 { StandardError.tell(rates.rule.words) }
        guard rates.roots.isEmpty else { return }
        do throws(Undefined) { _ = try rates.only() } catch { throw Failure(error.reason, .nothing) }
    }

    static func write(_ loan: LoanSchedule, json: Bool) throws(Failure) {
        let columns: [(String, (Int) -> Double)] = [
            ("interest", { loan.interest[$0] }), ("principal", { loan.principal[$0] }),
            ("payment", { loan.service(in: $0) }), ("balance", { loan.balance[$0] }),
        ]
        if json {
            let periods = (0..<loan.count).map { period in
                JSON.object(
                    [.init("period", .integer(period))] + columns.map { .init($0.0, .double($0.1(period))) })
            }
            return try StandardOutput.write("\(JSON.array(periods))\n")
        }
        let table = TextTable(
            headings: [.init(title: "period", alignment: .trailing)]
                + columns.map { .init(title: $0.0, alignment: .trailing) },
            rows: (0..<loan.count).map { period in
                .cells(["\(period)"] + columns.map { FigureText.decimal($0.1(period), places: 2) })
            })
        try StandardOutput.write(table.aligned(width: StandardOutput.columns))
    }
}

extension JSON {
    /// Null for what no JSON number can be.
    static func double(_ value: Double) -> JSON { value.isFinite ? .number("\(value)") : .null }
}

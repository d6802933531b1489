import Foundation
import Testing
import Valuation

/// Cover ratios that others worked out, each reproduced with a second program.
@Suite struct CoverageOracleTests {
    struct Oracles: Decodable {
        struct Cover: Decodable {
            let principal, rate, cfads, payment, dscr, llcr, tolerance: Double
            let periods: Int
        }

        let coverage: [Cover]
    }

    let oracles: Oracles

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "finance-oracles.json")
        oracles = try JSONDecoder().decode(Oracles.self, from: Data(contentsOf: file))
    }

    @Test func coverOfALevelLoan() throws {
        try #require(oracles.coverage.count == 1)
        for oracle in oracles.coverage {
            let loan = try Loan(drawdowns: [oracle.principal], rates: [oracle.rate], tenor: oracle.periods).schedule()
            #expect(abs(loan.service(in: 1) - oracle.payment) <= oracle.tolerance)
            let cfads = [0] + [Double](repeating: oracle.cfads, count: oracle.periods)
            let coverage = Coverage(cfads: cfads, loan: loan, rates: [oracle.rate])
            #expect(abs(try coverage.minimum().ratio - oracle.dscr) <= oracle.tolerance)
            #expect(abs(try coverage.average() - oracle.dscr) <= oracle.tolerance)
            #expect(abs(try coverage.llcr() - oracle.llcr) <= oracle.tolerance)
        }
    }
}

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

    /// Of years that the cash covers alike, but for the rounding of their service, the first is the one that is told.
    @Test func theFirstOfEqualYearsIsTold() throws {
        for rate in [0.043, 0.06, 0.0713] {
            for tenor in 2...30 {
                let loan = try Loan(drawdowns: [7.7e9], rates: [rate], tenor: tenor, grace: 1).schedule()
                let cfads = [0] + [Double](repeating: 962e6, count: tenor)
                let least = try Coverage(cfads: cfads, loan: loan, rates: [rate]).minimum()
                // The grace costs interest alone.
                #expect(least.period == 2, "\(rate) \(tenor): \(least)")
            }
        }
    }
}

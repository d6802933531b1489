import Foundation
import Testing
import Valuation

/// Test values that others worked out, each reproduced with a second program.
@Suite struct OracleTests {
    struct Oracles: Decodable {
        struct Dated: Decodable {
            let flows: [Flow]
            let rate: Double
            let npv: Double?
            let tolerance: Double
        }

        struct Flow: Decodable {
            let date: String
            let amount: Double

            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                date = try list.decode(String.self)
                amount = try list.decode(Double.self)
            }

            /// Days since 1970.
            var dated: DatedFlow {
                get throws {
                    let seconds = try Date("\(date)T00:00:00Z", strategy: .iso8601).timeIntervalSince1970
                    return DatedFlow(day: Int(seconds / 86_400), amount: amount)
                }
            }
        }

        struct Periodic: Decodable {
            let flows: [Double]
            let rate: Double?
            let npv: Double?
            let roots: [Double]?
            let finance: Double?
            let reinvest: Double?
            let tolerance: Double?
        }

        struct Payment: Decodable {
            let rate: Double
            let periods: Int
            let principal: Double
            let payment: Double
            let tolerance: Double
        }

        struct Cover: Decodable {
            let principal, rate, cfads, payment, dscr, llcr, tolerance: Double
            let periods: Int
        }

        let xirr: [Dated]
        let xnpv: [Dated]
        let npv: [Periodic]
        let irr: [Periodic]
        let mirr: [Periodic]
        let payment: [Payment]
        let coverage: [Cover]
    }

    let oracles: Oracles

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "finance-oracles.json")
        oracles = try JSONDecoder().decode(Oracles.self, from: Data(contentsOf: file))
    }

    @Test func ratesOfDatedFlows() throws {
        try #require(oracles.xirr.count == 2)
        for oracle in oracles.xirr {
            let rate = try InternalRates(of: oracle.flows.map { try $0.dated }).only()
            #expect(abs(rate - oracle.rate) <= oracle.tolerance)
        }
    }

    @Test func presentValuesOfDatedFlows() throws {
        try #require(oracles.xnpv.count == 2)
        for oracle in oracles.xnpv {
            let value = try PresentValue.of(oracle.flows.map { try $0.dated }, rate: oracle.rate)
            #expect(abs(value - (oracle.npv ?? .nan)) <= oracle.tolerance)
        }
    }

    @Test func presentValues() throws {
        try #require(oracles.npv.count == 2)
        for oracle in oracles.npv {
            let value = try PresentValue.of(oracle.flows, rate: oracle.rate ?? .nan)
            #expect(abs(value - (oracle.npv ?? .nan)) <= (oracle.tolerance ?? 0))
        }
    }

    @Test func allRates() throws {
        try #require(oracles.irr.count == 8)
        for oracle in oracles.irr {
            let found = InternalRates(of: oracle.flows).roots
            let expected = try #require(oracle.roots)
            #expect(found.count == expected.count, "\(oracle.flows): \(found)")
            for (rate, other) in zip(found, expected) { #expect(abs(rate - other) <= (oracle.tolerance ?? 0)) }
        }
    }

    @Test func modifiedRates() throws {
        try #require(oracles.mirr.count == 1)
        for oracle in oracles.mirr {
            let rate = try ModifiedInternalRate.of(
                oracle.flows, finance: oracle.finance ?? .nan, reinvest: oracle.reinvest ?? .nan)
            #expect(abs(rate - (oracle.rate ?? .nan)) <= (oracle.tolerance ?? 0))
        }
    }

    @Test func payments() throws {
        try #require(oracles.payment.count == 3)
        for oracle in oracles.payment {
            let payment = try Annuity.payment(
                rate: oracle.rate, periods: oracle.periods, principal: oracle.principal)
            #expect(abs(payment - oracle.payment) <= oracle.tolerance)
        }
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

import Testing
import Valuation

/// Values that other programs gave.
@Suite struct RateOracleTests {
    let oracles: RateOracles

    init() throws { oracles = try .load() }

    @Test func presentValues() throws {
        #expect(oracles.npv.count >= 2)
        for oracle in oracles.npv {
            let value = try PresentValue.of(oracle.flows, rate: oracle.rate)
            #expect(abs(value - oracle.npv) <= oracle.tolerance, "\(oracle)")
        }
    }

    @Test func datedPresentValues() throws {
        #expect(oracles.xnpv.count >= 2)
        for oracle in oracles.xnpv {
            let flows = try oracle.flows.map { try $0.dated }
            let value = try PresentValue.of(flows, rate: oracle.rate)
            #expect(abs(value - oracle.npv) <= oracle.tolerance, "\(oracle)")
        }
    }

    @Test func internalRates() {
        #expect(oracles.irr.count >= 8)
        for oracle in oracles.irr {
            let roots = InternalRates(of: oracle.flows).roots
            #expect(roots.count == oracle.roots.count, "\(oracle): \(roots)")
            for (root, expected) in zip(roots, oracle.roots) {
                #expect(abs(root - expected) <= oracle.tolerance ?? 0, "\(oracle): \(root)")
            }
        }
    }

    @Test func datedInternalRates() throws {
        #expect(oracles.xirr.count >= 2)
        for oracle in oracles.xirr {
            let rate = try InternalRates(of: oracle.flows.map { try $0.dated }).only()
            #expect(abs(rate - oracle.rate) <= oracle.tolerance, "\(oracle): \(rate)")
        }
    }

    @Test func modifiedInternalRates() throws {
        #expect(!oracles.mirr.isEmpty)
        for oracle in oracles.mirr {
            let rate = try ModifiedInternalRate.of(
                oracle.flows, finance: oracle.finance, reinvest: oracle.reinvest)
            #expect(abs(rate - oracle.rate) <= oracle.tolerance, "\(oracle): \(rate)")
        }
    }

    @Test func payments() throws {
        #expect(oracles.payment.count >= 3)
        for oracle in oracles.payment {
            let payment = try Annuity.payment(
                rate: oracle.rate, periods: oracle.periods, principal: oracle.principal)
            #expect(abs(payment - oracle.payment) <= oracle.tolerance, "\(oracle): \(payment)")
        }
    }
}

import Testing
import Valuation

/// What books and the manuals of other programs print as results, to the digits that they print.
@Suite struct PublishedExampleTests {
    /// Whether a result rounds to what is printed.
    private func agrees(_ value: Double, _ printed: String) -> Bool {
        let digits = printed.split(separator: ".").dropFirst().first?.count ?? 0
        let half = (0..<digits).reduce(0.5) { half, _ in half / 10 }
        return Double(printed).map { abs(value - $0) <= half + 1e-12 } ?? false
    }

    /// J. H. Lorie and L. J. Savage, "Three Problems in Rationing Capital", *Journal of Business* 28, 1955: the oil pump has
    /// two rates of return.
    @Test func anOilPumpHasTwoRates() throws {
        let rates = InternalRates(of: [-1600, 10_000, -10_000])
        #expect(rates.roots.map { ($0 * 1e9).rounded() / 1e9 } == [0.25, 4])
        #expect(throws: Undefined.self) { try rates.only() }
    }

    /// Brealey, Myers and Allen, *Principles of Corporate Finance*, chapter on the pitfalls of the internal rate: lending and
    /// borrowing have the same rate; some flows have none, and yet a present value.
    @Test func pitfallsOfTheInternalRate() throws {
        for (flows, npv) in [([-1000.0, 1500], "364"), ([1000, -1500], "-364")] {
            #expect(agrees(try InternalRates(of: flows).only() * 100, "50"))
            #expect(agrees(try PresentValue.of(flows, rate: 0.1), npv))
        }
        #expect(InternalRates(of: [1000, -3000, 2500]).roots.isEmpty)
        #expect(agrees(try PresentValue.of([1000, -3000, 2500], rate: 0.1), "339"))
        let mine = [-3.0] + [Double](repeating: 1, count: 9) + [-6.5]
        let rates = InternalRates(of: mine).roots
        #expect(rates.count == 2)
        for (rate, printed) in zip(rates, ["3.50", "19.54"]) { #expect(agrees(rate * 100, printed), "\(rate)") }
        #expect(agrees(try PresentValue.of(mine, rate: 0.1), "0.253"))
    }

    /// The examples of Excel's reference for IRR, NPV, MIRR and PMT.
    @Test func spreadsheetFunctions() throws {
        let years = [-70_000.0, 12_000, 15_000, 18_000, 21_000, 26_000]
        #expect(agrees(try InternalRates(of: years).only() * 100, "8.7"))
        #expect(agrees(try InternalRates(of: Array(years.prefix(5))).only() * 100, "-2.1"))
        // NPV discounts the first value by a period, too.
        #expect(agrees(try PresentValue.of([0, -10_000, 3000, 4200, 6800], rate: 0.1), "1188.44"))
        let shop = [-40_000.0, 8000, 9200, 10_000, 12_000, 14_500]
        #expect(agrees(try PresentValue.of(shop, rate: 0.08), "1922.06"))
        #expect(agrees(try PresentValue.of(shop + [-9000], rate: 0.08), "-3749.47"))
        let business = [-120_000.0, 39_000, 30_000, 21_000, 37_000, 46_000]
        #expect(agrees(try ModifiedInternalRate.of(business, finance: 0.1, reinvest: 0.12) * 100, "13"))
        #expect(
            agrees(try ModifiedInternalRate.of(Array(business.prefix(4)), finance: 0.1, reinvest: 0.12) * 100, "-5"))
        #expect(agrees(try ModifiedInternalRate.of(business, finance: 0.1, reinvest: 0.14) * 100, "13"))
        #expect(agrees(try Annuity.payment(rate: 0.08 / 12, periods: 10, principal: 10_000), "1037.03"))
    }

    /// The examples of the reference of numpy-financial 1.0 for `irr`, `npv` and `pmt`.
    @Test func numpyFinancial() throws {
        for (flows, printed) in [
            ([-100.0, 39, 59, 55, 20], "0.28095"), ([-100, 0, 0, 74], "-0.0955"), ([-100, 100, 0, -7], "-0.0833"),
            ([-100, 100, 0, 7], "0.06206"), ([-5, 10.5, 1, -8, 1], "0.0886"),
        ] {
            // Where there are several, numpy-financial gives one of them.
            #expect(InternalRates(of: flows).roots.contains { agrees($0, printed) }, "\(flows)")
        }
        #expect(agrees(try PresentValue.of([-40_000, 5000, 8000, 12_000, 30_000], rate: 0.08), "3065.22267"))
        #expect(agrees(try Annuity.payment(rate: 0.075 / 12, periods: 12 * 15, principal: 200_000), "1854.0247"))
    }

    /// E. Bodmer, *Corporate and Project Finance Modeling*, on cover ratios: of flat cash that serves a level loan, DSCR, its
    /// mean and LLCR are one number; what lies beyond the loan makes PLCR the larger.
    @Test func flatCashHasOneCover() throws {
        for (rate, tenor) in [(0.03, 8), (0.06, 15), (0.1, 20)] {
            var terms = ProjectTerms()
            (terms.discountRate, terms.spread, terms.tenor, terms.gearing) = (0.08, rate, tenor, 0.7)
            let years = 25
            let flows = ProjectFlows(
                capitalCost: [1000] + [Double](repeating: 0, count: years),
                revenue: [0] + [Double](repeating: 150, count: years),
                operatingCost: [0] + [Double](repeating: 40, count: years),
                tax: [Double](repeating: 0, count: years + 1))
            let valuation = ProjectValuation(flows, terms)
            let cover = try valuation.value(of: .dscrMinimum)
            for figure in [Figure.dscrAverage, .llcr] {
                #expect(abs(try valuation.value(of: figure) - cover) < 1e-12, "\(figure) \(rate) \(tenor)")
            }
            #expect(try valuation.value(of: .plcr) > cover)
            let payment = try Annuity.payment(rate: rate, periods: tenor, principal: 700)
            #expect(abs(cover - 110 / payment) < 1e-12)
        }
    }

    /// Papers With Backtest, "Loan Life Coverage Ratio Calculation Formula"
    /// (paperswithbacktest.com/wiki/loan-life-coverage-ratio-calculation-formula): ten years of 1,000,000 are worth 6,710,081
    /// at 8 %, and cover a debt of 5,000,000 1.34 times.
    @Test func loanLifeCoverOfTenYears() throws {
        var terms = ProjectTerms()
        (terms.discountRate, terms.spread, terms.tenor, terms.gearing) = (0.08, 0.08, 10, 1)
        let flows = Self.cash(5_000_000, [Double](repeating: 1_000_000, count: 10))
        let valuation = ProjectValuation(flows, terms)
        #expect(agrees(try PresentValue.of([0] + flows.revenue.dropFirst(), rate: 0.08), "6710081"))
        #expect(agrees(try valuation.value(of: .debt), "5000000"))
        for figure in [Figure.llcr, .plcr] { #expect(agrees(try valuation.value(of: figure), "1.34"), "\(figure)") }
    }

    /// Breaking Into Wall Street, "Loan Life Coverage Ratio" (breakingintowallstreet.com/kb/project-finance): cash that grows from
    /// 150 to 250 in ten years is worth 1,201.4 at 10 %; an LLCR of 1.50 makes the debt 800.9, and each year's DSCR 1.50. Of the
    /// years between, nothing is printed: a straight line, made as large as the printed worth, stands for them.
    @Test func loanLifeCoverSizesTheDebt() throws {
        let line = (0..<10).map { 150 + 100 * Double($0) / 9 }
        let size = 1201.4 / (try PresentValue.of([0] + line, rate: 0.1))
        var terms = ProjectTerms()
        (terms.discountRate, terms.spread, terms.tenor, terms.gearing) = (0.1, 0.1, 10, 1)
        (terms.targetLLCR, terms.repayment) = (1.5, .sculpted)
        let valuation = ProjectValuation(Self.cash(1000, line.map { $0 * size }), terms)
        #expect(agrees(try valuation.value(of: .debt), "800.9"))
        for figure in [Figure.llcr, .dscrMinimum, .dscrAverage] {
            #expect(agrees(try valuation.value(of: figure), "1.50"), "\(figure)")
        }
    }

    /// E. Bodmer, "LLCR and PLCR Complexities and Meaning for Break Even" (edbodmer.com): cash of 100 and a service of 50 are a
    /// DSCR of 2.0, and cash may fall by (DSCR − 1) ÷ DSCR, a half; by (LLCR − 1) ÷ LLCR before the loan cannot be repaid in its
    /// life, and by (PLCR − 1) ÷ PLCR before it cannot be in the project's.
    @Test func coverIsHowFarCashMayFall() throws {
        let debt = 50 / (try Annuity.payment(rate: 0.06, periods: 12, principal: 1))
        var terms = ProjectTerms()
        (terms.discountRate, terms.spread, terms.tenor, terms.gearing) = (0.06, 0.06, 12, 1)
        let flows = Self.cash(debt, [Double](repeating: 100, count: 20))
        let valuation = ProjectValuation(flows, terms)
        #expect(agrees(try valuation.value(of: .dscrMinimum), "2.0"))
        for figure in [Figure.dscrMinimum, .llcr, .plcr] {
            let cover = try valuation.value(of: figure)
            let part = try ProjectValuation.breakEven(of: .revenue, in: 0...2, for: figure, at: 1, flows, terms)
            #expect(abs(1 - part - (cover - 1) / cover) < 1e-9, "\(figure)")
            if figure != .plcr { #expect(agrees((1 - part) * 100, "50")) }
        }
    }

    /// Built in a year, then nothing but cash.
    private static func cash(_ cost: Double, _ years: [Double]) -> ProjectFlows {
        let none = [Double](repeating: 0, count: years.count)
        return ProjectFlows(
            capitalCost: [cost] + none, revenue: [0] + years, operatingCost: [0] + none, tax: [0] + none)
    }
}

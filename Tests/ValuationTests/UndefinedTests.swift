import Testing
import Valuation

@Suite struct UndefinedTests {
    @Test func saysItsReason() {
        #expect("\(Undefined("no debt service in 2031"))" == "no debt service in 2031")
    }
}

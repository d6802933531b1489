import Testing
import Valuation
import Words

/// Why figures have no value, as it is told in Japanese.
@Suite struct JapaneseReasonTests {
    @Test func reasons() {
        Language.japanese.speaking {
            let unpaid = #expect(throws: Undefined.self) { try Payback.periods([-100, 40, 40]) }
            #expect(unpaid?.reason == "2年では未回収")
            let nothing = #expect(throws: Undefined.self) { try Payback.periods([0, 40]) }
            #expect("\(nothing ?? Undefined(""))" == "投資額なし")
        }
    }

    /// The reason is in the language that is spoken when it is asked for.
    @Test func theReasonFollowsTheLanguage() {
        let why = Undefined(.tenorWithinGrace(tenor: 4, grace: 5))
        #expect(why.reason == "the tenor of 4 is not longer than the grace of 5")
        Language.japanese.speaking { #expect(why.reason == "融資期間（4年）が据置（5年）以下") }
    }
}

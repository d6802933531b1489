import Testing

@testable import DossierStore

@Suite struct BurstTests {
    @Test func isOverOnceNothingFollows() {
        var burst = Burst()
        #expect(burst.remaining(at: 1000) == nil)
        burst.note(at: 1000)
        #expect(burst.remaining(at: 1000) == 50)
        burst.note(at: 1040)
        #expect(burst.remaining(at: 1050) == 40)
        #expect(burst.remaining(at: 1090) == 0)
        #expect(burst.remaining(at: 9000) == 0)
    }

    @Test func isOverAfterHalfASecondWhateverFollows() {
        var burst = Burst()
        for time in stride(from: Int64(0), through: 480, by: 20) { burst.note(at: time) }
        #expect(burst.remaining(at: 480) == 20)
        burst.note(at: 499)
        #expect(burst.remaining(at: 500) == 0)
    }
}

import Testing

@testable import SherpaCommands

@Suite struct ReadingTimeTests {
    @Test func twoSecondsFromTheMessageAndNotFromTheNews() {
        var reading = ReadingTime()
        reading.note(1, now: 10_000)
        #expect(reading.interval(hiding: false, now: 10_000) == -1)
        #expect(reading.interval(hiding: true, now: 10_500) == 1500)
        // Another look at the same message does not make it new.
        reading.note(1, now: 11_000)
        #expect(reading.interval(hiding: true, now: 11_999) == 1)
        #expect(reading.interval(hiding: true, now: 12_000) == 0)
        reading.note(2, now: 13_000)
        #expect(reading.interval(hiding: true, now: 13_000) == 2000)
    }
}

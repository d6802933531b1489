import Testing
import Waiting

@testable import SherpaCommands

@Suite(.waits) struct IdleWatchTests {
    @Test func nobodyIsWokenWhileNothingIsShown() {
        let watch = IdleWatch(now: 1000)
        #expect(watch.interval(covering: false, now: 1000) == -1)
        #expect(watch.interval(covering: false, now: 1_000_000) == -1)
    }

    @Test func aMinuteFromTheLastKey() {
        var watch = IdleWatch(now: 1000)
        #expect(watch.interval(covering: true, now: 1000) == 60_000)
        #expect(watch.interval(covering: true, now: 60_999) == 1)
        #expect(watch.interval(covering: true, now: 61_000) == 0)
        #expect(watch.interval(covering: true, now: 99_000) == 0)
        watch.keyPressed(now: 99_000)
        #expect(watch.interval(covering: true, now: 99_000) == 60_000)
    }

    @Test func thePreviewFollowsAMomentAfterTheLastKey() {
        var watch = IdleWatch(now: 1000)
        #expect(watch.interval(following: false, now: 1000) == -1)
        #expect(watch.interval(following: true, now: 1100) == 50)
        watch.keyPressed(now: 1100)
        #expect(watch.interval(following: true, now: 1150) == 100)
        #expect(watch.interval(following: true, now: 1250) == 0)
    }
}

import Testing

@testable import Negotiation

/// What a command does for every record may not look at every record each time.
@Suite struct LookingUpTests {
    private func dossier(_ count: Int) -> Dossier {
        Fixture.dossier(
            gaps: Dictionary(uniqueKeysWithValues: (0..<count).map { ("gap-\($0)", "title: Gap \($0)\nstatus: open") }))
    }

    /// Records looked at when each of `count` is asked for by its id, and as many that are not there.
    private func steps(_ count: Int) -> Int {
        let dossier = dossier(count)
        for gap in dossier.gaps {
            #expect(dossier.summary(of: gap.id)?.id == gap.id)
            #expect(!dossier.contains(RecordID(.gap, gap.id.name + "-x")))
        }
        return dossier.lookUpSteps
    }

    @Test func lookingUpAllTakesTimeInProportion() {
        let (some, twice) = (steps(200), steps(400))
        #expect(twice < some * 5 / 2, "\(some), then \(twice)")
        print("look-ups: 400 among 200 records look at \(some), 800 among 400 at \(twice)")
    }

    /// An index is of one state of the dossier.
    @Test func anUpdatedDossierIsLookedUpAnew() {
        let old = dossier(40)
        for gap in old.gaps { _ = old.gap(gap.id.name) }
        let new = old.updating([
            RecordID(.gap, "gap-3"): .gone,
            RecordID(.gap, "aaa"): .bytes(Fixture.bytes("title: AAA\nstatus: open\nseverity: critical")),
        ])
        for dossier in [old, new] {
            for gap in dossier.gaps { #expect(dossier.gap(gap.id.name) === gap) }
        }
        #expect(new.gap("gap-3") == nil && new.gap("aaa") != nil && old.gap("gap-3") != nil && old.gap("aaa") == nil)
    }
}

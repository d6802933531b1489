import Testing

@testable import Negotiation

/// What a command does for every record may not look at every record each time.
@Suite struct LookingUpTests {
    private func dossier(_ count: Int) -> Dossier {
        let framework = Fixture.dossier().framework
        let gaps = (0..<count).map { Record(id: RecordID(.gap, "gap-\($0)"), source: [], subject: Gap(), problems: []) }
        return Dossier(framework: framework, [Records(gaps, in: framework)])
    }

    /// The least time, in seconds, that 200 gaps of a dossier of `count` take to be found, and as many that are not there,
    /// by their ids and in their order.
    private func time(_ count: Int) -> Double {
        let dossier = dossier(count)
        let asked = dossier.gaps.prefix(200)
        return (0..<5).map { _ in
            let took = ContinuousClock().measure {
                for gap in asked {
                    #expect(dossier.gap(gap.id.name) === gap)
                    #expect(dossier.gaps.place(of: gap.id.name).map { dossier.gaps[$0] } === gap)
                    #expect(!dossier.contains(RecordID(.gap, gap.id.name + "-x")))
                }
            }
            return Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds)
        }.min() ?? 0
    }

    /// Going through the lists, it would be a hundred times.
    @Test func oneIsFoundAmongManyAsAmongFew() {
        let (few, many) = (time(200), time(20_000))
        #expect(many < few * 10, "\(few) s, then \(many) s")
        print("look-ups: among 20,000 records they take \(many / few) times what they take among 200")
    }

    /// A list is found by what is in it now.
    @Test func anUpdatedDossierIsLookedUpAnew() {
        let old = dossier(40)
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

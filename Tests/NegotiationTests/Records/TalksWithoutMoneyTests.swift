import Negotiation
import Testing

/// What a dossier needs: a title and two sides. Money, and others at the table, only where there are any.
@Suite struct TalksWithoutMoneyTests {
    private let bare = """
        title: Treaty text
        sides: [{id: tokyo, name: Tokyo, ours: yes}, {id: washington, name: Washington}]
        """

    @Test func titleAndSidesMakeADossier() {
        let dossier = Fixture.dossier(bare, gaps: ["article-4": "title: Article 4\nstatus: open"])
        #expect(dossier.problems == [] && dossier.contradictions() == [])
        #expect(dossier.portfolio.envelope == nil && dossier.portfolio.selected.total.value == .zero)
    }

    @Test func observersSpeakInMeetings() throws {
        let framework = bare + "\nobservers: [{id: seoul, name: Seoul, name-ja: ソウル}]"
        func meeting(_ side: String) -> String {
            "title: M\ndate: 2026-02-12\nstatements: [{who: A, side: \(side), text: Hm}]"
        }
        let dossier = Fixture.dossier(
            framework, meetings: ["2026-02-12-m": meeting("seoul"), "2026-02-12-n": meeting("tokyo")])
        #expect(dossier.problems == [])
        #expect(dossier.framework.subject.name(of: "seoul") == "Seoul")
        let other = Fixture.dossier(framework, meetings: ["2026-02-12-m": meeting("london")])
        #expect(
            other.problems.map(\.message) == [
                "no side `london`: write one of tokyo or washington, or add it under sides of dossier.md"
            ])
    }

    @Test func peopleAreToldWithTheirOffices() {
        let people = "\npeople: [{name: A, role: Minister, side: tokyo}, {name: B, side: london}]"
        let dossier = Fixture.dossier(bare + people)
        let framework = dossier.framework.subject
        #expect(framework.titled(["A", "C"]) == "A, Minister; C" && framework.titled(["B", "C"]) == "B, C")
        #expect(dossier.people == ["A", "B"])
        #expect(dossier.contradictions().map(\.message) == ["no side `london`: write one of tokyo or washington"])
    }

    @Test func anObserverIsNoSide() {
        let dossier = Fixture.dossier(bare + "\nobservers: [{id: tokyo, name: Tokyo}]")
        let told = dossier.contradictions().map(\.message)
        #expect(told == ["`tokyo` is a side: delete it here, or give the observer another id"])
    }
}

import DossierSteps
import FrontMatter
import Negotiation
import Testing

@testable import Workbench

/// What is taken over from the last version of a dossier is what would be summed up anew.
@Suite struct BoardFactsTests {
    @Test func factsThatAreTakenOverAreThoseSummedUpAnew() throws {
        var dossier = try Fixture.sample.get()
        var facts = BoardFacts(dossier)
        var pictures: Set<String> = []

        func follow(_ next: Dossier) {
            facts = BoardFacts(next, after: dossier, facts)
            dossier = next
            let anew = BoardFacts(next)
            #expect("\(facts.portfolio)" == "\(anew.portfolio)")
            #expect("\(facts.mixRows)" == "\(anew.mixRows)")
            #expect(facts.broken == anew.broken)
            #expect(facts.liveGaps == anew.liveGaps)
            pictures.insert("\(facts.mixRows) \(facts.portfolio.selected) \(facts.liveGaps) \(facts.broken)")
        }

        for project in dossier.projects {
            var stage = project.stage.id
            for next in dossier.framework.stages.map(\.id) where next != stage {
                follow(
                    try dossier.applying(
                        Change(record: project.id, field: "stage", before: .text(stage), after: .text(next))))
                stage = next
            }
        }
        let project = try #require(dossier.projects.first)
        follow(dossier.replacing(project.id, with: Array("no record".utf8)))
        #expect(facts.broken == 1)
        follow(dossier.replacing(project.id, with: project.source))
        follow(dossier.updating([project.id: .gone]))
        let gap = try #require(dossier.gaps.first { $0.status == .open })
        follow(
            try dossier.applying(
                Change(record: gap.id, field: "status", before: .text("open"), after: .text("agreed"))))
        let framework = String(decoding: dossier.framework.source, as: UTF8.self)
        let other = framework.replacing("selected", with: "shortlisted")
        try #require(other != framework)
        follow(dossier.replacing(.dossier, with: Array(other.utf8)))
        #expect(pictures.count > 10)
    }
}

import DossierSteps
import Foundation
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

    /// What is not money may change without the sums, but nothing old is shown.
    @Test(arguments: [false, true])
    func whatChangesBesideTheMoneyIsShown(hasParts: Bool) throws {
        let dossier = try Fixture.load { try BoardFactsTests.write(hasParts: hasParts, to: $0) }
        let facts = BoardFacts(dossier)
        #expect(facts.envelopeParts.isEmpty != hasParts)
        func shown(_ facts: BoardFacts, _ dossier: Dossier) -> [String] {
            let parts = facts.envelopeParts.map { ($0.selected.projects + $0.shortlisted.projects).map(\.name) }
            let rows = facts.mixRows.map { $0.project.map { dossier.projects[$0].name } ?? "" }
            return ["\(parts)", "\(rows)", "\(facts.widestOfMix) \(facts.hasMoney)", "\(facts.portfolio)"]
        }
        var seen: Set<[String]> = [shown(facts, dossier)]
        for project in dossier.projects {
            let text = String(decoding: project.source, as: UTF8.self)
            for (old, new) in [
                ("title: ", "title: Another and far longer name than before of "), ("title: ", "title: Zoo by the "),
                ("title: ", "owner: Nobody\ntitle: "), ("stage: ", "stage: selected\nx-stage: "),
                ("amount: ", "amount: 1234bn USD\nx-amount: "), ("basis: published", "basis: illustrative"),
                ("instruments: ", "x-instruments: "), ("since: 2026", "since: 2027"), ("title", "titel"),
            ] {
                guard let place = text.firstRange(of: old) else { continue }
                let next = dossier.replacing(
                    project.id, with: Array(text.replacingCharacters(in: place, with: new).utf8))
                let taken = shown(BoardFacts(next, after: dossier, facts), next)
                #expect(taken == shown(BoardFacts(next), next), "\(project.id) \(new)")
                seen.insert(taken)
            }
        }
        #expect(seen.count > 8)
    }

    private static func write(hasParts: Bool, to folder: String) throws {
        let parts = "envelopes: [{id: cash, name: Cash, amount: 1bn USD, instruments: [equity]}]\n"
        var files = [
            "dossier.md": """
            ---
            title: Money
            sides: [{id: a, name: A, ours: yes}, {id: b, name: B}]
            envelope: 9bn USD
            \(hasParts ? parts : "")instruments: [{kind: equity}, {kind: loan}]
            stages:
              - {id: shortlisted, name: Shortlisted, counts-as: shortlisted}
              - {id: selected, name: Selected, counts-as: selected}
            ---

            """
        ]
        for (name, share) in [("mill", 10), ("port", 20), ("yard", 30)] {
            files["projects/\(name).md"] = """
                ---
                title: The \(name)
                stage: \(name == "yard" ? "shortlisted" : "selected")
                since: 2026-01-02
                amount: {value: 2bn USD, basis: published}
                instruments: [{kind: equity, share: \(share)%}, {kind: loan, share: \(100 - share)%}]
                ---

                """
        }
        try Fixture.write(files, to: folder)
    }
}

extension BoardFacts {
    /// Those that are summed up anew.
    fileprivate init(_ dossier: Dossier) { self.init(dossier, GatheredFacts(dossier)) }
}

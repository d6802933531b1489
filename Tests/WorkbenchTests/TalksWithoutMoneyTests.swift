import Negotiation
import Screen
import Testing

@testable import Workbench

@Suite struct TalksWithoutMoneyTests {
    @Test func theBoardSpeaksOfGapsAndActions() throws {
        let framework = "---\ntitle: T\nsides: [{id: a, name: A, ours: yes}, {id: b, name: B}]\n---\n"
        let gap = "---\ntitle: G\nstatus: open\n---\n"
        let dossier = Dossier(framework: .reading(Array(framework.utf8), id: .dossier, vocabulary: nil))
            .updating([RecordID(.gap, "g"): .bytes(Array(gap.utf8))])
        #expect(dossier.problems == [])
        let text = Workbench(
            dossier: dossier, today: try #require(CalendarDate("2026-02-20")), size: Size(columns: 80, rows: 24)
        ).render().lines.joined(separator: "\n")
        #expect(text.contains("open gaps 1 of 1   open actions 0"))
        #expect(text.contains("no money is pledged") && !text.contains("0.0bn"))
    }
}

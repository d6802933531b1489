import Negotiation
import Screen
import Testing

@testable import Workbench

@Suite struct TalksWithoutMoneyTests {
    @Test func theBoardSpeaksOfGapsAndActions() throws {
        let framework = "---\ntitle: T\nsides: [{id: a, name: A, ours: yes}, {id: b, name: B}]\n---\n"
        let gap = "---\ntitle: G\nstatus: open\n---\n"
        let actions = "[{text: Ask}, {text: Tell}, {text: Wait, status: done}]"
        let meeting = "---\ntitle: M\ndate: 2026-02-01\nactions: \(actions)\n---\n"
        let dossier = Dossier(framework: .reading(Array(framework.utf8), id: .dossier, vocabulary: nil))
            .updating([
                RecordID(.gap, "g"): .bytes(Array(gap.utf8)),
                RecordID(.meeting, "2026-02-01-m"): .bytes(Array(meeting.utf8)),
            ])
        #expect(dossier.problems == [])
        var bench = Workbench(
            dossier: dossier, today: try #require(CalendarDate("2026-02-20")), size: Size(columns: 80, rows: 24))
        func text() -> String { bench.render().lines.joined(separator: "\n") }
        #expect(text().contains("1 of 1 gaps open   2 actions open"))
        // What the sides promise each other stands in the place of money, which is there when it is asked for.
        #expect(text().contains("4 Commitments ") && text().contains("no commitments yet: a adds one"))
        for _ in 0..<3 { _ = bench.handle(.key(.character("4"))) }
        #expect(bench.board.focus == .commitments && !text().contains("0.0bn"))
    }
}

import Negotiation

// Marked records, on which the next change acts together.
extension Workbench {
    func markCount(_ pane: Pane) -> Int {
        guard let kind = pane.kind else { return 0 }
        return board.marks.count { $0.kind == kind }
    }

    /// What a filter hides, or is gone, is no longer marked.
    mutating func settleMarks() {
        guard !board.marks.isEmpty else { return }
        board.marks.formIntersection(Pane.allCases.filter(\.isList).flatMap(shownRecords))
    }

    /// All that the pane shows.
    func shownRecords(_ pane: Pane) -> [RecordID] {
        (0..<rowCount(pane)).compactMap { record(in: pane, row: $0) }
    }

    /// The marked records of the focused pane that can be changed, in its order, and the names of those that cannot; nil where
    /// none is marked, or another page is open.
    func markedRecords() -> (records: [RecordSummary], broken: [String])? {
        guard pages.isEmpty, markCount(board.focus) > 0, let list = dossier.list(in: board.focus) else { return nil }
        let all = (0..<rowCount(board.focus)).compactMap { row -> RecordSummary? in
            guard let place = place(of: row, in: board.focus) else { return nil }
            return board.marks.contains(list.id(at: place)) ? list.summary(at: place) : nil
        }
        return (all.filter { !$0.isBroken }, all.filter(\.isBroken).map(\.id.name))
    }
}

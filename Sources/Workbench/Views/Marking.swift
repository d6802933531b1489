import Negotiation
import Words

// `Space`: marked records, on which the next change acts together. Only what is shown can be marked: nothing is ever
// changed unseen.
extension Workbench {
    mutating func toggleMark() {
        guard let id = record(in: board.focus, row: viewport(board.focus).selected), board.focus.isList else {
            return tell(ViewWords.onlyRecords.text)
        }
        if board.marks.remove(id) == nil { board.marks.insert(id) }
        let count = markCount(board.focus)
        // On to the next, so that a run of records is marked by pressing Space again and again.
        board.viewports[board.focus.rawValue].move(by: 1, count: rowCount(board.focus))
        tell((count == 0 ? ViewWords.noneMarked : .marked(count)).text)
    }

    /// Marks all that the pane shows; where any is marked, none.
    mutating func toggleAllMarks() {
        guard board.focus.isList else { return tell(ViewWords.onlyRecords.text) }
        let ids = shownRecords(board.focus)
        if board.marks.isDisjoint(with: ids) {
            board.marks.formUnion(ids)
            tell(ViewWords.marked(ids.count).text)
        } else {
            board.marks.subtract(ids)
            tell(ViewWords.noneMarked.text)
        }
    }
}

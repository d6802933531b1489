import Negotiation

// `Space`: marked records, on which the next change acts together. Only what is shown can be marked: nothing is ever
// changed unseen.
extension Workbench {
    mutating func toggleMark() {
        guard let id = record(in: focus, row: viewport(focus).selected), focus.isList else {
            return tell("only records can be marked")
        }
        if marks.remove(id) == nil { marks.insert(id) }
        let count = markCount(focus)
        // On to the next, so that a run of records is marked by pressing Space again and again.
        viewports[focus.rawValue].move(by: 1, count: rowCount(focus))
        tell(count == 0 ? "no record is marked" : "\(count) marked: c, o, w and F change them together")
    }

    /// Marks all that the pane shows; where any is marked, none.
    mutating func toggleAllMarks() {
        guard focus.isList else { return tell("only records can be marked") }
        let ids = shownRecords(focus)
        if marks.isDisjoint(with: ids) {
            marks.formUnion(ids)
            tell("\(ids.count) marked: c, o, w and F change them together")
        } else {
            marks.subtract(ids)
            tell("no record is marked")
        }
    }
}

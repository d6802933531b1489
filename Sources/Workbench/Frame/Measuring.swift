import Negotiation

// How much there is to see in each pane.
extension Workbench {
    func measures(_ pane: Pane) -> PaneMeasures { view(pane).measures }

    /// Measures the pane's list anew, after it or what is shown of it has changed.
    mutating func measure(_ pane: Pane) {
        guard let subject = pane.subject else { return }
        board.views[pane.rawValue].measures = subject.measure(pane, self)
    }

    /// Which lines the pane has, at its place on the board.
    func lines(of pane: Pane, _ layout: BoardLayout) -> PaneLines {
        PaneLines(count: rowCount(pane), measures: measures(pane), shape: layout.shape(of: pane))
    }

    func need(of pane: Pane) -> PaneNeed {
        var need = PaneNeed(rows: rowCount(pane))
        guard let subject = pane.subject else { return need }
        let measures = measures(pane)
        need.headings = measures.sections.count { $0.heading != nil }
        need.isSectioned = !measures.sections.isEmpty
        need.canDropHeadings = subject.canDropHeadings
        // Of a list that is not looked through to its end it is not known, nor would it have room.
        need.seconds = need.rows <= PaneMeasures.most ? measures.seconds.count : 0
        need.columns = measures.columns
        return need
    }
}

import Negotiation
import Screen

// Which record stands where, and which one actions are about.
extension Workbench {
    func viewport(_ pane: Pane) -> Viewport { board.viewports[pane.rawValue] }

    var layout: BoardLayout {
        BoardLayout(
            size: size, isZoomed: board.isZoomed || isLinear, wantsPreview: board.wantsPreview, panes: fourPanes,
            needs: Pane.allCases.map { need(of: $0) }, hasNext: !facts.agenda.isEmpty)
    }

    func rowCount(_ pane: Pane) -> Int {
        view(pane).rows?.count ?? total(pane)
    }

    /// The record that a row stands for; rows of the mix may stand for none.
    func record(in pane: Pane, row: Int) -> RecordID? {
        guard let place = place(of: row, in: pane) else { return nil }
        if let list = dossier.list(in: pane) { return list.id(at: place) }
        return facts.mixRows[place].project.map { dossier.projects[$0].id }
    }

    func row(of id: RecordID, in pane: Pane) -> Int? {
        guard let place = place(of: id, in: pane) else { return nil }
        guard let rows = view(pane).rows else { return place }
        return rows.firstIndex(of: place)
    }

    /// The place of a record in the dossier's list, shown or not; among the rows of the mix, of the first about it.
    private func place(of id: RecordID, in pane: Pane) -> Int? {
        if let list = dossier.list(in: pane) { return id.kind == list.kind ? list.place(of: id.name) : nil }
        guard id.kind == .project, let place = dossier.projects.place(of: id.name) else { return nil }
        return facts.mixRows.firstIndex { $0.project == place }
    }

    /// Lets the preview, and what on a page follows its list, show what is selected.
    mutating func followSelection() {
        if var page = pages.last, page.isBehind(in: self) {
            page.catchUp(in: self)
            page.settle(in: self)
            pages[pages.count - 1] = page
        }
        board.previewed = record(in: board.focus, row: viewport(board.focus).selected)
    }

    /// The record that actions are about: the one whose page is open, else the selected row's.
    var current: RecordID? {
        for page in pages.reversed() {
            switch page.subject(in: self) {
            case .record(let id): return id
            case .nothing: return nil
            case .thatBelow: continue
            }
        }
        return record(in: board.focus, row: viewport(board.focus).selected)
    }
}

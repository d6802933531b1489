import Negotiation
import Screen

// Which record stands where, and which one actions are about.
extension Workbench {
    func viewport(_ pane: Pane) -> Viewport { viewports[pane.rawValue] }

    var layout: BoardLayout { BoardLayout(size: size, focus: focus, isZoomed: isZoomed, wantsPreview: wantsPreview) }

    func rowCount(_ pane: Pane) -> Int {
        view(pane).rows?.count ?? total(pane)
    }

    /// The record that a row stands for; rows of the mix may stand for none.
    func record(in pane: Pane, row: Int) -> RecordID? {
        guard let place = place(of: row, in: pane) else { return nil }
        return switch pane {
        case .shortlist: dossier.projects[place].id
        case .gaps: dossier.gaps[place].id
        case .meetings: dossier.meetings[place].id
        case .mix: facts.mixRows[place].project.map { dossier.projects[$0].id }
        }
    }

    func row(of id: RecordID, in pane: Pane) -> Int? {
        let place: Int? =
            switch pane {
            case .shortlist: dossier.projects.firstIndex { $0.id == id }
            case .gaps: dossier.gaps.firstIndex { $0.id == id }
            case .meetings: dossier.meetings.firstIndex { $0.id == id }
            case .mix: facts.mixRows.firstIndex { $0.project.map { dossier.projects[$0].id } == id }
            }
        guard let place, let rows = view(pane).rows else { return place }
        return rows.firstIndex(of: place)
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
        return record(in: focus, row: viewport(focus).selected)
    }
}

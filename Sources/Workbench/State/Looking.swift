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
            switch page {
            case .detail(let detail): return detail.id
            case .form(let form): return form.record
            case .review: return reviewed
            case .valuation(let page): return page.project
            case .ranking(let page): return page.selected?.project.id
            case .portfolio(let page): if let project = page.selected?.project { return project.id }
            default: break
            }
        }
        return record(in: focus, row: viewport(focus).selected)
    }

    var place: Place {
        switch pages.last {
        case nil: .board
        case .detail: .detail
        case .messages, .help: .messages
        case .decisions: .decisions
        case .form: .form
        case .log: .log
        case .actions: .actions
        case .brief: .brief
        case .timeline: .timeline
        case .review: .review
        case .valuation: .valuation
        case .ranking: .ranking
        case .portfolio: .portfolio
        }
    }
}

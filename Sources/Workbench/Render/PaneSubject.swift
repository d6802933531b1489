import Negotiation
import Screen

/// A kind of record that one of the board's panes lists.
protocol PaneSubject: ListedSubject {
    static var columns: [Column<Self>] { get }
    /// Columns before the first of them: for the signs of selected and of changed records.
    static var gutter: Int { get }
    /// Asked of the type, so that there is code of its own for it: the board is drawn for every key.
    static func renderRows(of pane: Pane, _ bench: Workbench, _ layout: BoardLayout, into surface: inout Surface)
}

extension Pane {
    /// What the pane lists; nil of the mix.
    var subject: (any PaneSubject.Type)? {
        switch self {
        case .shortlist: Project.self
        case .gaps: Gap.self
        case .meetings: Meeting.self
        case .mix: nil
        }
    }
}

import Negotiation
import Screen
import Words

/// A kind of record that one of the board's panes lists.
protocol PaneSubject: ListedSubject {
    static func columns(_ shape: PaneShape) -> [PaneColumn<Self>]
    /// The heading of these records, which stand in one section; nil where it goes without saying.
    static func heading(_ section: String, of records: [Record<Self>], _ bench: Workbench) -> StyledHeading?
    /// Whether a column says the same as the headings.
    static var canDropHeadings: Bool { get }
    /// Below the row, where there is room.
    static func second(of record: Record<Self>, _ bench: Workbench) -> String?
    /// Asked of the type, so that there is code of its own for it: the board is drawn for every key.
    static func renderRows(of pane: Pane, _ bench: Workbench, _ layout: BoardLayout, into surface: inout Surface)
    /// What is said of it in linear mode, a few words each, what matters most first.
    static func facts(of record: Record<Self>, _ bench: Workbench) -> [String]
    static func measure(_ pane: Pane, _ bench: Workbench) -> PaneMeasures
}

extension PaneSubject {
    /// Before the columns: for the signs of selected and of changed records.
    static var gutter: Int { 1 }
    static func heading(_ section: String, of records: [Record<Self>], _ bench: Workbench) -> StyledHeading? { nil }
    static var canDropHeadings: Bool { false }
    static func second(of record: Record<Self>, _ bench: Workbench) -> String? { nil }
}

extension Pane {
    /// What the pane lists; nil of the mix, which is made of sums.
    var subject: (any PaneSubject.Type)? {
        switch self {
        case .shortlist: Project.self
        case .gaps: Gap.self
        case .meetings: Meeting.self
        case .mix: nil
        case .commitments: Commitment.self
        case .packages: Package.self
        }
    }

    /// The kind of its records.
    var kind: RecordKind? { subject?.kind }

    /// Whether it is a list of records, and so can be filtered and sorted.
    var isList: Bool { subject != nil }

    /// As views name it.
    var word: String { kind?.plural ?? "mix" }

    /// What its rows are.
    var things: Things { kind?.things ?? .sums }

    /// Nil of a kind that no pane lists.
    init?(_ kind: RecordKind) {
        guard let pane = Pane.allCases.first(where: { $0.kind == kind }) else { return nil }
        self = pane
    }
}

extension RecordKind {
    /// Its records.
    var things: Things {
        switch self {
        case .dossier: .dossiers
        case .project: .projects
        case .gap: .gaps
        case .meeting: .meetings
        case .commitment: .commitments
        case .package: .packages
        }
    }
}

extension Dossier {
    /// The records that a pane lists.
    func list(in pane: Pane) -> (any RecordList)? { pane.kind.flatMap(list) }
}

extension RecordList {
    func id(at place: Int) -> RecordID { records[place].id }
    func summary(at place: Int) -> RecordSummary { RecordSummary(records[place]) }
    func place(of name: String) -> Int? { records.place(of: name) }

    func keys(
        _ dossier: Dossier, _ today: CalendarDate, _ texts: FoldedTexts = FoldedTexts()
    ) -> FilterKeys<Record<Subject>> {
        FilterKeys(of: dossier, today: today, texts: texts)
    }
}

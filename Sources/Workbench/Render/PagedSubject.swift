import Negotiation

/// A kind of record that has a page, and a head and a word on what to do in a review.
protocol PagedSubject: ListedSubject {
    static func buildPage(of record: Record<Self>, _ bench: Workbench, _ page: inout PageText)
    /// How it stands, in a line or two; of a record that can be read.
    static func buildHead(of record: Record<Self>, _ bench: Workbench, _ page: inout PageText)
    /// What the aide is to say or do next; of a record that can be read.
    static func buildWhatToDo(on record: Record<Self>, _ bench: Workbench, _ page: inout PageText)
    /// What that rests on, where there is room beside it; of a record that can be read.
    static func buildGrounds(of record: Record<Self>, _ bench: Workbench, _ page: inout PageText)
    /// The brief that is made of one record; nil where that for the summit serves.
    static func brief(of id: RecordID) -> BriefSubject?
}

extension PagedSubject {
    static func buildGrounds(of record: Record<Self>, _ bench: Workbench, _ page: inout PageText) {}
}

extension RecordKind {
    /// Nil of the dossier's own record, whose page is like no other.
    var pagedSubject: (any PagedSubject.Type)? {
        switch self {
        case .dossier: nil
        case .project: Project.self
        case .gap: Gap.self
        case .meeting: Meeting.self
        case .commitment: Commitment.self
        case .package: Package.self
        }
    }
}

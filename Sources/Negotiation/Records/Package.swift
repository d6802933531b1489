/// If we give X for Y: what each side gives on which gap, to be taken or left as a whole.
public struct Package: RecordSubject {
    public static var kind: RecordKind { .package }
    public static var exampleID: String { "cap-for-speed" }

    public enum Status: String, CaseIterable, FieldValue, Comparable {
        /// Thought of, and not yet said to the other side.
        case draft
        case tabled, accepted, refused

        /// Told by shape, so that no colour is needed.
        public var box: String {
            switch self {
            case .draft: "[ ]"
            case .tabled: "[~]"
            case .accepted: "[x]"
            case .refused: "[-]"
            }
        }

        /// Whether it can still be accepted.
        public var isLive: Bool { self == .draft || self == .tabled }

        public static func < (a: Status, b: Status) -> Bool { a.rank < b.rank }
        var rank: Int { Status.allCases.firstIndex(of: self) ?? 0 }
    }

    public var title = ""
    public var titleJa: String?
    public var titleKana: String?
    public var status: Status = .draft
    public var by: SideID?
    /// When it was tabled. Those that one side tables on one day are one round: offers that are worth the same to it.
    public var date: KnownDate?
    /// When it reached its status.
    public var since: KnownDate?
    package var terms: [Term] = []
    /// What would be selected along with it.
    package var projects: [Reference<Project>] = []
    public var owner: String?
    public var basis: Basis?
    public var sources: [String] = []

    public init() {}

    package static let fields: FieldTable<Package> = [
        Field("title", { $0.title }, { $0.title = $1 }, required: true, .packageTitle)
            .opening(.name),
        Field("title-ja", { $0.titleJa }, { $0.titleJa = $1 }, .titleInJapanese),
        Field("title-kana", { $0.titleKana }, { $0.titleKana = $1 }, .readingOfTitle),
        Field("status", { $0.status }, { $0.status = $1 }, required: true, .howFar)
            .opening(.standing),
        Field("by", { $0.by }, { $0.by = $1 }, .packageBy),
        Field("date", { $0.date }, { $0.date = $1 }, .tabledOn),
        Field("since", { $0.since }, { $0.since = $1 }, .sinceItsStatus),
        Field("terms", { $0.terms }, { $0.terms = $1 }, .terms)
            .opening(.terms),
        Field("projects", { $0.projects }, { $0.projects = $1 }, .selectedProjects),
        Field("owner", { $0.owner }, { $0.owner = $1 }, .nextOffice)
            .opening(.who),
        Field("basis", { $0.basis }, { $0.basis = $1 }, .basis)
            .opening(.links),
        Field("sources", { $0.sources }, { $0.sources = $1 }, .recordSources),
    ]
}

/// What one side gives on one gap.
package struct Term: Fielded {
    package var gap = Reference<Gap>("")
    package var side = SideID(id: "")
    package var text = ""
    /// In the unit of the gap's measure.
    package var value: Claims<MeasuredValue>?

    package init() {}

    package static let fields: FieldTable<Term> = [
        Field("gap", { $0.gap }, { $0.gap = $1 }, required: true, .termGap),
        Field("side", { $0.side }, { $0.side = $1 }, required: true, .termSide),
        Field("text", { $0.text }, { $0.text = $1 }, required: true, as: .prose, .termText),
        Field(
            "value", { $0.value }, { $0.value = $1 },
            .positionValue),
    ]
}

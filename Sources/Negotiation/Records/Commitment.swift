/// What one side owes the other: the half of a bargain that its other half is given for.
public struct Commitment: RecordSubject {
    public static var kind: RecordKind { .commitment }
    public static var exampleID: String { "tariff-baseline" }

    /// How far a promise has come.
    public enum Status: String, CaseIterable, FieldValue, Comparable {
        case offered, agreed
        case inForce = "in-force"
        case met, breached, lapsed

        /// Told by shape, so that no colour is needed.
        public var box: String {
            switch self {
            case .offered: "[ ]"
            case .agreed: "[~]"
            case .inForce: "[=]"
            case .met: "[x]"
            case .breached: "[!]"
            case .lapsed: "[-]"
            }
        }

        /// As people say it: `in force`.
        public var words: String { term.text }

        /// Whether somebody still owes something, or has broken what was owed.
        public var isLive: Bool { self != .met && self != .lapsed }

        /// Whether a day by which it is due can still be missed.
        public var isPending: Bool { isLive && self != .breached }

        public static func < (a: Status, b: Status) -> Bool { a.rank < b.rank }
        var rank: Int { Status.allCases.firstIndex(of: self) ?? 0 }
    }

    public var title = ""
    public var titleJa: String?
    public var titleKana: String?
    public var by = SideID(id: "")
    /// Nil where it is owed to the other side.
    public var to: SpeakerID?
    public var status: Status = .offered
    /// When it reached its status.
    public var since: KnownDate?
    public var text: String?
    public var amount: Claims<Amount>?
    public var rate: Claims<Percent>?
    public var condition: String?
    public var consequence: String?
    public var due: KnownDate?
    public var owner: String?
    public var legalBasis: String?
    package var gaps: [Reference<Gap>] = []
    package var projects: [Reference<Project>] = []
    /// How well it is known that it was promised.
    public var basis: Basis?
    public var sources: [String] = []

    public init() {}

    package static let fields: FieldTable<Commitment> = [
        Field("title", { $0.title }, { $0.title = $1 }, required: true, .commitmentTitle)
            .opening(.name),
        Field("title-ja", { $0.titleJa }, { $0.titleJa = $1 }, .titleInJapanese),
        Field("title-kana", { $0.titleKana }, { $0.titleKana = $1 }, .readingOfTitle),
        Field("by", { $0.by }, { $0.by = $1 }, required: true, .owedBy)
            .opening(.standing),
        Field("to", { $0.to }, { $0.to = $1 }, .owedTo),
        Field("status", { $0.status }, { $0.status = $1 }, required: true, .howFar),
        Field("since", { $0.since }, { $0.since = $1 }, .sinceStatus),
        Field("text", { $0.text }, { $0.text = $1 }, as: .prose, .owed)
            .opening(.terms),
        Field("amount", { $0.amount }, { $0.amount = $1 }, .commitmentAmount),
        Field("rate", { $0.rate }, { $0.rate = $1 }, .promisedRate),
        Field("condition", { $0.condition }, { $0.condition = $1 }, as: .prose, .condition),
        Field("consequence", { $0.consequence }, { $0.consequence = $1 }, as: .prose, .breach),
        Field("due", { $0.due }, { $0.due = $1 }, .metBy)
            .opening(.who),
        Field("owner", { $0.owner }, { $0.owner = $1 }, .nextOffice),
        Field("legal-basis", { $0.legalBasis }, { $0.legalBasis = $1 }, .legalBasis)
            .opening(.links),
        Field("gaps", { $0.gaps }, { $0.gaps = $1 }, .bearingGaps),
        Field("projects", { $0.projects }, { $0.projects = $1 }, .meetingProjects),
        Field("basis", { $0.basis }, { $0.basis = $1 }, .basis),
        Field("sources", { $0.sources }, { $0.sources = $1 }, .recordSources),
    ]
}

extension Commitment {
    /// Days until it is due; negative once it is overdue; `nil` once nothing can be missed, or where it has no date.
    package func daysLeft(_ today: CalendarDate) -> Int? { status.isPending ? due?.daysLeft(on: today) : nil }

    package func isOverdue(_ today: CalendarDate) -> Bool { (daysLeft(today) ?? 0) < 0 }
}

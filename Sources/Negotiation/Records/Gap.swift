import Words

/// An item on which the sides differ.
public struct Gap: RecordSubject {
    public static var kind: RecordKind { .gap }
    public static var exampleID: String { "equity-share" }

    public enum Kind: String, CaseIterable, FieldValue {
        case technical, commercial, legal, political
    }

    /// The three-state scale that negotiators use on shared texts, and the shelf.
    public enum Status: String, CaseIterable, FieldValue, Comparable {
        /// One side's proposal, or apart.
        case open
        /// Objective agreed, terms open.
        case converging
        /// Agreed *ad referendum*.
        case agreed
        case parked

        /// Told by shape, so that no colour is needed.
        public var box: String {
            switch self {
            case .open: "[ ]"
            case .converging: "[~]"
            case .agreed: "[x]"
            case .parked: "[-]"
            }
        }

        /// Whether it still needs work.
        public var isLive: Bool { self == .open || self == .converging }

        public static func < (a: Status, b: Status) -> Bool { a.rank < b.rank }
        var rank: Int { Status.allCases.firstIndex(of: self) ?? 0 }
    }

    public enum Severity: String, CaseIterable, FieldValue, Comparable {
        case critical, major, minor

        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
        private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    }

    public var title = ""
    public var titleJa: String?
    public var titleKana: String?
    public var kind: Kind?
    public var status: Status = .open
    /// When it reached its status.
    public var since: KnownDate?
    public var severity: Severity?
    public var level: Level?
    public var owner: String?
    public var due: KnownDate?
    package var projects: [Reference<Project>] = []
    package var linkedTo: [Reference<Gap>] = []
    package var lines = PerSide<GapLine>()
    /// Where both sides could meet; masked on the screen.
    public var landingZone: String?
    /// The unit of the positions' values.
    public var measure: String?
    public var positions: [Position] = []
    /// The words on which the sides differ, with brackets around what is open (`BracketedText`).
    public var text: String?
    /// Earlier versions of them.
    public var drafts: [TextDraft] = []
    public var ask: String?
    public var sources: [String] = []
    private var prepared: Kept<Preparation>?

    public init() {}

    package static let fields: FieldTable<Gap> = [
        Field("title", { $0.title }, { $0.title = $1 }, required: true, .differOn)
            .opening(.name),
        Field("title-ja", { $0.titleJa }, { $0.titleJa = $1 }, .titleInJapanese),
        Field("title-kana", { $0.titleKana }, { $0.titleKana = $1 }, .readingOfTitle),
        Field("kind", { $0.kind }, { $0.kind = $1 }, .gapKind)
            .opening(.standing),
        Field("status", { $0.status }, { $0.status = $1 }, required: true, .gapStatus),
        Field("since", { $0.since }, { $0.since = $1 }, .sinceStatus),
        Field("severity", { $0.severity }, { $0.severity = $1 }, .severity),
        Field("level", { $0.level }, { $0.level = $1 }, .level),
        Field("owner", { $0.owner }, { $0.owner = $1 }, .nextOffice)
            .opening(.who),
        Field("due", { $0.due }, { $0.due = $1 }, .settledBy),
        Field("projects", { $0.projects }, { $0.projects = $1 }, .heldUpProjects)
            .opening(.links),
        Field("linked-to", { $0.linkedTo }, { $0.linkedTo = $1 }, .linkedGaps),
        Field(
            "landing-zone", { $0.landingZone }, { $0.landingZone = $1 }, as: .prose, masked: true,
            .landingZone
        )
        .opening(.outcome),
        Field("measure", { $0.measure }, { $0.measure = $1 }, .measure),
        Field("positions", { $0.positions }, { $0.positions = $1 }, .positions),
        Field(
            "text", { $0.text.map { DisputedText(words: $0) } }, { $0.text = $1?.words },
            .disputedText),
        Field("drafts", { $0.drafts }, { $0.drafts = $1 }, .drafts),
        Field("ask", { $0.ask }, { $0.ask = $1 }, as: .prose, .ask),
        Field(
            "stands", { $0.preparation.stands }, { $0.preparation.stands = $1 }, as: .prose,
            .stands
        )
        .opening(.brief),
        objective(), points(),
        Field(
            "answer", { $0.preparation.answer }, { $0.preparation.answer = $1 }, as: .prose,
            .answer),
        Field(
            "recommendation", { $0.preparation.recommendation }, { $0.preparation.recommendation = $1 }, as: .prose,
            .recommendation),
        Field(
            "consequence", { $0.preparation.consequence }, { $0.preparation.consequence = $1 }, as: .prose,
            .saidNo),
        ifPressed(),
        Field("sources", { $0.sources }, { $0.sources = $1 }, .recordSources)
            .opening(.links),
    ]

    package static let perSide: PerSideFields<Gap>? = PerSideFields({ $0.lines }, { $0.lines[$1] = $2 })
}

extension Gap: Prepared {
    package var preparation: Preparation {
        get { prepared?.value ?? Preparation() }
        set { prepared = Kept(newValue) }
    }
}

/// Who may decide.
public enum Level: String, CaseIterable, FieldValue {
    case technical, ministerial, leaders

    /// Who they are.
    package var people: String {
        switch self {
        case .technical: DeciderWords.officials.text
        case .ministerial: DeciderWords.ministers.text
        case .leaders: DeciderWords.leaders.text
        }
    }

    /// The same in a sentence, where there is but one set of leaders.
    package var deciders: String { self == .leaders ? DeciderWords.theLeaders.text : people }
}

/// What one side wants on a gap.
public struct GapLine: Fielded {
    public var position: String?
    /// Masked on the screen.
    public var fallback: String?
    /// Masked on the screen.
    public var redLine: String?
    /// Masked on the screen.
    public var alternative: String?
    /// In the unit of the gap's measure; masked on the screen.
    public var reservation: Claims<MeasuredValue>?
    /// How much the gap counts for the side, against its other gaps; masked on the screen.
    public var weight: ExactDecimal?

    public init() {}

    package static let fields: FieldTable<GapLine> = [
        Field("position", { $0.position }, { $0.position = $1 }, as: .prose, .positionNow),
        Field("fallback", { $0.fallback }, { $0.fallback = $1 }, as: .prose, masked: true, .fallback),
        Field("red-line", { $0.redLine }, { $0.redLine = $1 }, as: .prose, masked: true, .redLine),
        Field(
            "alternative", { $0.alternative }, { $0.alternative = $1 }, as: .prose, masked: true,
            .alternative),
        Field(
            "reservation", { $0.reservation }, { $0.reservation = $1 }, masked: true,
            .reservation),
        Field(
            "weight", { $0.weight }, { $0.weight = $1 }, masked: true,
            .weight),
    ]
}

/// What a side said on a date.
public struct Position: Fielded {
    public var side = SideID(id: "")
    public var date = KnownDate.unread
    public var text = ""
    /// In the unit of the gap's measure.
    public var value: Claims<MeasuredValue>?
    package var meeting: Reference<Meeting>?
    /// Of which bargain it is a part.
    package var package: Reference<Package>?
    /// How well it is known that the side said so.
    public var basis: Basis?
    public var source: String?

    public init() {}

    package static let fields: FieldTable<Position> = [
        Field("side", { $0.side }, { $0.side = $1 }, required: true, .positionSide),
        Field("date", { $0.date }, { $0.date = $1 }, required: true, .positionDate),
        Field("text", { $0.text }, { $0.text = $1 }, required: true, as: .prose, .positionText),
        Field(
            "value", { $0.value }, { $0.value = $1 },
            .positionValue),
        Field("meeting", { $0.meeting }, { $0.meeting = $1 }, .positionMeeting),
        Field("package", { $0.package }, { $0.package = $1 }, .positionPackage),
        Field("basis", { $0.basis }, { $0.basis = $1 }, .basis),
        Field("source", { $0.source }, { $0.source = $1 }, .reportedBy),
    ]
}

/// A meeting of the sides, or another dated event in the log.
public struct Meeting: RecordSubject {
    public static var kind: RecordKind { .meeting }
    public static var exampleID: String { "2026-02-12-washington" }

    public enum Status: String, CaseIterable, FieldValue {
        case planned, held, cancelled
    }

    /// In what way something came to be said.
    public enum Kind: String, CaseIterable, FieldValue {
        case talks, call, letter, press, announcement, publication
    }

    public var title = ""
    public var titleJa: String?
    public var titleKana: String?
    public var kind: Kind?
    public var date = KnownDate.unread
    public var place: String?
    public var level: Level?
    public var status: Status?
    package var delegations = PerSide<Delegation>()
    public var agenda: [String] = []
    public var statements: [Statement] = []
    public var outcomes: [Outcome] = []
    public var actions: [ActionItem] = []
    public var sources: [String] = []
    private var prepared: Kept<Preparation>?

    public init() {}

    /// Whether the sides spoke with each other. What is of no kind was talks.
    public var isTalks: Bool { kind == nil || kind == .talks || kind == .call }

    package static let fields: FieldTable<Meeting> = [
        Field("title", { $0.title }, { $0.title = $1 }, required: true, .meetingTitle)
            .opening(.name),
        Field("title-ja", { $0.titleJa }, { $0.titleJa = $1 }, .titleInJapanese),
        Field("title-kana", { $0.titleKana }, { $0.titleKana = $1 }, .readingOfTitle),
        Field("kind", { $0.kind }, { $0.kind = $1 }, .meetingKind)
            .opening(.meeting),
        Field("date", { $0.date }, { $0.date = $1 }, required: true, .meetingDate),
        Field("place", { $0.place }, { $0.place = $1 }, .place),
        Field("level", { $0.level }, { $0.level = $1 }, .whoMet),
        Field("status", { $0.status }, { $0.status = $1 }, .tookPlace),
        Field(
            "agenda", { $0.agenda }, { $0.agenda = $1 },
            .agenda
        )
        .opening(.said),
        Field("statements", { $0.statements }, { $0.statements = $1 }, .statements),
        Field("outcomes", { $0.outcomes }, { $0.outcomes = $1 }, .outcomes),
        Field("actions", { $0.actions }, { $0.actions = $1 }, .actions),
        Field(
            "time", { $0.preparation.time }, { $0.preparation.time = $1 }, .time
        )
        .opening(.brief),
        Field(
            "for", { $0.preparation.reader }, { $0.preparation.reader = $1 },
            .reader),
        Field("from", { $0.preparation.office }, { $0.preparation.office = $1 }, .briefOffice),
        Field(
            "contact", { $0.preparation.contact }, { $0.preparation.contact = $1 },
            .contact),
        Field(
            "handling", { $0.preparation.handling }, { $0.preparation.handling = $1 },
            .ownHandling),
        objective(), points(), ifPressed(),
        Field(
            "expect", { $0.preparation.expect }, { $0.preparation.expect = $1 },
            .expect),
        Field("numbers", { $0.preparation.numbers }, { $0.preparation.numbers = $1 }, .keyNumbers),
        Field(
            "press-line", { $0.preparation.pressLine }, { $0.preparation.pressLine = $1 }, as: .prose,
            .pressLine),
        Field("sources", { $0.sources }, { $0.sources = $1 }, .recordSources)
            .opening(.links),
    ]

    package static let perSide: PerSideFields<Meeting>? = PerSideFields({ $0.delegations }, { $0.delegations[$1] = $2 })
}

extension Meeting: Prepared {
    package var preparation: Preparation {
        get { prepared?.value ?? Preparation() }
        set { prepared = Kept(newValue) }
    }
}

/// Who came for one side.
public struct Delegation: Fielded {
    public var participants: [String] = []

    public init() {}

    package static let fields: FieldTable<Delegation> = [
        Field("participants", { $0.participants }, { $0.participants = $1 }, .participants)
    ]
}

/// A quoted line.
public struct Statement: Fielded {
    /// To whom something is said.
    public enum Audience: String, CaseIterable, FieldValue {
        case counterpart, press, parliament, `public`
    }

    public var who = ""
    public var side: SpeakerID?
    public var text = ""
    /// The words in the language in which they were spoken.
    public var original: String?
    /// Where it was not the day of the meeting.
    public var date: KnownDate?
    public var to: Audience?
    public var venue: String?
    public var source: String?

    /// Whether it was said in public, and not across the table.
    public func isPublic(in meeting: Meeting) -> Bool { to.map { $0 != .counterpart } ?? !meeting.isTalks }

    public init() {}

    package static let fields: FieldTable<Statement> = [
        Field("who", { $0.who }, { $0.who = $1 }, required: true, .positionSide),
        Field("side", { $0.side }, { $0.side = $1 }, .speakerSide),
        Field("text", { $0.text }, { $0.text = $1 }, required: true, as: .prose, .quotedText),
        Field(
            "original", { $0.original }, { $0.original = $1 }, as: .prose,
            .original),
        Field("date", { $0.date }, { $0.date = $1 }, .statementDate),
        Field("to", { $0.to }, { $0.to = $1 }, .audience),
        Field("venue", { $0.venue }, { $0.venue = $1 }, .venue),
        Field("source", { $0.source }, { $0.source = $1 }, .reportedBy),
    ]
}

/// What a meeting did to a gap or a project.
public struct Outcome: Fielded {
    public enum Result: String, CaseIterable, FieldValue {
        case narrowed, unchanged, widened, agreed, raised
    }

    package var gap: Reference<Gap>?
    package var project: Reference<Project>?
    public var result: Result = .raised
    public var note: String?

    public init() {}

    package static let fields: FieldTable<Outcome> = [
        Field("gap", { $0.gap }, { $0.gap = $1 }, .outcomeGap),
        Field("project", { $0.project }, { $0.project = $1 }, .outcomeProject),
        Field("result", { $0.result }, { $0.result = $1 }, required: true, .outcomeResult),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .outcomeNote),
    ]
}

/// Something to be done after a meeting.
public struct ActionItem: Fielded {
    public enum Status: String, CaseIterable, FieldValue {
        case open, done, dropped
    }

    public var text = ""
    public var owner: String?
    public var due: KnownDate?
    public var status: Status = .open

    public init() {}

    package static let fields: FieldTable<ActionItem> = [
        Field("text", { $0.text }, { $0.text = $1 }, required: true, as: .prose, .actionText),
        Field("owner", { $0.owner }, { $0.owner = $1 }, .actionOwner),
        Field("due", { $0.due }, { $0.due = $1 }, .actionDue),
        Field("status", { $0.status }, { $0.status = $1 }, .actionStatus),
    ]
}

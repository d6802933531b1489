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
        Field("title", { $0.title }, { $0.title = $1 }, required: true, "what it was")
            .opening(.name),
        Field("title-ja", { $0.titleJa }, { $0.titleJa = $1 }, "the same in Japanese"),
        Field("kind", { $0.kind }, { $0.kind = $1 }, "what sort of event it was")
            .opening(.meeting),
        Field("date", { $0.date }, { $0.date = $1 }, required: true, "when; the first day, where it took several"),
        Field("place", { $0.place }, { $0.place = $1 }, "where"),
        Field("level", { $0.level }, { $0.level = $1 }, "who met"),
        Field("status", { $0.status }, { $0.status = $1 }, "whether it took place"),
        Field(
            "agenda", { $0.agenda }, { $0.agenda = $1 },
            "what was or will be discussed; name a record as in gap/equity-share"
        )
        .opening(.said),
        Field("statements", { $0.statements }, { $0.statements = $1 }, "what was said, in quotes"),
        Field("outcomes", { $0.outcomes }, { $0.outcomes = $1 }, "what it did to gaps and projects"),
        Field("actions", { $0.actions }, { $0.actions = $1 }, "who must do what by when"),
        Field(
            "time", { $0.preparation.time }, { $0.preparation.time = $1 }, "the hour and its zone, as in 15:00 JST"
        )
        .opening(.brief),
        Field(
            "for", { $0.preparation.reader }, { $0.preparation.reader = $1 },
            "who its brief is for, named as in people"),
        Field("from", { $0.preparation.office }, { $0.preparation.office = $1 }, "the office that writes its brief"),
        Field(
            "contact", { $0.preparation.contact }, { $0.preparation.contact = $1 },
            "whom to call about it, day and night"),
        Field(
            "handling", { $0.preparation.handling }, { $0.preparation.handling = $1 },
            "the mark on its papers, if not the dossier's"),
        objective(), points(), ifPressed(),
        Field(
            "expect", { $0.preparation.expect }, { $0.preparation.expect = $1 },
            "what they will raise, and our answers"),
        Field(
            "press-line", { $0.preparation.pressLine }, { $0.preparation.pressLine = $1 }, as: .prose,
            "what is said to the press"),
        Field("sources", { $0.sources }, { $0.sources = $1 }, "where the record's facts come from")
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
        Field("participants", { $0.participants }, { $0.participants = $1 }, "who came")
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
        Field("who", { $0.who }, { $0.who = $1 }, required: true, "who said it"),
        Field("side", { $0.side }, { $0.side = $1 }, "the speaker's side, or observer"),
        Field("text", { $0.text }, { $0.text = $1 }, required: true, as: .prose, "the words"),
        Field(
            "original", { $0.original }, { $0.original = $1 }, as: .prose,
            "the same in the language that was spoken"),
        Field("date", { $0.date }, { $0.date = $1 }, "the day, if it was not the meeting's"),
        Field("to", { $0.to }, { $0.to = $1 }, "to whom"),
        Field("venue", { $0.venue }, { $0.venue = $1 }, "where, or in which programme or paper"),
        Field("source", { $0.source }, { $0.source = $1 }, "who reports it"),
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
        Field("gap", { $0.gap }, { $0.gap = $1 }, "the gap it concerns"),
        Field("project", { $0.project }, { $0.project = $1 }, "the project it concerns"),
        Field("result", { $0.result }, { $0.result = $1 }, required: true, "what happened to it"),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, "in a line"),
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
        Field("text", { $0.text }, { $0.text = $1 }, required: true, as: .prose, "what must be done"),
        Field("owner", { $0.owner }, { $0.owner = $1 }, "the office that must do it"),
        Field("due", { $0.due }, { $0.due = $1 }, "by when"),
        Field("status", { $0.status }, { $0.status = $1 }, "whether it is done"),
    ]
}

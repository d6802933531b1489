/// A meeting of the sides, or another dated event in the log.
public struct Meeting: RecordSubject {
    public static var kind: RecordKind { .meeting }
    public static var exampleID: String { "2026-02-12-washington" }

    public enum Status: String, CaseIterable, FieldValue {
        case planned, held, cancelled
    }

    public var title = ""
    public var titleJa: String?
    public var date = CalendarDate.epoch
    public var place: String?
    public var level: Level?
    public var status: Status?
    public var delegations = PerSide<Delegation>()
    public var agenda: [String] = []
    public var statements: [Statement] = []
    public var outcomes: [Outcome] = []
    public var actions: [ActionItem] = []
    public var sources: [String] = []

    public init() {}

    public static let fields: FieldTable<Meeting> = [
        Field("title", \.title, required: true, "what it was"),
        Field("title-ja", \.titleJa, "the same in Japanese"),
        Field("date", \.date, required: true, "when; the first day, where it took several"),
        Field("place", \.place, "where"),
        Field("level", \.level, "who met"),
        Field("status", \.status, "whether it took place"),
        Field("agenda", \.agenda, "what was, or will be, on the table"),
        Field("statements", \.statements, "what was said, in quotes"),
        Field("outcomes", \.outcomes, "what it did to gaps and projects"),
        Field("actions", \.actions, "who must do what by when"),
        Field("sources", \.sources, "where the record's facts come from"),
    ]

    public static let perSide: PerSideFields<Meeting>? = PerSideFields(\.delegations)
}

/// Who came for one side.
public struct Delegation: Fielded {
    public var participants: [String] = []

    public init() {}

    public static let fields: FieldTable<Delegation> = [
        Field("participants", \.participants, "who came")
    ]
}

/// A quoted line.
public struct Statement: Fielded {
    public var who = ""
    public var side: SideID?
    public var text = ""
    public var source: String?

    public init() {}

    public static let fields: FieldTable<Statement> = [
        Field("who", \.who, required: true, "who said it"),
        Field("side", \.side, "for which side"),
        Field("text", \.text, required: true, as: .prose, "the words"),
        Field("source", \.source, "who reports it"),
    ]
}

/// What a meeting did to a gap or a project.
public struct Outcome: Fielded {
    public enum Result: String, CaseIterable, FieldValue {
        case narrowed, unchanged, widened, agreed, raised
    }

    public var gap: Reference<Gap>?
    public var project: Reference<Project>?
    public var result: Result = .raised
    public var note: String?

    public init() {}

    public static let fields: FieldTable<Outcome> = [
        Field("gap", \.gap, "the gap it concerns"),
        Field("project", \.project, "the project it concerns"),
        Field("result", \.result, required: true, "what happened to it"),
        Field("note", \.note, as: .prose, "in a line"),
    ]
}

/// Something to be done after a meeting.
public struct ActionItem: Fielded {
    public enum Status: String, CaseIterable, FieldValue {
        case open, done, dropped
    }

    public var text = ""
    public var owner: String?
    public var due: CalendarDate?
    public var status: Status = .open

    public init() {}

    public static let fields: FieldTable<ActionItem> = [
        Field("text", \.text, required: true, as: .prose, "what must be done"),
        Field("owner", \.owner, "the office that must do it"),
        Field("due", \.due, "by when"),
        Field("status", \.status, "whether it is done"),
    ]
}

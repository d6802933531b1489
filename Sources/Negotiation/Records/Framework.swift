/// The dossier's own record, `dossier.md`: who negotiates about what, with which words, until when.
public struct Framework: RecordSubject {
    public static var kind: RecordKind { .dossier }
    public static var exampleID: String { "dossier" }
    /// It says itself which words there are.
    public static func words(of vocabulary: Vocabulary?) -> Vocabulary? { nil }

    public var title = ""
    /// Pins "today", as for a dossier that is kept as an example.
    public var asOf: CalendarDate?
    public var sides: [Side] = []
    public var envelope: Claims<Amount>?
    public var deadline: Claims<CalendarDate>?
    public var sectors: [String] = []
    public var stages: [Stage] = []
    public var instruments: [InstrumentPolicy] = []
    public var institutions: [Institution] = []
    public var exchangeRates: [ExchangeRate] = []
    public var criteria: [Criterion] = []
    public var milestones: [Milestone] = []
    public var calendars: [NamedCalendar] = []
    public var valuation: ValuationDefaults?
    public var views: [SavedView] = []
    public var sources: [String] = []

    public init() {}

    public static let fields: FieldTable<Framework> = [
        Field("title", \.title, required: true, "what is negotiated"),
        Field("as-of", \.asOf, "pins today's date, for a dossier kept as an example"),
        Field("sides", \.sides, required: true, "the two sides; one is ours"),
        Field("envelope", \.envelope, required: true, "the pledged total"),
        Field("deadline", \.deadline, "when the pledge must be fulfilled"),
        Field("sectors", \.sectors, "sectors that projects may come from"),
        Field("stages", \.stages, "the stages of a project, first to last"),
        Field("instruments", \.instruments, "the forms of money, and how much of each a side expects"),
        Field("institutions", \.institutions, "who provides the money, and up to how much"),
        Field("exchange-rates", \.exchangeRates, "what other currencies are worth, for limits given in them"),
        Field("criteria", \.criteria, "tests that a project must pass"),
        Field("milestones", \.milestones, "dates and clocks that everyone watches"),
        Field("calendars", \.calendars, "weekends and holidays, for clocks in business days"),
        Field("valuation", \.valuation, "each side's assumptions for the valuation of projects"),
        Field("views", \.views, "filters and orders of the lists, to be opened by name"),
        Field("sources", \.sources, "where the record's facts come from"),
    ]

    public var ours: Side? { sides.first(where: \.ours) ?? sides.first }
    public var theirs: Side? { sides.first { $0.id != ours?.id } }
    public func side(_ party: Party) -> Side? { party == .ours ? ours : theirs }
    /// Both; nil where the file does not name exactly two.
    public var bothSides: BothSides<Side>? {
        guard sides.count == Party.count, let ours, let theirs = theirs ?? sides.last else { return nil }
        return BothSides(ours: ours, theirs: theirs)
    }
    /// Which of the two a side is; whoever is not ours is on the other side.
    public func party(of side: String) -> Party { side == ours?.id ? .ours : .theirs }
    public func stage(_ id: String?) -> Stage? { stages.first { $0.id == id } }

    /// Where the money of projects at each stage is counted: as its `counts-as` says; else by an id that is the name of a
    /// group; else as that of the stage before.
    public var groups: [String: Stage.Group] {
        var groups: [String: Stage.Group] = [:]
        var last = Stage.Group.candidate
        for stage in stages {
            last = stage.countsAs ?? Stage.Group(rawValue: stage.id) ?? last
            groups[stage.id] = groups[stage.id] ?? last
        }
        return groups
    }
}

/// One of the two parties.
public struct Side: Fielded {
    public var id = ""
    public var name = ""
    public var nameJa: String?
    public var ours = false

    public init() {}

    /// A negotiation has two; each has columns on the screen and in lists.
    public static let mostInList = 10

    public static let fields: FieldTable<Side> = [
        Field("id", \.id, required: true, "short name, used as a key in records"),
        Field("name", \.name, required: true, "name on the screen"),
        Field("name-ja", \.nameJa, "name in Japanese"),
        Field("ours", \.ours, "yes for the side that keeps this dossier"),
    ]
}

/// A step that a project goes through.
public struct Stage: Fielded {
    /// Where the money of the projects at this stage is counted.
    public enum Group: String, CaseIterable, FieldValue {
        case candidate, shortlisted, selected, dropped
    }

    public var id = ""
    public var name = ""
    public var short: String?
    /// `nil` where the file leaves it open; `Framework.groups` tells then.
    public var countsAs: Group?
    public var whoActs: String?

    public init() {}

    public static let fields: FieldTable<Stage> = [
        Field("id", \.id, required: true, "short name, used in projects"),
        Field("name", \.name, required: true, "name on the screen"),
        Field("short", \.short, "name in narrow columns, at most six letters"),
        Field("counts-as", \.countsAs, "the sum that the money of projects at this stage goes into"),
        Field("who-acts", \.whoActs, "who moves a project on from here"),
    ]

    public var label: String { short ?? String(name.prefix(6)) }
}

/// The forms that money may take.
public enum InstrumentKind: String, CaseIterable, FieldValue {
    case equity, loan, guarantee
}

/// Who provides an instrument, and the share of the whole that each side expects of it.
public struct InstrumentPolicy: Fielded {
    public var kind: InstrumentKind = .equity
    public var institutions: [String] = []
    public var expected = PerSide<Claims<PercentBand>>()

    public init() {}

    public static let fields: FieldTable<InstrumentPolicy> = [
        Field("kind", \.kind, required: true, "equity, loan or guarantee"),
        Field("institutions", \.institutions, "who provides it"),
        Field("expected", \.expected, "the band that each side expects its share to lie in"),
    ]
}

/// A test that a project must pass.
public struct Criterion: Fielded {
    public var id = ""
    public var text = ""
    public var side: SideID?
    public var source: String?

    public init() {}

    public static let fields: FieldTable<Criterion> = [
        Field("id", \.id, required: true, "short name, used in projects"),
        Field("text", \.text, required: true, as: .prose, "the test in words"),
        Field("side", \.side, "the side that insists on it"),
        Field("source", \.source, "who says so, and where"),
    ]
}

/// A date that everyone watches, given or counted by a rule.
public struct Milestone: Fielded {
    public enum Kind: String, CaseIterable, FieldValue {
        case summit, deadline, funding, announcement, other
    }

    public var title = ""
    public var date: Claims<CalendarDate>?
    public var rule: Claims<ClockRule>?
    public var kind: Kind = .other
    public var note: String?

    public init() {}

    public static let fields: FieldTable<Milestone> = [
        Field("title", \.title, required: true, "what happens"),
        Field("date", \.date, "when, where the date is known"),
        Field("rule", \.rule, "when, where it is counted from another date"),
        Field("kind", \.kind, "what kind of date it is"),
        Field("note", \.note, as: .prose, "anything to add"),
    ]
}

/// Weekends and holidays, under the name that clock rules use.
public struct NamedCalendar: Fielded {
    public var id = ""
    public var name: String?
    public var weekend: [Weekday] = [.saturday, .sunday]
    public var holidays: [CalendarDate] = []

    public init() {}

    public static let fields: FieldTable<NamedCalendar> = [
        Field("id", \.id, required: true, "short name, used in rules"),
        Field("name", \.name, "name on the screen"),
        Field("weekend", \.weekend, "days of the week without business"),
        Field("holidays", \.holidays, "days without business"),
    ]

    public var businessCalendar: BusinessCalendar {
        BusinessCalendar(weekend: Set(weekend), holidays: Set(holidays))
    }
}

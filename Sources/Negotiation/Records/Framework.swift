import Words

/// The dossier's own record, `dossier.md`: who negotiates about what, with which words, until when.
public struct Framework: RecordSubject {
    public static var kind: RecordKind { .dossier }
    public static var exampleID: String { "dossier" }
    /// It says itself which words there are.
    public static func words(of vocabulary: Vocabulary?) -> Vocabulary? { nil }

    public var title = ""
    public var titleJa: String?
    /// Pins "today", as for a dossier that is kept as an example.
    public var asOf: CalendarDate?
    public var sides: [Side] = []
    public var observers: [Observer] = []
    public var people: [Person] = []
    /// Said for itself; `pledged` is what counts.
    public var envelope: Claims<Amount>?
    public var envelopes: [EnvelopePart] = []
    public var deadline: Claims<KnownDate>?
    public var sectors: [String] = []
    public var stages: [Stage] = []
    public var instruments: [InstrumentPolicy] = []
    public var institutions: [Institution] = []
    public var exchangeRates: [ExchangeRate] = []
    public var criteria: [Criterion] = []
    public var milestones: [Milestone] = []
    public var calendars: [NamedCalendar] = []
    package var valuation: ValuationDefaults?
    public var views: [SavedView] = []
    public var sources: [String] = []

    /// How papers are marked: `SENSITIVE: NEGOTIATING BRIEF`.
    public var handling: String?

    public init() {}

    package static let fields: FieldTable<Framework> = [
        Field("title", { $0.title }, { $0.title = $1 }, required: true, .negotiated)
            .opening(.name),
        Field("title-ja", { $0.titleJa }, { $0.titleJa = $1 }, .titleInJapanese),
        Field("as-of", { $0.asOf }, { $0.asOf = $1 }, .pinnedDay),
        Field("handling", { $0.handling }, { $0.handling = $1 }, .handlingMark),
        Field("sides", { $0.sides }, { $0.sides = $1 }, required: true, .twoSides)
            .opening(.sides),
        Field("observers", { $0.observers }, { $0.observers = $1 }, .observers),
        Field("people", { $0.people }, { $0.people = $1 }, .people),
        Field("envelope", { $0.envelope }, { $0.envelope = $1 }, .envelope)
            .opening(.money),
        Field(
            "envelopes", { $0.envelopes }, { $0.envelopes = $1 },
            .envelopeParts),
        Field("deadline", { $0.deadline }, { $0.deadline = $1 }, .pledgeDeadline),
        Field("sectors", { $0.sectors }, { $0.sectors = $1 }, .allowedSectors),
        Field("stages", { $0.stages }, { $0.stages = $1 }, .stages),
        Field(
            "instruments", { $0.instruments }, { $0.instruments = $1 },
            .instruments),
        Field(
            "institutions", { $0.institutions }, { $0.institutions = $1 }, .institutions),
        Field(
            "exchange-rates", { $0.exchangeRates }, { $0.exchangeRates = $1 },
            .exchangeRates),
        Field("criteria", { $0.criteria }, { $0.criteria = $1 }, .criteria)
            .opening(.tests),
        Field("milestones", { $0.milestones }, { $0.milestones = $1 }, .milestones)
            .opening(.calendar),
        Field(
            "calendars", { $0.calendars }, { $0.calendars = $1 }, .calendars),
        Field(
            "valuation", { $0.valuation }, { $0.valuation = $1 },
            .valuationOfAll
        )
        .opening(.valuation),
        Field("views", { $0.views }, { $0.views = $1 }, .views),
        Field("sources", { $0.sources }, { $0.sources = $1 }, .recordSources)
            .opening(.links),
    ]

    public var ours: Side? { sides.ours }
    public var theirs: Side? { sides.theirs }
    public func side(_ party: Party) -> Side? { sides.of(party) }
    /// Both; nil where the file does not name exactly two.
    public var bothSides: BothSides<Side>? {
        guard sides.count == Party.count, let ours, let theirs = theirs ?? sides.last else { return nil }
        return BothSides(ours: ours, theirs: theirs)
    }
    /// Which of the two a side is; whoever is not ours is on the other side.
    public func party(of side: String) -> Party { side == ours?.id ? .ours : .theirs }
    /// The name of a side or an observer; the id where it is neither.
    public func name(of speaker: String) -> String {
        sides.first { $0.id == speaker }?.name ?? observers.first { $0.id == speaker }?.name ?? speaker
    }
    /// Names in one line, with the offices of those that `people` knows.
    public func titled(_ names: [String]) -> String {
        let titled = names.map { name in
            guard let person = people.first(where: { $0.name == name }) else { return name }
            return Listing.plain([spoken(person.name, person.nameJa), person.role].compactMap(\.self)).text
        }
        return titled == names ? Listing.plain(titled).text : CellWords.apart(titled).text
    }
    public func isObserver(_ id: String) -> Bool { observers.contains { $0.id == id } }
    public func stage(_ id: String?) -> Stage? { stages.named(id) }

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

// Asked of the lists alone: a framework that is asked is copied first, with all its fields, and rows ask for each key.
extension [Side] {
    var ours: Side? { first { $0.ours } ?? first }
    var theirs: Side? {
        let own = ours?.id
        return first { $0.id != own }
    }
    package func of(_ party: Party) -> Side? { party == .ours ? ours : theirs }
}

extension [Stage] {
    package func named(_ id: String?) -> Stage? { first { $0.id == id } }
}

/// One of the two parties.
public struct Side: Fielded, NamedTwice {
    public var id = ""
    public var ownName = ""
    public var nameJa: String?
    public var ours = false
    /// Masked on the screen.
    public var alternative: String?

    public init() {}

    /// A negotiation has two; each has columns on the screen and in lists.
    package static let mostInList = 10

    package static let fields: FieldTable<Side> = [
        Field("id", { $0.id }, { $0.id = $1 }, required: true, .idAsKey),
        Field("name", { $0.ownName }, { $0.ownName = $1 }, required: true, .screenName),
        Field("name-ja", { $0.nameJa }, { $0.nameJa = $1 }, .nameInJapanese),
        Field("ours", { $0.ours }, { $0.ours = $1 }, .ours),
        Field(
            "alternative", { $0.alternative }, { $0.alternative = $1 }, as: .prose, masked: true,
            .noDealAtAll),
    ]
}

/// A third party that is at the table without being a party to what is negotiated.
public struct Observer: Fielded, NamedTwice {
    public var id = ""
    public var ownName = ""
    public var nameJa: String?

    public init() {}

    package static let fields: FieldTable<Observer> = [
        Field("id", { $0.id }, { $0.id = $1 }, required: true, .idInStatements),
        Field("name", { $0.ownName }, { $0.ownName = $1 }, required: true, .screenName),
        Field("name-ja", { $0.nameJa }, { $0.nameJa = $1 }, .nameInJapanese),
    ]
}

/// Somebody who takes part, known to the other records by name.
public struct Person: Fielded {
    public var name = ""
    public var nameJa: String?
    public var role: String?
    public var side: SpeakerID?

    public init() {}

    package static let fields: FieldTable<Person> = [
        Field("name", { $0.name }, { $0.name = $1 }, required: true, .personName),
        Field("name-ja", { $0.nameJa }, { $0.nameJa = $1 }, .titleInJapanese),
        Field("role", { $0.role }, { $0.role = $1 }, .role),
        Field("side", { $0.side }, { $0.side = $1 }, .speakerSide),
    ]
}

/// A step that a project goes through.
public struct Stage: Fielded, NamedTwice {
    /// Where the money of the projects at this stage is counted.
    public enum Group: String, CaseIterable, FieldValue {
        case candidate, shortlisted, selected, dropped
    }

    public var id = ""
    public var ownName = ""
    public var nameJa: String?
    public var short: String?
    /// `nil` where the file leaves it open; `Framework.groups` tells then.
    public var countsAs: Group?
    public var whoActs: String?

    public init() {}

    package static let fields: FieldTable<Stage> = [
        Field("id", { $0.id }, { $0.id = $1 }, required: true, .idInProjects),
        Field("name", { $0.ownName }, { $0.ownName = $1 }, required: true, .screenName),
        Field("name-ja", { $0.nameJa }, { $0.nameJa = $1 }, .nameInJapanese),
        Field("short", { $0.short }, { $0.short = $1 }, .shortStage),
        Field(
            "counts-as", { $0.countsAs }, { $0.countsAs = $1 },
            .countsAs),
        Field("who-acts", { $0.whoActs }, { $0.whoActs = $1 }, .whoActs),
    ]

    /// In narrow columns: six columns wide at most, for kanji take two each.
    public var label: String {
        if Language.current == .japanese, let nameJa, !nameJa.isEmpty { return String(nameJa.prefix(3)) }
        return short ?? String(ownName.prefix(6))
    }
}

/// A test that a project must pass.
public struct Criterion: Fielded {
    public var id = ""
    public var text = ""
    public var side: SideID?
    public var source: String?

    public init() {}

    package static let fields: FieldTable<Criterion> = [
        Field("id", { $0.id }, { $0.id = $1 }, required: true, .idInProjects),
        Field("text", { $0.text }, { $0.text = $1 }, required: true, as: .prose, .criterionText),
        Field("side", { $0.side }, { $0.side = $1 }, .criterionSide),
        Field("source", { $0.source }, { $0.source = $1 }, .claimSource),
    ]
}

/// A date that everyone watches, given or counted by a rule.
public struct Milestone: Fielded {
    public enum Kind: String, CaseIterable, FieldValue {
        case summit, deadline, funding, announcement, other
    }

    /// As the dossier writes it.
    public var ownTitle = ""
    public var titleJa: String?
    public var date: Claims<KnownDate>?
    public var rule: Claims<ClockRule>?
    public var kind: Kind = .other
    public var note: String?

    /// In the language that is spoken.
    public var title: String { spoken(ownTitle, titleJa) }

    public init() {}

    package static let fields: FieldTable<Milestone> = [
        Field("title", { $0.ownTitle }, { $0.ownTitle = $1 }, required: true, .milestoneTitle),
        Field("title-ja", { $0.titleJa }, { $0.titleJa = $1 }, .titleInJapanese),
        Field("date", { $0.date }, { $0.date = $1 }, .milestoneDate),
        Field("rule", { $0.rule }, { $0.rule = $1 }, .milestoneRule),
        Field("kind", { $0.kind }, { $0.kind = $1 }, .milestoneKind),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .note),
    ]
}

/// Weekends and holidays, under the name that clock rules use.
public struct NamedCalendar: Fielded {
    public var id = ""
    public var name: String?
    public var weekend: [Weekday] = [.saturday, .sunday]
    public var holidays: [CalendarDate] = []

    public init() {}

    package static let fields: FieldTable<NamedCalendar> = [
        Field("id", { $0.id }, { $0.id = $1 }, required: true, .idInRules),
        Field("name", { $0.name }, { $0.name = $1 }, .screenName),
        Field("weekend", { $0.weekend }, { $0.weekend = $1 }, .weekend),
        Field("holidays", { $0.holidays }, { $0.holidays = $1 }, .holidays),
    ]

    public var businessCalendar: BusinessCalendar {
        BusinessCalendar(weekend: Set(weekend), holidays: Set(holidays))
    }
}

/// A candidate for the money of the envelope, from first mention to funding.
public struct Project: RecordSubject {
    public static var kind: RecordKind { .project }
    public static var exampleID: String { "softbank-data-centre" }

    public var title = ""
    public var titleJa: String?
    public var titleKana: String?
    public var sector: String?
    public var stage = StageID(id: "")
    /// When it reached its stage.
    public var since: KnownDate?
    public var sponsors: [String] = []
    public var location: String?
    public var amount: Claims<Amount>?
    public var envelope: EnvelopeID?
    public var instruments: [InstrumentPart] = []
    public var criteria: [CriterionResult] = []
    package var views = PerSide<ProjectView>()
    public var risk: String?
    public var owner: String?
    public var next: String?
    public var due: KnownDate?
    public var links: [String] = []
    public var sources: [String] = []
    package var valuation: ValuationBasis?

    public init() {}

    package static let fields: FieldTable<Project> = [
        Field("title", { $0.title }, { $0.title = $1 }, required: true, .projectTitle)
            .opening(.name),
        Field("title-ja", { $0.titleJa }, { $0.titleJa = $1 }, .projectTitleInJapanese),
        Field("title-kana", { $0.titleKana }, { $0.titleKana = $1 }, .readingOfTitle),
        Field("sector", { $0.sector }, { $0.sector = $1 }, .sector)
            .opening(.standing),
        Field("stage", { $0.stage }, { $0.stage = $1 }, required: true, .stage),
        Field("since", { $0.since }, { $0.since = $1 }, .sinceStage),
        Field("sponsors", { $0.sponsors }, { $0.sponsors = $1 }, .sponsors),
        Field("location", { $0.location }, { $0.location = $1 }, .location),
        Field("amount", { $0.amount }, { $0.amount = $1 }, .projectAmount)
            .opening(.money),
        Field(
            "envelope", { $0.envelope }, { $0.envelope = $1 },
            .projectPart),
        Field("instruments", { $0.instruments }, { $0.instruments = $1 }, .moneySplit),
        Field("criteria", { $0.criteria }, { $0.criteria = $1 }, .testsPassed)
            .opening(.tests),
        Field("risk", { $0.risk }, { $0.risk = $1 }, as: .prose, .risk),
        Field("owner", { $0.owner }, { $0.owner = $1 }, .nextOffice)
            .opening(.who),
        Field("next", { $0.next }, { $0.next = $1 }, as: .prose, .nextStep),
        Field("due", { $0.due }, { $0.due = $1 }, .nextDue),
        Field("links", { $0.links }, { $0.links = $1 }, .links)
            .opening(.links),
        Field("sources", { $0.sources }, { $0.sources = $1 }, .recordSources),
        Field("valuation", { $0.valuation }, { $0.valuation = $1 }, .valuationOfOne)
            .opening(.valuation),
    ]

    package static let perSide: PerSideFields<Project>? = PerSideFields({ $0.views }, { $0.views[$1] = $2 })
}

/// How one side sees a project.
public struct ProjectView: Fielded {
    public enum Stance: String, CaseIterable, FieldValue {
        case backs, neutral, doubts, opposes
    }

    public var stance: Stance?
    public var note: String?

    public init() {}

    package static let fields: FieldTable<ProjectView> = [
        Field("stance", { $0.stance }, { $0.stance = $1 }, .stance),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .why),
    ]
}

/// One form of a project's money.
public struct InstrumentPart: Fielded {
    public var kind = InstrumentID(id: "")
    /// Part of the project's amount; `amount` is used where both are given.
    public var share: Claims<Percent>?
    public var amount: Claims<Amount>?
    public var institution: String?
    public var note: String?

    public init() {}

    package static let fields: FieldTable<InstrumentPart> = [
        Field(
            "kind", { $0.kind }, { $0.kind = $1 }, required: true,
            .instrument),
        Field("share", { $0.share }, { $0.share = $1 }, .instrumentShare),
        Field("amount", { $0.amount }, { $0.amount = $1 }, .instrumentAmount),
        Field("institution", { $0.institution }, { $0.institution = $1 }, .provider),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .note),
    ]
}

/// Whether a project passes one of the dossier's tests.
public struct CriterionResult: Fielded {
    public enum Status: String, CaseIterable, FieldValue {
        case met, unmet, unknown
    }

    public var id = CriterionID(id: "")
    public var status: Status = .unknown
    public var note: String?

    public init() {}

    package static let fields: FieldTable<CriterionResult> = [
        Field("id", { $0.id }, { $0.id = $1 }, required: true, .criterionID),
        Field("status", { $0.status }, { $0.status = $1 }, .criterionStatus),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .why),
    ]
}

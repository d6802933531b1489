/// A candidate for the money of the envelope, from first mention to funding.
public struct Project: RecordSubject {
    public static var kind: RecordKind { .project }
    public static var exampleID: String { "softbank-data-centre" }

    public var title = ""
    public var titleJa: String?
    public var sector: String?
    public var stage = StageID(id: "")
    /// When it reached its stage.
    public var since: CalendarDate?
    public var sponsors: [String] = []
    public var location: String?
    public var amount: Claims<Amount>?
    public var instruments: [InstrumentPart] = []
    public var criteria: [CriterionResult] = []
    public var views = PerSide<ProjectView>()
    public var risk: String?
    public var owner: String?
    public var next: String?
    public var due: CalendarDate?
    public var links: [String] = []
    public var sources: [String] = []
    public var valuation: ValuationBasis?

    public init() {}

    public static let fields: FieldTable<Project> = [
        Field("title", \.title, required: true, "what it is called"),
        Field("title-ja", \.titleJa, "what it is called in Japanese"),
        Field("sector", \.sector, "the sector it belongs to"),
        Field("stage", \.stage, required: true, "how far it has come; a stage of dossier.md"),
        Field("since", \.since, "when it reached that stage"),
        Field("sponsors", \.sponsors, "the companies behind it"),
        Field("location", \.location, "where it would be built"),
        Field("amount", \.amount, "what it would cost"),
        Field("instruments", \.instruments, "how the money is split"),
        Field("criteria", \.criteria, "which tests it passes"),
        Field("risk", \.risk, as: .prose, "what could go wrong"),
        Field("owner", \.owner, "the office that must act next"),
        Field("next", \.next, as: .prose, "the next step"),
        Field("due", \.due, "when that step is due"),
        Field("links", \.links, "records or pages that belong to it"),
        Field("sources", \.sources, "where the record's facts come from"),
        Field("valuation", \.valuation, "cash flows and assumptions"),
    ]

    public static let perSide: PerSideFields<Project>? = PerSideFields(\.views)
}

/// How one side sees a project.
public struct ProjectView: Fielded {
    public enum Stance: String, CaseIterable, FieldValue {
        case backs, neutral, doubts, opposes
    }

    public var stance: Stance?
    public var note: String?

    public init() {}

    public static let fields: FieldTable<ProjectView> = [
        Field("stance", \.stance, "whether the side wants it"),
        Field("note", \.note, as: .prose, "why"),
    ]
}

/// One form of a project's money.
public struct InstrumentPart: Fielded {
    public var kind: InstrumentKind = .equity
    /// Part of the project's amount; `amount` is used where both are given.
    public var share: Claims<Percent>?
    public var amount: Claims<Amount>?
    public var institution: String?
    public var note: String?

    public init() {}

    public static let fields: FieldTable<InstrumentPart> = [
        Field("kind", \.kind, required: true, "equity, loan or guarantee"),
        Field("share", \.share, "its share of the project's amount"),
        Field("amount", \.amount, "its amount, where that is known"),
        Field("institution", \.institution, "who provides it"),
        Field("note", \.note, as: .prose, "anything to add"),
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

    public static let fields: FieldTable<CriterionResult> = [
        Field("id", \.id, required: true, "a criterion of dossier.md"),
        Field("status", \.status, "whether it is met"),
        Field("note", \.note, as: .prose, "why"),
    ]
}

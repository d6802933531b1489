internal import Negotiation
internal import Words

/// One sum of the portfolio: money at a place, and what it is part of.
struct PortfolioSum {
    /// As on the page, from top to bottom.
    enum Section: String, CaseIterable {
        case envelope, parts
        case byYear = "by-year"
        case toDeadline = "to-deadline"
        case mix
        case byProject = "mix-by-project"
        case bySector = "mix-by-sector"
        case byStage = "mix-by-stage"
        case institutions, funnel

        var words: PortfolioWords {
            switch self {
            case .envelope: .envelope(nil)
            case .parts: .parts
            case .byYear: .byYear
            case .toDeadline: .toDeadline
            case .mix: .mix
            case .byProject: .mixBy(.project)
            case .bySector: .mixBy(.sector)
            case .byStage: .mixBy(.stage)
            case .institutions: .institutions
            case .funnel: .funnel
            }
        }
    }

    /// What the amount is of the item.
    enum Measure: String, CaseIterable {
        case selected, shortlisted, remaining
        case afterShortlist = "after-shortlist"
        case perMonth = "per-month"
        case perYear = "per-year"
        case split
        case notSplit = "not-split"
        case expected
        case left
        /// Of projects that were selected in another period than the limit's.
        case outsidePeriod = "outside-period"
        // What may be added of an instrument before a side's band breaks, and what must be before it is reached.
        case roomAlone = "room-alone"
        case neededAlone = "needed-alone"
        case roomInEnvelope = "room-in-envelope"
        case neededInEnvelope = "needed-in-envelope"
        case amount

        var words: any Saying {
            switch self {
            case .selected: PortfolioWords.selected
            case .shortlisted: PortfolioWords.shortlisted
            case .remaining: PortfolioWords.remaining
            case .afterShortlist: PortfolioWords.afterShortlist
            case .perMonth: PortfolioWords.aMonth
            case .perYear: PortfolioWords.aYear
            case .split: WorkbookWords.split
            case .notSplit: PortfolioWords.notSplit
            case .expected: FieldName.expected
            case .left: PortfolioWords.left
            case .outsidePeriod: WorkbookWords.outsidePeriod
            case .roomAlone: PortfolioWords.roomIfAlone
            case .neededAlone: WorkbookWords.neededAlone
            case .roomInEnvelope: PortfolioWords.roomInEnvelope
            case .neededInEnvelope: WorkbookWords.neededInEnvelope
            case .amount: FieldName.amount
            }
        }
    }

    let section: Section
    let measure: Measure
    /// The id or the name of what the amount is of, as in the files; nil for the whole, and for what has none.
    var item: String?
    /// The same for people; where that is nil, the item as it is.
    var label: String?
    var amount: Amount?
    /// Whether any part of the amount, or of what it is held against, is made up.
    var isIllustrative = false
    /// Between 0 and 1, and beyond.
    var share: Double?
    /// What the share is of.
    var whole: Amount?
    /// Nil where the sum is of no projects.
    var projects: [String]?
    /// Projects of the sum that have no amount.
    var unpriced = 0
    /// Projects whose amount is in another currency.
    var uncounted = 0
    /// Whether it is within what holds it: a band, a cap, a limit; nil where nothing does, or it cannot be told. Where there is no
    /// room in a band, the amount is below zero by what has to go.
    var holds: Bool?
    /// To a deadline; negative behind it.
    var daysLeft: Int?
    /// A band, a limit or a date, as it is written.
    var bound: String?

    init(_ section: Section, _ measure: Measure, _ item: String? = nil, label: String? = nil) {
        self.section = section
        self.measure = measure
        self.item = item
        self.label = label
    }

    /// With money, and what it does not hold.
    func of(_ sum: Portfolio.Sum, _ projects: [Record<Project>]? = nil) -> PortfolioSum {
        var row = self
        // Of projects that have no amount, nobody knows the sum.
        let unknown = sum.unpriced + sum.uncounted
        row.amount = unknown > 0 && projects?.count == unknown ? nil : sum.total
        row.isIllustrative = sum.isIllustrative
        row.unpriced = sum.unpriced
        row.uncounted = sum.uncounted
        row.projects = projects?.map(\.id.name)
        return row
    }

    /// As a part of a whole.
    func part(of whole: Claims<Amount>?) -> PortfolioSum {
        guard let whole, let amount, whole.value.currency == amount.currency else { return self }
        var row = self
        row.share = amount.value.ratio(to: whole.value.value)
        row.whole = whole.value
        row.isIllustrative = isIllustrative || whole.isIllustrative
        return row
    }
}

extension PortfolioSum {
    var json: JSON {
        .object([
            .init("section", .string(section.rawValue)), .init("item", .optional(item)),
            .init("measure", .string(measure.rawValue)), .init("amount", .optional(amount?.digits)),
            .init("currency", .optional(amount?.currency.code)), .init("illustrative", .bool(isIllustrative)),
            .init("share", share.map(JSON.double) ?? .null), .init("of", .optional(whole?.digits)),
            .init("projects", projects.map { .array($0.map(JSON.string)) } ?? .null),
            .init("without-amount", .integer(unpriced)), .init("not-counted", .integer(uncounted)),
            .init("bound", .optional(bound)), .init("within-bound", holds.map(JSON.bool) ?? .null),
            .init("days-left", daysLeft.map(JSON.integer) ?? .null),
        ])
    }
}

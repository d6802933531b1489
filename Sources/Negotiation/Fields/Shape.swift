import Words

/// What a field holds, as forms, `set`, completion and the manual need to know it.
public indirect enum Shape: Sendable {
    /// One line of text.
    case line
    /// Text of several lines.
    case prose
    case choice([String])
    /// As well as it is known: a day, a month, a season, a year, an interval.
    case date
    /// A date that must be a day.
    case day
    case amount
    case percent
    case band
    case number
    /// A currency by its code.
    case currency
    /// A number, a percentage or an amount.
    case measured
    case rule
    /// A whole number of years.
    case years
    /// A calendar year, or a first and a last one.
    case yearSpan
    /// A rate, and others from later years.
    case rateSchedule
    case flag
    /// The id of a record of this kind.
    case reference(RecordKind)
    /// A word that dossier.md defines.
    case word(Vocabulary.List)
    /// A value with its source, or several that may disagree.
    case claims(Shape)
    case list(Shape)
    case fields([FieldInfo])
    /// A map with one entry for each side.
    case perSide(Shape)

    /// How to write it, in words that end a sentence: "write …".
    public var expectation: String { expectation(within: nil) }

    /// The same, for a field that does not take all such values.
    package func expectation(within limits: Limits?) -> String {
        if case .claims(let shape) = self {
            return "\(shape.expectation(within: limits)), or a claim such as {value: …, source: …, basis: published}"
        }
        return limits.map { "\(form), \($0.words)" } ?? form
    }

    private var form: String {
        switch self {
        case .line: "text on one line"
        case .prose: "text"
        case .choice(let words): Shape.oneOf(words)
        case .date: KnownDate.expectation
        case .day: CalendarDate.expectation
        case .amount: Amount.expectation
        case .percent: Percent.expectation
        case .band: PercentBand.expectation
        case .number: ExactDecimal.expectation
        case .currency: Currency.expectation
        case .measured: MeasuredValue.expectation
        case .rule: ClockRule.expectation
        case .years: Years.expectation
        case .yearSpan: YearSpan.expectation
        case .rateSchedule: RateSchedule.expectation
        case .flag: "yes or no"
        case .reference(let kind): "the id of a \(kind.rawValue), as in `\(kind.subject.exampleID)`"
        case .word(let list): "the id of \(list.noun.withArticle) of dossier.md"
        case .claims(let shape): shape.form
        case .list(let shape): "a list: [\(shape.brief), …]"
        case .fields(let fields): "a map with \(fields.map(\.key).joined(separator: ", "))"
        case .perSide(let shape): "a map from side to \(shape.brief)"
        }
    }

    /// A name for one such value, for use inside a longer expectation.
    public var brief: String {
        switch self {
        case .line, .prose: "text"
        case .choice(let words): words.joined(separator: "|")
        case .date, .day: "date"
        case .amount: "amount"
        case .percent: "percentage"
        case .band: "band"
        case .number, .measured: "number"
        case .currency: "currency"
        case .rule: "rule"
        case .years: "years"
        case .yearSpan: "year"
        case .rateSchedule: "rate"
        case .flag: "yes|no"
        case .reference(let kind): "\(kind.rawValue) id"
        case .word(let list): "\(list.noun) id"
        case .claims(let shape): shape.brief
        case .list(let shape): "list of \(shape.brief)"
        case .fields(let fields):
            fields.contains(where: \.required)
                ? "{\(fields.filter(\.required).map { $0.key + ": …" }.joined(separator: ", "))}" : "{…}"
        case .perSide: "map"
        }
    }

    /// Of very many, the first few: who wrote a hundred thousand stages knows where to look.
    static func oneOf(_ words: [String]) -> String {
        let most = 40
        guard words.count > 1 else { return words.first ?? "nothing" }
        guard words.count <= most else {
            return "one of \(words.prefix(most).joined(separator: ", ")) and \(words.count - most) more"
        }
        return "one of " + words.alternatives
    }
}

extension String {
    /// `a stage`, `an instrument`.
    fileprivate var withArticle: String { (first.map("aeiou".contains) == true ? "an " : "a ") + self }
}

extension [String] {
    /// `project, gap or meeting`.
    package var alternatives: String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}

/// A field without its record type: what everything that walks the tables at run time works with.
public struct FieldInfo: Sendable {
    public let key: String
    package let shape: Shape
    public let required: Bool
    /// Hidden until asked for, and never in what leaves the program.
    public let masked: Bool
    /// Of its values, those that it takes.
    package let limits: Limits?
    private let meaning: FieldHelp?
    /// Of the fields of a record: that which it stands in.
    package var group: FieldGroup?

    package init(
        key: String, shape: Shape, required: Bool = false, masked: Bool = false, limits: Limits? = nil,
        help: FieldHelp? = nil
    ) {
        self.key = key
        self.shape = shape
        self.required = required
        self.masked = masked
        self.limits = limits
        meaning = help
    }

    /// What it says, and between which values; empty for a part without a name of its own.
    public var help: String {
        guard let text = meaning?.text else { return "" }
        return limits.map { Listing.plain([text, $0.words]).text } ?? text
    }

    /// How to write it, in words that end a sentence: "write …".
    public var expectation: String { shape.expectation(within: limits) }
}

extension Shape {
    /// Whether a value of it may be written as a claim, with its sources.
    var mayCarrySources: Bool {
        switch self {
        case .claims, .date, .day, .amount, .percent, .band, .number, .measured, .rule, .years, .yearSpan,
            .rateSchedule:
            true
        default: false
        }
    }

    /// Whether a value of it fits into one line of typing.
    public var isOneValue: Bool {
        switch self {
        case .line, .prose, .choice, .date, .day, .amount, .percent, .band, .number, .currency, .measured, .rule,
            .years, .yearSpan, .rateSchedule, .flag, .reference, .word:
            true
        case .claims(let shape): shape.isOneValue
        case .list, .fields, .perSide: false
        }
    }
}

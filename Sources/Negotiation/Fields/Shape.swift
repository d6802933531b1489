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
    package func expectation(within limits: Limits?) -> String { words(within: limits).text }

    /// The same, to be said as part of a sentence.
    package func words(within limits: Limits?) -> ExpectationWords {
        if case .claims(let shape) = self { return .orClaim(shape.words(within: limits)) }
        return limits.map { .within(form, least: $0.ends.least, greatest: $0.ends.greatest) } ?? form
    }

    private var form: ExpectationWords {
        switch self {
        case .line: .line
        case .prose: .prose
        case .choice(let words): .choice(words)
        case .date: .date
        case .day: .day
        case .amount: .amount
        case .percent: .percent
        case .band: .band
        case .number: .number
        case .currency: .currency
        case .measured: .measured
        case .rule: .clockRule
        case .years: .years
        case .yearSpan: .yearSpan
        case .rateSchedule: .rates
        case .flag: .flag
        case .reference(let kind): .recordID(kind.term, example: kind.subject.exampleID)
        case .word(let list): .wordID(list.term)
        case .claims(let shape): shape.form
        case .list(let shape): .list(of: shape.name)
        case .fields(let fields): .map(keys: fields.map(\.key))
        case .perSide(let shape): .perSide(shape.name)
        }
    }

    /// A name for one such value, for use inside a longer expectation.
    public var brief: String { name.text }

    private var name: ShapeWords {
        switch self {
        case .line, .prose: .text
        case .choice(let words): .choice(words)
        case .date, .day: .date
        case .amount: .amount
        case .percent: .percentage
        case .band: .band
        case .number, .measured: .number
        case .currency: .currency
        case .rule: .rule
        case .years: .years
        case .yearSpan: .year
        case .rateSchedule: .rate
        case .flag: .flag
        case .reference(let kind): .recordID(kind.term)
        case .word(let list): .wordID(list.term)
        case .claims(let shape): shape.name
        case .list(let shape): .list(shape.name)
        case .fields(let fields): .fields(required: fields.filter(\.required).map(\.key))
        case .perSide: .map
        }
    }

    static func oneOf(_ words: [String]) -> String { ChoiceWords.oneOf(words).text }
}

extension [String] {
    /// `project, gap or meeting`.
    package var alternatives: String { Listing.any(self).text }
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

import FrontMatter
import Words

/// The words that `dossier.md` defines and the other records use: ids of sides, stages, criteria, calendars and
/// parts of the envelope, kinds of instruments.
///
/// A class, since every value that is held against it takes it to hand.
public final class Vocabulary: Sendable {
    public enum List: String, Sendable, CaseIterable {
        case sides, observers, stages, criteria, calendars, instruments, envelopes

        /// One entry of the list, in words.
        public var noun: String { term.text }

        var term: DefinedThing {
            switch self {
            case .sides: .side
            case .observers: .observer
            case .stages: .stage
            case .criteria: .criterion
            case .calendars: .calendar
            case .instruments: .instrument
            case .envelopes: .envelopePart
            }
        }

        /// The field of an entry that is its word.
        var key: String { self == .instruments ? "kind" : "id" }
    }

    public let sides: [String]
    public let observers: [String]
    public let stages: [String]
    public let criteria: [String]
    public let calendars: [String]
    /// Those of the dossier, then those that every dossier knows.
    public let instruments: [String]
    public let envelopes: [String]
    /// That of the envelope: an amount that is typed without one is in it.
    public let currency: Currency?

    public init(_ framework: Framework) {
        sides = framework.sides.map(\.id)
        observers = framework.observers.map(\.id)
        stages = framework.stages.map(\.id)
        criteria = framework.criteria.map(\.id)
        calendars = framework.calendars.map(\.id)
        instruments = framework.instrumentOrder.map(\.id)
        envelopes = framework.envelopes.map(\.id)
        currency = (framework.envelope ?? framework.envelopes.lazy.compactMap(\.amount).first)?.value.currency
    }

    public subscript(list: List) -> [String] {
        switch list {
        case .sides: sides
        case .observers: observers
        case .stages: stages
        case .criteria: criteria
        case .calendars: calendars
        case .instruments: instruments
        case .envelopes: envelopes
        }
    }
}

extension Record<Framework> {
    /// The words that the other records are held against; `nil` while `dossier.md` is broken.
    public var vocabulary: Vocabulary? { isBroken ? nil : Vocabulary(subject) }
}

/// A word of the dossier's vocabulary, checked against it when a record is read.
package protocol VocabularyWord: FieldValue, Hashable {
    static var list: Vocabulary.List { get }
    /// Whether the dossier knows the word.
    static func isKnown(_ id: String, in vocabulary: Vocabulary) -> Bool
    var id: String { get }
    init(id: String)
}

extension VocabularyWord {
    package static func isKnown(_ id: String, in vocabulary: Vocabulary) -> Bool { vocabulary[list].contains(id) }
    package static var shape: Shape { .word(list) }
    package var json: JSON { .string(id) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> Self? {
        guard let id = reading.scalar(node, shape) else { return nil }
        // Without a readable dossier.md there is nothing to check against; its own fault is already told.
        guard let vocabulary = reading.vocabulary, !isKnown(id, in: vocabulary) else { return Self(id: id) }
        let known = vocabulary[list]
        reading.report(
            node,
            known.isEmpty
                ? .noneListed(list.term, id, list: list.rawValue)
                : .noSuchWord(list.term, id, .chooseOrAdd(known, to: list.rawValue, isInDossierFile: true)))
        return nil
    }
}

public struct SideID: VocabularyWord {
    public static var list: Vocabulary.List { .sides }
    public let id: String
    public init(id: String) { self.id = id }
}

/// Who may be quoted: a side, or an observer.
public struct SpeakerID: VocabularyWord {
    public static var list: Vocabulary.List { .sides }
    package static func isKnown(_ id: String, in vocabulary: Vocabulary) -> Bool {
        vocabulary.sides.contains(id) || vocabulary.observers.contains(id)
    }
    public let id: String
    public init(id: String) { self.id = id }
}

public struct StageID: VocabularyWord {
    public static var list: Vocabulary.List { .stages }
    public let id: String
    public init(id: String) { self.id = id }
}

public struct CriterionID: VocabularyWord {
    public static var list: Vocabulary.List { .criteria }
    public let id: String
    public init(id: String) { self.id = id }
}

/// A form that money takes: a word of the dossier, or one of the three that the valuation knows and every dossier may use.
public struct InstrumentID: VocabularyWord {
    public static var list: Vocabulary.List { .instruments }
    public let id: String
    public init(id: String) { self.id = id }

    public static let equity = InstrumentID(id: "equity")
    public static let loan = InstrumentID(id: "loan")
    public static let guarantee = InstrumentID(id: "guarantee")
    public static let known = [equity, loan, guarantee]
}

/// A part of the envelope.
public struct EnvelopeID: VocabularyWord {
    public static var list: Vocabulary.List { .envelopes }
    public let id: String
    public init(id: String) { self.id = id }
}

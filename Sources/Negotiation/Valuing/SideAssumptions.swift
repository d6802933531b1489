import FrontMatter
import Valuation
import Words

/// What a side assumes when it values a project. In `dossier.md` it holds for all projects, in a project for that one.
///
/// All assumptions are treated alike, by their names; what there is to know of one stands in its line of the table in
/// `Assumption+Field.swift`.
package struct SideAssumptions: Fielded {
    private var said: [Assumption: any AssumedClaims] = [:]
    /// What is said, but cannot be read: nothing follows from it, and the dossier's default does not take its place.
    package internal(set) var unread: [Assumption: UnreadField] = [:]

    package init() {}

    package static let fields = FieldTable(
        Assumption.allCases.map { assumption in
            let field = assumption.field
            return Field<SideAssumptions>(
                field.info,
                read: { node, side, reading in
                    guard let claims = field.read(node, &reading) else { return false }
                    side.said[assumption] = claims
                    return true
                },
                json: { $0.said[assumption]?.json }, probe: field.probe,
                isSaid: { $0.said[assumption] != nil },
                pack: { $0.said[assumption]?.pack(into: &$1) },
                unpack: { unpacker, side in
                    guard let claims = field.unpack(&unpacker) else { return false }
                    side.said[assumption] = claims
                    return true
                })
        })

    package static func read(_ node: NodeView, _ reading: inout Reading) -> SideAssumptions? {
        readPartly(node, &reading)
    }

    /// Where nobody can tell which assumption is meant, it may be any.
    package mutating func leaveOut(_ key: String?, _ why: UnreadField) {
        let meant = key.flatMap(Assumption.init(rawValue:)).map { [$0] } ?? Assumption.allCases
        for assumption in meant where unread[assumption] == nil { unread[assumption] = why }
    }

    /// With the other's wherever this says nothing, nor what stands in its place.
    func inheriting(_ defaults: SideAssumptions) -> SideAssumptions {
        var merged = self
        for assumption in Assumption.allCases where !says(assumption) {
            if let other = assumption.alternative, says(other) { continue }
            merged.take(assumption, from: defaults)
        }
        return merged
    }

    /// Whether anything is said of it, be it what can be read or not.
    package func says(_ assumption: Assumption) -> Bool { unread[assumption] != nil || said[assumption] != nil }

    /// Whether it is said under its own name, and not only among all that cannot be known.
    func names(_ assumption: Assumption) -> Bool {
        unread[assumption].map { $0.key == assumption.rawValue } ?? says(assumption)
    }

    /// The value that counts, as it would be typed; nil where nothing is said that can be read.
    package func text(of assumption: Assumption) -> String? {
        unread[assumption] == nil ? said[assumption]?.typed : nil
    }

    /// What a list of assumptions shows: the value that counts, or a mark that there is one that cannot be read.
    package func shown(_ assumption: Assumption) -> String? {
        unread[assumption] == nil ? text(of: assumption) : "?"
    }

    /// How well that value is known.
    package func basis(of assumption: Assumption) -> Basis? { said[assumption]?.basis }

    /// Where that value comes from.
    package func origin(of assumption: Assumption) -> ClaimOrigin? { said[assumption]?.origin }
    /// Who says so, and where; nil where nobody is named.
    package func source(of assumption: Assumption) -> String? { origin(of: assumption)?.source }

    /// Whether sources disagree about it.
    package func isDisputed(_ assumption: Assumption) -> Bool { said[assumption]?.isDisputed ?? false }

    /// What each of several sources says of it, as it would be typed.
    func claims(of assumption: Assumption) -> [String] { said[assumption]?.allTyped ?? [] }

    /// Takes what was typed as the value, without a source; nothing takes the assumption away.
    ///
    /// Fails, in words, on what cannot be its value.
    package mutating func enter(_ text: String, for assumption: Assumption) throws(ChangeRefusal) {
        let claims = text.isEmpty ? nil : assumption.field.parse(text)
        guard text.isEmpty || claims != nil else {
            let expectation = assumption.shape.words(within: assumption.info.limits)
            throw .invalid(EntryWords.cannotBe(key: assumption.rawValue, text, write: expectation))
        }
        said[assumption] = claims
        unread[assumption] = nil
    }

    /// Takes an assumption over, with its sources.
    package mutating func take(_ assumption: Assumption, from other: SideAssumptions) {
        said[assumption] = other.said[assumption]
        unread[assumption] = other.unread[assumption]
    }

    /// What is said of one, where it is a value of this type.
    func claims<Content: AssumedValue>(of assumption: Assumption, _ type: Content.Type) -> Claims<Content>? {
        said[assumption] as? Claims<Content>
    }

    /// Takes what is said into the terms.
    func fill(_ terms: inout ProjectTerms, _ day: CalendarDate) {
        for (assumption, claims) in said { assumption.field.fill(&terms, claims, day) }
    }
}

// What cannot be meant together is told in these.
extension SideAssumptions {
    var tenor: Years? { claims(of: .tenor, Years.self)?.value }
    var grace: Years? { claims(of: .grace, Years.self)?.value }
    var gearing: Percent? { claims(of: .gearing, Percent.self)?.value }
    var recoveredAmount: Amount? { claims(of: .recoveredAmount, Amount.self)?.value }
}

extension Assumption {
    /// What a side may say in its place, but not beside it.
    var alternative: Assumption? {
        switch self {
        case .targetDSCR: .targetLLCR
        case .targetLLCR: .targetDSCR
        default: nil
        }
    }
}

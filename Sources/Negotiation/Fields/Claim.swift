import FrontMatter
import Words

/// How well something is known.
public enum Basis: String, CaseIterable, FieldValue {
    case published, reported, estimate
    /// What somebody concluded from other words.
    case inferred
    /// Made up to show how things work.
    case illustrative

    /// Whether nobody has said so; shown as `~`, as is all that follows from it.
    public var isAssumed: Bool { self == .inferred || self == .illustrative }

    /// The key that says it, wherever it may be said.
    static let key = "basis"
}

/// A value with where it comes from.
///
/// What a value must be able to do stands with what asks it, here and below: of a type's own requirements the runtime
/// looks up each at start-up, in a list of all that the program holds.
public struct Claim<Content: Sendable>: Sendable {
    public var value: Content
    public var source: String?
    /// When the source said so.
    public var date: KnownDate?
    /// Whose claim it is, where a side makes it.
    public var side: SideID?
    public var basis: Basis?
    public var note: String?

    public init(_ value: Content, source: String? = nil, basis: Basis? = nil) {
        self.value = value
        self.source = source
        self.basis = basis
    }
}

/// What a claim says beside its value; apart, so that one table serves claims of every type.
struct Provenance: Fielded {
    var source: String?
    var date: KnownDate?
    var side: SideID?
    var basis: Basis?
    var note: String?

    init() {}

    static let fields: FieldTable<Provenance> = [
        Field("source", { $0.source }, { $0.source = $1 }, .claimSource),
        Field("date", { $0.date }, { $0.date = $1 }, .claimDate),
        Field("side", { $0.side }, { $0.side = $1 }, .claimSide),
        Field(Basis.key, { $0.basis }, { $0.basis = $1 }, .basis),
        Field("note", { $0.note }, { $0.note = $1 }, as: .prose, .note),
    ]
}

extension FieldInfo {
    /// The parts of a claim about a value of this shape: the value, and where it comes from.
    public static func claimParts(of shape: Shape) -> [FieldInfo] {
        [FieldInfo(key: "value", shape: shape, required: true, help: .claimValue)] + Provenance.fieldInfos
    }
}

/// The value of a field that may carry its sources: one claim, or several that may disagree.
public struct Claims<Content: Sendable>: Sendable {
    /// The claim that counts: the first in the file.
    public var first: Claim<Content>
    public var others: [Claim<Content>]

    public init(_ first: Claim<Content>, others: [Claim<Content>] = []) {
        self.first = first
        self.others = others
    }

    public var value: Content { first.value }
    public var all: [Claim<Content>] { [first] + others }
    /// Whether nobody has said so; shown as `~`.
    public var isIllustrative: Bool { first.basis?.isAssumed == true }
}

extension Claims where Content: Equatable {
    /// Whether another source says something else; shown as `!`.
    public var isDisputed: Bool {
        for other in others where other.value != first.value { return true }
        return false
    }
}

/// Where the value that counts comes from, whatever its type.
package struct ClaimOrigin: Sendable {
    package let basis: Basis?
    package let source: String?
    /// When the source said so.
    package let date: KnownDate?
}

extension Claims {
    package var origin: ClaimOrigin { ClaimOrigin(basis: first.basis, source: first.source, date: first.date) }
}

/// Values that one field may have; each may say where it is from.
private let mostClaims = 1000

extension Claims: FieldValue where Content: FieldValue {
    package static var shape: Shape { .claims(Content.shape) }

    /// The claim that counts; where there are others, an object that holds them under `others`.
    package var json: JSON {
        if others.isEmpty { return first.json }
        let members =
            if case .object(let members) = first.json { members } else { [JSON.Member("value", first.json)] }
        return .object(members + [.init("others", .array(others.map(\.json)))])
    }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> Claims? {
        guard node.kind == .list else {
            return Claim.read(node, &reading).map { Claims($0) }
        }
        guard node.count <= mostClaims else {
            reading.report(
                node, .tooManyValues(path: node.path.description, node.count, most: mostClaims))
            return nil
        }
        var claims: [Claim<Content>?] = []
        for item in node.items { claims.append(Claim<Content>.read(item, &reading)) }
        if claims.isEmpty { reading.refuse(node, shape) }
        // The first claim counts; where it cannot be read, none of the others takes its place.
        guard let first = claims.first ?? nil else { return nil }
        return Claims(first, others: claims.dropFirst().compactMap(\.self))
    }
}

extension Claim: FieldValue where Content: FieldValue {
    package static var shape: Shape { .claims(Content.shape) }

    package static func read(_ node: NodeView, _ reading: inout Reading) -> Claim? {
        guard node.kind == .map else { return content(node, &reading).map { Claim($0) } }
        guard let valueNode = node["value"] else {
            reading.report(node, .claimWithoutValue)
            return nil
        }
        reading.claimed = valueNode.offset
        guard let value = content(valueNode, &reading) else { return nil }
        return Claim(value, reading.within(nil) { Provenance.readFields(node, except: "value", &$0) })
    }

    init(_ value: Content, _ provenance: Provenance) {
        self.init(value, source: provenance.source, basis: provenance.basis)
        date = provenance.date
        side = provenance.side
        note = provenance.note
    }

    var provenance: Provenance {
        var provenance = Provenance()
        provenance.source = source
        provenance.date = date
        provenance.side = side
        provenance.basis = basis
        provenance.note = note
        return provenance
    }

    /// A claim is about one value: no list, and no claim of its own.
    private static func content(_ node: NodeView, _ reading: inout Reading) -> Content? {
        guard node.kind == .scalar else {
            reading.refuse(node, Content.shape)
            return nil
        }
        guard let value = Content.read(node, &reading) else { return nil }
        if let limits = reading.limits, let bounded = value as? any BoundedValue, !limits.admit(bounded) {
            reading.refuse(node, Content.shape)
            return nil
        }
        return value
    }

    /// An amount gives `{"amount": …, "currency": …, "basis": …}`; any other claim `{"value": …, "basis": …}`,
    /// or the bare value where nothing more is known.
    package var json: JSON {
        var members = provenance.jsonMembers
        if let amount = value as? Amount {
            if basis == nil { members.append(.init("basis", .null)) }
            return .object(amount.jsonMembers + members)
        }
        guard !members.isEmpty else { return value.json }
        let days = JSON.Member.days(of: "value", value.json, Content.shape)
        return .object([.init("value", value.json)] + days + members)
    }
}

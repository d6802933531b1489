internal import FrontMatter
internal import Negotiation

/// Hides what must not leave the dossier unless it is asked for by name: fallbacks, red lines, landing zones.
enum Masking {
    static func masked(_ json: JSON) -> JSON {
        switch json {
        case .array(let items): .array(items.map(masked))
        case .object(let members):
            .object(members.map { .init($0.key, Masked.hides($0.key) ? .string(Masked.dots) : masked($0.value)) })
        default: json
        }
    }

    static func masked(_ value: Value) -> Value {
        switch value {
        case .list(let items): .list(items.map(masked))
        case .map(let entries):
            .map(entries.map { .init($0.key, Masked.hides($0.key) ? .text(Masked.dots) : masked($0.value)) })
        default: value
        }
    }
}

extension Change {
    var shownBefore: String { shown(before) }
    var shownAfter: String { shown(after) }

    /// A value of the changed field, on one line.
    func shown(_ value: Value?) -> String {
        guard let value else { return Change.text(nil) }
        return Masked.hides(field.description) ? Masked.dots : Change.text(Masking.masked(value))
    }
}

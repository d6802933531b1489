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
}

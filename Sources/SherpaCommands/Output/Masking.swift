internal import FrontMatter
internal import Negotiation

/// Hides what must not leave the dossier unless it is asked for by name: fallbacks, red lines, landing zones.
enum Masking {
    static let dots = "•••"
    private static let keys: Swift.Set<String> = ["fallback", "red-line", "landing-zone"]

    static func hides(_ field: Path) -> Bool {
        field.steps.contains { step in
            if case .key(let key) = step { keys.contains(key) } else { false }
        }
    }

    static func masked(_ json: JSON) -> JSON {
        switch json {
        case .array(let items): .array(items.map(masked))
        case .object(let members):
            .object(members.map { .init($0.key, keys.contains($0.key) ? .string(dots) : masked($0.value)) })
        default: json
        }
    }

    static func masked(_ value: Value) -> Value {
        switch value {
        case .list(let items): .list(items.map(masked))
        case .map(let entries):
            .map(entries.map { .init($0.key, keys.contains($0.key) ? .text(dots) : masked($0.value)) })
        default: value
        }
    }
}

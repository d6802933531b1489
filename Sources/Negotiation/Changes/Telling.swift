import FrontMatter

// Changes and conflicts in words that anybody may read: what is hidden on the screen stays hidden.

extension Masked {
    /// The value with dots in the place of what is hidden.
    public static func masked(_ value: Value) -> Value {
        switch value {
        case .list(let items): .list(items.map(masked))
        case .map(let entries):
            .map(entries.map { .init($0.key, hides($0.key) ? .text(dots) : masked($0.value)) })
        default: value
        }
    }

    /// A value of a field, on one line.
    public static func shown(_ value: Value?, of field: Path) -> String {
        guard let value else { return Change.text(nil) }
        return hides(field.description) ? dots : Change.text(masked(value))
    }
}

extension Change {
    public var shownBefore: String { Masked.shown(before, of: field) }
    public var shownAfter: String { Masked.shown(after, of: field) }

    /// `status open -> agreed`, or `tokyo.fallback changed` where the words are hidden.
    public func shownSummary(arrow: String = "->") -> String {
        let name = field.steps.isEmpty ? Conflict.prose : field.description
        return Masked.hides(name) || field.steps.isEmpty
            ? "\(name) changed" : "\(name) \(shownBefore) \(arrow) \(shownAfter)"
    }
}

extension Conflict {
    /// What the Markdown below the fields is called.
    public static let prose = "text"

    /// As it is named to people: `tokyo.position`.
    public var name: String { field.steps.isEmpty ? Conflict.prose : field.description }

    public func shown(_ value: Value?) -> String { Masked.shown(value, of: field) }
}

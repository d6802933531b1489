import Screen
import Words

/// What keys do while they are not the place's own: the last line says it, with a badge at its left.
struct Mode: Sendable, Hashable {
    struct Hint: Sendable, Hashable {
        let key: String
        let label: KeyLabel

        init(_ key: String, _ label: KeyLabel) {
            self.key = key
            self.label = label
        }

        /// Of any letter, which is a key there.
        static func letter(_ label: KeyLabel) -> Hint { Hint(KeyLabel.letter.text, label) }

        /// The first of the keys that are named so, where it names one.
        static func pressed(_ key: String) -> Key? {
            let name = key.prefix { $0 != " " }
            return try? Key.sequence(name.count == 1 ? name : "<\(name)>").first
        }
    }

    let badge: ModeBadge
    /// The way out comes last.
    let keys: [Hint]

    /// Whether letters are text of a value.
    var isTyping: Bool { badge == .typing }

    init(_ badge: ModeBadge, _ keys: [Hint]) {
        self.badge = badge
        self.keys = keys
    }

    /// A line is typed, whose letters are no keys.
    ///
    /// - Parameters:
    ///   - accept: what Enter does.
    ///   - completes: whether Tab offers anything.
    static func typing(enter accept: KeyLabel, completes: Bool, leave: KeyLabel = .cancel) -> Mode {
        let tab = completes ? [Hint("Tab", .complete)] : []
        return typing([Hint("Enter", accept)] + tab + [Hint("Esc", leave)])
    }

    static func typing(_ keys: [Hint]) -> Mode { Mode(.typing, keys) }

    /// Words are typed by which something is found.
    static func finding(enter accept: KeyLabel, leave: KeyLabel) -> Mode {
        Mode(.finding, [Hint("Enter", accept), Hint("Up Down", .move), Hint("Esc", leave)])
    }
}

import Screen

/// What keys do while they are not the place's own: the last line says it, with a badge at its left.
struct Mode: Sendable, Hashable {
    struct Hint: Sendable, Hashable {
        let key: String
        let label: String

        init(_ key: String, _ label: String) {
            self.key = key
            self.label = label
        }

        /// The first of its keys, where it names one.
        var pressed: Key? {
            let name = key.prefix { $0 != " " }
            return try? Key.sequence(name.count == 1 ? name : "<\(name)>").first
        }
    }

    /// In a word, as `TYPING`.
    let badge: String
    /// The way out comes last.
    let keys: [Hint]

    /// Whether letters are text of a value.
    var isTyping: Bool { badge == Mode.typingBadge }
    private static let typingBadge = "TYPING"

    init(_ badge: String, _ keys: [Hint]) {
        self.badge = badge
        self.keys = keys
    }

    /// A line is typed, whose letters are no keys.
    ///
    /// - Parameters:
    ///   - accept: what Enter does.
    ///   - completes: whether Tab offers anything.
    static func typing(enter accept: String, completes: Bool, leave: String = "cancel") -> Mode {
        let tab = completes ? [Hint("Tab", "complete")] : []
        return typing([Hint("Enter", accept)] + tab + [Hint("Esc", leave)])
    }

    static func typing(_ keys: [Hint]) -> Mode { Mode(typingBadge, keys) }

    /// Words are typed by which something is found.
    static func finding(enter accept: String, leave: String) -> Mode {
        Mode("FIND", [Hint("Enter", accept), Hint("Up Down", "move"), Hint("Esc", leave)])
    }
}

import Screen

/// What a line asks for, and of which record: `due of Funding clock:`. Where there is little room, the name is cut and
/// what is asked for stays.
struct PromptLabel: Sendable, Hashable {
    /// `due of `
    private let before: String
    /// `Funding clock`
    private let name: String
    /// `, narrowed`
    private let after: String

    /// `due of Funding clock:`
    init(_ what: String, of name: String) {
        before = "\(what) of "
        self.name = name
        after = ""
    }

    /// `note on Funding clock:`
    init(_ what: String, on name: String) {
        before = "\(what) on "
        self.name = name
        after = ""
    }

    /// `Funding clock, Tokyo now says:`
    init(on name: String, _ what: String) {
        before = ""
        self.name = name
        after = ", \(what)"
    }

    /// Of what has no name of its own.
    init(_ what: String) {
        before = what
        name = ""
        after = ""
    }

    /// In at most so many columns, where the name can give way.
    func text(width: Int, ellipsis: String) -> String {
        let rest = DisplayWidth.of(before) + DisplayWidth.of(after) + 1
        return "\(before)\(DisplayWidth.clip(name, to: max(8, width - rest), ellipsis: ellipsis))\(after):"
    }
}

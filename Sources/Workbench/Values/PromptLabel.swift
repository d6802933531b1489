import Screen
import Words

/// What a line asks for, and of which record: `due of Funding clock:`. Where there is little room, the name is cut and
/// what is asked for stays.
struct PromptLabel: Sendable, Hashable {
    /// `due of `
    private let before: String
    /// `Funding clock`
    private let name: String
    /// `, narrowed:`
    private let after: String

    /// `due of Funding clock:`
    init(_ what: String, of name: String) { self.init(naming: name) { .of(what, $0) } }

    /// `note on Funding clock:`
    init(_ what: String, on name: String) { self.init(naming: name) { .on(what, $0) } }

    /// `Funding clock, Tokyo now says:`
    init(on name: String, _ what: String) { self.init(naming: name) { .named($0, what) } }

    /// Of what has no name of its own.
    init(_ what: String) { self.init(naming: "") { _ in .plain(what) } }

    /// Each language puts the name where it belongs.
    private init(naming name: String, _ words: (String) -> PromptWords) {
        // Stands for the name: no text that is shown has such a character. Its like decides whether a blank follows.
        let place = name.last?.isASCII == true ? "\u{1}" : "\u{E000}"
        let parts = words(place).text.split(separator: place, omittingEmptySubsequences: false).map(String.init)
        before = parts.first ?? ""
        self.name = name
        after = parts.count > 1 ? parts[1] : ""
    }

    /// In at most so many columns, where the name can give way.
    func text(width: Int, ellipsis: String) -> String {
        let rest = DisplayWidth.of(before) + DisplayWidth.of(after)
        return "\(before)\(DisplayWidth.clip(name, to: max(8, width - rest), ellipsis: ellipsis))\(after)"
    }
}

import Words

/// What is wrong in a theme, and where; it costs only what it is about.
public struct ThemeFault: Hashable, Sendable, CustomStringConvertible {
    /// The name of the theme.
    public let theme: String
    public let entry: ThemeSource.Entry
    private let reason: String

    init(_ source: ThemeSource, _ entry: ThemeSource.Entry, _ words: ThemeWords) {
        theme = source.name
        self.entry = entry
        reason = words.text
    }

    public var description: String { Printable.text("\(entry.name): \(reason)") }
}

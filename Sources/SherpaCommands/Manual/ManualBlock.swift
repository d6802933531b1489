/// A piece of a manual page. In its words, code stands between backquotes.
indirect enum ManualBlock: Equatable, Sendable {
    case heading(String)
    case paragraph(String)
    /// A term and what it means.
    case item(String, [ManualBlock])
    /// Lines that stay as they are.
    case lines([String])

    var isItem: Bool { if case .item = self { true } else { false } }
}

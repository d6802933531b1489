/// Words that are either code or not.
struct ManualSpan: Equatable, Sendable {
    let text: String
    let isCode: Bool

    /// The spans of a text, between its backquotes.
    static func all(of text: String) -> [ManualSpan] {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        // A backquote that nothing closes is one.
        let closed = parts.count % 2 == 1 ? parts.count : parts.count - 1
        return parts.enumerated().compactMap { index, part in
            let text = index < closed ? String(part) : "`" + part
            return text.isEmpty ? nil : ManualSpan(text: text, isCode: index < closed && index % 2 == 1)
        }
    }
}

/// Who wrote something and when, as far as that is known.
public struct Author: Hashable, Sendable {
    /// Nil for this account, or where nobody knows.
    public let name: String?
    /// Local time, as in `2026-02-20 14:02`.
    public let time: String?

    public init(name: String? = nil, time: String? = nil) {
        self.name = name
        self.time = time
    }
}

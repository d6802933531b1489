/// Who wrote something and when, as far as that is known.
package struct Author: Hashable, Sendable {
    /// Nil for this account, or where nobody knows.
    package let name: String?
    /// Local time, as in `2026-02-20 14:02`.
    package let time: String?

    package init(name: String? = nil, time: String? = nil) {
        self.name = name
        self.time = time
    }
}

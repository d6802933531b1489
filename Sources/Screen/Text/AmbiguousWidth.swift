/// How many columns the terminal gives to characters of ambiguous width, as far as that is known. It is never asked: what it
/// answered might be taken for keys.
public enum AmbiguousWidth: String, CaseIterable, Sendable {
    /// As many as the locale counts.
    case auto
    case one = "1"
    case two = "2"
}

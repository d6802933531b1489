/// Something that Sherpa says to people: a case for each sentence or term, with what varies in it. Each language says all of
/// them in a file of its own, by a `switch` without `default`, so that one too few or too many does not compile.
public protocol Saying: Sendable, CustomStringConvertible {
    var english: String { get }
    var japanese: String { get }
}

extension Saying {
    /// In the language that is spoken now.
    public var text: String { text(in: .current) }

    public func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .japanese: japanese
        }
    }

    public var description: String { text }
}

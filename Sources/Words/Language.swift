import Synchronization

/// A language that Sherpa speaks to people. Ids, keys of fields and of the keyboard, JSON and exit codes are the same in each.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case japanese = "ja"

    /// The one that is spoken now: that of the process, set once when it starts; in a test, that of the test.
    public static var current: Language {
        if isBorrowed.load(ordering: .relaxed), let borrowed { return borrowed }
        return isJapanese.load(ordering: .relaxed) ? .japanese : .english
    }

    /// Has the process speak this language from now on.
    public func use() { Language.isJapanese.store(self == .japanese, ordering: .relaxed) }

    /// Has what is done inside speak this language, whatever the process speaks.
    public func speaking<Result>(_ work: () throws -> Result) rethrows -> Result {
        Language.isBorrowed.store(true, ordering: .relaxed)
        return try Language.$borrowed.withValue(self, operation: work)
    }

    /// This work, for another thread: it speaks the language that is spoken here.
    public static func carried(into work: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        guard isBorrowed.load(ordering: .relaxed), let borrowed else { return work }
        return { borrowed.speaking(work) }
    }

    /// Of a language as people and locales name it: `ja`, `ja_JP.UTF-8`, `Japanese`, `en-GB`, `C`. Nil for one that Sherpa
    /// does not speak.
    public init?(named name: some StringProtocol) {
        let word = name.prefix { $0 != "_" && $0 != "." && $0 != "-" && $0 != "@" }.lowercased()
        switch word {
        case "en", "eng", "english", "c", "posix", "": self = .english
        case "ja", "jpn", "japanese", "日本語": self = .japanese
        default: return nil
        }
    }

    private static let isJapanese = Atomic<Bool>(false)
    /// Whether any task has ever borrowed a language: asking for that of the task takes longer than saying a word.
    private static let isBorrowed = Atomic<Bool>(false)
    @TaskLocal private static var borrowed: Language?
}

/// A word that a shell may offer.
struct Candidate: Equatable, Sendable {
    let text: String
    /// What it is, for shells that show it.
    var about: String?

    init(_ text: String, _ about: String? = nil) {
        self.text = text
        self.about = about
    }

    /// Whether more is typed right behind it.
    var goesOn: Bool { text.last.map { "=.,:".contains($0) } ?? false }

    /// Whether it begins with what is typed, in any case.
    func begins(with typed: String) -> Bool { text.lowercased().hasPrefix(typed.lowercased()) }

    // As the parser hands it on, which knows only words.

    private static let divider: Character = "\t"

    var line: String { about.map { "\(text)\(Candidate.divider)\($0)" } ?? text }

    init(line: Substring) {
        let parts = line.split(separator: Candidate.divider, maxSplits: 1, omittingEmptySubsequences: false)
        self.init(String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    }
}

extension Candidate {
    func with(_ ending: String) -> Candidate { Candidate(text + ending, about) }
}

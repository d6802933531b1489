import Negotiation
import Words

extension Shape {
    /// What a stored word of a field is called: itself in English.
    func shown(_ word: String) -> String {
        guard Language.current != .english else { return word }
        return switch self {
        case .choice(let words): StoredWords.all.first { $0.stored == words }?.name(word) ?? word
        case .flag: ["yes": FlagWords.yes, "no": .no][word]?.text ?? word
        default: word
        }
    }
}

/// The words of one kind that fields hold, and what people call them.
private struct StoredWords: Sendable {
    let stored: [String]
    /// Nil of another word.
    let name: @Sendable (String) -> String?

    private init<Kind: CaseIterable & RawRepresentable<String> & Sendable>(
        _: Kind.Type, _ word: @escaping @Sendable (Kind) -> String
    ) {
        stored = Kind.allCases.map(\.rawValue)
        name = { Kind(rawValue: $0).map(word) }
    }

    static let all = [
        StoredWords(Gap.Status.self, { $0.word }), .init(Gap.Severity.self, { $0.word }),
        .init(Gap.Kind.self, { $0.word }), .init(Level.self, { $0.word }),
        .init(ProjectView.Stance.self, { $0.word }), .init(CriterionResult.Status.self, { $0.word }),
        .init(Meeting.Status.self, { $0.word }), .init(Meeting.Kind.self, { $0.word }),
        .init(Statement.Audience.self, { $0.word }), .init(Outcome.Result.self, { $0.word }),
        .init(ActionItem.Status.self, { $0.word }), .init(Stage.Group.self, { $0.word }),
        .init(Milestone.Kind.self, { $0.word }), .init(Package.Status.self, { $0.word }),
        .init(Commitment.Status.self, { $0.word }), .init(Basis.self, { $0.word }),
    ]
}

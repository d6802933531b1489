import FrontMatter
import Valuation
import Words

// What fields hold, as people are told of it: a stored word by what it is called in the language spoken, a day as it is written
// there. In English that is what is stored.

extension Shape {
    /// What a stored word of a choice is called: 「調整中」 for `converging`; and rates by year. All else is what it is.
    package func word(of stored: String) -> String {
        guard Language.current != .english else { return stored }
        switch self {
        case .claims(let shape): return shape.word(of: stored)
        case .choice(let words): return Shape.choices[words]?[stored]?.text ?? stored
        case .flag: return FlagWords(stored: stored)?.text ?? stored
        case .rateSchedule: return RateSchedule(text: stored)?.words ?? stored
        default: return stored
        }
    }

    /// The word of a choice that is stored for what people call it, in either language, without regard to case and width.
    package func stored(for called: String) -> String? {
        guard case .choice(let words) = withoutClaims else { return nil }
        func folded(_ text: String) -> String { SearchText.fold(text).filter { $0 != "-" && $0 != " " && $0 != "_" } }
        let wanted = folded(called)
        return words.first { word in
            let names = Shape.choices[words]?[word].map { [$0.english, $0.japanese] } ?? []
            return ([word] + names).contains { folded($0) == wanted }
        }
    }

    /// What it is of a claim's value.
    package var withoutClaims: Shape { if case .claims(let shape) = self { shape } else { self } }

    /// A value that one line holds, as it is told.
    package func spoken(_ text: String) -> String {
        guard Language.current != .english else { return text }
        switch self {
        case .claims(let shape): return shape.spoken(text)
        case .date, .day: return KnownDate.read(text)?.brief ?? text
        case .amount: return Amount(text)?.inFull ?? text
        case .band: return PercentBand(text)?.words ?? text
        default: return word(of: text)
        }
    }

    /// What the words of each choice that the tables know are called, by the words that it is made of.
    private static let choices: [[String]: [String: any Saying]] = {
        func names<Choice: CaseIterable & RawRepresentable<String>>(
            _ name: (Choice) -> (any Saying)?
        ) -> ([String], [String: any Saying]) {
            let words = Choice.allCases.map(\.rawValue)
            let named = Choice.allCases.compactMap { choice in name(choice).map { (choice.rawValue, $0) } }
            return (words, Dictionary(uniqueKeysWithValues: named))
        }
        let all = [
            names { (word: Gap.Status) in word.term }, names { (word: Gap.Severity) in word.term },
            names { (word: Gap.Kind) in word.term }, names { (word: Level) in word.term },
            names { (word: ProjectView.Stance) in word.term }, names { (word: CriterionResult.Status) in word.term },
            names { (word: Meeting.Status) in word.term }, names { (word: Meeting.Kind) in word.term },
            names { (word: Statement.Audience) in word.term }, names { (word: Outcome.Result) in word.term },
            names { (word: ActionItem.Status) in word.term }, names { (word: Stage.Group) in word.term },
            names { (word: Milestone.Kind) in word.term }, names { (word: Package.Status) in word.term },
            names { (word: Commitment.Status) in word.term }, names { (word: Basis) in word.term },
            names { (word: Trend) in word.term },
            names { (word: Loan.Repayment) in LoanTerm(rawValue: word.rawValue) },
            names { (word: Loan.ConstructionInterest) in LoanTerm(rawValue: word.rawValue) },
            names { (word: GuaranteePremium.Reading) in LoanTerm(rawValue: word.rawValue) },
            names { (word: SplitReading) in LoanTerm(rawValue: word.rawValue) },
            names { (word: SplitBase) in LoanTerm(rawValue: word.rawValue) },
            names { (word: SplitLater) in LoanTerm(rawValue: word.rawValue) },
            names { (word: SplitLosses) in LoanTerm(rawValue: word.rawValue) },
            names { (word: RecoveredFees) in LoanTerm(rawValue: word.rawValue) },
        ]
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }()
}

extension FlagWords {
    /// Nil where it is neither.
    fileprivate init?(stored: String) {
        switch stored {
        case "yes", "true": self = .yes
        case "no", "false": self = .no
        default: return nil
        }
    }
}

extension RecordKind {
    /// What a record of this kind holds at a path; nil where no table says so.
    package func shape(at path: Path) -> Shape? {
        var shape = Shape.fields(fieldInfos)
        for (depth, step) in path.steps.enumerated() {
            if let inner = shape.inside(step) {
                shape = inner
            } else if depth == 0, !sideFieldInfos.isEmpty, case .key = step {
                shape = .fields(sideFieldInfos)
            } else {
                return nil
            }
        }
        return shape
    }
}

extension Shape {
    /// That of a part.
    fileprivate func inside(_ step: Path.Step) -> Shape? {
        switch (self, step) {
        case (.claims, .index): self
        case (.claims(let shape), .key(let key)):
            FieldInfo.claimParts(of: shape).first { $0.key == key }?.shape
        case (.list(let shape), .index), (.perSide(let shape), .key): shape
        case (.fields(let fields), .key(let key)): fields.first { $0.key == key }?.shape
        default: nil
        }
    }
}

extension Path {
    /// As a field is named to people: `tokyo.position`, `actions[2].due`; 「tokyo.立場」, 「対応事項[2].期限」
    package var words: String {
        guard Language.current != .english else { return description }
        return steps.reduce("") { text, step in
            switch step {
            case .key(let key): text + (text.isEmpty ? "" : ".") + (FieldName(rawValue: key)?.text ?? key)
            case .index(let index): "\(text)[\(index)]"
            }
        }
    }
}

extension Change {
    /// A value on one line, as people are told of it.
    package static func told(_ value: Value?, _ shape: Shape?) -> String {
        guard Language.current != .english, let value else { return text(value) }
        switch value {
        case .null: return text(value)
        case .text(let text): return shape?.spoken(text) ?? text
        case .list(let items):
            return "[" + items.enumerated().map { told($1, shape?.inside(.index($0))) }.joined(separator: ", ") + "]"
        case .map(let entries): return "{" + told(entries, shape) + "}"
        }
    }

    /// The parts of a map, without its braces.
    package static func told(_ entries: [Value.Entry], _ shape: Shape?) -> String {
        entries.map { entry in
            "\(FieldName.text(of: entry.key)): \(told(entry.value, shape?.inside(.key(entry.key))))"
        }.joined(separator: ", ")
    }
}

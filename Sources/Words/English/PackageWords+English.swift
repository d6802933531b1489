extension PackageWords {
    public var english: String {
        switch self {
        case .standing(let status, let date, let by):
            [status, date, by.map { "by \($0)" }].compactMap(\.self).joined(separator: " ")
        case .valued(let text, let value): "\(text) (\(value))"
        case .score(let gains, let gives, let unweighted):
            "gains \(gains), gives \(gives)\(unweighted > 0 ? "; \(unweighted) without a weight" : "")"
        case .hiddenCrossings(let dots, let key): "\(dots) red lines and reservations: \(key) shows them"
        case .inOneRound(let names): "\(names), in one round"
        case .crossingSigns: "! does, ? calls for judgement"
        case .term(let side, let gap, let words): "\(side) on \(gap): \(words)"
        case .selectFirst(let key): "select a package first: \(key) shows them"
        case .accept(let name, let gaps): "Accept \(name), on \(gaps.of("gap"))?"
        case .count(let live, let all, let round):
            "\(live) live of \(all)\(round > 1 ? ", \(round) in this round" : "")"
        }
    }
}

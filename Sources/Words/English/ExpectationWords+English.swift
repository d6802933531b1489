extension ExpectationWords {
    public var english: String {
        switch self {
        case .day: "an exact day like 2026-02-12"
        case .date: "a date like 2026-02-12, 2026-02 or 2026"
        case .typedDate: "a date like 2026-02-12, 2026-02, 19 mar, 19 mar 2027, fri, today, +3d, +2w or +1m"
        case .amount: "an amount with its currency, like 33.3bn USD or 600m USD"
        case .percent: "a percentage with its sign, like 1.5%"
        case .band: "a band of percentages, like 1–2%, 33%, <=5% or >=20%"
        case .number: "a number like 33 or -1.5"
        case .measured: "a number, a percentage or an amount, like 1.5, 1.5% or 10bn USD"
        case .currency: "a currency code like USD"
        case .clockRule:
            "a rule like 45 calendar days after 2026-02-17 or 45 business days before 2026-02-17 by japan"
        case .years: "a whole number of years, like 20"
        case .yearSpan: "a year like 2027, or years like 2030-2049"
        case .rates: "a rate like 4.3%, or rates like 4.3%, 3.9% from 2029"
        case .line: "text on one line"
        case .prose: "text"
        case .flag: "yes or no"
        case .choice(let words): ChoiceWords.oneOf(words).english
        case .recordID(let kind, let example): "the id of a \(kind.english), as in `\(example)`"
        case .wordID(let thing): "the id of \(thing.englishWithArticle) of dossier.md"
        case .list(let shape): "a list: [\(shape.english), …]"
        case .map(let keys): "a map with \(Listing.plain(keys).english)"
        case .perSide(let shape): "a map from side to \(shape.english)"
        case .figureMoney(let currency): "an amount like 500m \(currency)"
        case .figureRate: "a percentage with its sign, like 8%"
        case .figureRatio: "a number like 1.4"
        case .figureYears: "a number of years like 12"
        case .within(let value, let least, let greatest):
            "\(value.english), \(LimitWords.between(least, greatest).english)"
        case .orClaim(let value):
            "\(value.english), or a claim such as {value: …, source: …, basis: published}"
        }
    }
}

extension ShapeWords {
    public var english: String {
        switch self {
        case .text: "text"
        case .date: "date"
        case .amount: "amount"
        case .percentage: "percentage"
        case .band: "band"
        case .number: "number"
        case .currency: "currency"
        case .rule: "rule"
        case .years: "years"
        case .year: "year"
        case .rate: "rate"
        case .map: "map"
        case .choice(let words): words.joined(separator: "|")
        case .flag: "yes|no"
        case .recordID(let kind): "\(kind.english) id"
        case .wordID(let thing): "\(thing.english) id"
        case .list(let shape): "list of \(shape.english)"
        case .fields(let keys): keys.isEmpty ? "{…}" : "{\(keys.map { $0 + ": …" }.joined(separator: ", "))}"
        }
    }
}

extension DefinedThing {
    public var english: String {
        switch self {
        case .side: "side"
        case .observer: "observer"
        case .stage: "stage"
        case .criterion: "criterion"
        case .calendar: "calendar"
        case .instrument: "instrument"
        case .envelopePart: "part of the envelope"
        case .sector: "sector"
        case .institution: "institution"
        }
    }

    /// `a stage`, `an instrument`.
    fileprivate var englishWithArticle: String {
        (english.first.map("aeiou".contains) == true ? "an " : "a ") + english
    }
}

extension LimitWords {
    public var english: String {
        switch self {
        case .between(let least, let greatest): "between \(least) and \(greatest)"
        }
    }
}

extension ChoiceWords {
    public var english: String {
        switch self {
        case .oneOf(let words):
            guard words.count > 1 else { return words.first ?? "nothing" }
            guard words.count <= ChoiceWords.most else {
                let named = Listing.plain(Array(words.prefix(ChoiceWords.most))).english
                return "one of \(named) and \(words.count - ChoiceWords.most) more"
            }
            return "one of " + Listing.any(words).english
        }
    }
}

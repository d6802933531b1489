extension ExpectationWords {
    public var japanese: String {
        switch self {
        case .day: "2026-02-12 のような日付"
        case .date: "2026-02-12、2026-02、2026 のような日付"
        case .typedDate: "2026-02-12、2026-02、2/12、2月12日、fri、today、+3d、+2w、+1m のような日付"
        case .amount: "33.3bn USD、600m USD のような通貨付きの金額"
        case .percent: "1.5% のような % 付きの数値"
        case .band: "1-2%、33%、<=5%、>=20% のような比率の幅"
        case .number: "33、-1.5 のような数値"
        case .measured: "1.5、1.5%、10bn USD のような数値、比率または金額"
        case .currency: "USD のような通貨コード"
        case .clockRule:
            "45 calendar days after 2026-02-17、45 business days before 2026-02-17 by japan のような計算規則"
        case .years: "20 のような整数の年数"
        case .yearSpan: "2027、2030-2049 のような年"
        case .rates: "4.3%、または 4.3%, 3.9% from 2029 のような金利"
        case .line: "一行の文字列"
        case .prose: "文章"
        case .flag: "yes または no"
        case .choice(let words): ChoiceWords.oneOf(words).japanese
        case .recordID(let kind, let example): "`\(example)` のような\(kind.japanese)の id"
        case .wordID(let thing): "dossier.md にある\(thing.japanese)の id"
        case .list(let shape): "一覧 [\(shape.japanese), ..]"
        case .map(let keys): "\(Listing.plain(keys).japanese) からなる組"
        case .perSide(let shape): "当事者ごとの\(shape.japanese)"
        case .figureMoney(let currency): "500m \(currency) のような金額"
        case .figureRate: "8% のような % 付きの数値"
        case .figureRatio: "1.4 のような数値"
        case .figureYears: "12 のような年数"
        case .within(let value, let least, let greatest):
            "\(value.japanese)（\(LimitWords.between(least, greatest).japanese)）"
        case .orClaim(let value): "\(value.japanese)、または {value: .., source: .., basis: published} の形"
        }
    }
}

extension ShapeWords {
    public var japanese: String {
        switch self {
        case .text: "文字列"
        case .date: "日付"
        case .amount: "金額"
        case .percentage: "比率"
        case .band: "比率の幅"
        case .number: "数値"
        case .currency: "通貨コード"
        case .rule: "計算規則"
        case .years: "年数"
        case .year: "年"
        case .rate: "金利"
        case .map: "組"
        case .choice(let words): words.joined(separator: "|")
        case .flag: "yes|no"
        case .recordID(let kind): "\(kind.japanese)の id"
        case .wordID(let thing): "\(thing.japanese)の id"
        case .list(let shape): "\(shape.japanese)の一覧"
        case .fields(let keys): keys.isEmpty ? "{..}" : "{\(keys.map { $0 + ": .." }.joined(separator: ", "))}"
        }
    }
}

extension DefinedThing {
    public var japanese: String {
        switch self {
        case .side: "当事者"
        case .observer: "陪席者"
        case .stage: "段階"
        case .criterion: "基準"
        case .calendar: "休日暦"
        case .instrument: "資金手段"
        case .envelopePart: "投資枠の内訳"
        case .sector: "分野"
        case .institution: "機関"
        }
    }
}

extension LimitWords {
    public var japanese: String {
        switch self {
        case .between(let least, let greatest): "\(least) 以上 \(greatest) 以下"
        }
    }
}

extension ChoiceWords {
    public var japanese: String {
        switch self {
        case .oneOf(let words):
            guard !words.isEmpty else { return "値なし" }
            guard words.count <= ChoiceWords.most else {
                let named = Listing.plain(Array(words.prefix(ChoiceWords.most))).japanese
                return "\(named) など \(words.count)個のいずれか"
            }
            return Listing.any(words).japanese
        }
    }
}

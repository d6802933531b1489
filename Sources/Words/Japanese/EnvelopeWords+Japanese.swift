extension EnvelopeWords {
    public var japanese: String {
        switch self {
        case .otherReading: "別の解釈"
        case .noLimit: "上限の記載なし"
        case .exchangeRate(let rate, let currency): "\(rate)（1 \(currency) 当たり）"
        case .partsNote(let key): "\(key) で案件を表示"
        case .inNoPart(let sum): "\(sum)（\(EnvelopeWords.whyInNoPart.japanese)）"
        case .whyInNoPart: "該当する枠がないか複数あります。額を分けるか `envelope:` で枠を指定してください"
        case .counts(let instruments, let sectors):
            (sectors.isEmpty ? "全分野" : sectors.joined(separator: "、")) + "の"
                + (instruments.isEmpty ? "全資金手段" : instruments.joined(separator: "、"))
        case .left(let amount): "残額 \(amount)"
        case .over(let amount): "\(amount) 超過"
        case .leftOf(let amount, let whole): "残額 \(amount)（上限 \(whole)）"
        case .overOf(let amount, let whole): "\(amount) 超過（上限 \(whole)）"
        case .noYear(let sum): "年未定  \(sum)"
        case .atMost(let most, let date, let left, let year):
            "\(date)までに選定できるのは最大 \(most)で、\(left)が残ります"
                + (year.map { "。\(EnvelopeWords.lastYear($0).japanese)" } ?? "")
        case .paceAboveCap(let date):
            "\(date)までに均等に選定すると年間上限を超えます。上限まで使う年が必要です"
        case .lastYear(let year): "最後の選定は\(year)年になります"
        }
    }
}

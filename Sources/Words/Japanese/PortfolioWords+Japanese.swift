extension PortfolioWords {
    public var japanese: String {
        switch self {
        case .title(let grouping): "全体状況" + (grouping.map { "、\($0.japanese)別の資金構成" } ?? "")
        case .asOf(let date): "\(date)現在"
        case .envelope(let amount): "投資枠" + (amount.map { " \($0)" } ?? "")
        case .parts: "投資枠の区分"
        case .byYear: "年別の選定額"
        case .toDeadline: "投資期限まで"
        case .mix: "資金構成"
        case .mixBy(let grouping): "\(grouping.japanese)別の資金構成"
        case .institutions: "機関"
        case .funnel: "段階別"
        case .left: "残額"
        case .daysLeft: "残日数"
        case .ofCap, .ofLimit: "上限比"
        case .ofMix: "全体に占める構成"
        case .aMonth: "月額"
        case .aYear: "年額"
        case .roundedUp: "端数切上げ"
        case .roomIfAlone: "単独の余地"
        case .roomInEnvelope: "枠内の余地"
        case .projects: "案件数"
        case .selected: "選定"
        case .shortlisted: "有力"
        case .remaining: "残額"
        case .afterShortlist: "有力控除後"
        case .whole: "全体"
        case .notSplit: "内訳なし"
        case .noneNamed(let grouping): "\(grouping.japanese)の記載なし"
        case .partIn(let part, let year?): "\(part) \(year)年"
        case .partIn(let part, nil): "\(part) 年不明"
        case .orBy(let date): "または \(date)"
        case .projectCount(let count): "\(count)件"
        case .unpriced(let count): "金額未定 \(count)件"
        case .uncounted(let count, let currency): "\(currency.japanese)以外 \(count)件"
        case .moreThanEnvelope: "投資枠を超過"
        case .noEnvelope: "dossier.md に投資枠の記載がありません"
        case .ofTotal(let amount): " / \(amount)"
        case .alsoShortlisted(let amount): "、有力 \(amount)"
        case .noSince: "`since` の記載なし"
        case .overCapBy(let amount): "年間上限では \(amount) 超過"
        case .aboveCap: "年間上限を超過"
        case .withinCapUntil(let year): "年間上限では \(year)年に完了"
        case .noDeadline: "dossier.md に投資期限の記載がありません"
        case .nothingLeft: "残額なし"
        case .past: "期限経過"
        case .today: "本日"
        case .allWithin(let days): "残り\(days)日で全額"
        case .days(let days): days < 0 ? "\(-days)日超過" : "\(days)日"
        case .withinBand: "幅内"
        case .outsideBand: "幅外"
        case .inNoSum: "集計外"
        case .over(let amount): "\(amount) 超過"
        case .anyAmount: "制限なし"
        case .atLeast(let amount): "\(amount) 以上"
        case .noRoom: "なし"
        case .noLimit: "上限の記載なし"
        case .limit(let limit, let amount, let whole, let rate, let period):
            (period.map { "\($0): " } ?? "")
                + limit.japanese(amount, of: whole + (rate.map { "（換算率 \($0)）" } ?? ""))
        case .overIfUndatedCounts(let amount): "、時期不明の \(amount) を全額算入すると超過"
        case .undated(let amount): "、時期不明 \(amount)"
        case .outsidePeriod(let amount): "、期間外 \(amount)"
        case .noProjectHere: "該当する案件はありません"
        }
    }
}

extension PortfolioWords.Limit {
    fileprivate func japanese(_ amount: String, of whole: String) -> String {
        switch self {
        case .notCompared: "上限 \(whole)、換算率がなく比較不可"
        case .left: "残り \(amount) / 上限 \(whole)"
        case .over: "\(amount) 超過 / 上限 \(whole)"
        }
    }
}

extension PortfolioNote {
    public var japanese: String {
        switch self {
        case .remaining: "投資枠から選定分を除いた額。Enter で出典を表示します"
        case .afterShortlist: "投資枠から選定分と有力候補分を除いた額"
        case .countsAs(let stage): "集計区分が「\(stage.japanese)」の段階にある案件。Enter で一覧を表示します"
        case .counts(let words): "対象: \(words)"
        case .cap(let cap, let source): "案件の段階の `since` による年別。年間上限 \(cap)、\(source)"
        case .selected(let legend): "選定分の内訳: \(legend)。Enter で案件ごとに表示します"
        case .hasPart: "Enter で該当する案件を表示します"
        case .notSplit: "選定済みで内訳が未定の額。Enter で案件を表示します"
        case .nothingSplit: "内訳はまだありません"
        case .room(let alone, let within, let whole):
            [
                alone.map { "これだけを追加する場合 \($0)" } ?? PortfolioNote.nothingSplit.japanese,
                within.map { "\(whole) をすべて配分する場合 \($0)" },
            ].compactMap(\.self).joined(separator: "、")
        case .doNotCount(let amount, let period): "\(period)の期間外に選定した \(amount) は算入しません"
        case .exactPace(let amount, let isYear): "\(isYear ? "年額" : "月額") \(amount)"
        }
    }
}

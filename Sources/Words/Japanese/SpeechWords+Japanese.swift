extension SpeechWords {
    public var japanese: String {
        switch self {
        case .part(let n, let count, let pane, let note, let page, let pages, let filter, let order):
            "\(count)区画中 \(n): \(pane.japanese)、\(note)\(pages > 1 ? "、\(pages)ページ中 \(page)" : "")。"
                + (filter.isEmpty ? "" : "絞込み: \(filter)。") + (order.isEmpty ? "" : "並べ順: \(order)。")
        case .marked: "選択中: "
        case .changed: "変更あり: "
        case .unreadable(let n, let signs, let name, let fault): "\(n). \(signs)読取不可: \(name)、\(fault)"
        case .fault(let line, let column, let message): "\(line)行目 \(column)文字目、\(message)"
        case .item(let n, let signs, let name): "\(n). \(signs)\(name)。"
        case .goesOn(let sentence, let fact): "\(sentence)\(fact)\(fact.hasSuffix("。") ? "" : "。")"
        case .drawn: "以下の内訳の棒グラフ"
        case .none: "なし"
        case .due(let date, let left): "期限 \(date)\(left.map { "、\($0.prose)" } ?? "")"
        case .stance(let side, let stance): "\(side)は\(stance)"
        case .next(let text): "次の対応: \(text)"
        case .ask(let text): "要求: \(text)"
        case .decidedAt(let level): "\(level)レベルで判断"
        case .illustrativeTrend(let trend): "仮置きで\(trend)"
        case .narrowing: "隔たりが縮小"
        case .widening: "隔たりが拡大"
        case .noMovement: "隔たりに動きなし"
        case .movedCloser(let n, let count): "\(count)件中 \(n)件で進展"
        case .toDo(let n, let late): "未了の対応 \(n)件" + (late > 0 ? "、うち超過 \(late)件" : "")
        case .by(let side): "\(side)による"
        case .illustrative(let text): "仮置き \(text)"
        case .to: "から"
        case .today: "本日"
        case .within(let time): "\(time)以内"
        case .moreThan(let time): "\(time)以上"
        case .past(let time): "\(time)超過"
        case .sourcesDiffer(let text): "\(text)（出典間で不一致）"
        }
    }
}

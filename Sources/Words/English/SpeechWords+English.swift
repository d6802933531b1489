extension SpeechWords {
    public var english: String {
        switch self {
        case .part(let n, let count, let pane, let note, let page, let pages, let filter, let order):
            "Part \(n) of \(count): \(pane.english.lowercased()), \(note)\(pages > 1 ? ", page \(page) of \(pages)" : "")."
                + (filter.isEmpty ? "" : " Filter: \(filter).") + (order.isEmpty ? "" : " Order: \(order).")
        case .marked: "Marked: "
        case .changed: "Changed: "
        case .unreadable(let n, let signs, let name, let fault): "\(n). \(signs)Unreadable: \(name), \(fault)"
        case .fault(let line, let column, let message): "line \(line), column \(column), \(message)"
        case .item(let n, let signs, let name): "\(n). \(signs)\(name)."
        case .goesOn(let sentence, let fact): "\(sentence) \(fact)\(fact.hasSuffix(".") ? "" : ".")"
        case .drawn: "a bar of the parts below"
        case .none: "none"
        case .due(let date, let left): "due \(date)\(left.map { ", \($0.english)" } ?? "")"
        case .stance(let side, let stance): "\(side) \(stance)"
        case .next(let text): "next: \(text)"
        case .ask(let text): "ask: \(text)"
        case .decidedAt(let level): "decided at \(level) level"
        case .illustrativeTrend(let trend): "illustrative \(trend)"
        case .narrowing: "narrowing"
        case .widening: "widening"
        case .noMovement: "no movement"
        case .movedCloser(let n, let count): "\(n) of \(count) moved closer"
        case .toDo(let n, let late): "\(n) to do" + (late > 0 ? ", \(late) late" : "")
        case .by(let side): "by \(side)"
        case .illustrative(let text): "illustrative \(text)"
        case .to: "to"
        case .today: "today"
        case .within(let time): "within \(time)"
        case .moreThan(let time): "more than \(time)"
        case .past(let time): "\(time) past"
        case .sourcesDiffer(let text): "\(text), sources differ"
        }
    }
}

import Negotiation
import Screen

extension Workbench {
    /// The last line: what is being typed, else the message, else the keys; the message at the right where both fit.
    func renderStatus(_ area: Rect, into surface: inout Surface) {
        surface.fill(area, style: Style(.statusline))
        if let prompt, prompt.isInLastLine { return prompt.render(in: self, area, into: &surface) }
        let keys = fitted(keyBar, area.size.columns - 2)
        let keysWidth = keys.reduce(0) { $0 + DisplayWidth.of($1.text) }
        let message = message(in: area.size.columns - 2).line
        guard let last = message.last else {
            surface.put(
                keys, at: Point(column: area.origin.column + 1, row: area.origin.row), width: area.size.columns - 2)
            return
        }
        let width = width(message)
        let free = area.size.columns - 3 - width
        if free >= keysWidth {
            surface.put(keys, at: Point(column: area.origin.column + 1, row: area.origin.row), width: keysWidth)
            surface.put(
                message, at: Point(column: area.columns.upperBound - 1 - width, row: area.origin.row), width: width)
        } else {
            let rest = Span(String(repeating: " ", count: max(0, area.size.columns - 2 - width)), last.style)
            surface.put(
                message + [rest], at: Point(column: area.origin.column + 1, row: area.origin.row),
                width: area.size.columns - 2)
        }
    }

    /// The number being typed, or what is told: the person's own first, and the news as far as there is room beside it.
    private func message(in columns: Int) -> (line: StyledLine, isWhole: Bool) {
        func span(_ entry: MessageLog.Entry) -> Span { Span(entry.text, Style(entry.level.slot, over: .statusline)) }
        if let underWay { return ([span(.init(text: underWay, level: .info))], true) }
        if let count { return ([span(.init(text: "\(count)", level: .info))], true) }
        let own = log.current.map { [span($0)] } ?? []
        guard let news = log.news else { return (own, true) }
        let gap = own.isEmpty ? [] : [Span("   ", Style(.statusline, over: .statusline))]
        let whole = own + gap + [span(news.entry)]
        if own.isEmpty || width(whole) <= columns { return (whole, true) }
        let brief = own + gap + [span(.init(text: news.brief, level: news.entry.level))]
        return (width(brief) <= columns ? brief : own, false)
    }

    /// As far as the screen goes, and a column more.
    private func width(_ line: StyledLine) -> Int {
        line.reduce(0) { $0 + DisplayWidth.of($1.text, atMost: size.columns + 1) }
    }

    /// Whether news wait until what was told is read. What did not go well stays until the next key.
    public var hidesNews: Bool {
        log.current?.level == .info && log.news != nil && !message(in: size.columns - 2).isWhole
    }

    /// Made from the place's keys: what can be done here, by the first key of each.
    private var keyBar: [StyledLine] {
        if let prompt { return barItems(prompt.bar) }
        if let bar = place.bar(in: self) { return barItems(bar) }
        let decide = Binding.decide.keys.first.map { ($0.name, "decide \(waitingCount)") }
        let waiting = waitingCount == 0 || place.tellsDecisions ? [] : [decide].compactMap(\.self)
        let keys = place.bindings.compactMap { binding -> (String, String)? in
            guard let label = binding.label, let key = binding.keys.first, binding.refusal(in: self) == nil else {
                return nil
            }
            return (key.name, label)
        }
        return barItems(waiting + keys)
    }

    private var waitingCount: Int { undecided.all.count + unsaved.unopened.count }

    /// Leaves out whole entries, the last first, but help and the way out, which stand at the end.
    private func fitted(_ bar: [StyledLine], _ room: Int) -> StyledLine {
        var bar = bar
        let lasting = 2
        var widths = bar.map { item in item.reduce(0) { $0 + DisplayWidth.of($1.text) } }
        while bar.count > lasting, widths.reduce(-2, +) > room {
            bar.remove(at: bar.count - lasting - 1)
            widths.remove(at: bar.count - lasting)
        }
        return Array(bar.reduce([], +).dropFirst())
    }

    /// Each with a gap before it.
    private func barItems(_ items: [(key: String, label: String)]) -> [StyledLine] {
        items.map { item in
            [
                Span("  ", Style(.statusline, over: .statusline)), Span(item.key, Style(.key, over: .statusline)),
                Span(" \(item.label)", Style(.statusline, over: .statusline)),
            ]
        }
    }

    /// What is asked in a box, over all else.
    func renderPrompt(into surface: inout Surface) {
        guard let prompt, !prompt.isInLastLine else { return }
        prompt.render(in: self, layout.status, into: &surface)
    }
}

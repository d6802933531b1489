import Negotiation
import Screen

extension Workbench {
    /// The last line: the keys, and at the right of them the message; in their place where there is no room for both. Where
    /// it has no room by itself, or the keys are those of a mode, it stands whole in lines above.
    func renderStatus(_ area: Rect, into surface: inout Surface) {
        surface.fill(area, style: Style(.statusline))
        let room = area.size.columns - 2
        let keys = keyLine(room)
        let start = Point(column: area.origin.column + 1, row: area.origin.row)
        let message = message(in: room).line
        guard let last = message.last else { return put(keys, at: start, room, into: &surface) }
        let width = width(message)
        if isAbove(message, keys, room) {
            put(keys, at: start, room, into: &surface)
        } else if room - width > self.width(keys) {
            put(keys, at: start, room, into: &surface)
            surface.put(
                message, at: Point(column: area.columns.upperBound - 1 - width, row: area.origin.row), width: width)
        } else {
            let rest = Span(String(repeating: " ", count: max(0, room - width)), last.style)
            surface.put(message + [rest], at: start, width: room)
        }
    }

    /// Whether a message stands above the last line.
    private func isAbove(_ message: StyledLine, _ keys: StyledLine, _ room: Int) -> Bool {
        width(message) > (mode == nil ? room : room - width(keys) - 1)
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

    /// What keys do now, where they are not the place's own.
    private var mode: Mode? { prompt?.mode ?? place.mode(in: self) }

    /// What keys do now, in so many columns: those of the mode behind its badge, else the place's, the first of each.
    private func keyLine(_ room: Int) -> StyledLine {
        guard let mode else { return fitted(items(ownKeys), room) }
        let badge = Span(" \(mode.badge) ", Style(.key, over: .statusline, emphasis: .reverse))
        let keys = items(mode.keys)
        let gap = Span("  ", Style(.statusline, over: .statusline))
        return [badge, gap] + fitted(keys, room - width([badge, gap]))
    }

    private var ownKeys: [Mode.Hint] {
        let decide = bindings.first { $0.name == Binding.decide.name }?.keys.first.map {
            Mode.Hint($0.name, .decide(waitingCount))
        }
        let waiting = waitingCount == 0 || place.tellsDecisions ? [] : [decide].compactMap(\.self)
        return waiting
            + bindings.compactMap { binding in
                guard let label = binding.label, let key = binding.keys.first, binding.refusal(in: self) == nil else {
                    return nil
                }
                return Mode.Hint(key.name, label)
            }
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
    private func items(_ hints: [Mode.Hint]) -> [StyledLine] {
        hints.map { hint in
            [
                Span("  ", Style(.statusline, over: .statusline)), Span(hint.key, Style(.key, over: .statusline)),
                Span(" \(hint.label)", Style(.statusline, over: .statusline)),
            ]
        }
    }

    /// The keys, each of which is pressed by a click on it.
    private func put(_ keys: StyledLine, at start: Point, _ room: Int, into surface: inout Surface) {
        surface.put(keys, at: start, width: room)
        var column = start.column
        for (index, span) in keys.enumerated() {
            let used = DisplayWidth.of(span.text)
            if span.style.slot == .key, index + 1 < keys.count, let key = Mode.Hint.pressed(span.text) {
                surface.mean(
                    .key(key), at: Point(column: column, row: start.row),
                    columns: used + DisplayWidth.of(keys[index + 1].text))
            }
            column += used
        }
    }

    /// What is asked, over all else, and the message that has no room in the last line.
    func renderPrompt(into surface: inout Surface) {
        var end = layout.status.origin.row
        let room = size.columns - 2
        let message = message(in: room).line
        if !message.isEmpty, isAbove(message, keyLine(room), room) {
            let texts = message.filter { !$0.text.allSatisfy { $0 == " " } }.map { ($0.text, $0.style.slot) }
            end -= renderFoot(texts, above: end, into: &surface)
        }
        guard let prompt else { return }
        surface.coverZones()
        prompt.render(
            in: self, Rect(column: 0, row: max(0, end - 1), columns: size.columns, rows: 1), into: &surface)
    }
}

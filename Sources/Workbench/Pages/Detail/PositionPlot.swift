import Negotiation
import Screen

/// Two sides' values on one scale, from the least to the most that either has said: `█──────▄`, the higher end ours.
struct PositionPlot {
    struct Row {
        let width: GapWidth
        let line: StyledLine
    }

    let columns: Int
    let rows: [Row]
    /// The ends of the scale.
    let least: String
    let most: String

    /// - Parameter history: in the order of the dates, as `widths` is.
    init(_ history: [Position], widths: [GapWidth], party: (String) -> Party, columns: Int, glyphs: Glyphs) {
        let columns = max(8, columns)
        self.columns = columns
        let values = history.compactMap { $0.value?.value }
        let low = values.min { $0.value < $1.value }
        let high = values.max { $0.value < $1.value }
        least = low?.description ?? ""
        most = high?.description ?? ""
        var rest = history[...]
        var latest = BothSides<MeasuredValue?>(ours: nil, theirs: nil)
        rows = widths.map { width in
            while let position = rest.first, position.date <= width.date {
                rest = rest.dropFirst()
                guard let value = position.value?.value else { continue }
                latest[party(position.side.id)] = value
            }
            let places = latest.map { $0.flatMap { Self.place($0, low, high, columns) } }
            return Row(width: width, line: Self.line(width, places.ours, places.theirs, Drawing(glyphs)))
        }
    }

    /// The column of a value, from 0.
    private static func place(
        _ value: MeasuredValue, _ low: MeasuredValue?, _ high: MeasuredValue?, _ columns: Int
    ) -> Int? {
        guard let low, let span = high?.distance(to: low), let offset = value.distance(to: low) else { return nil }
        let part = span.value.isZero ? 0 : offset.value.ratio(to: span.value) ?? 0
        return Int((part * Double(columns - 1)).rounded())
    }

    /// Where both stand in one place there is no distance: `=`.
    private static func line(_ width: GapWidth, _ ours: Int?, _ theirs: Int?, _ drawing: Drawing) -> StyledLine {
        guard let ours, let theirs else { return [] }
        let blank = Span(String(repeating: " ", count: min(ours, theirs)))
        guard ours != theirs else { return [blank, Span("=")] }
        let line = Span(drawing.line(between: ours, theirs), width.isIllustrative ? .illustrative : .border)
        let ends = [
            Span(String(drawing.ends.first), Party.ours.slot), Span(String(drawing.ends.second), Party.theirs.slot),
        ]
        return ours < theirs ? [blank, ends[0], line, ends[1]] : [blank, ends[1], line, ends[0]]
    }
}

import Negotiation

/// Two sides' values on one scale, from the least to the most that either has said: `O------X`, `O` for ours.
struct PositionPlot {
    struct Row {
        let width: GapWidth
        let line: String
    }

    let columns: Int
    let rows: [Row]
    /// The ends of the scale.
    let least: String
    let most: String

    /// - Parameter history: in the order of the dates, as `widths` is.
    init(_ history: [Position], widths: [GapWidth], party: (String) -> Party, columns: Int) {
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
            return Row(width: width, line: Self.line(places.ours, places.theirs))
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
    private static func line(_ ours: Int?, _ theirs: Int?) -> String {
        guard let ours, let theirs else { return "" }
        let (first, last) = (min(ours, theirs), max(ours, theirs))
        let blank = String(repeating: " ", count: first)
        guard first != last else { return blank + "=" }
        let bar = String(repeating: "-", count: last - first - 1)
        return blank + (ours < theirs ? "O\(bar)X" : "X\(bar)O")
    }
}

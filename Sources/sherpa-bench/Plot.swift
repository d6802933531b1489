import Glibc

/// How Sherpa's costs grow with the count of records, drawn as SVG: both axes logarithmic, the numbers at the points.
struct Plot {
    /// One line; a point for each count of records at which it was measured.
    struct Line {
        let name: String
        let unit: String
        let color: String
        var points: [(records: Double, value: Double)]
    }

    let lines: [Line]

    private static let width = 760.0
    private static let height = 520.0
    private static let left = 64.0
    private static let right = 590.0
    private static let top = 30.0
    private static let bottom = 470.0
    /// What two numbers beside one another need, from one's foot to the next.
    private static let gap = 14.0
    /// Read as well on white as on black.
    private static let ink = "#767676"

    var svg: String {
        let points = lines.flatMap(\.points).filter { $0.value > 0 }
        let columns = Scale(points.map(\.records), from: Self.left, to: Self.right)
        let rows = Scale(points.map(\.value), from: Self.bottom, to: Self.top)
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" "
                + "font-family=\"sans-serif\" font-size=\"12\" fill=\"\(Self.ink)\">",
            "<title>How Sherpa's costs grow with the records</title>",
        ]
        for power in rows.powers {
            let y = rows.place(power)
            parts.append(rule(Self.left, y, Self.right, y))
            parts.append(text(Self.label(power), x: Self.left - 6, y: y + 4, anchor: "end"))
        }
        for power in columns.powers {
            let x = columns.place(power)
            parts.append(rule(x, Self.top, x, Self.bottom))
            parts.append(text("\(Self.label(power)) records", x: x, y: Self.bottom + 20, anchor: "middle"))
        }
        parts.append(text("ms, and MB of memory", x: Self.left, y: Self.top - 12, anchor: "start"))
        for line in lines where !line.points.isEmpty {
            let corners = line.points.map {
                "\(Self.number(columns.place($0.records))),\(Self.number(rows.place($0.value)))"
            }
            parts.append(
                "<polyline points=\"\(corners.joined(separator: " "))\" fill=\"none\" stroke=\"\(line.color)\" "
                    + "stroke-width=\"2\"/>")
            for point in line.points {
                let place = (Self.number(columns.place(point.records)), Self.number(rows.place(point.value)))
                parts.append("<circle cx=\"\(place.0)\" cy=\"\(place.1)\" r=\"3\" fill=\"\(line.color)\"/>")
            }
        }
        return (parts + numbers(columns, rows) + ["</svg>", ""]).joined(separator: "\n")
    }

    /// The numbers beside the points, pushed apart where lines come close; the last one of a line names it.
    private func numbers(_ columns: Scale, _ rows: Scale) -> [String] {
        let counts = Set(lines.flatMap { $0.points.map(\.records) }).sorted()
        return counts.flatMap { count in
            var labels: [(y: Double, text: String, color: String)] = []
            // Behind the ends of the lines, and above the points before.
            let isEnd = count == counts.last
            for line in lines {
                guard let point = line.points.first(where: { $0.records == count }) else { continue }
                let isLast = point.records == line.points.last?.records
                let value = isLast ? "\(line.name) \(Self.label(point.value)) \(line.unit)" : Self.label(point.value)
                labels.append((rows.place(point.value) + (isEnd ? 4 : -6), value, line.color))
            }
            labels.sort { $0.y < $1.y }
            for index in labels.indices.dropFirst() {
                labels[index].y = max(labels[index].y, labels[index - 1].y + Self.gap)
            }
            return labels.map {
                text($0.text, x: columns.place(count) + (isEnd ? 8 : 4), y: $0.y, anchor: "start", color: $0.color)
            }
        }
    }

    private func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
        "<path d=\"M\(Self.number(x1)) \(Self.number(y1))L\(Self.number(x2)) \(Self.number(y2))\" "
            + "stroke=\"\(Self.ink)\" stroke-opacity=\"0.35\"/>"
    }

    private func text(_ text: String, x: Double, y: Double, anchor: String, color: String = Plot.ink) -> String {
        "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor)\" fill=\"\(color)\">\(text)</text>"
    }

    private static func number(_ value: Double) -> String { Fixed.text(value, decimals: 1) }

    /// As many decimals as say something.
    private static func label(_ value: Double) -> String {
        let text = Fixed.text(value, decimals: value < 1 ? 2 : value < 10 ? 1 : 0)
        return text.contains(".") ? String(text.trimmingZeros) : text
    }
}

/// A logarithmic axis over whole powers of ten.
private struct Scale {
    private let first: Double
    private let last: Double
    private let start: Double
    private let end: Double

    init(_ values: [Double], from start: Double, to end: Double) {
        first = (values.min().map(Self.exponent) ?? 0).rounded(.down)
        last = max((values.max().map(Self.exponent) ?? 1).rounded(.up), first + 1)
        self.start = start
        self.end = end
    }

    var powers: [Double] { (Int(first)...Int(last)).map { pow(10, Double($0)) } }

    func place(_ value: Double) -> Double {
        start + (Self.exponent(value) - first) / (last - first) * (end - start)
    }

    /// Powers of ten fall on whole numbers, whatever the logarithm's last bit.
    private static func exponent(_ value: Double) -> Double {
        let exact = log10(max(value, 0.001))
        return abs(exact - exact.rounded()) < 1e-9 ? exact.rounded() : exact
    }
}

extension String {
    fileprivate var trimmingZeros: Substring {
        var rest = self[...]
        while rest.hasSuffix("0") { rest.removeLast() }
        if rest.hasSuffix(".") { rest.removeLast() }
        return rest
    }
}

extension Report {
    /// Sherpa's own costs at each count of records.
    var plot: Plot {
        func line(_ name: String, _ unit: String, _ color: String, _ value: (Samples) -> Double?) -> Plot.Line {
            Plot.Line(
                name: name, unit: unit, color: color,
                points: rounds.compactMap { round in
                    round.samples(of: Program.sherpa.name).flatMap(value).map { (Double(round.records), $0) }
                })
        }
        return Plot(lines: [
            line("open, first time", "ms", "#c0562b") { $0.median(.coldReady) },
            line("open again", "ms", "#a06a10") { $0.median(.ready) },
            line("slowest key of a find", "ms", "#2a7f9e") { $0.slowest(Program.findKeys) },
            line("slowest key of a filter", "ms", "#4a78c8") { $0.slowest(Program.filterKeys) },
            line("save", "ms", "#a855a8") { $0.median(.saveTime) },
            line("down a line", "ms", "#3f8a4f") { $0.median(.downTime) },
            line("memory", "MB", "#767676") { $0.median(.openMemory) },
        ])
    }
}

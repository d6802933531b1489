/// Pictures of numbers, made of the characters that a terminal has: bars, stacked bars, heights, and plots (`Plot`).
public struct Drawing: Sendable {
    public let glyphs: Glyphs

    public init(_ glyphs: Glyphs) { self.glyphs = glyphs }

    /// What fills the parts of one bar, in their order: each lower than the one before, so that they are told apart without
    /// colour.
    public var levels: [Character] { hasBlocks ? ["█", "▆", "▃", "▁"] : ["#", "=", "-", "."] }

    var hasBlocks: Bool { glyphs == .unicode }
}

// Bars.
extension Drawing {
    /// From an eighth of a column to seven.
    private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// A bar as long as a part between 0 and 1 of `columns`; something is never shown as nothing.
    public func bar(_ part: Double, columns: Int) -> String {
        guard part.isFinite, part > 0, columns > 0 else { return "" }
        let length = min(part, 1) * Double(columns)
        guard hasBlocks else { return String(repeating: levels[0], count: max(1, Int(length.rounded()))) }
        let eighths = max(1, Int((length * 8).rounded()))
        return String(repeating: "█", count: eighths / 8)
            + (eighths % 8 == 0 ? "" : String(Drawing.eighths[eighths % 8 - 1]))
    }

    /// A bar between two parts of `columns`, with the blanks before it: of a row of bars, each may begin where the last ended.
    public func bar(from: Double, to: Double, columns: Int) -> String {
        guard from.isFinite, to.isFinite, columns > 0 else { return "" }
        // Only halves of a column can be left out at either end.
        func halves(_ part: Double) -> Int { Int((min(max(0, part), 1) * Double(columns * 2)).rounded()) }
        var (start, end) = (halves(min(from, to)), halves(max(from, to)))
        if !hasBlocks { (start, end) = ((start + 1) / 2 * 2, (end + 1) / 2 * 2) }
        guard from != to else { return String(repeating: " ", count: start / 2) }
        if start == end {
            let one = hasBlocks ? 1 : 2
            if start >= one { start -= one } else { end += one }
        }
        let cells = (start + 1) / 2..<end / 2
        guard cells.lowerBound <= cells.upperBound else { return "" }
        return String(repeating: " ", count: start / 2) + (start % 2 == 1 ? "▐" : "")
            + String(repeating: levels[0], count: cells.count) + (end % 2 == 1 ? "▌" : "")
    }

    /// One bar of several parts between 0 and 1, a text for each: together they take `columns` where the parts are the whole.
    ///
    /// - Parameter marks: what fills each part; nil for the level of its place.
    public func stack(_ parts: [Double], columns: Int, marks: [Character?] = []) -> [String] {
        let counts = Drawing.apportion(parts, columns)
        return parts.indices.map { index in
            let mark = marks.indices.contains(index) ? marks[index] : nil
            let fill = mark ?? levels[min(index, levels.count - 1)]
            let text = String(repeating: fill, count: counts[index])
            // Only what fills a whole column can end within one.
            let exact = min(max(0, parts[index]), 1) * Double(columns)
            guard fill == "█", counts[index] > 0, exact < Double(counts[index]) else { return text }
            let eighths = Int(((exact - Double(counts[index] - 1)) * 8).rounded())
            return eighths >= 8 ? text : text.dropLast() + String(Drawing.eighths[max(1, eighths) - 1])
        }
    }

    /// Divides columns in proportion to parts between 0 and 1, by largest remainder, with one at least for what is there at
    /// all. Parts that are not the whole leave columns over; one that is larger than the whole counts as it.
    public static func apportion(_ parts: [Double], _ columns: Int) -> [Int] {
        let exact = parts.map { $0.isFinite ? min(max(0, $0), 1) * Double(max(0, columns)) : 0 }
        var counts = exact.map { $0 > 0 ? max(1, Int($0)) : 0 }
        let whole = min(columns, Int(exact.reduce(0, +).rounded()))
        while counts.reduce(0, +) < whole {
            let behind = exact.indices.filter { exact[$0] > 0 }.max {
                exact[$0] - Double(counts[$0]) < exact[$1] - Double(counts[$1])
            }
            guard let behind else { break }
            counts[behind] += 1
        }
        while counts.reduce(0, +) > max(columns, 0) {
            guard let largest = counts.indices.max(by: { counts[$0] < counts[$1] }) else { break }
            counts[largest] -= 1
        }
        return counts
    }
}

// Distances.
extension Drawing {
    /// What stands at the ends of a distance, told apart without colour: the first higher than the second.
    public var ends: (first: Character, second: Character) { hasBlocks ? ("█", "▄") : ("O", "X") }

    /// What stands behind the mark where something begins, as far as it goes: a line with its end, or one that goes on.
    public func range(_ columns: Int, isOpen: Bool) -> String {
        guard columns > 0 else { return "" }
        let line = String(repeating: glyphs.border.horizontal, count: columns)
        return isOpen ? line : line.dropLast() + String(glyphs.border.end)
    }

    /// A line from one column to another, both left out.
    public func line(between first: Int, _ second: Int) -> String {
        String(repeating: glyphs.border.horizontal, count: max(0, abs(second - first) - 1))
    }
}

// Heights.
extension Drawing {
    /// A column for each value, as high as it is beside the largest; a blank for nothing.
    public func heights(_ values: [Double]) -> String {
        let steps: [Character] = hasBlocks ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : [".", ":", "=", "#"]
        let most = values.lazy.filter(\.isFinite).max() ?? 0
        return String(
            values.map { value in
                guard value.isFinite, value > 0, most > 0 else { return " " }
                return steps[max(1, Int((value / most * Double(steps.count)).rounded())) - 1]
            })
    }
}

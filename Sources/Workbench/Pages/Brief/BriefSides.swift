import Negotiation
import Screen
import Words

/// A brief as text on sides of A4: 60 lines of at most 80 columns, with what stands at the top and foot of each.
struct BriefSides {
    private static let lines = 60
    /// The mark and a blank line above; the foot and the mark below.
    static let room = lines - 4

    /// A body, and perhaps an annex: each counts its own sides.
    private var parts: [(name: String, sides: [[String]])] = []
    private let brief: Brief

    init(_ layout: BriefLayout, of brief: Brief) {
        self.brief = brief
        let lines = layout.plainLines
        let end = layout.annex ?? lines.count
        parts.append((brief.foot.name, BriefSides.body(of: layout)))
        if end < lines.count {
            parts.append(
                (
                    BriefWords.annexFoot(name: brief.foot.name).text,
                    BriefSides.broken(lines, end..<lines.count, layout.kept)
                ))
        }
    }

    /// The sides before the annex, without what stands at their top and foot.
    static func body(of layout: BriefLayout) -> [[String]] {
        let lines = layout.plainLines
        return broken(lines, 0..<(layout.annex ?? lines.count), layout.kept)
    }

    /// A side ends where the next line may begin one; what is longer than a side is broken all the same.
    private static func broken(_ lines: [String], _ part: Range<Int>, _ kept: Set<Int>) -> [[String]] {
        var sides: [[String]] = []
        var start = part.lowerBound
        while start < part.upperBound {
            // No side begins with a blank line.
            if lines[start].isEmpty {
                start += 1
                continue
            }
            var end = min(part.upperBound, start + room)
            if end < part.upperBound {
                let wanted = (start + 1...end).last {
                    !kept.contains($0) && !(lines[$0 - 1].isEmpty && kept.contains($0 + 1))
                }
                end = wanted ?? end
            }
            sides.append(Array(lines[start..<end]))
            start = end
        }
        return sides
    }

    var text: String {
        parts.flatMap { part in
            part.sides.enumerated().map { index, lines in
                side(lines, foot: part.name, BriefWords.side(number: index + 1, count: part.sides.count).text)
            }
        }.joined(separator: "\u{0C}")
    }

    private func side(_ lines: [String], foot name: String, _ number: String) -> String {
        let mark = centred(brief.handling ?? "")
        let filled = lines + Array(repeating: "", count: BriefSides.room - lines.count)
        let width = Brief.sideWidth
        let right = max(0, width - DisplayWidth.of(brief.foot.day) - DisplayWidth.of(number) - 4)
        let foot = DisplayWidth.pad(name, to: right) + "  " + brief.foot.day + "  " + number
        return ([mark, ""] + filled + [foot, mark]).map { $0 + "\n" }.joined()
    }

    private func centred(_ words: String) -> String {
        guard !words.isEmpty else { return "" }
        let words = DisplayWidth.clip(words, to: Brief.sideWidth)
        return String(repeating: " ", count: (Brief.sideWidth - DisplayWidth.of(words)) / 2) + words
    }
}

import Negotiation
import Screen
import Words

/// The text that there is room for on a side of A4.
package struct BriefSide: Sendable {
    let columns: Int
    /// Without what stands at the top and foot.
    let lines: Int

    /// Of letters of one width: 60 lines, of which the mark and a blank one stand above, the foot and the mark below.
    package static let typed = BriefSide(columns: Brief.sideWidth, lines: 56)
    /// As programs that print set it: with items that grow sentence by sentence, none of this size took a third side.
    package static let printed = BriefSide(columns: 104, lines: 58)
}

/// A brief as text on sides of A4, with what stands at the top and foot of each.
struct BriefSides {

    /// A body, and perhaps an annex: each counts its own sides.
    private var parts: [(name: String, sides: [[String]])] = []
    private let brief: Brief

    init(_ layout: BriefLayout, of brief: Brief) {
        self.brief = brief
        let lines = layout.plainLines
        let end = layout.annex ?? lines.count
        parts.append((brief.foot.name, BriefSides.body(of: layout, .typed)))
        if end < lines.count {
            parts.append(
                (
                    BriefWords.annexFoot(name: brief.foot.name).text,
                    BriefSides.broken(lines, end..<lines.count, layout.kept, .typed)
                ))
        }
    }

    /// The sides before the annex, without what stands at their top and foot.
    static func body(of layout: BriefLayout, _ side: BriefSide) -> [[String]] {
        let lines = layout.plainLines
        return broken(lines, 0..<(layout.annex ?? lines.count), layout.kept, side)
    }

    /// A side ends where the next line may begin one; what is longer than a side is broken all the same.
    private static func broken(
        _ lines: [String], _ part: Range<Int>, _ kept: Set<Int>, _ side: BriefSide
    ) -> [[String]] {
        var sides: [[String]] = []
        var start = part.lowerBound
        while start < part.upperBound {
            // No side begins with a blank line.
            if lines[start].isEmpty {
                start += 1
                continue
            }
            var end = min(part.upperBound, start + side.lines)
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
        let filled = lines + Array(repeating: "", count: BriefSide.typed.lines - lines.count)
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

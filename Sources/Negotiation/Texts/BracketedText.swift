import Words

/// A text that is not agreed, with brackets around what is open, as secretariats write them:
/// `The Parties [Tokyo: shall] [Washington: should [promptly]] report [in writing].`
///
/// - Words of a side begin with its id or one of its names and a colon; those of several with all of them, as in
///   `[Tokyo, Washington: shall]`. Where a name is not known, as in `[Option 1: shall]`, all of it is words of nobody.
/// - Brackets that follow one another with nothing between them but blanks or a slash are options of one choice, unless
///   both are the same side's. Where an empty line parts them, both must be a side's. Any other bracket is a choice by
///   itself: its words stay or go.
/// - What is a bracket and what is not, `BracketMarks` says. One without its other is a fault, and counts as words.
package struct BracketedText: Sendable {
    /// A stretch of the text; together they are all of it.
    package struct Run: Sendable, Hashable {
        package enum Kind: Sendable, Hashable { case words, opening, closing }

        package let kind: Kind
        package let text: Substring
        /// The innermost bracket in which it stands, or that it opens or closes, by its place in `brackets`.
        package let bracket: Int?
    }

    package struct Bracket: Sendable, Hashable {
        /// Whose words it holds: ids of sides and observers, none where it does not say.
        package let sides: [String]
        /// The bracket around it.
        package let parent: Int?
        /// The choice that it is an option of.
        package fileprivate(set) var choice: Int
    }

    package private(set) var runs: [Run] = []
    /// In the order in which they open, at every depth.
    package private(set) var brackets: [Bracket] = []
    package let counts: Counts

    /// What is left to agree on.
    package struct Counts: Sendable, Hashable {
        /// At every depth, with those that are not in pairs.
        package let brackets: Int
        package let choices: Int
        /// Brackets that are alternatives of others.
        package let options: Int
        /// Brackets that do not close, or were not opened.
        package let unpaired: Int

        package var isClean: Bool { brackets == 0 }
    }

    package init(_ source: String, _ names: SideNames) {
        let marks = BracketMarks(in: source)
        var walk = Walk(source, names)
        for mark in marks.all where !mark.isText && !mark.isUnpaired { walk.pass(mark) }
        walk.addWords(to: source.utf8.count)
        runs = walk.runs
        brackets = walk.brackets
        let unpaired = marks.all.count(where: \.isUnpaired)
        counts = Counts(
            brackets: brackets.count + unpaired, choices: walk.options.count,
            options: walk.options.reduce(0) { $0 + ($1 > 1 ? $1 : 0) }, unpaired: unpaired)
    }

    /// The innermost sides whose words a run is part of.
    package func sides(of run: Run) -> [String] {
        var place = run.bracket
        while let bracket = place.map({ brackets[$0] }) {
            if !bracket.sides.isEmpty { return bracket.sides }
            place = bracket.parent
        }
        return []
    }
}

extension BracketedText.Counts: CustomStringConvertible {
    /// `3 brackets, 2 choices`.
    package var description: String {
        (isClean ? TextWords.clean : .counts(brackets: brackets, choices: choices, unpaired: unpaired)).text
    }
}

extension BracketedText {
    /// The state of going through a text from bracket to bracket. Nothing of it is nested: a text may have a million
    /// brackets in one another.
    private struct Walk {
        let source: String
        let names: SideNames
        var runs: [Run] = []
        var brackets: [Bracket] = []
        /// Of each choice.
        var options: [Int] = []
        private var open: [Level] = [Level(bracket: nil)]
        private var place = 0
        /// Longer names are none.
        private static let longestLabel = 200

        /// What has been seen in a bracket, or outside of all.
        private struct Level {
            let bracket: Int?
            /// The last bracket that closed in it, and where.
            var last: (bracket: Int, end: Int)?
        }

        init(_ source: String, _ names: SideNames) {
            self.source = source
            self.names = names
        }

        private func text(_ range: Range<Int>) -> Substring {
            let utf8 = source.utf8
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            return source[start..<utf8.index(start, offsetBy: range.count)]
        }

        private mutating func add(_ kind: Run.Kind, to end: Int, _ bracket: Int?) {
            if end > place { runs.append(Run(kind: kind, text: text(place..<end), bracket: bracket)) }
            place = max(place, end)
        }

        mutating func addWords(to end: Int) { add(.words, to: end, open.last?.bracket) }

        mutating func pass(_ mark: BracketMarks.Mark) {
            addWords(to: mark.range.lowerBound)
            if mark.isOpening { begin(mark.range) } else { end(mark.range) }
        }

        private mutating func begin(_ range: Range<Int>) {
            let (sides, end) = label(from: range.upperBound)
            let level = open[open.count - 1]
            let choice = level.last.flatMap { last in
                areAlternatives(brackets[last.bracket].sides, sides, between: last.end..<range.lowerBound)
                    ? brackets[last.bracket].choice : nil
            }
            if let choice { options[choice] += 1 } else { options.append(1) }
            brackets.append(
                Bracket(sides: sides, parent: level.bracket, choice: choice ?? options.count - 1))
            open.append(Level(bracket: brackets.count - 1))
            add(.opening, to: end, brackets.count - 1)
        }

        private mutating func end(_ range: Range<Int>) {
            // The marks are in pairs, so one is open.
            guard let bracket = open.last?.bracket else { return }
            add(.closing, to: range.upperBound, bracket)
            open.removeLast()
            open[open.count - 1].last = (bracket, range.upperBound)
        }

        /// Whose words begin here, and where their names and the colon end.
        private func label(from start: Int) -> (sides: [String], end: Int) {
            let limit = min(source.utf8.count, start + Self.longestLabel)
            var scalars = text(start..<source.utf8.count).unicodeScalars[...]
            var end = start
            while end < limit, let scalar = scalars.popFirst() {
                let next = end + UTF8.width(scalar)
                switch scalar {
                case "[", "]", "\n", "［", "］": return ([], start)
                case ":", "：":
                    let sides = names.sides(in: text(start..<end))
                    if sides.isEmpty { return ([], start) }
                    return (sides, next + text(next..<source.utf8.count).utf8.prefix { $0 == 0x20 }.count)
                default: end = next
                }
            }
            return ([], start)
        }

        private func areAlternatives(_ first: [String], _ second: [String], between: Range<Int>) -> Bool {
            if first.contains(where: second.contains) { return false }
            var breaks = 0
            for byte in text(between).utf8 {
                switch byte {
                case 0x0A: breaks += 1
                case 0x20, 0x09, 0x0D, UInt8(ascii: "/"): break
                default: return false
                }
            }
            return breaks < 2 || !first.isEmpty && !second.isEmpty
        }
    }
}

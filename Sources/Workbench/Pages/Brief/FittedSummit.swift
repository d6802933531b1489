import Negotiation
import Words

/// The brief for the summit with a body of two sides at most, measured as text of as many columns and lines as a side has.
package struct FittedSummit: Sendable {
    package private(set) var writing: BriefWriting
    /// What was given up; each took lines out.
    package private(set) var cuts: [BriefCut] = []
    /// Why it is not printed, whatever is given up: which items are too long, and by how many lines.
    package private(set) var excess: BriefWords?

    private static let mostSides = 2

    package init(
        _ dossier: Dossier, today: CalendarDate, on side: BriefSide = .typed, withRedLines: Bool,
        isFinal: Bool = false, secrets: Secrets
    ) {
        func written(_ cuts: [BriefCut]) -> BriefWriting {
            .summit(
                dossier, today: today, withRedLines: withRedLines, isFinal: isFinal, cuts: Set(cuts), secrets: secrets)
        }
        writing = written([])
        var body = BriefBody(writing, side)
        for cut in BriefCut.allCases where !body.fits(FittedSummit.mostSides) {
            let less = written(cuts + [cut])
            let shorter = BriefBody(less, side)
            guard shorter.lines < body.lines else { continue }
            (writing, body) = (less, shorter)
            cuts.append(cut)
        }
        excess = body.excess(over: FittedSummit.mostSides)
    }

    /// What the aide is told of it, in one line; nil where it has room for all.
    package var note: BriefWords? { cuts.isEmpty ? nil : .toFit(cuts.map(\.words)) }
}

/// What stands before the annex, on sides of A4.
private struct BriefBody {
    private let side: BriefSide
    private let sides: [[String]]
    private let items: [BriefLayout.Item]

    init(_ writing: BriefWriting, _ side: BriefSide) {
        var layout = BriefLayout(writing, width: side.columns)
        layout.goOnToAnnex()
        self.side = side
        sides = BriefSides.body(of: layout, side)
        items = layout.items
    }

    var lines: Int { sides.reduce(0) { $0 + $1.count } }

    /// No item for decision is broken over two sides.
    func fits(_ most: Int) -> Bool { sides.count <= most && items.allSatisfy { $0.lines <= side.lines } }

    /// Items have as many lines each as bring the body down to its sides, and never more than a side.
    func excess(over most: Int) -> BriefWords? {
        guard !fits(most) else { return nil }
        let beyond = sides.dropFirst(most).reduce(0) { $0 + $1.count }
        let all = items.reduce(0) { $0 + $1.lines }
        let allowed = min(side.lines, max(0, all - beyond) / max(1, items.count))
        let long = items.filter { $0.lines > allowed }
        return .tooLong(
            lines: max(beyond, long.reduce(0) { $0 + $1.lines - allowed }),
            items: long.map { BriefWords.tooLongItem(name: $0.title, lines: $0.lines - allowed).text })
    }
}

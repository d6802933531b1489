extension SensitivityWords {
    public var english: String {
        switch self {
        case .noNumber(let key): "\(key) is not a number: name one that is, such as revenue or discount-rate"
        case .rangeForm(let text, let expectation):
            "a range cannot be `\(text)`: write its ends with `..` between them, each \(expectation.english)"
        case .endsTurned(let text, let write): "the range `\(text)` runs downwards: write \(write)"
        case .tornado(let figure, let side, let base): "\(figure) of \(side), one assumption at a time, from \(base)"
        case .assumption: "assumption"
        case .low: "low"
        case .high: "high"
        case .tried: "tried"
        case .atLow: "at low"
        case .atHigh: "at high"
        case .swing: "swing"
        case .asAssumed: "as assumed"
        case .figureAsAssumed(let figure): "\(figure) as assumed"
        case .figureAtLow(let figure): "\(figure) at low"
        case .figureAtHigh(let figure): "\(figure) at high"
        case .statedRange: "stated range"
        case .byStep(let step): "\(step) down and up"
        case .otherWords: "other readings"
        case .stepNote(let step):
            "Each number is moved \(step) down and up, at least a year; a stated range (..) to its ends; a reading to its other words."
        case .unmoved(let assumptions): "Not moved by \(Listing.plain(assumptions).english)."
        case .grid(let figure, let side, let rows, let columns):
            "\(figure) of \(side): \(rows) down, \(columns) across"
        case .gridMarks(let side): "[ ] as assumed; * feasible for \(side)"
        case .sheetMarks(let side): "bold: as assumed; *: feasible for \(side)"
        case .noValues: "no value in any cell"
        case .draws(let count, let side, let seed, let distribution):
            "\(count) draws for \(side), \(Self.shape(distribution).english), seed \(seed): "
                + "~ illustrative, no better than the ranges"
        case .illustrative: "~ illustrative"
        case .ranges: "range"
        case .likeliest: "likeliest"
        case .drawnFigure: "figure"
        case .mean: "mean"
        case .noValue: "no value"
        case .hurdle: "hurdle"
        case .chance: "chance"
        case .allHurdles: "all hurdles"
        case .untold: "undecided"
        case .drawsTitle(let side): "Draws for \(side)"
        case .drawsFacts(let count, let distribution, let seed):
            "\(count) draws, \(Self.shape(distribution).english), seed \(seed): no better than the ranges below"
        case .noRanges(let side, let key):
            "Nobody states a range for \(side), and draws come from ranges alone: select an assumption in the list and press \(key) to state one."
        case .withoutValue(let figures): "No value in some draws: \(Listing.plain(figures).english)."
        case .undecidedIn(let hurdles): "Undecided in some draws: \(Listing.plain(hurdles).english)."
        case .rangeLabel(let side, let assumption): "\(side) \(assumption) from..to"
        case .rangeHint(let expectation): "two ends with .. between, each \(expectation); empty for the files' own"
        case .rangeStated(let assumption, let range):
            "\(assumption) is drawn from \(range), not saved; v shows the draws"
        case .rangeDropped(let assumption): "\(assumption) has the range that the files state, if any"
        case .demanded: "demanded"
        case .luck: "± two standard errors"
        case .drawCount: "draws"
        case .seed: "seed"
        case .distribution: "distribution"
        case .shape(let distribution): distribution == .pert ? "PERT" : "triangular"
        case .drawsWithoutValue: "draws without a value"
        case .drawsThatMeet: "draws that meet it"
        case .drawsUndecided: "draws undecided"
        case .independence:
            "Each assumption is drawn by itself; if two of them move together, the spread is another. ± is the luck of the draws (two standard errors)."
        }
    }
}

extension RankingWords {
    public var english: String {
        switch self {
        case .title(let figure): "Projects by \(figure)"
        case .counts(let ranked, let bare, let faulty):
            "\(ranked) ranked" + (bare > 0 ? ", \(bare) without flows" : "")
                + (faulty > 0 ? ", \(faulty) with faults" : "")
        case .places: "places"
        case .feasible: "yes"
        case .notFeasible: "NO"
        case .undetermined: "?"
        case .shift(0): "same"
        case .shift(let places): "\(abs(places)) \(places > 0 ? "lower" : "higher")"
        case .alike: "Both sides rank them alike."
        case .mostDisputed(let projects): "The sides differ most on \(Listing.plain(projects).english)."
        case .nothingToRank: "no project has flows that can be valued"
        }
    }
}

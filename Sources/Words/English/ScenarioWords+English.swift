extension ScenarioWords {
    public var english: String {
        switch self {
        case .none(let name, let near, let known):
            if let near {
                "no scenario `\(name)`: did you mean `\(near)`?"
            } else if known.isEmpty {
                "no scenario `\(name)`: this project has none yet; --what-if … --save-as NAME saves one"
            } else {
                "no scenario `\(name)`: the scenarios are \(Listing.plain(known).english)"
            }
        case .writeName: "a scenario needs a name: write one, such as Low revenue"
        case .nothingTried: "nothing tried yet: change an assumption first"
        case .valueLeftOut(let key): "a scenario cannot leave \(key) out: give it a value"
        case .unchanged(let name): "scenario \(name) says this already"
        case .twice(let name): "scenario `\(name)` is there twice, and the last one counts: rename one of them"
        case .saved(let name, let file): "saved in \(file): scenario \(name)"
        case .comparison(let project, let side, let isIllustrative):
            "\(project): scenarios of \(side)\(isIllustrative ? ", ~ illustrative" : "")"
        case .verdict: "verdict"
        case .figure: "figure"
        case .assumption: "assumption"
        case .filed: "as filed"
        case .feasible: "feasible"
        case .notFeasible: "not feasible"
        case .cannotBeTold: "undecided"
        case .noneYet(let project): "\(project) has no scenarios yet: --what-if … --save-as NAME saves one"
        case .title(let side): "Scenarios of \(side)"
        case .tried: "tried"
        case .label: "scenario"
        case .hint(let replaces, let values):
            (replaces ? "replaces the one of this name: " : "saves ") + Listing.plain(values).english
        case .choose: "Try a scenario"
        case .howToAdd(let key): "No scenarios yet: try other values, then \(key) saves them under a name."
        case .nowTried(let name): "\(name) is tried now, and not saved as a position"
        case .columns(let first, let last, of: let count): "\(first)-\(last) of \(count) scenarios"
        }
    }
}

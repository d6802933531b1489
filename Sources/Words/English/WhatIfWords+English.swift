extension WhatIfWords {
    public var english: String {
        switch self {
        case .label(let side, let assumption): "\(side) \(assumption)"
        case .hint(let expectation): "what if: \(expectation)"
        case .targetLabel(let figure): "\(figure) target"
        case .targetHint(let expectation): "break even at: \(expectation); empty for the hurdle"
        case .cannotValue: "no what-ifs: this project cannot be valued"
        case .nothingCanBeTried(let why): "nothing can be tried: \(why)"
        case .noSteps(let assumption): "\(assumption) has no steps: Enter types another value"
        case .sidesAgree(let assumption): "both sides assume the same \(assumption)"
        case .nothingTried: "nothing tried yet"
        case .alreadyFiled: "this is what the files say"
        case .dropped(let whatIfs): "no longer tried: \(Listing.plain(whatIfs).english)"
        case .restored(let project, let show, let drop):
            "what you tried on \(project) was restored: \(show) shows it, \(drop) drops it"
        case .projectGone(let file, let typed): "\(file) no longer exists: `\(typed)` cannot be tried on it"
        case .alreadyPosition(let gap): "our position on \(gap) already says this"
        case .nothingOnOurSide: "nothing tried on our side yet: change one of its assumptions first"
        case .noGapNames(let project): "no gap names \(project): add it to the projects of one"
        case .choosePosition: "Our new position on"
        case .savesPosition(let key, let gap): "\(key) saves it as our position on \(gap)"
        case .source(let file): "What-if on \(file)"
        case .insteadOf(let assumption, let now, let before):
            "\(assumption) \(now ?? "none") instead of \(before ?? "none")"
        case .position(let isIllustrative, let project, let changes, let figures, let verdict):
            "\(isIllustrative ? "Illustrative: " : "")\(project): \(Listing.plain(changes).english); "
                + "\(Listing.plain(figures).english); \(verdict)"
        }
    }
}

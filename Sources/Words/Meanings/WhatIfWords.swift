/// Trying other assumptions on a project's valuation, and what is tried as a position of ours.
public enum WhatIfWords: Saying {
    // What is typed.
    case label(side: String, assumption: String)
    case hint(String)
    case targetLabel(String)
    case targetHint(String)

    // What comes of it.
    case cannotValue
    case nothingCanBeTried(why: String)
    case noSteps(String)
    case sidesAgree(String)
    case nothingTried
    case alreadyFiled
    case dropped([String])
    case restored(on: String, show: String, drop: String)
    case projectGone(file: String, typed: String)

    // As our position on a gap.
    case alreadyPosition(gap: String)
    case nothingOnOurSide
    case noGapNames(project: String)
    case choosePosition
    case savesPosition(key: String, gap: String)
    case source(file: String)
    /// An assumption with what is tried, and what the files say; nil for nothing.
    case insteadOf(String, String?, before: String?)
    case position(isIllustrative: Bool, project: String, changes: [String], figures: [String], verdict: String)
}

/// A project's scenarios: assumptions that it is valued on beside those that hold, by name.
public enum ScenarioWords: Saying {
    // Why one is not found, or not kept.
    case none(String, near: String?, known: [String])
    case writeName
    case nothingTried
    case valueLeftOut(String)
    case unchanged(String)
    /// Two of a name in one project.
    case twice(String)

    // On the command line.
    case saved(name: String, file: String)
    case comparison(project: String, side: String, isIllustrative: Bool)
    case verdict
    case figure
    case assumption
    /// The column of what holds without a scenario.
    case filed
    case feasible, notFeasible, cannotBeTold
    case noneYet(project: String)

    // On the page.
    case title(side: String)
    case tried
    case label
    case hint(replaces: Bool, values: [String])
    case choose
    case howToAdd(key: String)
    case nowTried(String)
    case columns(Int, Int, of: Int)
}

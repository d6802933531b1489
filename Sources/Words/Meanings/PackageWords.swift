/// What pages say of packages: how they stand, what they are worth, what they would cross, and how one is accepted.
public enum PackageWords: Saying {
    /// `tabled 10 Feb 2026 by Washington`: as much of it as is known.
    case standing(String, date: String?, by: String?)
    /// A term and its value in numbers.
    case valued(String, value: String)
    /// What a side gains and gives in its own weights; how many gaps have none.
    case score(gains: String, gives: String, unweighted: Int)
    case hiddenCrossings(dots: String, key: String)
    case inOneRound(names: String)
    case crossingSigns
    /// What a side would do on a gap.
    case term(side: String, gap: String, words: String)
    case selectFirst(key: String)
    case accept(name: String, gaps: Int)
    /// Beside the page's title.
    case count(live: Int, of: Int, inRound: Int)
}

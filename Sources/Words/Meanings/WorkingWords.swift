/// How a figure of a valuation is worked out: its formula, the years it is made of, and what it rests on.
public enum WorkingWords: Saying {
    case title(figure: String, side: String, value: String)
    case formula(FigureWords)
    /// Of a discounted sum: at which rate, from which day.
    case discounted(rate: String, from: String?)
    /// The year that decides.
    case decides(year: Int)
    case total
    case inputs
    /// An assumption that the project or dossier.md states without a source.
    case noSource
    case tried

    // Columns of years.
    case cfads, capitalCost, flow, factor, worth, running, service, cover, drawn, shared, ours
}

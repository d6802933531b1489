/// What the dossier's page says of clocks, institutions, and the parts of the envelope.
public enum EnvelopeWords: Saying {
    /// Another reading of a clock's rule.
    case otherReading
    case noLimit
    /// What one unit of the envelope's currency is worth.
    case exchangeRate(String, currency: String)
    case partsNote(key: String)
    /// What is selected and in no part, and why.
    case inNoPart(sum: String)
    case whyInNoPart
    /// What a part pays for; empty for all.
    case counts(instruments: [String], sectors: [String])
    case left(String)
    case over(String)
    case leftOf(String, whole: String)
    case overOf(String, whole: String)
    case noYear(String)
    /// A cap that stands in the way: what can be selected until then, what would be left, and in which year the last could be.
    case atMost(String, by: String, left: String, lastYear: String?)
    case paceAboveCap(by: String)
    /// In which year the last could be selected.
    case lastYear(String)
}

/// What can be copied of a record; the raw value is how it is chosen.
public enum CopiedPart: String, Saying, CaseIterable {
    case row
    case title
    case id
    case file
    case page
    case readout
    case markdown
    case field = "one field"
}

/// A number that the principal is to have at hand, worded as it is to be read.
public struct KeyNumber: Fielded {
    public var number = ""
    /// What it is the number of.
    public var about = ""
    public var source: String?

    public init() {}

    package static let fields: FieldTable<KeyNumber> = [
        Field("number", { $0.number }, { $0.number = $1 }, required: true, .keyNumber),
        Field("about", { $0.about }, { $0.about = $1 }, required: true, .keyNumberAbout),
        Field("source", { $0.source }, { $0.source = $1 }, .keyNumberSource),
    ]
}

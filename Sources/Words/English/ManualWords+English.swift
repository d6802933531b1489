extension ManualWords {
    public var english: String {
        switch self {
        case .nameHeading: "NAME"
        case .section: ""
        case .options: "[options]"
        case .option(let does, let standard): "\(does) The default is `\(standard)`."
        case .showHelp: "Show help information."
        case .showVersion: "Show the version."
        case .field(let key, let marks):
            "`\(key)`" + (marks.isEmpty ? "" : " (\(Listing.plain(marks.map(\.english)).english))")
        case .idOfSide(let example): "the id of a side, as in `\(example)`"
        case .saidForSide: "What the record says for that side:"
        case .write(let value): "Write \(value)."
        case .writeOrClaim(let value): "Write \(value), or a claim."
        case .map: "A map:"
        case .listOfMaps: "A list of maps:"
        case .mapOfSides: "A map from side to a map:"
        case .everywhere: "`everywhere`"
        case .action(let does, let name, let places):
            "\(does) (`\(name)`\(places.isEmpty ? "" : "; also in \(Listing.plain(places).english)"))"
        case .ownColours(let brighter, let example):
            "The terminal's own; brighter with `\(brighter)` before it, as in `\(example)`."
        case .standardColour: "The terminal's text, or its background."
        case .colourNumbers: "0 to 255"
        case .colourOfNumber: "One of the 256 colours of xterm(1)."
        case .redGreenBlue: "Red, green and blue."
        case .colourName: "a name"
        case .colourOfPalette: "One of the palette."
        }
    }
}

extension FieldMark {
    public var english: String {
        switch self {
        case .required: "required"
        case .masked: "masked"
        }
    }
}

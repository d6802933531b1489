/// What the pages of the manual say around the tables of the program.
public enum ManualWords: Saying {
    /// The heading over a page's name, as man(1) looks for it.
    case nameHeading
    /// What stands in the middle of a page's first line; empty where man(1) has words of its own.
    case section(Int)
    /// That a command has options, in its usage.
    case options
    /// What an option does, and what holds without it.
    case option(does: String, standard: String)
    /// What `--help` and `--version` do.
    case showHelp
    case showVersion
    case field(key: String, [FieldMark])
    case idOfSide(example: String)
    case saidForSide
    /// How a field is written, after what it says.
    case write(String)
    case writeOrClaim(String)
    case map, listOfMaps, mapOfSides
    /// Over the keys that are the same in all places.
    case everywhere
    /// What a key does, by what name, and where else.
    case action(does: String, name: String, alsoIn: [String])
    // How the colours of a theme are written, and what they are.
    case ownColours(brighter: String, example: String)
    case standardColour
    case colourNumbers, colourOfNumber
    case redGreenBlue
    case colourName, colourOfPalette
}

/// What is said of a field beside its key.
public enum FieldMark: Saying {
    case required, masked
}

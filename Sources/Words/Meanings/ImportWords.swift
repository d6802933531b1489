/// What is said of a table that is taken in.
public enum ImportWords: Saying {
    case cannotImport(String, CorrectionWords)
    // The columns.
    case noHeads
    case unknownColumn(String, near: String?)
    /// - Parameter heads: of the columns that say the same field.
    case mappedTwice(field: String, heads: [String])
    case mapForm(String)
    /// - Parameter option: `--map` or `--key`.
    case noColumn(String, option: String, CorrectionWords)
    case keyWithoutField(String)
    case noHolderColumn(FieldName)
    case valueWithoutHead
    // The rows.
    /// A cell's fault behind the head of its column.
    case inColumn(String, String)
    case sameKey(String, row: Int)
    case severalHaveKey(String, ids: [String])
    case keyMissing
    case noTitle(Term)
    case noHolder(FieldName)
    case failedCell(String)
    case uncalculated(formula: String)
    /// Text with dots in the place of what was hidden when it was exported.
    case hiddenWords
    /// A date that may be either of two.
    case eitherDay(String, String, String)
    case noUnit(String, example: String)
    // What becomes of it.
    case moreFaults(Int)
    case nothingImported(faults: Int)
    case noChange(rows: Int)
    case done(made: Int, changed: Int, unchanged: Int)
    case wouldBe(made: Int, changed: Int, unchanged: Int)
    /// How an undo tells of it.
    case what(file: String, made: Int, changed: Int)
    case conflicts(Int, program: String)
    case conflict(file: String, field: String, table: String, here: String, base: String)
    /// Fields that were changed here since the last import, and that the table has as it had them then.
    case keptHere(Int)
    /// Behind a conflict's mark: the version that the table has, and the one that the dossier has.
    case fromTable(file: String)
    case fromDossier
    case notRemembered(reason: String)
}

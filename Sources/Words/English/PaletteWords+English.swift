extension PaletteWords {
    public var english: String {
        switch self {
        case .selectionChanged(let what):
            "the selection has changed: Enter again runs it on \(what ?? "what is selected now")"
        case .usage(let usage): "write \(usage); Tab completes"
        case .unknown(let name, let near):
            "no command `\(name)` here: \(near.map { "did you mean `\($0)`?" } ?? "? lists all")"
        case .alreadyEmpty(let field): "nothing changed: \(field) is already empty"
        case .alreadyThis(let field): "nothing changed: \(field) is already this"
        case .already(let field, let value): "nothing changed: \(field) is already \(value)"
        case .nothingToRepeat: "nothing to repeat yet: . repeats your last field change"
        case .again(let field, let value): "again: \(field) \(value.isEmpty ? "-" : value)"
        case .cannotRepeat(let field, let why): "\(field) cannot be repeated here: \(why)"
        case .writeSet(let field): "write set FIELD VALUE; `set \(field) -` removes the value"
        case .shown(let n, let total): "\(n) of \(total) shown"
        case .noRecord(let name, let near):
            "no record `\(name)`: \(near.map { "did you mean `\($0)`?" } ?? "Tab lists the ids")"
        case .severalRecords(let name, let files):
            "`\(name)` fits several records: write \(files.joined(separator: " or "))"
        case .notARow(let text): "`\(text)` is not a row: write a number from 1"
        case .noRow(let row, let count): "no row \(row): the pane has \(count)"
        case .title: "Commands"
        case .nothingFits: "nothing fits"
        }
    }
}

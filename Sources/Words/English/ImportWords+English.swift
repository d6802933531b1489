extension ImportWords {
    public var english: String {
        switch self {
        case .cannotImport(let kind, let correction): "`\(kind)` cannot be imported: \(correction.english)"
        case .noHeads:
            "no column has the name of a field: write heads such as title, status and owner in the first row, "
                + "or name them with --map 'COLUMN=FIELD'"
        case .unknownColumn(let head, let near):
            "column `\(head)` is left out, as it names no field: "
                + (near.map { "did you mean `\($0)`? " } ?? "") + "map it with --map '\(head)=FIELD'"
        case .mappedTwice(let field, let heads):
            "columns \(Listing.all(heads.map { "`\($0)`" }).english) give the same field, \(field): keep one, "
                + "or leave one out with --map 'COLUMN='"
        case .mapForm(let word): "`\(word)` is no mapping: write --map 'COLUMN=FIELD'"
        case .noColumn(let name, let option, let correction): "no column `\(name)` for \(option): \(correction.english)"
        case .keyWithoutField(let head):
            "column `\(head)` names no field, so its keys would not be found again: add --map '\(head)=x-key'"
        case .noHolderColumn(let field):
            "no column names the \(field.english) of each row: add one with its id or title, or name it with --into"
        case .valueWithoutHead: "this value has no column head: name the column, or delete the value"
        case .inColumn(let head, let fault): "\(head): \(fault)"
        case .sameKey(let key, let row): "`\(key)` stands in row \(row), too: keep one of the rows"
        case .severalHaveKey(let key, let ids):
            "`\(key)` is the key of \(Listing.all(ids).english): give the rows their ids in a column `id`"
        case .keyMissing: "the key is missing: fill in the cell, or delete the row"
        case .noTitle(let kind): "a new \(kind.english) needs a title: fill in the cell, or correct the id"
        case .noHolder(let field): "the \(field.english) is missing: write its id or title"
        case .failedCell(let text): "`\(text)` is a failed formula: correct it, or clear the cell"
        case .uncalculated(let formula):
            "`=\(formula)` has never been calculated: open the file in a spreadsheet and save it again"
        case .hiddenWords:
            "this text was exported with its masked words hidden: clear the cell, or export again with --with-red-lines"
        case .eitherDay(let text, let one, let other):
            "`\(text)` may be \(one) or \(other): write the one that is meant"
        case .noUnit(let text, let example):
            "`\(text)` has no unit: write an amount such as \(example), or the unit in the column's head"
        case .moreFaults(let count): "and \(count) more"
        case .nothingImported(let faults):
            "nothing was imported: correct \(faults == 1 ? "this" : "these \(faults)") first"
        case .noChange(let rows): "no change: \(rows.of("row")) as in the dossier"
        case .done(let made, let changed, let unchanged): "imported: \(tally(made, changed, unchanged))"
        case .wouldBe(let made, let changed, let unchanged):
            "not imported (--dry-run): \(tally(made, changed, unchanged))"
        case .what(let file, let made, let changed): "import of \(file): \(tally(made, changed, 0))"
        case .conflicts(let count, let program):
            "\(count.of("record")) changed both here and in the table: both versions are kept; "
                + "open `\(program)` and press C to decide"
        case .conflict(let file, let field, let table, let here, let base):
            "\(file): \(field) is \(table) in the table and \(here) here; it was imported as \(base)"
        case .keptHere(let count):
            "\(count.of("field")) changed here since the last import \(count == 1 ? "stays" : "stay") as in the dossier"
        case .fromTable(let file): file
        case .fromDossier: "dossier"
        case .notRemembered(let reason):
            "what was imported could not be noted (\(reason)): the next import cannot tell changes made here from old values"
        }
    }

    private func tally(_ made: Int, _ changed: Int, _ unchanged: Int) -> String {
        let parts = [(made, "new"), (changed, "changed"), (unchanged, "unchanged")].filter { $0.0 > 0 }
        return Listing.plain(parts.map { "\($0.0) \($0.1)" }).english
    }
}

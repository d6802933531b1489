internal import DossierStore
internal import FrontMatter
internal import Negotiation
internal import Spreadsheets
internal import Words

/// What a table does to a dossier: every row is looked at before anything is saved.
struct TableImport {
    let kind: ImportedKind
    let dossier: Dossier
    let today: CalendarDate
    let columns: ImportedColumns
    /// What earlier imports brought.
    private let notes: ImportNotes
    /// What this one brings that they have not.
    private(set) var ownNotes = ImportNotes()
    private var reading: CellReading

    /// All that is wrong, in the order of the rows.
    private(set) var faults: [ImportFault]
    private var toldFaults: Set<ImportFault> = []
    /// Rows that say something.
    private(set) var rowCount = 0
    /// Records that are there, in the order of their first rows, each with what changes in it.
    private(set) var edits: [RecordEdit] = []
    private var places: [RecordID: Int] = [:]
    /// Records that are made.
    private(set) var made: [Transaction.Step] = []
    /// Fields that have been changed here, and otherwise in the table, since they were last imported.
    private(set) var conflicts: [RecordID: [ImportConflict]] = [:]
    /// Fields that were changed here since the last import, and not in the table.
    private(set) var keptHere = 0
    /// Rows that change nothing.
    private(set) var unchangedCount = 0
    private var madeIDs: Set<RecordID> = []

    init(
        _ table: SpreadsheetTable, as kind: ImportedKind, _ columns: ImportedColumns, in dossier: Dossier,
        today: CalendarDate, notes: ImportNotes
    ) {
        self.kind = kind
        self.columns = columns
        self.dossier = dossier
        self.today = today
        self.notes = notes
        reading = CellReading(of: dossier, today: today, names: RecordNames(of: dossier))
        faults = columns.faults
        let rows = table.rows.filter { $0.number > columns.headRow }
        for row in rows { checkHeads(of: row) }
        let used = columns.columns.map(\.index)
        let told = rows.filter { row in used.contains { row[$0] != .empty } }
        rowCount = told.count
        guard columns.faults.isEmpty else { return }
        if let list = kind.list { enter(told, into: list) } else { enter(told) }
        faults.sort { ($0.row ?? 0, $0.column ?? 0) < ($1.row ?? 0, $1.column ?? 0) }
    }

    /// What is written anew, or made.
    func transaction(from file: String) throws(ChangeRefusal) -> Transaction {
        var steps = made
        for edit in edits where !edit.changes.isEmpty || conflicts[edit.record] != nil {
            if let both = conflicts[edit.record] {
                steps.append(try ImportConflict.step(both, over: edit, in: dossier, today: today, file: file))
            } else {
                steps.append(.edit(edit))
            }
        }
        let words = ImportWords.what(file: file, made: made.count, changed: changedCount)
        return Transaction(steps, words: [words.text])
    }

    /// Records that are there and change.
    var changedCount: Int { edits.count { !$0.changes.isEmpty || conflicts[$0.record] != nil } }

    // MARK: rows

    private mutating func checkHeads(of row: SpreadsheetRow) {
        for (index, cell) in row.cells.enumerated() where cell != .empty {
            guard columns.headless.contains(index) || index >= columns.width else { continue }
            faults.append(ImportFault(ImportWords.valueWithoutHead, row: row.number, column: index + 1))
        }
    }

    /// What a column says in a row; nil where that cannot be read, which is told.
    mutating func text(_ column: ImportedColumn, _ row: SpreadsheetRow) -> String? {
        do {
            let currency = column.currency.map { row[$0].typed.foldedAndTrimmed().uppercased() } ?? ""
            return try reading.typed(
                row[column.index], as: column.shape, unit: currency.isEmpty ? column.unit : currency)
        } catch {
            report(error.message, column, row)
            return nil
        }
    }

    mutating func report(_ message: String, _ column: ImportedColumn?, _ row: SpreadsheetRow) {
        let message = column.map { ImportWords.inColumn($0.head, message).text } ?? message
        let fault = ImportFault(message, row: row.number, column: column.map { $0.index + 1 })
        // A cell may be looked at more than once.
        if toldFaults.insert(fault).inserted { faults.append(fault) }
    }

    // MARK: records

    private enum Target {
        case existing(RecordID)
        case new(RecordID)
    }

    private mutating func enter(_ rows: [SpreadsheetRow]) {
        let targets = targets(of: rows)
        for (row, target) in zip(rows, targets) {
            switch target {
            case .existing(let id): enter(row, into: id)
            case .new(let id): make(id, row)
            case nil: break
            }
        }
    }

    /// Which record each row is about; nil where that cannot be told, which is reported.
    private mutating func targets(of rows: [SpreadsheetRow]) -> [Target?] {
        var finder = RowFinder(self.kind.record, columns, dossier, today, reading.names)
        var targets: [Target?] = []
        var open: [Int] = []
        for (place, row) in rows.enumerated() {
            targets.append(nil)
            let id = columns.id.flatMap { text($0, row) } ?? ""
            let key = id.isEmpty ? columns.key ?? columns.column(of: "title") : columns.id
            guard let key else {
                report(ImportWords.noTitle(kind.record.term).text, columns.id, row)
                continue
            }
            guard let word = text(key, row) else { continue }
            let date = columns.column(of: "date").flatMap { text($0, row) }.flatMap { KnownDate.read($0) }
            do {
                if let found = try finder.record(called: word, by: key, date: date, row: row.number) {
                    targets[place] = .existing(found)
                } else {
                    open.append(place)
                }
            } catch { report(error.message, key, row) }
        }
        // Those that are found by nothing but the id that their title makes come behind those that are found for certain.
        for place in open {
            let row = rows[place]
            guard let title = columns.column(of: "title").map({ text($0, row) }) ?? "", !title.isEmpty else {
                report(ImportWords.noTitle(kind.record.term).text, columns.column(of: "title") ?? columns.id, row)
                continue
            }
            let id = columns.id.flatMap { text($0, row) } ?? ""
            let date = columns.column(of: "date").flatMap { text($0, row) }.flatMap { KnownDate.read($0) }
            do {
                let (record, isNew) = try finder.place(
                    for: title, named: id.isEmpty ? nil : id, date: date, row: row.number)
                targets[place] = isNew ? .new(record) : .existing(record)
                guard isNew else { continue }
                madeIDs.insert(record)
                let japanese = columns.column(of: "title-ja").flatMap { text($0, row) }
                reading.names.add(record, titles: [title, japanese])
            } catch { report(error.message, columns.id ?? columns.column(of: "title"), row) }
        }
        return targets
    }

    private mutating func enter(_ row: SpreadsheetRow, into id: RecordID) {
        guard let place = place(of: id, row) else { return }
        let count = edits[place].changes.count + (conflicts[id]?.count ?? 0)
        for column in columns.fields {
            guard let field = column.field, let text = text(column, row), !text.isEmpty else { continue }
            enter(text, at: field, known: [field], column, row, edit: place)
        }
        if edits[place].changes.count + (conflicts[id]?.count ?? 0) == count { unchangedCount += 1 }
    }

    private mutating func make(_ id: RecordID, _ row: SpreadsheetRow) {
        let title = columns.column(of: "title").flatMap { text($0, row) } ?? ""
        var edit: RecordEdit
        do { edit = try NewRecord.beginning(id.kind, title: title, in: dossier, today: today) } catch {
            return report(error.reason, columns.column(of: "title"), row)
        }
        for column in columns.fields where column.field != "title" {
            guard let field = column.field, let text = text(column, row), !text.isEmpty else { continue }
            guard !isHidden(text) else {
                report(ImportWords.hiddenWords.text, column, row)
                continue
            }
            do {
                try edit.enter(text, for: field, vocabulary: dossier.vocabulary, today: today, exists: exists)
                note(text, of: id, field)
            } catch { report(error.reason, column, row) }
        }
        note(title, of: id, "title")
        do { made.append(try NewRecord.made(of: edit, id: id, in: dossier, exists: exists)) } catch {
            // What is wrong with a single cell has been told.
            if faults.last?.row != row.number { report(error.reason, columns.id, row) }
        }
    }

    /// The edit of a record; nil where it cannot be changed, which is told.
    mutating func place(of id: RecordID, _ row: SpreadsheetRow) -> Int? {
        if let place = places[id] { return place }
        guard let summary = dossier.summary(of: id) else { return nil }
        do {
            edits.append(try RecordEdit(summary))
            places[id] = edits.count - 1
            return edits.count - 1
        } catch {
            report(error.reason, columns.naming, row)
            return nil
        }
    }

    func exists(_ id: RecordID) -> Bool { madeIDs.contains(id) || dossier.mayContain(id) }

    private mutating func note(_ text: String, of id: RecordID, _ known: String) {
        if notes[id.file, known] != text { ownNotes.note(text, of: id.file, known) }
    }

    func isHidden(_ text: String) -> Bool { text.contains(Masked.dots) }

    /// Enters what a cell says, unless the field says so already, or the table has not changed there since it was last
    /// imported.
    ///
    /// - Parameter known: the field as notes name it, since entries of lists move; several where it is about several years.
    mutating func enter(
        _ text: String, at field: String, known: [String], _ column: ImportedColumn, _ row: SpreadsheetRow,
        edit place: Int
    ) {
        let id = edits[place].record
        let steps = field.split(separator: ".").map { Int($0).map(Path.Step.index) ?? .key(String($0)) }
        let current = edits[place].document.root[Path(steps)]?.value
        let imported = wasImported(known, of: place)
        if current.says(text, as: column.shape, currency: reading.currency) {
            for known in known { note(text, of: id, known) }
            return
        }
        if isHidden(text) {
            // What stands there was written with dots in its place.
            let told = current.map { Secrets(dossier).told(Change.text($0)) }
            guard told != text else { return }
            return report(ImportWords.hiddenWords.text, column, row)
        }
        if imported == text {
            keptHere += 1
            return
        }
        for known in known { note(text, of: id, known) }
        if let imported, !current.says(imported, as: column.shape, currency: reading.currency) {
            conflicts[id, default: []].append(
                ImportConflict(field: Path(steps), base: imported, table: text, here: current))
            return
        }
        do {
            try edits[place].enter(text, for: field, vocabulary: dossier.vocabulary, today: today, exists: exists)
        } catch { report(error.reason, column, row) }
    }

    mutating func append(
        _ value: String, at field: String, edit place: Int, _ row: SpreadsheetRow, notes entries: [(String, String)]
    ) {
        do {
            try edits[place].enter(value, for: field, vocabulary: dossier.vocabulary, today: today, exists: exists)
            for (known, text) in entries { note(text, of: edits[place].record, known) }
        } catch { report(error.reason, columns.holder, row) }
    }

    /// False where they cannot be made, which is told.
    mutating func make(_ changes: [Change], edit place: Int, _ row: SpreadsheetRow) -> Bool {
        do { for change in changes { try edits[place].make(change) } } catch {
            report(error.reason, columns.naming, row)
            return false
        }
        return true
    }

    /// Nil where all of it was never imported, or was imported as different things.
    func wasImported(_ known: [String], of place: Int) -> String? {
        let texts = Set(known.map { notes[edits[place].record.file, $0] })
        return texts.count == 1 ? texts.first ?? nil : nil
    }

    mutating func countUnchanged() { unchangedCount += 1 }

    /// The record whose list a row stands in; nil where it is not there, which is told.
    mutating func holder(of row: SpreadsheetRow, _ list: ImportedList) -> RecordID? {
        let column = columns.holder
        var text = columns.holderName ?? ""
        if let column {
            guard let own = self.text(column, row) else { return nil }
            if !own.isEmpty { text = own }
        }
        guard !text.isEmpty else {
            report(ImportWords.noHolder(list.holder).text, column, row)
            return nil
        }
        guard let name = reading.names.id(of: text, in: kind.record) else {
            let several = reading.names.ids(titled: text, in: kind.record)
            report(
                several.count > 1
                    ? ImportWords.severalHaveKey(text, ids: several).text
                    : RecordCheckWords.noRecord(kind.record.term, text, folder: kind.record.plural).text, column, row)
            return nil
        }
        return RecordID(kind.record, name)
    }
}

internal import Negotiation
internal import Spreadsheets
internal import Words

/// One column that is taken in.
struct ImportedColumn {
    /// From 0.
    let index: Int
    let head: String
    let meaning: ImportedHeads.Meaning
    /// Of a field.
    let shape: Shape
    /// What the head says of the numbers below it.
    let unit: String?
    /// Of amounts, the column that says their currency, from 0.
    var currency: Int?

    /// The field, as `set` names it; nil of all else.
    var field: String? { if case .field(let name) = meaning { name } else { nil } }
}

/// What is wrong in a table, and where.
struct ImportFault: Error, Hashable {
    /// As spreadsheets count, from 1; nil where it is of the whole.
    var row: Int?
    var column: Int?
    let message: String

    init(_ words: some Saying, row: Int? = nil, column: Int? = nil) {
        message = words.text
        self.row = row
        self.column = column
    }

    init(_ message: String, row: Int?, column: Int?) {
        self.message = message
        self.row = row
        self.column = column
    }
}

/// What the columns of a table mean, by their heads and by what the command line says of them.
struct ImportedColumns {
    private(set) var columns: [ImportedColumn] = []
    /// In the row of the heads.
    let headRow: Int
    /// Columns up to the last that has a head.
    let width: Int
    /// Columns without a head.
    private(set) var headless: Set<Int> = []
    /// What a person should know: columns that are left out.
    private(set) var remarks: [ImportWords] = []
    /// Those that cannot be right.
    private(set) var faults: [ImportFault] = []
    /// The column by which records are known, where the command line names one.
    private(set) var key: ImportedColumn?
    /// The record whose list all rows go into, where the command line names one.
    let holderName: String?

    /// Rows that are looked at for the heads.
    private static let looked = 20

    /// - Parameters:
    ///   - mapping: as typed, `Column=field`.
    ///   - holder: the record whose list the rows go into, where no column says so.
    ///   - key: as typed: the head of a column, or the field that it is mapped to.
    init(
        of table: SpreadsheetTable, as kind: ImportedKind, mapping: [String], key: String?,
        holder: String? = nil, in dossier: Dossier
    ) throws(ImportFault) {
        let heads = ImportedHeads(of: kind, in: dossier)
        let mapped = try ImportedColumns.mapping(mapping)
        // A title or a note may stand above the heads.
        let rows = table.rows.prefix(ImportedColumns.looked)
        let counts = rows.map { row in
            row.cells.count { cell in
                let head = cell.typed
                return mapped[ImportedHeads.folded(head)] != nil || heads.meaning(of: head) != nil
            }
        }
        guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else {
            throw ImportFault(ImportWords.noHeads, row: table.rows.first?.number)
        }
        let row = rows[rows.startIndex + place]
        headRow = row.number
        holderName = holder
        width = row.cells.count
        var unused = Set(mapped.keys)
        for (index, cell) in row.cells.enumerated() {
            let head = cell.typed.replacing("\n", with: " ")
            let folded = ImportedHeads.folded(head)
            guard !folded.isEmpty else {
                headless.insert(index)
                continue
            }
            if let field = mapped[folded] {
                unused.remove(folded)
                if field.isEmpty { continue }
                take(index, head, try meaning(of: field, heads, at: index), unit: nil, kind, dossier)
            } else if let (meaning, unit) = heads.meaning(of: head) {
                if meaning != .computed { take(index, head, meaning, unit: unit, kind, dossier) }
            } else if ImportedHeads.folded(key ?? "") == folded {
                faults.append(ImportFault(ImportWords.keyWithoutField(head), row: headRow, column: index + 1))
            } else {
                remarks.append(.unknownColumn(head, near: Spelling.nearest(to: head, among: heads.names)))
            }
        }
        let shown = row.cells.map(\.typed).filter { !$0.isEmpty }
        for name in mapping where unused.contains(ImportedHeads.folded(name.prefix { $0 != "=" })) {
            let column = String(name.prefix { $0 != "=" })
            throw ImportFault(ImportWords.noColumn(column, option: "--map", ImportedColumns.near(column, shown)))
        }
        checkTwice()
        if let key, faults.isEmpty { self.key = try column(named: key, among: shown) }
        if let list = kind.list, holder == nil, !columns.contains(where: { $0.meaning == .holder }), faults.isEmpty {
            faults.append(ImportFault(ImportWords.noHolderColumn(list.holder), row: headRow))
        }
    }

    /// The column of records' ids.
    var id: ImportedColumn? { columns.first { $0.meaning == .id } }
    var holder: ImportedColumn? { columns.first { $0.meaning == .holder } }
    var place: ImportedColumn? { columns.first { $0.meaning == .place } }

    /// By which a person sees which record a row is about.
    var naming: ImportedColumn? { id ?? holder ?? key ?? column(of: "title") }

    /// Those of fields, in the order of the table.
    var fields: [ImportedColumn] { columns.filter { $0.field != nil } }

    func column(of field: String) -> ImportedColumn? { columns.first { $0.field == field } }

    /// What the command line says, by the folded heads; nothing leaves a column out.
    private static func mapping(_ words: [String]) throws(ImportFault) -> [String: String] {
        var mapping: [String: String] = [:]
        for word in words {
            guard let equals = word.lastIndex(of: "="), equals != word.startIndex else {
                throw ImportFault(ImportWords.mapForm(word))
            }
            mapping[ImportedHeads.folded(word[..<equals])] = String(
                word[word.index(after: equals)...].foldedAndTrimmed())
        }
        return mapping
    }

    private func meaning(
        of field: String, _ heads: ImportedHeads, at index: Int
    ) throws(ImportFault) -> ImportedHeads.Meaning {
        if let (meaning, _) = heads.meaning(of: field), meaning != .computed { return meaning }
        return .field(field)
    }

    private mutating func take(
        _ index: Int, _ head: String, _ meaning: ImportedHeads.Meaning, unit: String?, _ kind: ImportedKind,
        _ dossier: Dossier
    ) {
        var shape = Shape.line
        if case .field(let name) = meaning {
            do {
                shape = try ImportedColumns.shape(of: name, kind, dossier)
            } catch {
                faults.append(ImportFault(error.reason, row: headRow, column: index + 1))
                return
            }
        }
        guard meaning == .currency else {
            columns.append(ImportedColumn(index: index, head: head, meaning: meaning, shape: shape, unit: unit))
            return
        }
        // Of the amount that stands nearest before it.
        if let amount = columns.lastIndex(where: { $0.shape.isAmount }) { columns[amount].currency = index }
    }

    private static func shape(
        of name: String, _ kind: ImportedKind, _ dossier: Dossier
    ) throws(ChangeRefusal) -> Shape {
        let whole = kind.list.map { "\($0.name).0.\(name)" } ?? name
        return try FieldAddress(whole, in: kind.record, vocabulary: dossier.vocabulary).shape
    }

    private mutating func checkTwice() {
        for (place, column) in columns.enumerated() {
            let same = columns.filter { $0.meaning == column.meaning }
            guard same.count > 1, columns.firstIndex(where: { $0.meaning == column.meaning }) == place else { continue }
            let field = column.field ?? column.head
            faults.append(
                ImportFault(
                    ImportWords.mappedTwice(field: field, heads: same.map(\.head)), row: headRow,
                    column: same[1].index + 1))
        }
    }

    private func column(named name: String, among heads: [String]) throws(ImportFault) -> ImportedColumn {
        let folded = ImportedHeads.folded(name)
        let found = columns.first { ImportedHeads.folded($0.head) == folded || $0.field == name }
        guard let found, found.field != nil || found.meaning == .id else {
            throw ImportFault(ImportWords.noColumn(name, option: "--key", ImportedColumns.near(name, heads)))
        }
        return found
    }

    private static func near(_ name: String, _ heads: [String]) -> CorrectionWords {
        .of(Spelling.nearest(to: name, among: heads), else: .choose(heads))
    }
}

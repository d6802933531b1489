internal import FrontMatter
internal import Negotiation
internal import Spreadsheets
internal import Words

extension TableImport {
    /// A row that is an entry of a list, with what its cells say.
    struct Entry {
        let row: SpreadsheetRow
        var texts: [String: String]
        /// From 0; nil where the table does not say.
        let place: Int?
        /// Which entry of the record it is; nil until it is found.
        var match: Int?
    }

    /// Enters rows into the lists of the records that they name. The entry of a row is the one that says the same in the
    /// fields by which such entries are known; else the one in the place that the row names, unless another row is about it;
    /// else a new one at the end.
    mutating func enter(_ rows: [SpreadsheetRow], into list: ImportedList) {
        var holders: [RecordID] = []
        var entries: [RecordID: [Entry]] = [:]
        for row in rows {
            guard let holder = holder(of: row, list) else { continue }
            if entries[holder] == nil { holders.append(holder) }
            var texts: [String: String] = [:]
            for column in columns.fields {
                if let field = column.field, let text = text(column, row), !text.isEmpty { texts[field] = text }
            }
            let place = columns.place.flatMap { text($0, row) }.flatMap { Int($0) }
            entries[holder, default: []].append(Entry(row: row, texts: texts, place: place))
        }
        for holder in holders { enter(entries[holder] ?? [], into: list, of: holder) }
    }

    private mutating func enter(_ entries: [Entry], into list: ImportedList, of holder: RecordID) {
        guard let first = entries.first, let edit = place(of: holder, first.row) else { return }
        if let years = list.years { return enter(entries, byYearsIn: years, of: list, edit: edit) }
        var items: [Value] = []
        if case .list(let values)? = edits[edit].document.root[list.path]?.value { items = values }
        var entries = entries
        var taken: [Int: Int] = [:]
        for known in list.known { match(&entries, to: items, by: known, list, &taken) }
        for index in entries.indices where entries[index].match == nil {
            guard let place = entries[index].place, items.indices.contains(place), taken[place] == nil else { continue }
            entries[index].match = place
            taken[place] = index
        }
        var count = items.count
        var keys: [String: Int] = [:]
        for entry in entries {
            let key = list.known[0].map { entry.texts[$0] ?? "" }.joined(separator: " ")
            let folded = SearchText.fold(key)
            if let other = keys[folded], !key.isEmpty {
                report(
                    ImportWords.sameKey(key, row: other).text, columns.column(of: list.known[0].last ?? ""), entry.row)
                continue
            }
            keys[folded] = entry.row.number
            if let match = entry.match {
                let count = changeCount(edit)
                change(match, entry, list, keys: [folded], edit: edit)
                if changeCount(edit) == count { countUnchanged() }
            } else if add(entry, list, keys: [folded], at: count, edit: edit) {
                count += 1
            }
        }
    }

    /// Gives each row the entry that says the same in these fields, where only one does.
    private func match(
        _ entries: inout [Entry], to items: [Value], by known: [String], _ list: ImportedList, _ taken: inout [Int: Int]
    ) {
        for index in entries.indices where entries[index].match == nil {
            guard known.allSatisfy({ entries[index].texts[$0] != nil }) else { continue }
            let found = items.indices.filter { place in
                taken[place] == nil
                    && known.allSatisfy { field in
                        let shape = list.fields.first { $0.key == field }?.shape ?? .line
                        return items[place][field].says(
                            entries[index].texts[field] ?? "", as: shape, currency: dossier.vocabulary?.currency)
                    }
            }
            // Of several that say the same in all that they are known by, the first.
            guard let place = found.first, found.count == 1 || known == list.known[0] else { continue }
            entries[index].match = place
            taken[place] = index
        }
    }

    /// - Parameter keys: as notes name the entry; several where it is about several years.
    mutating func change(_ place: Int, _ entry: Entry, _ list: ImportedList, keys: [String], edit: Int) {
        for column in columns.fields {
            guard let field = column.field, field != list.years, let text = entry.texts[field] else { continue }
            enter(
                text, at: "\(list.name).\(place).\(field)", known: list.known(field, keys), column, entry.row,
                edit: edit)
        }
    }

    func changeCount(_ edit: Int) -> Int {
        edits[edit].changes.count + (conflicts[edits[edit].record]?.count ?? 0)
    }

    /// Puts a new entry at the end; false where it has a fault, which is told.
    mutating func add(_ entry: Entry, _ list: ImportedList, keys: [String], at place: Int, edit: Int) -> Bool {
        for column in columns.fields {
            guard let field = column.field, let text = entry.texts[field], isHidden(text) else { continue }
            report(ImportWords.hiddenWords.text, column, entry.row)
            return false
        }
        let fields =
            list.fields.map(\.key).filter { entry.texts[$0] != nil }
            + entry.texts.keys.filter { key in !list.fields.contains { $0.key == key } }.sorted()
        let parts = fields.map { "\($0): \(ScalarWriter.written(entry.texts[$0] ?? ""))" }
        let value = "{\(parts.joined(separator: ", "))}"
        let notes = fields.flatMap { field in list.known(field, keys).map { ($0, entry.texts[field] ?? "") } }
        let count = faults.count
        if place == 0 {
            append("[\(value)]", at: list.name, edit: edit, entry.row, notes: notes)
        } else {
            append(value, at: "\(list.name).\(place)", edit: edit, entry.row, notes: notes)
        }
        return faults.count == count
    }
}

extension ImportedList {
    /// A field of entries, as notes name it.
    func known(_ field: String, _ keys: [String]) -> [String] { keys.map { "\(name)/\($0)/\(field)" } }
}

extension ScalarWriter {
    /// In quotes, unless it is a list already.
    fileprivate static func written(_ text: String) -> String {
        text.first == "[" || text.first == "{" ? text : quotedInFlow(text)
    }
}

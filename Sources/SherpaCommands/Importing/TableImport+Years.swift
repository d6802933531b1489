internal import FrontMatter
internal import Negotiation
internal import Spreadsheets
internal import Words

// Rows that are about years, such as those of flows: years are the key, however rows and entries put them together.
extension TableImport {
    /// Enters rows into entries that are each about one year or several in a row. A row changes every entry whose years are
    /// among its own; of an entry that has others besides, its years are parted off first, if it says anything else of them.
    /// Years that no entry has make a new one.
    mutating func enter(_ entries: [Entry], byYearsIn field: String, of list: ImportedList, edit: Int) {
        var met: [(years: ClosedRange<Int>, row: Int)] = []
        for entry in entries {
            let text = entry.texts[field] ?? ""
            let column = columns.column(of: field)
            guard let own = YearSpan(text: text)?.years else {
                _ = add(entry, list, keys: [text], at: items(of: list, edit: edit).count, edit: edit)
                continue
            }
            if let other = met.first(where: { $0.years.overlaps(own) }),
                let shared = YearSpan(other.years.clamped(to: own))
            {
                report(ImportWords.sameKey(shared.description, row: other.row).text, column, entry.row)
                continue
            }
            met.append((own, entry.row.number))
            enter(entry, about: own, field, list, edit: edit)
        }
    }

    private mutating func enter(
        _ entry: Entry, about own: ClosedRange<Int>, _ field: String, _ list: ImportedList, edit: Int
    ) {
        let count = changeCount(edit)
        var missing = Set(own)
        for (place, item) in items(of: list, edit: edit).enumerated() {
            guard let years = item[field].flatMap(Self.years), years.overlaps(own) else { continue }
            missing.subtract(years)
            let shared = years.clamped(to: own)
            var place = place
            if shared != years, differs(entry, from: item, in: shared, field, list, edit: edit) {
                guard let parted = part(shared, off: place, item, years, field, list, entry.row, edit: edit) else {
                    return
                }
                place = parted
            }
            change(place, entry, list, keys: Self.keys(shared), edit: edit)
        }
        for years in Self.runs(of: missing) {
            var new = entry
            new.texts[field] = YearSpan(years)?.description ?? ""
            guard add(new, list, keys: Self.keys(years), at: items(of: list, edit: edit).count, edit: edit) else {
                return
            }
        }
        if changeCount(edit) == count { countUnchanged() }
    }

    /// Whether a row says, of years that an entry shares, anything that is not there already and was not imported before.
    private func differs(
        _ entry: Entry, from item: Value, in years: ClosedRange<Int>, _ field: String, _ list: ImportedList, edit: Int
    ) -> Bool {
        columns.fields.contains { column in
            guard let name = column.field, name != field, let text = entry.texts[name] else { return false }
            return !item[name].says(text, as: column.shape, currency: dossier.vocabulary?.currency)
                && wasImported(list.known(name, Self.keys(years)), of: edit) != text
        }
    }

    /// Gives years an entry of their own, at the end, that says the same; what is left of the old one's stays in its place.
    private mutating func part(
        _ shared: ClosedRange<Int>, off place: Int, _ item: Value, _ years: ClosedRange<Int>, _ field: String,
        _ list: ImportedList, _ row: SpreadsheetRow, edit: Int
    ) -> Int? {
        guard case .map(let parts) = item else { return nil }
        let runs = Self.runs(of: Set(years).subtracting(shared))
        guard let first = runs.first.flatMap({ YearSpan($0) }) else { return nil }
        let record = edits[edit].record
        let path = list.path.appending(.index(place)).appending(.key(field))
        var changes = [Change(record: record, field: path, before: item[field], after: .text(first.description))]
        let count = items(of: list, edit: edit).count
        for (index, years) in ([shared] + runs.dropFirst()).enumerated() {
            guard let span = YearSpan(years) else { return nil }
            let copy = parts.map { $0.key == field ? Value.Entry($0.key, .text(span.description)) : $0 }
            changes.append(
                Change(
                    record: record, field: list.path.appending(.index(count + index)), before: nil, after: .map(copy)))
        }
        return make(changes, edit: edit, row) ? count : nil
    }

    private func items(of list: ImportedList, edit: Int) -> [Value] {
        if case .list(let items)? = edits[edit].document.root[list.path]?.value { items } else { [] }
    }

    /// As notes name the entries of years: each by itself, since the next table may put them together otherwise.
    private static func keys(_ years: ClosedRange<Int>) -> [String] { years.map(String.init) }

    private static func years(_ value: Value) -> ClosedRange<Int>? {
        if case .text(let text) = value { YearSpan(text: text)?.years } else { nil }
    }

    /// Years in a row, the earliest first.
    private static func runs(of years: Set<Int>) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for year in years.sorted() {
            if let last = runs.last, last.upperBound == year - 1 {
                runs[runs.count - 1] = last.lowerBound...year
            } else {
                runs.append(year...year)
            }
        }
        return runs
    }
}

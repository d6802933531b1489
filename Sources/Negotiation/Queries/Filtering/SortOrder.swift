/// By what items are sorted, the first key first: `severity`, `-amount,title`.
package struct SortOrder: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        package let name: String
        /// Written with `-` before the key.
        package let isDescending: Bool
        let column: Int

        package init(_ name: String, isDescending: Bool = false, column: Int = 1) {
            self.name = name
            self.isDescending = isDescending
            self.column = column
        }

        package static func == (a: Key, b: Key) -> Bool { a.name == b.name && a.isDescending == b.isDescending }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(isDescending)
        }
    }

    /// None: in the order that items have of themselves.
    package let keys: [Key]

    package init(_ keys: [Key] = []) { self.keys = keys }

    /// Of an empty text: none.
    package init(parsing text: String) throws(FilterFault) {
        var keys: [Key] = []
        var column = 1
        for part in text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false) {
            let isDescending = part.first == "-"
            let name = isDescending ? part.dropFirst() : part
            guard !name.isEmpty else {
                throw FilterFault(.noSortKey, at: column)
            }
            keys.append(Key(name.lowercased(), isDescending: isDescending, column: column + (isDescending ? 1 : 0)))
            column += part.unicodeScalars.count + 1
        }
        self.init(keys)
    }
}

extension SortOrder: CustomStringConvertible {
    package var description: String { keys.map { ($0.isDescending ? "-" : "") + $0.name }.joined(separator: ",") }
}

/// What an item is sorted by.
private enum SortValue: Comparable {
    case place(Int)
    case amount(String, ExactDecimal)
    case number(ExactDecimal)
    case text(String)
    case reading(KanaOrder)

    init(_ operand: Operand, of key: FilterKey) {
        switch operand {
        case .text(let text):
            if key.isReading {
                self = .reading(KanaOrder(text))
            } else if let place = key.words.firstIndex(of: text) {
                self = .place(place)
            } else {
                self = .text(SearchText.fold(text))
            }
        case .words(let text): self = .text(text.open)
        case .date(let date): self = .place(Int(date.place))
        case .amount(let amount): self = .amount(amount.currency.code, amount.value)
        case .percent(let percent): self = .number(percent.points)
        case .number(let number): self = .number(number)
        }
    }
}

extension FilterKeys {
    /// These rows of the items in another order: what has no value comes last, whichever way it is sorted, and what is
    /// broken after that. Rows that are alike stay as they are.
    ///
    /// Throws where a key is none, with its column.
    package func sorted(_ rows: [Int], of items: [Item], by order: SortOrder) throws(FilterFault) -> [Int] {
        try sorted(rows, of: items, by: order) { rows, value in rows.map { value(items[$0]) } }
    }

    /// The same of records: on all processors, where an index keeps them.
    package func sorted<Subject>(
        _ rows: [Int], of records: Records<Subject>, by order: SortOrder
    ) throws(FilterFault) -> [Int] where Item == Record<Subject> {
        try sorted(rows, of: records.inOrder, by: order) { rows, value in
            records.gathered(at: rows) { $2.append(value($1)) }
        }
    }

    private func sorted(
        _ rows: [Int], of items: [Item], by order: SortOrder,
        _ values: ([Int], @escaping @Sendable (Item) -> SortValue?) -> [SortValue?]
    ) throws(FilterFault) -> [Int] {
        var rows = rows
        // The last key first: each later sort leaves alike rows as they are.
        for sortKey in order.keys.reversed() {
            let key = try key(sortKey.name, at: sortKey.column)
            guard key.isForOrder, let probe = probe(key.name) else {
                throw FilterFault(.notForSorting(key: key.name), at: sortKey.column)
            }
            let passing = passing([key.name])
            let values = values(rows) { [isReadable] item in
                guard isReadable(item) else { return nil }
                var first: SortValue?
                _ = probe(passing(item)) { operand in
                    if !operand.isEmpty { first = SortValue(operand, of: key) }
                    return first != nil
                }
                return first
            }
            let places = rows.indices.sorted { a, b in
                switch (values[a], values[b]) {
                case (let left?, let right?):
                    if left == right { return a < b }
                    return sortKey.isDescending ? right < left : left < right
                case (_?, nil): return true
                case (nil, _?): return false
                case (nil, nil): return a < b
                }
            }
            rows = places.map { rows[$0] }
        }
        let (good, broken) = (rows.filter { isReadable(items[$0]) }, rows.filter { !isReadable(items[$0]) })
        return order.keys.isEmpty ? rows : good + broken
    }

    /// The keys that a list can be sorted by.
    package var orderKeys: [FilterKey] { keys.filter(\.isForOrder) }
}

extension FilterKeys {
    /// The test that a filter stands for; an empty filter is true of everything.
    ///
    /// Throws where a key or a value is none, with its column.
    package func test(_ filter: Filter) throws(FilterFault) -> @Sendable (Item) -> Bool {
        var cheap: [@Sendable (Item) -> Bool] = []
        var dear: [@Sendable (Item) -> Bool] = []
        var asked: [String] = []
        for term in filter.terms {
            let key = try key(term.key, at: term.column)
            let test = try test(term, key)
            // All of the text takes longest, so it is asked last.
            if key.name == "text" {
                dear.append(test)
            } else {
                cheap.append(test)
                asked.append(key.name)
            }
        }
        let passing = passing(asked)
        return { [cheap, dear] item in
            let looked = cheap.isEmpty ? item : passing(item)
            for test in cheap where !test(looked) { return false }
            // Texts are found by the item's identity.
            for test in dear where !test(item) { return false }
            return true
        }
    }

    /// The numbers of the items for which a filter holds, in their order.
    package func rows(_ filter: Filter, in items: [Item]) throws(FilterFault) -> [Int] {
        let test = try test(filter)
        return items.indices.filter { test(items[$0]) }
    }

    /// The same of records: on all processors, where an index keeps them.
    package func rows<Subject>(
        _ filter: Filter, in records: Records<Subject>
    ) throws(FilterFault) -> [Int] where Item == Record<Subject> {
        guard !filter.isEmpty else { return Array(records.inOrder.indices) }
        let test = try test(filter)
        return records.gathered { place, record, rows in if test(record) { rows.append(place) } }
    }

    private func test(_ term: Filter.Term, _ key: FilterKey) throws(FilterFault) -> @Sendable (Item) -> Bool {
        guard let probe = probe(key.name) else {
            throw FilterFault(.noKey(key.name, in: items, near: nil, known: nil), at: term.column)
        }
        let matches = try matcher(of: term, key)
        // `due!=fri` is what `!due=fri` is.
        let isNegative = term.isNegated != (term.comparison == .notEqual || term.comparison == .lacks)
        let asksUnset = !term.comparison.isOrder && term.values.contains { $0.text.isEmpty }
        let isReadable = isReadable
        let asksBroken = key.name == "id" || key.name == "text"
        return { item in
            guard asksBroken || isReadable(item) else { return false }
            let holds = probe(item, matches) || asksUnset && !probe(item) { !$0.isEmpty }
            return holds != isNegative
        }
    }

    /// Whether a value of the field is any of the term's.
    private func matcher(of term: Filter.Term, _ key: FilterKey) throws(FilterFault) -> @Sendable (Operand) -> Bool {
        let values = term.values.filter { !$0.text.isEmpty }
        if term.comparison.isOrder, let empty = term.values.first(where: { $0.text.isEmpty }) {
            throw FilterFault(.noValue(after: "\(key.name)\(term.comparison.rawValue)"), at: empty.column)
        }
        // Nothing is equal to all of the text.
        let looksForWords = key.name == "text" && !term.comparison.isOrder
        switch term.comparison {
        case .contains, .lacks,
            _ where looksForWords:
            let needles = values.map { Array(SearchText.fold($0.text).utf8) }
            return { operand in
                if case .words(let text) = operand { return needles.contains { text.openTextHolds($0) } }
                let text = SearchText.fold(operand.description)
                return needles.contains { text.holds($0) }
            }
        default:
            var comparands: [Comparand] = []
            for value in values {
                comparands.append(try key.comparand(value, today: today, currency: currency))
            }
            let comparison = term.comparison
            return { [comparands] operand in
                comparands.contains { $0.holds(comparison, of: operand) }
            }
        }
    }
}

extension Filter.Comparison {
    /// Whether it holds of a value with this order to what it is compared with; of `!=`, whether the two are the same.
    func holds(_ order: Int) -> Bool {
        switch self {
        case .less: order < 0
        case .atMost: order <= 0
        case .greater: order > 0
        case .atLeast: order >= 0
        case .equal, .notEqual, .contains, .lacks: order == 0
        }
    }
}

extension String {
    /// Whether these bytes stand in it one after the other. Bytes are compared, which folded text allows.
    fileprivate func holds(_ needle: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        let found = utf8.withContiguousStorageIfAvailable { text in
            guard text.count >= needle.count else { return false }
            for start in 0...text.count - needle.count where text[start] == first {
                if text[start..<start + needle.count].elementsEqual(needle) { return true }
            }
            return false
        }
        return found ?? contains(String(decoding: needle, as: UTF8.self))
    }
}

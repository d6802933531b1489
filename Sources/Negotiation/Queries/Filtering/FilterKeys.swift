import Words

/// All that can be asked about one kind of item, and how to ask it.
package struct FilterKeys<Item: Sendable>: Sendable {
    package let keys: [FilterKey]
    /// What the items are.
    let items: FilteredWords
    let today: CalendarDate
    /// Of amounts that are written without one.
    let currency: Currency?
    /// The way to the values of a key; nil where there are none.
    let probe: @Sendable (String) -> Probe<Item>?
    /// Whether what the item says can be relied on. Of others, only the id can be asked: what stands for their unread
    /// fields are no facts.
    package let isReadable: @Sendable (Item) -> Bool
    /// How an item is had for as long as it is asked for these keys, and no others.
    let passing: @Sendable ([String]) -> @Sendable (Item) -> Item

    func key(_ name: String, at column: Int) throws(FilterFault) -> FilterKey {
        let name = name.lowercased()
        let key = keys.first { $0.name == name }
        guard key?.isMasked != true, key != nil || !Masked.hides(name) else {
            throw FilterFault(.masked(key: name), at: column)
        }
        if let key { return key }
        // Anyone's own keys are known to no table.
        if name.hasPrefix("x-"), name.count > 2, probe(name) != nil { return FilterKey(name, .line) }
        let known = keys.filter { !$0.isMasked }.map(\.name)
        throw FilterFault(
            .noKey(
                name, in: items, near: Spelling.nearest(to: name, among: known),
                known: known.filter { !$0.contains(".") }), at: column)
    }
}

extension FilterKeys {
    /// Of the records of one kind: their fields, each side's, `id`, `text`, and words that are worked out.
    package init<Subject: ListedSubject>(
        of dossier: Dossier, today: CalendarDate, texts: FoldedTexts = FoldedTexts()
    ) where Item == Record<Subject> {
        let computed = Subject.computedKeys(dossier, today: today)
        let vocabulary = dossier.vocabulary
        let kind = Subject.kind
        var keys = FilterKey.keys(of: Subject.fieldInfos, vocabulary: vocabulary)
        for side in vocabulary?.sides ?? [] {
            keys += FilterKey.keys(of: kind.sideFieldInfos, below: side + ".", vocabulary: vocabulary)
        }
        // All that a record says goes by the same name as a gap's disputed words, which are part of it.
        keys.removeAll { $0.name == "text" }
        keys += computed.map(\.key) + [FilterKey("id", .line), FilterKey("text", .prose)]
        self.keys = keys
        items = .records(kind.term)
        self.today = today
        currency = dossier.framework.subject.pledged?.value.currency
        isReadable = { !$0.isBroken }
        passing = { names in
            if computed.contains(where: { names.contains($0.key.name) }) { return { $0.passing() } }
            let keys = Set(names.map { String($0.prefix { $0 != "." }) })
            let perSide = vocabulary?.sides.contains(where: keys.contains) ?? true
            let wanted = Subject.fields(keys, perSide: perSide)
            // An id, or somebody's own key, is none of its fields.
            return { wanted.isEmpty ? $0 : $0.passing(wanted) }
        }
        probe = { name in
            if let own = computed.first(where: { $0.key.name == name }) { return own.probe }
            if name == "id" { return { record, test in test(.text(record.id.name)) } }
            if name == "text" { return { record, test in test(.words(texts.text(of: record))) } }
            if name.hasPrefix("x-") { return FilterKeys.ownKey(name) }
            let path = name.split(separator: ".").map(String.init)
            guard let inner = Subject.probe(path[...]) else { return nil }
            return { record, test in inner(record.subject, test) }
        }
    }

    private static func ownKey<Subject: RecordSubject>(_ name: String) -> Probe<Item> where Item == Record<Subject> {
        let letters = Array(name.utf8)
        return { record, test in
            // Few have it at all; only those are read. Where there are escapes, they may be those of its letters.
            guard record.source.holds(letters) || record.source.holds([UInt8(ascii: "\\")]) else { return false }
            return RecordSummary(record).text(of: name).map { test(.text($0)) } ?? false
        }
    }
}

extension FilterKeys {
    /// Of what meetings hold lists of: the fields, `meeting`, by its id or title, and words that are worked out. `text` is
    /// what the item itself says and the title of its meeting.
    fileprivate init<Part: MeetingItem>(
        parts dossier: Dossier, _ today: CalendarDate, words: @escaping @Sendable (Part) -> [String],
        computed: [ComputedKey<Item>] = []
    ) where Item == MeetingPart<Part> {
        let computed =
            [
                ComputedKey<Item>(key: FilterKey("meeting", .reference(.meeting))) { part, test in
                    test(.text(part.meeting.id.name)) || test(.text(part.meeting.name))
                },
                ComputedKey<Item>(key: FilterKey("text", .prose)) { part, test in
                    (words(part.item) + [part.meeting.name]).contains { test(.text($0)) }
                },
            ] + computed
        let fields = FilterKey.keys(of: Part.fieldInfos, vocabulary: dossier.vocabulary)
        keys = fields.filter { $0.name != "text" } + computed.map(\.key)
        items = Part.filtered
        self.today = today
        currency = nil
        isReadable = { !$0.meeting.isBroken }
        passing = { _ in { $0 } }
        probe = { name in
            if let own = computed.first(where: { $0.key.name == name }) { return own.probe }
            guard let inner = Part.probe([name]) else { return nil }
            return { part, test in inner(part.item, test) }
        }
    }
}

extension FilterKeys where Item == MeetingAction {
    package init(actionsOf dossier: Dossier, today: CalendarDate) {
        self.init(
            parts: dossier, today, words: { [$0.text, $0.owner].compactMap(\.self) },
            computed: [
                .flag("overdue") { $0.item.isOverdue(today) },
                .count("days") { $0.item.status == .open ? $0.item.due?.daysLeft(on: today) : nil },
            ])
    }
}

extension FilterKeys where Item == MeetingStatement {
    package init(statementsOf dossier: Dossier, today: CalendarDate) {
        let date = ComputedKey<Item>(key: FilterKey("date", .date)) { $1($0.date.operand) }
        self.init(
            parts: dossier, today, words: { [$0.text, $0.original, $0.who, $0.source].compactMap(\.self) },
            computed: [date])
    }
}

/// A key that is no field, and how it is worked out.
package struct ComputedKey<Item>: Sendable {
    let key: FilterKey
    let probe: Probe<Item>

    static func flag(_ name: String, _ value: @escaping @Sendable (Item) -> Bool) -> ComputedKey {
        ComputedKey(key: FilterKey(name, .flag, words: ["no", "yes"])) { item, test in test(value(item).operand) }
    }

    /// Of nil, it is not set.
    static func count(_ name: String, _ value: @escaping @Sendable (Item) -> Int?) -> ComputedKey {
        ComputedKey(key: FilterKey(name, .number)) { item, test in
            value(item).map { test(.number(ExactDecimal($0))) } ?? false
        }
    }
}

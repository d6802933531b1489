/// All that can be asked about one kind of item, and how to ask it.
public struct FilterKeys<Item: Sendable>: Sendable {
    public let keys: [FilterKey]
    /// The items, in the plural.
    let noun: String
    let today: CalendarDate
    /// Of amounts that are written without one.
    let currency: Currency?
    /// The way to the values of a key; nil where there are none.
    let probe: @Sendable (String) -> Probe<Item>?
    /// Whether what the item says can be relied on. Of others, only the id can be asked: what stands for their unread
    /// fields are no facts.
    public let isReadable: @Sendable (Item) -> Bool

    func key(_ name: String, at column: Int) throws(FilterFault) -> FilterKey {
        let name = name.lowercased()
        let key = keys.first { $0.name == name }
        guard key?.isMasked != true, key != nil || !Masked.hides(name) else {
            throw FilterFault("\(name) is masked, nothing is found by it: open the record to read it", at: column)
        }
        if let key { return key }
        // Anyone's own keys are known to no table.
        if name.hasPrefix("x-"), name.count > 2, probe(name) != nil { return FilterKey(name, .line) }
        let known = keys.filter { !$0.isMasked }.map(\.name)
        if let near = Spelling.nearest(to: name, among: known) {
            throw FilterFault("no key `\(name)`: did you mean `\(near)`?", at: column)
        }
        let plain = known.filter { !$0.contains(".") }.joined(separator: ", ")
        throw FilterFault("no key `\(name)` in \(noun): the keys are \(plain)", at: column)
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
        keys += computed.map(\.key) + [FilterKey("id", .line), FilterKey("text", .prose)]
        self.keys = keys
        noun = kind.plural
        self.today = today
        currency = dossier.framework.envelope?.value.currency
        isReadable = { !$0.isBroken }
        probe = { name in
            if let own = computed.first(where: { $0.key.name == name }) { return own.probe }
            if name == "id" { return { record, test in test(.text(record.id.name)) } }
            if name == "text" { return { record, test in test(.folded(texts.text(of: record))) } }
            if name.hasPrefix("x-") { return FilterKeys.ownKey(name) }
            let path = name.split(separator: ".").map(String.init)
            guard let inner = Subject.probe(path[...]) else { return nil }
            return { record, test in inner(record.subject, test) }
        }
    }

    private static func ownKey<Subject>(_ name: String) -> Probe<Item> where Item == Record<Subject> {
        { record, test in RecordSummary(record).text(of: name).map { test(.text($0)) } ?? false }
    }
}

extension FilterKeys where Item == MeetingAction {
    /// `text` is the action's own words, its owner and the title of its meeting.
    public init(actionsOf dossier: Dossier, today: CalendarDate) {
        let computed: [ComputedKey<Item>] = [
            ComputedKey(key: FilterKey("meeting", .reference(.meeting))) { action, test in
                test(.text(action.meeting.id.name)) || test(.text(action.meeting.name))
            },
            ComputedKey(key: FilterKey("text", .prose)) { action, test in
                test(.text(action.item.text)) || action.item.owner.map { test(.text($0)) } ?? false
                    || test(.text(action.meeting.name))
            },
            .flag("overdue") { $0.item.isOverdue(today) },
            .count("days") { $0.item.status == .open ? $0.item.due.map { today.days(until: $0) } : nil },
        ]
        let fields = FilterKey.keys(of: ActionItem.fieldInfos, vocabulary: dossier.vocabulary)
        keys = fields.filter { $0.name != "text" } + computed.map(\.key)
        noun = "actions"
        self.today = today
        currency = nil
        isReadable = { !$0.meeting.isBroken }
        probe = { name in
            if let own = computed.first(where: { $0.key.name == name }) { return own.probe }
            guard let inner = ActionItem.probe([name]) else { return nil }
            return { action, test in inner(action.item, test) }
        }
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

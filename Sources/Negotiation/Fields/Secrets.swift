import FrontMatter

/// What the masked fields of a dossier say, so that it is known again where other text repeats it word for word.
///
/// Words are compared, whatever stands between them: case, width, line breaks, quotes and emphasis do not count. Only
/// what has three words and twelve columns is looked for (in Japanese six characters; each counts as a word), and a
/// single sentence of a longer value only from five words and twenty-four columns on: `1%`, `two years` or a term of
/// the trade would be found all over, and would tell by its dots where they come from.
package struct Secrets: Sendable {
    package static let none = Secrets()

    /// Where a passage comes from: `tokyo.fallback` of a gap.
    struct Origin: Sendable, Hashable {
        let record: RecordID
        let field: String
    }

    fileprivate struct Passage: Sendable {
        let words: [UInt64]
        /// Of the first of them.
        let key: UInt64
        let origin: Origin
    }

    private static let leastWords = 3
    private static let leastColumns = 12
    private static let leastWordsOfSentence = 5
    private static let leastColumnsOfSentence = 24

    private var passages: [Passage] = []
    /// Places in `passages`, by their first three words.
    private var places: [UInt64: [Int]] = [:]
    /// Those of records that an index keeps.
    private var kept: [KeptPassages] = []

    /// Passages of which only the keys are known, until one of them is met.
    fileprivate struct KeptPassages: Sendable {
        /// In order, each with the place of its record.
        let keys: [(key: UInt64, record: Int)]
        let passages: @Sendable (_ record: Int) -> [Passage]

        func add(_ key: UInt64, to found: inout [Passage]) {
            var range = keys.startIndex..<keys.endIndex
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                range = keys[middle].key < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
            }
            var last: Int?
            for (other, record) in keys[range.lowerBound...] {
                guard other == key else { return }
                if record != last { found += passages(record).filter { $0.key == key } }
                last = record
            }
        }
    }

    private init() {}

    /// Of all masked fields of the dossier, and of those that resemble one.
    ///
    /// - Parameter isWhole: whether all that they say is made out at once, also of records that an index keeps.
    package init(_ dossier: Dossier, isWhole: Bool = true) {
        self.init(
            dossier.framework, dossier.lists.map { Gathered($0, in: dossier.framework, isWhole: isWhole) })
    }

    /// The same, of what the lists' records say.
    package init(_ framework: Record<Framework>, _ lists: [Gathered]) {
        let all = [Gathered([framework], in: framework, isWhole: true)] + lists
        kept = all.compactMap(\.kept)
        for gathered in all { for passage in gathered.passages { insert(passage) } }
        for gathered in all { for passage in gathered.faulty { insert(passage) } }
    }

    /// What the masked fields of some records say. A thread can gather it for each kind.
    package struct Gathered: Sendable {
        fileprivate private(set) var passages: [Passage] = []
        /// Keys that only resemble a field are faults; what their values are, the file alone says.
        fileprivate private(set) var faulty: [Passage] = []

        fileprivate private(set) var kept: KeptPassages?

        package init<List: RecordList>(_ list: List, in framework: Record<Framework>, isWhole: Bool = false) {
            self.init(list.records.inOrder, in: framework, isWhole: isWhole)
        }

        /// Whether every text is told alike by these, wherever the passages come from.
        func withholdsTheSame(as other: Gathered) -> Bool {
            func words(_ gathered: Gathered) -> Set<[UInt64]> {
                Set((gathered.passages + gathered.faulty).map(\.words))
            }
            return words(self) == words(other)
        }

        // Unspecialised, each of thousands of records looks its type up anew.
        @_specialize(where Subject == Project)
        @_specialize(where Subject == Gap)
        @_specialize(where Subject == Meeting)
        @_specialize(where Subject == Commitment)
        @_specialize(where Subject == Package)
        fileprivate init<Subject: RecordSubject>(
            _ records: [Record<Subject>], in framework: Record<Framework>, isWhole: Bool
        ) {
            let fields = MaskedFields<Subject>(framework.subject.sides.map(\.id))
            var keys: [(key: UInt64, record: Int)] = []
            for place in records.indices {
                let record = records[place]
                if !isWhole, let packed = record.packed, packed.list.framework === framework {
                    packed.forEachKey { keys.append((key: $0, record: place)) }
                } else if !record.problems.isEmpty {
                    Secrets.add(record.source, of: record.id, to: &faulty)
                } else if !fields.isEmpty {
                    Secrets.add(record, fields, to: &passages)
                }
            }
            guard !keys.isEmpty else { return }
            keys.sort { ($0.key, $0.record) < ($1.key, $1.record) }
            kept = KeptPassages(keys: keys) { place in
                var passages: [Passage] = []
                Secrets.add(records[place], fields, to: &passages)
                return passages
            }
        }
    }

    private static func add<Subject: RecordSubject>(
        _ record: Record<Subject>, _ fields: MaskedFields<Subject>, to passages: inout [Passage]
    ) {
        fields.forEachValue(in: record.subject) { field, value in
            add(value.description, from: Origin(record: record.id, field: field()), to: &passages)
        }
    }

    /// What the passages of a record are found by.
    static func forEachKey<Subject: RecordSubject>(
        of record: Record<Subject>, _ fields: MaskedFields<Subject>, _ body: (UInt64) -> Void
    ) {
        var passages: [Passage] = []
        add(record, fields, to: &passages)
        for (place, passage) in passages.enumerated()
        where !passages[..<place].contains(where: { $0.key == passage.key }) { body(passage.key) }
    }

    package var isEmpty: Bool { passages.isEmpty && kept.isEmpty }

    /// These, and what the masked fields said before and after some changes.
    package func adding(_ changes: [Change]) -> Secrets {
        var passages: [Passage] = []
        for change in changes {
            let origin = Origin(record: change.record, field: change.field.description)
            for value in [change.before, change.after].compactMap(\.self) {
                Secrets.add(value, isMasked: change.isMasked, from: origin, to: &passages)
            }
        }
        var secrets = self
        for passage in passages { secrets.insert(passage) }
        return secrets
    }

    /// The text with dots in the place of every passage that repeats a masked value.
    package func told(_ text: String) -> String { dotted(text, isCut: false) }

    /// The same of the first `most` bytes of a text, which are all that is looked at: a screen has room for few, and is
    /// drawn for every key. A passage that the cut goes through gets its dots too.
    package func told(_ text: String, atMost most: Int) -> String {
        guard text.utf8.count > most else { return told(text) }
        // By scalars: what Swift takes for one character may be longer than all that there is room for.
        let end = text.utf8.index(text.startIndex, offsetBy: most)
        return dotted(String(text.unicodeScalars[..<end]), isCut: true)
    }

    private func dotted(_ text: String, isCut: Bool) -> String {
        let found = repetitions(in: text, isCut: isCut)
        guard !found.isEmpty else { return text }
        let bytes = text.utf8
        var told = ""
        var end = bytes.startIndex
        for (range, _) in found {
            told += text[end..<bytes.index(bytes.startIndex, offsetBy: range.lowerBound)] + Masked.dots
            end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        }
        return told + text[end...]
    }

    /// The stretches of `text` that repeat a masked value, as offsets of its UTF-8, and whose value it is.
    ///
    /// - Parameter isCut: whether there is more of it, so that a passage at its end may go on.
    func repetitions(in text: String, isCut: Bool = false) -> [(range: Range<Int>, origin: Origin)] {
        guard !isEmpty, text.utf8.count >= Secrets.leastColumns else { return [] }
        let words = SpokenWord.all(in: text)[...]
        var found: [(Range<Int>, Origin)] = []
        var start = 0
        while start + Secrets.leastWords <= words.count {
            let passage = passages(by: Secrets.key(words, at: start))
                .filter { passage in
                    let rest = words[start...].lazy.map(\.hash)
                    // The last word may be cut itself.
                    return rest.starts(with: passage.words) || isCut && passage.words.starts(with: rest.dropLast())
                }
                .max { $0.words.count < $1.words.count }
            guard let passage else {
                start += 1
                continue
            }
            let last = words[min(start + passage.words.count, words.count) - 1]
            found.append((words[start].range.lowerBound..<last.range.upperBound, passage.origin))
            start += passage.words.count
        }
        return found
    }

    private func passages(by key: UInt64) -> [Passage] {
        var found = (places[key] ?? []).map { passages[$0] }
        for list in kept { list.add(key, to: &found) }
        return found
    }

    private static func add(_ source: [UInt8], of id: RecordID, to passages: inout [Passage]) {
        guard let document = try? Document.record(source) else { return }
        for entry in document.root.entries {
            let origin = Origin(record: id, field: entry.key)
            add(entry.value.value, isMasked: Masked.hides(entry.key), from: origin, to: &passages)
        }
    }

    private static func add(_ value: Value, isMasked: Bool, from origin: Origin, to passages: inout [Passage]) {
        switch value {
        case .null: break
        case .text(let text): if isMasked { add(text, from: origin, to: &passages) }
        case .list(let items): for item in items { add(item, isMasked: isMasked, from: origin, to: &passages) }
        case .map(let entries):
            for entry in entries {
                let inner = Origin(record: origin.record, field: "\(origin.field).\(entry.key)")
                add(entry.value, isMasked: isMasked || Masked.hides(entry.key), from: inner, to: &passages)
            }
        }
    }

    /// The whole of a value, and each of its longer sentences.
    private static func add(_ text: String, from origin: Origin, to passages: inout [Passage]) {
        func add(_ words: ArraySlice<SpokenWord>, _ leastWords: Int, _ leastColumns: Int) {
            guard words.count >= leastWords, words.reduce(0, { $0 + $1.columns }) >= leastColumns else { return }
            passages.append(Passage(words: words.map(\.hash), key: key(words, at: words.startIndex), origin: origin))
        }
        let words = SpokenWord.all(in: text)
        add(words[...], leastWords, leastColumns)
        var start = 0
        for (place, word) in words.enumerated() where word.endsSentence {
            add(words[start...place], leastWordsOfSentence, leastColumnsOfSentence)
            start = place + 1
        }
    }

    private mutating func insert(_ passage: Passage) {
        if places[passage.key]?.contains(where: { passages[$0].words == passage.words }) == true { return }
        places[passage.key, default: []].append(passages.count)
        passages.append(passage)
    }

    /// Of the first words of a passage. Without a copy: it is asked for at each word of each text that is shown.
    private static func key(_ words: ArraySlice<SpokenWord>, at start: Int) -> UInt64 {
        var key: UInt64 = 0
        for place in start..<start + leastWords { key = (key ^ words[place].hash) &* 0x100_0000_01B3 }
        return key
    }
}

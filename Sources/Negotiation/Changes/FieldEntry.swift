import FrontMatter
import Words

/// What a person types for a field of a record.
package struct FieldEntry: Sendable {
    package let record: RecordSummary
    /// As it is named to people: `tokyo.position`.
    package let field: String
    package let text: String

    package init(_ record: RecordSummary, _ field: String, _ text: String) {
        self.record = record
        self.field = field
        self.text = text
    }
}

/// A field as a person names it (`status`, `tokyo.position`, `x-note`), found in the tables.
package struct FieldAddress: Sendable {
    package let path: Path
    package let shape: Shape
    package let required: Bool

    /// Fails with words that say which fields there are.
    package init(_ name: String, in kind: RecordKind, vocabulary: Vocabulary?) throws(ChangeRefusal) {
        let sides = vocabulary?.sides ?? []
        let parts = FieldAddress.parts(of: name)
        let first = parts[0]
        var info: FieldInfo
        if first.hasPrefix("x-"), first.count > 2 {
            info = FieldInfo(key: first, shape: .prose)
        } else if let field = kind.fieldInfos.first(where: { $0.key == first }) {
            info = field
        } else if sides.contains(first), !kind.sideFieldInfos.isEmpty {
            info = FieldInfo(key: first, shape: .fields(kind.sideFieldInfos))
        } else {
            throw FieldAddress.unknown(first, in: .record(kind.term), among: kind.fieldInfos.map(\.key) + sides)
        }
        var steps: [Path.Step] = [.key(first)]
        for (depth, part) in parts.enumerated().dropFirst() {
            let place = parts.prefix(depth).joined(separator: ".")
            let (step, field) = try FieldAddress.step(from: info.shape, of: place, to: part, sides: sides)
            steps.append(step)
            info = field
        }
        self.init(path: Path(steps), shape: info.shape, required: info.required)
    }

    /// `positions[0].text` and `positions.0.text` are the same.
    static func parts(of name: String) -> [String] {
        String(name.compactMap { $0 == "[" ? "." : $0 == "]" ? nil : $0 })
            .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    private init(path: Path, shape: Shape, required: Bool) {
        self.path = path
        self.shape = shape
        self.required = required
    }

    private static func step(
        from shape: Shape, of place: String, to part: String, sides: [String]
    ) throws(ChangeRefusal) -> (Path.Step, FieldInfo) {
        switch shape {
        case .fields(let fields):
            guard let field = fields.first(where: { $0.key == part }) else {
                throw unknown(part, in: .field(place), among: fields.map(\.key))
            }
            return (.key(part), field)
        case .list(let element):
            guard let index = Int(part), index >= 0 else {
                throw .invalid(EntryWords.entryNeedsNumber(place))
            }
            return (.index(index), FieldInfo(key: part, shape: element))
        case .perSide(let element):
            guard sides.contains(part) else { throw unknown(part, in: .field(place), among: sides) }
            return (.key(part), FieldInfo(key: part, shape: element))
        default:
            throw .invalid(EntryWords.noPart(part, of: place))
        }
    }

    private static func unknown(
        _ word: String, in place: EntryWords.Place, among known: [String]
    ) -> ChangeRefusal {
        .invalid(
            EntryWords.noField(word, in: place, near: Spelling.nearest(to: word, among: known), known: known))
    }
}

extension RecordKind {
    /// The table of this kind's fields.
    package var fieldInfos: [FieldInfo] { subject.fieldInfos }

    /// The fields that are written once for each side.
    package var sideFieldInfos: [FieldInfo] { subject.sideFieldInfos }

    /// Reads a record of this kind only for its faults, and for the records that it names.
    package func examination(
        of document: Document, id: RecordID, vocabulary: Vocabulary?
    ) -> (problems: [Problem], mentions: [Mention]) {
        func examined<Subject: RecordSubject>(_: Subject.Type) -> ([Problem], [Mention]) {
            let (record, mentions) = Record<Subject>.examining(RecordFile(document), id: id, vocabulary: vocabulary)
            return (record.problems, mentions)
        }
        return examined(subject)
    }
}

extension RecordKind {
    /// What would be wrong with a record that was not before: a fault that breaks it, one of a part that stands by itself,
    /// a slip, a record that is named and not there. Old faults of the last three kinds must not hold up other changes.
    ///
    /// - Parameter base: the record as it was; nil where that could not be read.
    package func newFault(
        in document: Document, since base: Document?, id: RecordID, vocabulary: Vocabulary?,
        exists: (RecordID) -> Bool
    ) -> Problem? {
        let (problems, mentions) = examination(of: document, id: id, vocabulary: vocabulary)
        if let fault = problems.first(where: \.breaks) { return fault }
        // To examine what was there takes as long again: only where there is something that it may excuse.
        let missing = mentions.filter { !exists($0.target) }
        let faults = problems.compactMap(\.refused)
        guard !missing.isEmpty || !faults.isEmpty else { return nil }
        let old: (problems: [Problem], mentions: [Mention]) =
            base.map { examination(of: $0, id: id, vocabulary: vocabulary) } ?? ([], [])
        let known = Set(old.problems.compactMap(\.refused?.message))
        if let fault = faults.first(where: { !known.contains($0.message) }) { return fault }
        let named = Set(old.mentions.map(\.target))
        return missing.first { !named.contains($0.target) }?.problem
    }
}

extension Value {
    /// What a person typed for a field: dates may be relative (`+3d`, `fri`), lists are separated by commas,
    /// and anything may be written as YAML in brackets or braces.
    ///
    /// - Parameter currency: of an amount that is typed without one.
    init(
        entered text: String, as shape: Shape, today: CalendarDate, currency: Currency? = nil
    ) throws(ChangeRefusal) {
        let isBracketed = text.hasPrefix("[") || text.hasPrefix("{")
        switch shape {
        case .claims where isBracketed: self = try Value(yaml: text)
        case .date, .claims(.date): self = try Value(enteredDate: text, today: today)
        case .day, .claims(.day):
            self = try Value(enteredDate: text, today: today)
            guard DateInput.parse(text, today: today)?.day != nil else {
                throw .invalid(EntryWords.notExactDay(text))
            }
        case .list, .fields, .perSide:
            if isBracketed {
                self = try Value(yaml: text)
            } else if case .list = shape {
                self = .list(text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }.map { .text(String($0)) })
            } else {
                throw .invalid(EntryWords.notInBraces(text, shape.words(within: nil)))
            }
        case .amount, .claims(.amount): self = .text(Amount.completing(text, with: currency))
        case .measured where Language.current == .japanese, .claims(.measured) where Language.current == .japanese:
            let amount = MeasuredValue(text) == nil ? Amount(japanese: text, currency: currency) : nil
            self = .text(amount?.description ?? text)
        default: self = .text(text)
        }
    }

    /// What a record can say is kept as it was typed, with a time behind the day; what counts from today is written out.
    private init(enteredDate text: String, today: CalendarDate) throws(ChangeRefusal) {
        guard let date = DateInput.parse(text, today: today) else {
            let text = text.foldedAndTrimmed()
            guard let fault = DateFault(in: text) else {
                throw .invalid(EntryWords.notDate(String(text)))
            }
            throw .invalid(
                EntryWords.faultyDate(
                    String(text), fault.reason, fault.remedy.map(RemedyWords.date) ?? .value(.typedDate)))
        }
        let typed = String(text.foldedAndTrimmed())
        self = .text(KnownDate.read(typed) == nil ? date.description : typed)
    }

    private init(yaml text: String) throws(ChangeRefusal) {
        let document: Document
        do { document = try Document.bare(Array("value: \(text)\n".utf8)) } catch {
            throw .invalid(EntryWords.malformed(text, reason: error.message))
        }
        guard document.root.count == 1, let node = document.root["value"] else {
            throw .invalid(EntryWords.notOneValue(text))
        }
        self = node.value
    }
}

extension StringProtocol {
    /// Without blanks at either end.
    var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[endIndex...] }
        return self[first...last]
    }
}

extension RecordSummary {
    /// What a field that holds one value holds now, as it would be typed; `nil` where it is not there.
    package func text(of field: String) -> String? {
        guard let document = try? Document.record(source) else { return nil }
        let steps = FieldAddress.parts(of: field).map { Int($0).map(Path.Step.index) ?? .key($0) }
        var node = document.root[Path(steps)]
        if let list = node, list.kind == .list { node = list[Path([.index(0)])] }
        if let claim = node, claim.kind == .map { node = claim["value"] }
        guard let node, node.kind == .scalar else { return nil }
        return node.text
    }
}

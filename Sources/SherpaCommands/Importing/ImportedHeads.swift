internal import Negotiation
internal import Words

/// What the columns of a table may be called: fields by their keys and by their words in both languages, a side's with the
/// side before or behind, and what the columns are called that `list` and the board show.
struct ImportedHeads {
    enum Meaning: Equatable {
        case id
        /// The record whose list the row is an entry of.
        case holder
        /// The place in that list, from 0.
        case place
        /// A field, as `set` names it; in a list, that of an entry.
        case field(String)
        /// The currency of the amounts in a column before it.
        case currency
        /// Worked out, not entered.
        case computed
    }

    private var meanings: [String: Meaning] = [:]
    /// As they may be written, for near misses.
    private(set) var names: [String] = []

    init(of kind: ImportedKind, in dossier: Dossier) {
        let framework = dossier.framework.subject
        if let list = kind.list {
            add(.holder, ImportedHeads.words(list.holder.rawValue) + ["\(list.holder.rawValue) id"])
            add(.place, ImportedHeads.words(FieldName.index.rawValue))
        } else {
            add(.id, ["id"])
        }
        for field in kind.fields where ImportedHeads.isImported(field.shape) {
            add(.field(field.key), ImportedHeads.words(field.key) + (kind.otherHeads[field.key] ?? []))
        }
        if kind.fields.contains(where: \.shape.isAmount) {
            add(.currency, ImportedHeads.words(FieldName.currency.rawValue))
        }
        for key in kind.computed.sorted() { add(.computed, ImportedHeads.words(key)) }
        guard kind.list == nil else { return }
        for side in framework.sides {
            let isOurs = side.id == framework.ours?.id
            let names = [side.id, side.ownName, side.nameJa, isOurs ? "our" : "their", isOurs ? "当方" : "先方"]
            for field in kind.record.sideFieldInfos where ImportedHeads.isImported(field.shape) {
                let words = ImportedHeads.words(field.key)
                let heads = names.compactMap(\.self).flatMap { name in
                    words.flatMap { ["\(name).\($0)", "\(name)の\($0)", "\($0) (\(name))", "\($0) \(name)"] }
                }
                add(.field("\(side.id).\(field.key)"), heads)
            }
        }
        // A table of gaps has a column for each side: what that says.
        for side in framework.sides where kind == .gaps {
            add(.field("\(side.id).position"), [side.id, side.ownName, side.nameJa].compactMap(\.self))
        }
        for head in ColumnHead.allCases {
            guard let meaning = ImportedHeads.meaning(of: head, kind, framework) else { continue }
            add(meaning, [head.english, head.japanese])
        }
    }

    /// What a head says; a unit in brackets behind it is told apart.
    func meaning(of head: String) -> (meaning: Meaning, unit: String?)? {
        if let meaning = meanings[ImportedHeads.folded(head)] { return (meaning, nil) }
        let head = head.foldedAndTrimmed()
        guard let last = head.last, let open = ImportedHeads.brackets[last], let start = head.lastIndex(of: open) else {
            return nil
        }
        let unit = head[head.index(after: start)...].dropLast().foldedAndTrimmed()
        guard let meaning = meanings[ImportedHeads.folded(head[..<start])], !unit.isEmpty else { return nil }
        return (meaning, String(unit))
    }

    private static let brackets: [Character: Character] = [")": "(", "]": "["]

    /// Without regard to case, width and what stands between the words.
    static func folded(_ head: some StringProtocol) -> String {
        let marks: Set<Character> = [" ", "-", "_", ".", ":", "/", "\n", "・", "　"]
        return SearchText.fold(head).split { marks.contains($0) }.joined(separator: "-")
    }

    private mutating func add(_ meaning: Meaning, _ heads: [String]) {
        for head in heads {
            let folded = ImportedHeads.folded(head)
            guard !folded.isEmpty, meanings[folded] == nil else { continue }
            meanings[folded] = meaning
            names.append(head)
        }
    }

    private static func words(_ key: String) -> [String] {
        [key] + (FieldName(rawValue: key).map { [$0.english, $0.japanese] } ?? [])
    }

    /// Whether one cell may hold it.
    private static func isImported(_ shape: Shape) -> Bool {
        if case .list(let element) = shape { return element.isOneValue }
        return shape.isOneValue
    }

    /// Of the heads on the board, those that are called otherwise than their fields.
    private static func meaning(of head: ColumnHead, _ kind: ImportedKind, _ framework: Framework) -> Meaning? {
        switch (head, kind) {
        case (.project, .projects), (.gap, .gaps), (.meeting, .meetings), (.commitment, .commitments): .field("title")
        case (.decidedBy, .gaps): .field("level")
        case (.where, .meetings): .field("place")
        case (.worth, .commitments): .field("amount")
        case (.inStage, .projects), (.moved, .gaps), (.toDo, .meetings): .computed
        case (.ours, .projects): framework.ours.map { .field("\($0.id).stance") }
        case (.theirs, .projects): framework.theirs.map { .field("\($0.id).stance") }
        default: nil
        }
    }
}

extension Shape {
    /// Whether it is money.
    var isAmount: Bool { if case .amount = withoutClaims { true } else { false } }
}

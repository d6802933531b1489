/// Something that a filter can ask records about and an order sort them by: a field, or a word worked out of them.
package struct FilterKey: Sendable {
    /// As it is written: `due`, `tokyo.position`, `outcomes.result`.
    package let name: String
    /// Of one value: what stands in lists and claims.
    package let shape: Shape
    /// The words that it can be, the least first; empty where it can be anything.
    package let words: [String]
    package let isMasked: Bool
    /// Whether there may be many of them in one record.
    private let isMany: Bool

    init(_ name: String, _ shape: Shape, words: [String] = [], isMasked: Bool = false, isMany: Bool = false) {
        self.name = name
        self.shape = shape
        self.words = words
        self.isMasked = isMasked
        self.isMany = isMany
    }

    /// Whether it makes sense to sort by it: not by prose, nor by what stands in lists.
    package var isForOrder: Bool {
        switch shape {
        case .prose: false
        default: !isMasked && !isMany
        }
    }

    /// Whether it is a reading, which the syllabary sorts.
    var isReading: Bool { name == "title-kana" }

    /// Words that count as more the further ahead they stand in the field's own list: `severity>=major` is what is at least
    /// as grave.
    private static let gravestFirst: Set<String> = ["severity"]

    /// The keys of these fields, and of those inside them.
    static func keys(
        of fields: [FieldInfo], below prefix: String = "", vocabulary: Vocabulary?, isMasked: Bool = false
    ) -> [FilterKey] {
        fields.flatMap { field in
            let name = prefix + field.key
            let isMasked = isMasked || field.masked
            return keys(named: name, field.shape, vocabulary: vocabulary, isMasked: isMasked)
        }
    }

    private static func keys(
        named name: String, _ shape: Shape, vocabulary: Vocabulary?, isMasked: Bool
    ) -> [FilterKey] {
        switch shape {
        case .claims(let inner):
            return keys(named: name, inner, vocabulary: vocabulary, isMasked: isMasked)
        case .list(let inner):
            return keys(named: name, inner, vocabulary: vocabulary, isMasked: isMasked).map(\.many)
        case .fields(let fields):
            return [FilterKey(name, .line, isMasked: isMasked, isMany: true)]
                + keys(of: fields, below: name + ".", vocabulary: vocabulary, isMasked: isMasked)
        case .perSide(let inner):
            return (vocabulary?.sides ?? []).flatMap {
                keys(named: "\(name).\($0)", inner, vocabulary: vocabulary, isMasked: isMasked)
            }
        case .choice(let words):
            return [FilterKey(name, shape, words: gravestFirst.contains(name) ? words.reversed() : words)]
        case .flag: return [FilterKey(name, shape, words: ["no", "yes"])]
        case .word(let list): return [FilterKey(name, shape, words: vocabulary?[list] ?? [], isMasked: isMasked)]
        default: return [FilterKey(name, shape, isMasked: isMasked)]
        }
    }

    private var many: FilterKey { FilterKey(name, shape, words: words, isMasked: isMasked, isMany: true) }
}

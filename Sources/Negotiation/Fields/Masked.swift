import Words

/// Fields whose words are hidden until they are asked for: what a side would settle for.
///
/// This is the one place that says which keys are such fields. A key counts wherever it stands, and also where it only
/// resembles one: `falback` is a mistake for `check`, but whoever wrote it meant a fallback.
package enum Masked {
    /// The last parts of such fields' names: `fallback` in `tokyo.fallback`.
    package static let fields = Set(tables.filter(\.masked).map(\.key))

    /// What stands in their place.
    package static let dots = "•••"

    /// Whether a field, named as in `tokyo.fallback`, is hidden: it, or one that it is a part of, is masked or resembles
    /// a masked one.
    package static func hides(_ field: String) -> Bool {
        if fields.contains(field) { return true }
        if others.contains(field) { return false }
        guard field.utf8.contains(UInt8(ascii: ".")) else { return field.resemblesMaskedKey }
        return field.split(separator: ".").contains { hides(String($0)) }
    }

    /// Whether a hidden field may be in a file that cannot be taken apart.
    package static func mayBe(in text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).contains { String($0).resemblesMaskedKey }
    }

    /// The masked field that a key which is none was most likely meant for; nil for one that resembles none.
    package static func meant(by key: String) -> String? {
        guard !fields.contains(key), !others.contains(key) else { return nil }
        return key.nearestMaskedKey
    }

    /// The masked field that a hidden key is or was meant for; nil for one that is not hidden.
    static func field(in key: String) -> String? {
        if fields.contains(key) { return key }
        return meant(by: key)
    }

    /// Where a masked field belongs.
    static func place(of field: String, sides: [String]) -> MaskedPlaceWords {
        GapLine.fieldInfos.contains { $0.key == field }
            ? .ofSide(sides.first ?? "SIDE", field: field) : .top(field: field)
    }

    /// Every field of every table, however deep, in one list.
    private static let tables: [FieldInfo] = {
        func inner(_ shape: Shape) -> [FieldInfo] {
            switch shape {
            case .claims(let shape), .list(let shape), .perSide(let shape): inner(shape)
            case .fields(let infos): all(infos)
            default: []
            }
        }
        func all(_ infos: [FieldInfo]) -> [FieldInfo] { infos.flatMap { [$0] + inner($0.shape) } }
        return RecordKind.allCases.flatMap { all($0.fieldInfos) + all($0.sideFieldInfos) }
    }()

    /// The keys of all other fields: none of them is taken for a masked one, however much it looks like it.
    fileprivate static let others = Set(tables.filter { !$0.masked }.map(\.key)).subtracting(fields)
}

/// A masked field's name without its hyphens, as keys are compared with it.
private struct MaskedName {
    let field: String
    let letters: [UInt8]
    private let set: Spelling.Letters

    init(_ field: String) {
        self.field = field
        letters = field.utf8.filter { $0 != UInt8(ascii: "-") }
        set = Spelling.Letters(letters)
    }

    static let all = Masked.fields.sorted().map(MaskedName.init)

    /// Whether a key of ASCII letters may be meant for one: it has nearly all of the name's letters, or no other ones.
    static func mayBe(in key: String.UTF8View) -> Bool {
        let letters = Spelling.Letters(key).latin
        return all.contains { $0.set.missing(from: letters) <= 2 || letters.missing(from: $0.set) == 0 }
    }

    func isPart(of word: [UInt8]) -> Bool {
        guard word.count >= letters.count else { return false }
        return (0...word.count - letters.count).contains { word[$0...].starts(with: letters) }
    }

    /// How many letters a key may have wrong: two, as for any field. A short name is only one letter off, unless the
    /// first is right: `headline` and `deadline` are two letters from `redline`.
    func edits(in word: [UInt8]) -> Int? {
        let word = word.last == UInt8(ascii: "s") && letters.last != UInt8(ascii: "s") ? Array(word.dropLast()) : word
        guard abs(word.count - letters.count) <= 2 else { return nil }
        let edits = Spelling.distance(word, letters)
        return edits <= (letters.count < 8 && word.first != letters.first ? 1 : 2) ? edits : nil
    }
}

extension String {
    fileprivate var resemblesMaskedKey: Bool { nearestMaskedKey != nil }

    /// The masked field that some part of the key is, or is nearly. Case, width, hyphens and plural do not count, nor do
    /// other words beside it (`tokyo-fallback`, `our red lines`).
    fileprivate var nearestMaskedKey: String? {
        // No shorter key is within two letters of any.
        guard utf8.count >= 5, !utf8.allSatisfy({ $0 < 0x80 }) || MaskedName.mayBe(in: utf8) else { return nil }
        let words = keyWords
        var best: (name: MaskedName, edits: Int)?
        func consider(_ word: [UInt8]) {
            for name in MaskedName.all {
                if let edits = name.edits(in: word), edits < best?.edits ?? .max { best = (name, edits) }
            }
        }
        for start in words.indices {
            var joined: [UInt8] = []
            // Two words at most, and one that a slip has cut in two.
            for word in words[start...].prefix(3) {
                joined += word
                consider(joined)
            }
            // Two words written as one.
            if let part = MaskedName.all.first(where: { $0.isPart(of: words[start]) }) { return part.field }
        }
        let whole = Array(words.joined())
        consider(whole)
        if whole.count >= 5, let begun = MaskedName.all.first(where: { $0.letters.starts(with: whole) }) {
            return begun.field
        }
        guard let best else { return nil }
        // A slip in another field's name, such as `deadlnie`, is one of that.
        if best.edits > 0 {
            let key = Array(words.joined(separator: [UInt8(ascii: "-")]))
            let isNearer = Masked.others.contains { other in
                abs(other.utf8.count - key.count) < best.edits && Spelling.distance(key, Array(other.utf8)) < best.edits
            }
            if isNearer { return nil }
        }
        return best.name.field
    }

    /// The words of a key in small Latin letters and digits: full-width letters and those that pass for Latin ones are
    /// folded, invisible and combining characters dropped; anything else, or a capital behind a small letter, parts words.
    private var keyWords: [[UInt8]] {
        var words: [[UInt8]] = [[]]
        var isSmall = false
        for scalar in unicodeScalars {
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            if value >= 0x80, let latin = LookAlike.letters[scalar] { value = latin.value }
            switch value {
            case 0x41...0x5A:
                if isSmall { words.append([]) }
                words[words.count - 1].append(UInt8(value) + 0x20)
                isSmall = false
            case 0x61...0x7A:
                words[words.count - 1].append(UInt8(value))
                isSmall = true
            case 0x30...0x39: words[words.count - 1].append(UInt8(value))
            case ..<0x80:
                words.append([])
                isSmall = false
            default:
                if scalar.isInvisible || scalar.isCombining { continue }
                if scalar.properties.isAlphabetic {
                    // Some letter, which is none of a masked field's.
                    words[words.count - 1].append(0xFF)
                } else {
                    words.append([])
                }
                isSmall = false
            }
        }
        return words.filter { !$0.isEmpty }
    }
}

import FrontMatter
import Words

/// A key whose value is hidden though it is no field: it resembles a masked one, or stands where none belongs. Whoever
/// reads the file with another program is not warned by its name.
package struct MisplacedSecret: Hashable, Sendable {
    package let record: RecordID
    /// The key as it is written; never its value.
    package let key: String
    /// The masked field that it looks like.
    package let field: String
    package let line: Int

    /// All in a record's file, in the order of the file. Keys that begin with `x-` are anyone's own, chosen on purpose:
    /// hidden, but not spoken of.
    package static func all(in source: [UInt8], of id: RecordID, vocabulary: Vocabulary?) -> [MisplacedSecret] {
        guard let document = try? Document.record(source) else { return lines(in: source, of: id) }
        var found: [MisplacedSecret] = []
        func gather(_ node: Node, below path: [String]) {
            for item in node.items { gather(item, below: path + [""]) }
            for entry in node.entries {
                let key = entry.key
                if path.isEmpty, key.hasPrefix("x-") { continue }
                if let field = Masked.field(in: key) {
                    guard !isField(path + [key], of: id.kind, vocabulary) else { continue }
                    found.append(
                        .init(record: id, key: key, field: field, line: document.position(of: entry.keyOffset).line))
                } else {
                    gather(entry.value, below: path + [key])
                }
            }
        }
        gather(document.root, below: [])
        return found
    }

    private static func isField(_ path: [String], of kind: RecordKind, _ vocabulary: Vocabulary?) -> Bool {
        func isMasked(_ infos: [FieldInfo]) -> Bool { infos.contains { $0.masked && $0.key == path.last } }
        return switch path.count {
        case 1: isMasked(kind.fieldInfos)
        case 2: isMasked(kind.sideFieldInfos) && vocabulary?.sides.contains(path[0]) ?? true
        default: false
        }
    }

    /// Of a file that cannot be taken apart, the lines that begin with such a key.
    private static func lines(in source: [UInt8], of id: RecordID) -> [MisplacedSecret] {
        let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { number, line in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                line.distance(from: line.startIndex, to: colon) < 80
            else { return nil }
            let key = String(decoding: line[..<colon], as: UTF8.self).trimmed
            guard let field = Masked.meant(by: String(key)), !key.hasPrefix("x-") else { return nil }
            return .init(record: id, key: String(key), field: field, line: number + 1)
        }
    }
}

extension Document {
    /// Where the values of hidden fields stand in the file.
    var maskedSpans: [Range<Int>] {
        var spans: [Range<Int>] = []
        func gather(_ node: Node) {
            for item in node.items { gather(item) }
            for entry in node.entries {
                if Masked.hides(entry.key) { spans.append(entry.value.span) } else { gather(entry.value) }
            }
        }
        gather(root)
        return spans
    }
}

extension Dossier {
    /// Where text that is not hidden repeats a masked value word for word.
    ///
    /// The passage is masked as well; to say it in other words is for a person.
    package var repeatedSecrets: [Problem] {
        let secrets = Secrets(self)
        guard !secrets.isEmpty else { return [] }
        return summaries.flatMap { $0.repetitions(of: secrets) }
    }
}

extension RecordSummary {
    fileprivate func repetitions(of secrets: Secrets) -> [Problem] {
        guard let document = try? Document.record(source) else { return [] }
        var problems: [Problem] = []
        func tell(_ origin: Secrets.Origin, at offset: Int) {
            let (line, column) = document.position(of: offset)
            let words = FieldFaultWords.repeatsSecret(
                field: origin.field, file: origin.record == id ? nil : origin.record.file)
            problems.append(
                Problem(
                    file: id.file, line: line, column: column, severity: .warning, message: words.text))
        }
        func gather(_ node: Node) {
            switch node.kind {
            case .null: break
            case .scalar:
                for origin in Set(secrets.repetitions(in: node.text).map(\.origin)) { tell(origin, at: node.offset) }
            case .list: for item in node.items { gather(item) }
            case .map: for entry in node.entries where !Masked.hides(entry.key) { gather(entry.value) }
            }
        }
        gather(document.root)
        for (range, origin) in secrets.repetitions(in: String(decoding: source[document.body], as: UTF8.self)) {
            tell(origin, at: document.body.lowerBound + range.lowerBound)
        }
        return problems
    }
}

import FrontMatter

/// A record that is to be added: its id, made from its title, and its file.
package enum NewRecord {
    /// An id that no record has yet: the words of the title in plain letters, behind the date where records of
    /// the kind are named by it. A title without any plain letter gives the kind's name.
    package static func id(
        of kind: RecordKind, title: String, date: KnownDate? = nil, isTaken: (RecordID) -> Bool
    ) -> RecordID {
        var stem = slug(title)
        if stem.isEmpty { stem = kind.rawValue }
        if kind.listedSubject?.isNamedByDate == true, let date { stem = "\(date.idStem)-\(stem)" }
        stem = trimmed(stem, to: RecordID.longest - 4)
        var id = RecordID(kind, stem)
        var number = 2
        while isTaken(id) {
            id = RecordID(kind, "\(stem)-\(number)")
            number += 1
        }
        return id
    }

    /// `Equity share, "Tokyo's"` → `equity-share-tokyos`.
    static func slug(_ title: String) -> String {
        var words: [String] = [""]
        for scalar in SearchText.fold(title).unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: words[words.count - 1].unicodeScalars.append(scalar)
            // An apostrophe parts no words.
            case 0x27, 0x2019: break
            default: if words.last?.isEmpty == false { words.append("") }
            }
        }
        return words.filter { !$0.isEmpty }.joined(separator: "-")
    }

    private static func trimmed(_ stem: String, to length: Int) -> String {
        guard stem.count > length else { return stem }
        var cut = stem.prefix(length)
        // Whole words, where there are any.
        if let hyphen = cut.lastIndex(of: "-") { cut = cut[..<hyphen] }
        return String(cut)
    }

    /// Its file, with the fields in the order of the kind's table.
    ///
    /// Fails, in words, where the record would have faults.
    package static func document(
        of id: RecordID, fields: Value, prose: String = "", vocabulary: Vocabulary?
    ) throws(ChangeRefusal) -> Document {
        let document: Document
        do { document = try Document.writing(ordered(fields, id.kind), body: prose) } catch {
            throw .invalid(error.message)
        }
        let faults = id.kind.examination(of: document, id: id, vocabulary: vocabulary).problems
        if let fault = faults.lazy.compactMap(\.refused).first { throw .invalid(fault.message) }
        return document
    }

    private static func ordered(_ fields: Value, _ kind: RecordKind) -> Value {
        guard case .map(let entries) = fields else { return fields }
        let keys = kind.fieldInfos.map(\.key)
        let places = entries.enumerated().sorted { a, b in
            let places = (keys.firstIndex(of: a.element.key), keys.firstIndex(of: b.element.key))
            return (places.0 ?? keys.count, a.offset) < (places.1 ?? keys.count, b.offset)
        }
        return .map(places.map(\.element))
    }
}

import FrontMatter
import Words

/// A record that is to be added: its id, made from its title, and its file.
package enum NewRecord {
    /// An id that no record has yet: the words of the title in plain letters, behind the date where records of the kind are
    /// named by it. A title that plain letters cannot say gives the kind's name and the day: `gap-2026-02-20`.
    package static func id(
        of kind: RecordKind, title: String, date: KnownDate? = nil, today: CalendarDate, isTaken: (RecordID) -> Bool
    ) -> RecordID {
        var stem = slug(title)
        let day = kind.listedSubject?.isNamedByDate == true ? date?.idStem : nil
        if let day {
            stem = "\(day)-\(stem.isEmpty ? kind.rawValue : stem)"
        } else if stem.isEmpty {
            stem = "\(kind.rawValue)-\(today)"
        } else if reserved.contains(stem) {
            stem += "-\(kind.rawValue)"
        }
        stem = trimmed(stem, to: RecordID.longest - 4)
        var id = RecordID(kind, stem)
        var number = 2
        while isTaken(id) {
            id = RecordID(kind, "\(stem)-\(number)")
            number += 1
        }
        return id
    }

    /// Names of devices, which Windows gives to no file whatever its ending.
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// `Equity share, "Tokyo's"` → `equity-share-tokyos`.
    static func slug(_ title: String) -> String { Romanisation.words(of: title).joined(separator: "-") }

    /// Why this cannot be the id of a new record; nil where it can.
    package static func fault(ofName name: String, _ kind: RecordKind, in dossier: Dossier) -> String? {
        guard RecordID.isWellFormed(name) else {
            return RecordRefusalWords.malformedID(name, longest: RecordID.longest).text
        }
        let id = RecordID(kind, name)
        return dossier.contains(id) ? RecordRefusalWords.taken(file: id.file).text : nil
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

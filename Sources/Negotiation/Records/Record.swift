import FrontMatter
import Synchronization
import Words

/// A type that a record's front matter describes.
package protocol RecordSubject: Fielded {
    static var kind: RecordKind { get }
    /// An id that such a record may have.
    static var exampleID: String { get }
    var title: String { get }
    /// The title in Japanese, where the record has one.
    var titleJa: String? { get }
    /// The words that it may use, of those that the dossier defines: all of them, but for the record that defines them.
    static func words(of vocabulary: Vocabulary?) -> Vocabulary?
}

extension RecordSubject {
    public static func words(of vocabulary: Vocabulary?) -> Vocabulary? { vocabulary }
}

/// One file of the dossier: its fields, its bytes, and what is wrong with it.
///
/// A class, though it never changes: a record is passed around and sorted far more often than it is read, and one
/// reference is cheaper to copy than its many fields.
@dynamicMemberLookup
public final class Record<Subject: Sendable>: Sendable {
    public let id: RecordID
    /// Where an index keeps it; nil of what was read from its file.
    let packed: PackedRecord<Subject>?
    /// The address of what it says; 0 while that of one in an index is still unmade.
    private let made: Atomic<UInt>
    /// Errors make the record broken: shown, but read-only until fixed.
    public let problems: [Problem]
    /// Asked of every record again and again, so it is told once.
    public let isBroken: Bool
    /// False where the system did not hand over the file's bytes: then there is no telling what it says.
    public let wasRead: Bool

    public init(id: RecordID, source: [UInt8], subject: consuming Subject, problems: [Problem], wasRead: Bool = true) {
        self.wasRead = wasRead
        self.id = id
        packed = nil
        self.problems = problems
        isBroken = problems.contains(where: \.breaks)
        made = Atomic(UInt(bitPattern: Said.kept(subject, source)))
    }

    /// One that an index keeps, which has none with faults.
    convenience init(id: RecordID, packed: PackedRecord<Subject>) { self.init(id: id, packed: packed, said: nil) }

    /// - Parameter said: what it says, where that has been made.
    private init(id: RecordID, packed: PackedRecord<Subject>, said: UnsafeMutablePointer<Said>?) {
        self.id = id
        self.packed = packed
        problems = []
        (wasRead, isBroken) = (true, false)
        made = Atomic(UInt(bitPattern: said))
    }

    /// This record for somebody who looks at thousands, one after the other, and holds none: what an index keeps is made for
    /// it, and let go with it.
    ///
    /// - Parameter fields: the only ones that are asked for; of others, it may say nothing.
    // Asked of thousands, here and in lists, by those who do not know the type; unspecialised, each looks it up anew.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    func passing(_ fields: FieldSelection = .all) -> Record {
        guard let packed = unmade else { return self }
        return Record(id: id, packed: packed, said: Said.kept(of: packed, id, fields))
    }

    /// Where an index keeps it, while its fields are not made.
    var unmade: PackedRecord<Subject>? { known == nil ? packed : nil }

    deinit {
        UnsafeMutablePointer<Said>(bitPattern: made.load(ordering: .acquiring))?.letGo()
    }

    /// What its file says. The fields come first, so that their address is that of the whole.
    private struct Said {
        let subject: Subject
        /// Nil of what an index keeps: that would be in memory for all records that were ever looked at.
        let source: [UInt8]?

        static func kept(_ subject: consuming Subject, _ source: [UInt8]?) -> UnsafeMutablePointer<Said> {
            let kept = UnsafeMutablePointer<Said>.allocate(capacity: 1)
            kept.initialize(to: Said(subject: subject, source: source))
            return kept
        }

        static func kept(
            of packed: PackedRecord<Subject>, _ id: RecordID, _ fields: FieldSelection
        ) -> UnsafeMutablePointer<Said> {
            let (subject, source) = packed.made(id, fields)
            return kept(subject, source)
        }
    }

    /// The bytes that the fields were read from: the base of any edit.
    public var source: [UInt8] { known?.pointee.source ?? packed?.source(id) ?? [] }

    func isRead(from other: [UInt8]) -> Bool {
        if let source = known?.pointee.source { return source == other }
        return packed?.isRead(from: other) ?? false
    }

    // By their address: whoever asks for one of the fields would otherwise copy them all first, in large types.
    public var subject: Subject {
        @inlinable unsafeAddress { fields }
    }

    /// They stay where they are as long as the record.
    @usableFromInline var fields: UnsafePointer<Subject> {
        UnsafeRawPointer(said).assumingMemoryBound(to: Subject.self)
    }

    private var said: UnsafePointer<Said> { known ?? make() }

    /// Nil until what an index keeps is made.
    private var known: UnsafePointer<Said>? { UnsafePointer(bitPattern: made.load(ordering: .acquiring)) }

    /// - Parameter sum: of the record, person or office that is asked for.
    func mayName(_ sum: UInt64) -> Bool {
        guard let packed = unmade else { return true }
        var isNamed = false
        packed.forEachNamed { isNamed = isNamed || $0 == sum }
        return isNamed
    }

    /// As its list is laid out by; nil where the fields are there to tell.
    var keptListing: ListedRow? { unmade?.listing }

    /// Makes what it says. Of two threads that do so at once, the first to be done has made it.
    private func make() -> UnsafePointer<Said> {
        guard let packed else { preconditionFailure("a record has neither fields nor an index to make them from") }
        let own = Said.kept(of: packed, id, .all)
        let (isFirst, first) = made.compareExchange(
            expected: 0, desired: UInt(bitPattern: own), ordering: .acquiringAndReleasing)
        guard !isFirst, let other = UnsafePointer<Said>(bitPattern: first) else { return UnsafePointer(own) }
        own.letGo()
        return other
    }

    public subscript<Value>(dynamicMember path: KeyPath<Subject, Value>) -> Value { subject[keyPath: path] }

    public var file: String { id.file }

    /// The Markdown prose below the front matter.
    public var prose: String {
        guard let body = Document.body(ofRecord: source) else { return "" }
        return String(decoding: source[body], as: UTF8.self)
    }
}

extension UnsafeMutablePointer {
    fileprivate func letGo() {
        deinitialize(count: 1)
        deallocate()
    }
}

/// Where one record names another, for the check that the other is there.
public struct Mention: Sendable {
    public let target: RecordID
    private let file: String
    private let document: Document
    private let offset: Int

    init(of target: RecordID, in document: Document, of file: String, at offset: Int) {
        self.target = target
        self.document = document
        self.file = file
        self.offset = offset
    }

    /// That the other is not there. Made where it is asked for: nearly always the other is there.
    public var problem: Problem {
        let (line, column) = place
        return Problem(file: file, line: line, column: column, message: message)
    }

    var place: (line: Int, column: Int) { document.position(of: offset) }

    var message: String {
        RecordCheckWords.noRecord(target.kind.term, target.name, folder: target.kind.plural).text
    }
}

extension Record where Subject: RecordSubject {
    /// A file that cannot be read; the problem says why.
    package convenience init(unread id: RecordID, _ problem: Problem) {
        self.init(id: id, source: [], subject: Subject(), problems: [problem], wasRead: false)
    }

    /// The title in the language that is spoken, or the id where there is none to be read.
    package var name: String {
        // Names are shown of many of which nothing else is.
        if let listing = keptListing { return listing.name }
        let title = spoken(subject.title, subject.titleJa)
        return title.isEmpty ? id.name : title
    }

    /// The title as the file has it.
    package var ownName: String {
        keptListing?.ownName ?? (subject.title.isEmpty ? id.name : subject.title)
    }

    /// The title in the other language, where the record has both.
    package var otherName: String? {
        guard let titleJa = subject.titleJa, !titleJa.isEmpty else { return nil }
        return Language.current == .japanese ? subject.title : titleJa
    }

    /// Reads a record from the bytes of its file. Never fails: what cannot be read is in `problems`.
    package static func reading(_ source: [UInt8], id: RecordID, vocabulary: Vocabulary?) -> Record {
        examining(RecordFile(source), id: id, vocabulary: vocabulary, notesReferences: false).record
    }

    /// The same, with the places where it names other records.
    // Other modules call this for types they do not know; without these it would run unspecialised, five times slower.
    @_specialize(where Subject == Framework)
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    package static func examining(
        _ file: RecordFile, id: RecordID, vocabulary: Vocabulary?, notesReferences: Bool = true
    ) -> (record: Record, mentions: [Mention]) {
        guard let document = file.document else {
            let problems = file.fault.map {
                Problem(file: id.file, line: $0.line, column: $0.column, message: $0.message)
            }
            return (Record(id: id, source: file.bytes, subject: Subject(), problems: problems.map { [$0] } ?? []), [])
        }
        return examining(document, id: id, vocabulary: vocabulary, notesReferences: notesReferences)
    }

    /// The same of a file whose fields have been found already, as by the edit that made it.
    @_specialize(where Subject == Framework)
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    package static func examining(
        _ document: Document, id: RecordID, vocabulary: Vocabulary?, notesReferences: Bool = true
    ) -> (record: Record, mentions: [Mention]) {
        var reading = Reading(
            document: document, id: id, vocabulary: Subject.words(of: vocabulary), notesReferences: notesReferences)
        let subject = document.viewed { Subject.readFields($0, &reading) }
        let mentions = reading.references.map { kind, name, offset in
            Mention(of: RecordID(kind, name), in: document, of: id.file, at: offset)
        }
        return (Record(id: id, source: document.bytes, subject: subject, problems: reading.problems), mentions)
    }

    /// Of a broken record, what its file says: the defaults that stand for what cannot be read are no facts.
    private var unreadMembers: [JSON.Member] {
        guard let root = try? Document.record(source).root else { return [] }
        return root.entries.filter { !$0.key.hasPrefix("x-") }.map { .init($0.key, JSON($0.value.value)) }
    }

    /// The record as JSON: `id`, `kind`, `file`, the fields of its table, each side's, and anyone's own `x-` keys.
    package var json: JSON {
        var members: [JSON.Member] = [
            .init("id", .string(id.name)), .init("kind", .string(id.kind.rawValue)), .init("file", .string(file)),
        ]
        // A field that is named as one of these, as a gap's kind, goes by a longer name.
        let taken = Set(members.map(\.key))
        members += (isBroken ? unreadMembers : subject.jsonMembers).map { member in
            taken.contains(member.key) ? .init("\(id.kind.rawValue)-\(member.key)", member.value) : member
        }
        if let document = try? Document.record(source) {
            for entry in document.root.entries where entry.key.hasPrefix("x-") {
                members.append(.init(entry.key, JSON(entry.value.value)))
            }
        }
        if isBroken { members.append(.init("problems", .array(problems.map { .string($0.description) }))) }
        return .object(members)
    }
}

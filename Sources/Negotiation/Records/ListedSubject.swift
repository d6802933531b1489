import FrontMatter

/// A kind of record that comes in a folder of many, and all that is known of the kind: who adds one is asked for each of
/// these by the compiler, and writes them in one file, as `Project+Listed.swift`.
package protocol ListedSubject: RecordSubject {
    associatedtype Order: RecordOrder<Self>

    /// The folder below the dossier; also the kind's name in the plural.
    static var folder: String { get }

    /// The dossier's records of this kind.
    static func records(of dossier: Dossier) -> Records<Self>
    static func change(_ dossier: inout Dossier, _ body: (inout Records<Self>) -> Void)
    /// Its records, and how many there are, for whoever does not know the type. Asked of the type, so that there is code of
    /// its own for it: a picture counts each list many times, and to look types up for that took a fifteenth of it.
    static func list(in dossier: Dossier) -> any RecordList
    static func count(in dossier: Dossier) -> Int

    /// The records in their order. Asked of the type, so that there is code of its own for it: sorting thousands by ranks
    /// of an unknown type takes six times as long.
    static func arranged(_ records: [Record<Self>], in framework: Record<Framework>) -> Records<Self>

    /// The field that says how far a record has come.
    static var stateField: String { get }
    /// Whether a new record's id begins with its date.
    static var isNamedByDate: Bool { get }
    /// What most records of the kind begin with: all that is required, but the title.
    static func standards(in dossier: Dossier, today: CalendarDate) -> [Value.Entry]

    /// Keys to filter and sort by that are no fields, beside `id` and `text`.
    static func computedKeys(_ dossier: Dossier, today: CalendarDate) -> [ComputedKey<Record<Self>>]
    /// What is no field and is given with the fields as JSON.
    static func derived(_ record: Record<Self>, in dossier: Dossier) -> [JSON.Member]

    /// What the board sums up of it.
    static func digest(_ record: Record<Self>) -> Digest
    /// What is to be done about it on a day of its digest; nil where its kind has none.
    static func matter(of record: Record<Self>, action: Int, in framework: Record<Framework>) -> Agenda.Matter?
    /// What its list is laid out by.
    static func listing(_ record: Record<Self>) -> ListedRow

    /// The records that its fields name.
    var named: [RecordID] { get }
    /// Those who own it, or something that it left to be done.
    var owners: [String] { get }
    /// Those who took part in it, or are quoted.
    var people: [String] { get }
    /// Whether `check` may report an error, told by the fields alone.
    func mayContradict(_ framework: Framework) -> Bool
    /// What is wrong with a record that can be read, beside the records that it names and the characters that it holds.
    static func check(_ inspection: inout Inspection<Self>, in dossier: Dossier)

    /// The place of the kind among what a review finds equally grave; the lowest comes first.
    static var reviewTurn: Int { get }
    /// What a review stops for, whether or not the record has changed.
    static func reasons(_ record: Record<Self>, _ standing: Standing) -> [ReviewItem.Reason]
    /// Whether it comes before others once it is overdue.
    var isCritical: Bool { get }
}

extension ListedSubject {
    package static func list(in dossier: Dossier) -> any RecordList { records(of: dossier) }
    package static func count(in dossier: Dossier) -> Int { records(of: dossier).count }
    package static var isNamedByDate: Bool { false }
    package static func listing(_ record: Record<Self>) -> ListedRow { ListedRow(record) }
    package var people: [String] { [] }
    package static func derived(_ record: Record<Self>, in dossier: Dossier) -> [JSON.Member] { [] }
    package func mayContradict(_ framework: Framework) -> Bool { false }
    package static func check(_ inspection: inout Inspection<Self>, in dossier: Dossier) {}
    package var isCritical: Bool { false }
}

/// How the records of a kind follow each other, and which of them still need work, in the words of one `dossier.md`.
package protocol RecordOrder<Subject>: Sendable {
    associatedtype Subject: RecordSubject

    init(_ framework: Framework)
    /// What comes first has the least. One number, since thousands are compared when a dossier is opened.
    func rank(_ record: Record<Subject>) -> UInt64
    /// Orders what is alike in rank: no two records of a dossier are alike in this, too.
    func isNamedBefore(_ a: Record<Subject>, _ b: Record<Subject>) -> Bool
    func needsWork(_ record: Record<Subject>) -> Bool
}

extension RecordOrder {
    package func isNamedBefore(_ a: Record<Subject>, _ b: Record<Subject>) -> Bool {
        (a.ownName, a.id.name) < (b.ownName, b.id.name)
    }
}

/// The kinds of record; the raw value is the word people use, on the command line too.
public enum RecordKind: String, CaseIterable, Sendable, Hashable {
    case dossier, project, gap, meeting, commitment, package

    /// What a record of this kind says: the one place where the kinds are matched with their types. All that is known of
    /// a kind is asked of its type.
    package var listedSubject: (any ListedSubject.Type)? {
        switch self {
        case .dossier: nil
        case .project: Project.self
        case .gap: Gap.self
        case .meeting: Meeting.self
        case .commitment: Commitment.self
        case .package: Package.self
        }
    }

    /// The same, also of the dossier's own record, which is in no list.
    package var subject: any RecordSubject.Type { listedSubject ?? Framework.self }

    /// The folder that holds the records of this kind; the dossier's own record lies at the top.
    public var folder: String? { listedSubject?.folder }

    public var plural: String { folder ?? rawValue + "s" }

    /// The kinds that come in folders of many.
    public static let listed = allCases.filter { $0.listedSubject != nil }

    /// Their types.
    package static let listedSubjects: [any ListedSubject.Type] = allCases.compactMap(\.listedSubject)
}

/// What names a record: its kind and its id, which is its file's name.
public struct RecordID: Hashable, Sendable, Comparable {
    public let kind: RecordKind
    public let name: String

    public init(_ kind: RecordKind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    public static let dossier = RecordID(.dossier, "dossier")
    public static let longest = 80

    /// Path below the dossier.
    public var file: String { kind.folder.map { "\($0)/\(name).md" } ?? "\(name).md" }

    /// Whether `name` is `[a-z0-9][a-z0-9-]*` of at most 80 characters.
    public static func isWellFormed(_ name: String) -> Bool {
        var name = name
        return name.withUTF8(isWellFormed)
    }

    /// The same of a name that is still in UTF-8: asked of every file, and of each reference to one.
    public static func isWellFormed(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = name.first, name.count <= longest, first != UInt8(ascii: "-") else { return false }
        for byte in name {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
            default: return false
            }
        }
        return true
    }

    /// Reads `gaps/equity-share.md`; nil for what is no record's file.
    public init?(file: String) {
        guard file.hasSuffix(".md") else { return nil }
        let parts = file.dropLast(3).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts == [RecordID.dossier.name] {
            self = .dossier
        } else if parts.count == 2, let kind = RecordKind.listed.first(where: { $0.folder == parts[0] }),
            RecordID.isWellFormed(parts[1])
        {
            self.init(kind, parts[1])
        } else {
            return nil
        }
    }

    public static func < (a: RecordID, b: RecordID) -> Bool {
        (a.kind.rawValue, a.name) < (b.kind.rawValue, b.name)
    }
}

import Words

/// Another version of a record's file: two machines had changed it, and the program that carries files between them has kept
/// both.
public struct RecordCopy: Hashable, Sendable {
    /// What names its file; no record can have such an id.
    public let id: RecordID
    /// The record that it is a version of.
    public let record: RecordID
    /// What has made it: `Syncthing`.
    public let program: String
    public let source: [UInt8]

    public init(_ id: RecordID, _ name: CopyName, source: [UInt8]) {
        self.id = id
        record = RecordID(id.kind, name.record)
        program = name.program
        self.source = source
    }

    /// What `sherpa check` says of it.
    public var problem: Problem {
        var problem = Problem(file: id.file, message: RecordCheckWords.copyKept(record.name, program: program).text)
        problem.isContained = true
        return problem
    }
}

/// The name of a file that is a version of another one.
public struct CopyName: Hashable, Sendable {
    /// The id of the other.
    public let record: String
    public let program: String

    /// Reads a file's name without its `.md`; nil where no program that is known has made it.
    ///
    /// - Parameter exists: whether a record has this id. It is asked only where the name alone does not tell.
    public init?(_ stem: String, exists: (String) -> Bool) {
        // What nobody sees in a name would be seen nowhere else either.
        guard !stem.unicodeScalars.contains(where: \.isInvisible) else { return nil }
        let found = CopyName.syncthing(stem) ?? CopyName.inBrackets(stem) ?? CopyName.oneDrive(stem, exists)
        guard let (record, program) = found, RecordID.isWellFormed(record) else { return nil }
        (self.record, self.program) = (record, program)
    }

    /// `deadline.sync-conflict-20260220-101500-ABCDEF1`
    private static func syncthing(_ stem: String) -> (String, String)? {
        let parts = stem.split(separator: ".sync-conflict-", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let stamp = parts[1].split(separator: "-", omittingEmptySubsequences: false)
        guard stamp.count == 3, stamp[0].count == 8, stamp[1].count == 6, !stamp[2].isEmpty,
            (stamp[0] + stamp[1]).utf8.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        return (String(parts[0]), "Syncthing")
    }

    /// `deadline (Ada's conflicted copy 2026-02-20)`; without a person's or machine's name from Nextcloud.
    private static func inBrackets(_ stem: String) -> (String, String)? {
        guard stem.hasSuffix(")") else { return nil }
        let parts = stem.dropLast().split(separator: " (", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].contains("conflicted copy") else { return nil }
        return (String(parts[0]), parts[1].hasPrefix("conflicted copy") ? "Nextcloud" : "Dropbox")
    }

    /// `deadline-DESKTOP-7F3K2`: a machine's name has capitals, which no id has; and the record must be there.
    private static func oneDrive(_ stem: String, _ exists: (String) -> Bool) -> (String, String)? {
        for hyphen in stem.indices.reversed() where stem[hyphen] == "-" {
            let machine = stem[stem.index(after: hyphen)...].utf8
            guard machine.allSatisfy({ 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }) else { return nil }
            let record = String(stem[..<hyphen])
            if machine.contains(where: { 0x41...0x5A ~= $0 }), exists(record) { return (record, "OneDrive") }
        }
        return nil
    }
}

extension RecordID {
    /// Reads `deadline.md`, or the name of a copy; nil where neither can be called so.
    public init?(_ kind: RecordKind, named file: some StringProtocol) {
        guard file.hasSuffix(".md") else { return nil }
        let name = String(file.dropLast(3))
        guard RecordID.isWellFormed(name) || CopyName(name, exists: { _ in true }) != nil else { return nil }
        self.init(kind, name)
    }

    /// The same of a path below the dossier.
    public init?(fileOrCopy file: String) {
        if let id = RecordID(file: file) {
            self = id
        } else if let slash = file.firstIndex(of: "/"),
            let kind = RecordKind.listed.first(where: { $0.folder == String(file[..<slash]) })
        {
            self.init(kind, named: file[file.index(after: slash)...])
        } else {
            return nil
        }
    }

    /// Whether people and programs give this name to texts about a folder: such a file is a record only if it begins as one.
    public var isNameOfProse: Bool { RecordID.namesOfProse.contains(name) }

    private static let namesOfProse: Set<String> = [
        "readme", "index", "notes", "note", "todo", "about", "changelog", "contributing", "license", "licence",
    ]
}

extension [UInt8] {
    /// Whether it begins with the line that opens front matter, as every record does.
    public var beginsAsRecord: Bool {
        let text = starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
        return text.starts(with: "---".utf8)
    }
}

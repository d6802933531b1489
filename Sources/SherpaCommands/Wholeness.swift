internal import Negotiation
internal import Words

/// Whether what a command says of the whole dossier is the whole: what could not be read is always said, on standard
/// error, and where the system did not even hand over the bytes, the command ends with `ExitStatus.failed` once it has
/// said the rest.
struct Wholeness {
    private let unread: [Unread]

    /// Broken records count unless the command shows each with its fault.
    ///
    /// - Parameter kinds: the records that the command speaks of; dossier.md, whose words it uses, always counts.
    init(of dossier: Dossier, kinds: Set<RecordKind> = Set(RecordKind.allCases), showsBroken: Bool = false) {
        unread = dossier.unread.filter {
            (kinds.contains($0.kind) || $0.kind == .dossier) && ($0.isClosed || !showsBroken)
        }
    }

    /// In one line; nil where all could be read.
    private var words: String? {
        switch unread.count {
        case 0: nil
        case 1: CommandWords.incomplete(what: unread[0].sentence).text
        default: CommandWords.incompleteFiles(files: unread.names, program: Program.name).text
        }
    }

    /// Says what is missing, as the last word of a command that has found what there is.
    func tell() throws(Failure) {
        guard let words else { return }
        if unread.contains(where: \.isClosed) { throw Failure(words) }
        StandardError.tell(words)
    }
}

extension [String] {
    /// The first few, and how many more there are.
    var firstFew: String {
        let most = 5
        return CellWords.first(Array(prefix(most)), more: Swift.max(0, count - most)).text
    }
}

extension [Unread] {
    /// The first few, and how many more there are.
    var names: String {
        map(\.file).firstFew
    }
}

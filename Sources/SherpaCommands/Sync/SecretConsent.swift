internal import DossierStore
import Glibc
internal import Negotiation
internal import Words

/// Before records are committed that hold a key which looks like a masked field and is none: a slip that others would
/// read as it stands.
enum SecretConsent {
    /// Asks a person at a terminal; elsewhere, and on any answer but yes, ends with a failure that says what to do.
    static func ask(for records: [RecordID], of store: DossierStore) throws(Failure) {
        guard !records.isEmpty else { return }
        let dossier = store.load()
        let found = records.flatMap { id -> [MisplacedSecret] in
            guard let record = dossier.summary(of: id) else { return [] }
            return MisplacedSecret.all(in: record.source, of: id, vocabulary: dossier.vocabulary)
        }
        guard let first = found.first else { return }
        let places =
            found.prefix(most).map(\.place) + (found.count > most ? [SyncWords.moreOf(found.count - most).text] : [])
        let what = places.joined(separator: "; ")
        if isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 {
            StandardError.ask(SyncWords.commitAnyway(what: what, count: found.count).text)
            if ["y", "yes", "ｙ"].contains(readLine()?.lowercased()) { return }
        }
        throw Failure(SyncWords.nothingCommitted(what: what, field: first.field).text, .conflict)
    }

    /// Places named before the rest are counted.
    private static let most = 5
}

extension MisplacedSecret {
    /// `gaps/equity-share.md:7: the key falback looks like fallback`, never with the value.
    fileprivate var place: String {
        key == field
            ? SyncWords.misplaced(file: record.file, line: line, key: key).text
            : SyncWords.looksMasked(file: record.file, line: line, key: key, field: field).text
    }
}

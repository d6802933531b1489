internal import DossierStore
import Glibc
internal import Negotiation

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
        let places = found.prefix(most).map(\.place) + (found.count > most ? ["\(found.count - most) more"] : [])
        let what = places.joined(separator: "; ")
        if isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 {
            StandardError.ask("\(what). Commit \(found.count == 1 ? "it" : "them") all the same? [y/N] ")
            if ["y", "yes"].contains(readLine()?.lowercased()) { return }
        }
        throw Failure(
            "\(what): nothing was committed; name the field `\(first.field)`, or begin the key with `x-` to keep it, "
                + "then sync again", .conflict)
    }

    /// Places named before the rest are counted.
    private static let most = 5
}

extension MisplacedSecret {
    /// `gaps/equity-share.md:7: the key falback looks like fallback`, never with the value.
    fileprivate var place: String {
        key == field
            ? "\(record.file):\(line): `\(key)` is masked, but does not belong there"
            : "\(record.file):\(line): `\(key)` looks like the masked field `\(field)`"
    }
}

internal import Negotiation
internal import Words

extension Dossier {
    /// The record that a person names by its id; `gap/ID`, `gaps/ID` and `gaps/ID.md` say which where two share one.
    func record(named name: String) throws(Failure) -> RecordSummary {
        let bare = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        let parts = bare.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let kind = RecordKind.allCases.first { $0.rawValue == parts[0] || $0.folder == parts[0] }
        let found =
            parts.count == 2
            ? kind.map { [RecordID($0, parts[1])] }?.filter(contains) ?? [] : identities(named: bare)
        if found.count > 1 {
            let forms = found.map { "`\($0.kind.rawValue)/\($0.name)`" }
            throw Failure(UsageWords.severalRecords(name: name, forms: forms).text)
        }
        if let id = found.first, let summary = summary(of: id) { return summary }
        // It may well be there, and not be read.
        if let unread = unread.first(where: { mayBe($0, parts.last ?? bare, kind: parts.count == 2 ? kind : nil) }) {
            throw Failure(UsageWords.notRead(name: name, why: unread.sentence).text)
        }
        let ids = summaries.map(\.id.name)
        let words =
            Spelling.nearest(to: parts.last ?? bare, among: ids).map { UsageWords.noRecord(name: name, near: $0) }
            ?? .noRecordListed(name: name, lists: RecordKind.listed.map(\.plural))
        throw Failure(words.text, .nothing)
    }

    /// Whether what could not be read may be the record of this name.
    private func mayBe(_ unread: Unread, _ name: String, kind: RecordKind?) -> Bool {
        guard kind == nil || kind == unread.kind, !contains(unread) else { return false }
        return switch unread.part {
        case .folder: true
        case .record(let id): id.name == name
        }
    }
}

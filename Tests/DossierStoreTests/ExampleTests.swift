import DossierStore
import Negotiation
import Testing

/// The example of the room's article, which the reader finds there word for word.
@Suite struct ExampleTests {
    @Test func example() throws {
        let (place, other) = (try TemporaryFolder(), try TemporaryFolder())
        let (folder, state) = (place.path + "/dossier", other.path)
        // The article's example:
        try Sample.usJapan.write(to: folder)
        let store = try DossierStore.open(folder, state: state)
        let dossier = store.load()
        let gap = try #require(dossier.summary(of: RecordID(.gap, "equity-share")))
        let entries = [FieldEntry(gap, "status", "agreed")]
        let (transaction, _) = try Transaction.entering(entries, in: dossier, today: .epoch)
        // Returns when the bytes are on disk; throws, with nothing written, where somebody else changed the same field.
        let saved = try store.save(transaction)
        #expect(saved.records.map(\.id) == [gap.id] && saved.durable)
        #expect(store.load().gap("equity-share")?.status == .agreed)
        _ = try store.undo()
        #expect(store.load().summary(of: gap.id)?.source == gap.source)
        // End of it.
    }
}

import Foundation
import Negotiation
import Testing

@testable import DossierStore

@Suite struct KernelEventTests {
    /// As the kernel writes it: names end in NULs up to a multiple of 16 bytes.
    static func bytes(_ watch: Int32, _ mask: Int, _ name: String = "") -> [UInt8] {
        let length = name.isEmpty ? 0 : (name.utf8.count / 16 + 1) * 16
        var bytes: [UInt8] = []
        for field in [UInt32(bitPattern: watch), UInt32(mask), 0, UInt32(length)] {
            withUnsafeBytes(of: field) { bytes += $0 }
        }
        bytes += Array(name.utf8) + [UInt8](repeating: 0, count: length - name.utf8.count)
        return bytes
    }

    @Test func readsOneAfterTheOther() {
        let bytes =
            Self.bytes(1, Int(IN_MODIFY), "a.md") + Self.bytes(-1, Int(IN_Q_OVERFLOW))
            + Self.bytes(2, Int(IN_CREATE), "sixteen-bytes.md")
        let events = bytes.withUnsafeBytes { KernelEvent.events(in: $0) }
        #expect(events.map(\.watch) == [1, -1, 2])
        #expect(events.map { String(decoding: $0.name, as: UTF8.self) } == ["a.md", "", "sixteen-bytes.md"])
        #expect(events.map { $0.isAny(of: Int32(IN_Q_OVERFLOW)) } == [false, true, false])
        for cut in 1...47 {
            #expect(bytes.dropLast(cut).withUnsafeBytes { KernelEvent.events(in: $0) } == Array(events.prefix(2)))
        }
    }

    @Test func anOverflowIsEverything() throws {
        let dossier = try TemporaryDossier()
        let watches = try #require(try FolderWatches(dossier.store()))
        let bytes = Self.bytes(-1, Int(IN_Q_OVERFLOW))
        #expect(bytes.withUnsafeBytes { watches.changes(in: $0) } == .everything)
    }

    @Test func eventsOfAnotherWatchAreNoNews() throws {
        let dossier = try TemporaryDossier()
        let watches = try #require(try FolderWatches(dossier.store()))
        let bytes = Self.bytes(999, Int(IN_MODIFY), "returns.md") + Self.bytes(999, Int(IN_IGNORED))
        #expect(bytes.withUnsafeBytes { watches.changes(in: $0) } == .none)
    }

    /// A queue that really ran over: two files in turn, since the kernel joins events that are alike.
    @Test func aQueueThatRanOverIsEverything() throws {
        let dossier = try TemporaryDossier()
        try dossier.write("gaps/other.md", TemporaryDossier.gap)
        let watch = DossierWatch(try dossier.store())
        let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let most = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
        for index in 0...most {
            chmod(dossier.path + (index % 2 == 0 ? "/gaps/returns.md" : "/gaps/other.md"), 0o644)
        }
        #expect(watch.next() == .everything)
        #expect(watch.interval == -1)
        dossier.overwrite("gaps/returns.md", "still heard")
        #expect(watch.next() == .records([.returns]))
    }
}

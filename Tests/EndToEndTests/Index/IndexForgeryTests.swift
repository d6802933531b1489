import Foundation
import Negotiation
import PtyProgram
import Testing
import Waiting

@testable import DossierStore

/// What must never happen, an index that says something else than a file under the same stamp, is found out by the program
/// itself, and told as a change by others.
@Suite(.waits) struct IndexForgeryTests {
    @Test func theTrueTitleComesBehindTheFirstScreen() throws {
        let indexed = try IndexedHome()
        try indexed.makeIndex()
        let id = try indexed.forgeTitle("A forged title")

        let window = try TerminalWindow(in: indexed.home)
        try window.run("XDG_CACHE_HOME=$PWD/cache sherpa -C dossier")
        // The message says what the screen said first; then the screen says what the file says.
        let told = try window.wait(for: "\(id.file) changed: title A forged title → ")
        #expect(!told.lines.dropLast(3).contains { $0.contains("A forged title") })
        let sent = String(decoding: try window.sent(), as: UTF8.self)
        #expect(sent.components(separatedBy: "A forged title").count == 3, "on the first screen, and in the message")
        try window.press("M")
        try window.wait { $0.text.contains("Messages") && $0.text.contains("title A forged title →") }
        try window.press("q", "Q")
        try window.waitForShell()
    }
}

extension IndexedHome {
    /// Gives the first project of the board another title in the index alone; and its id.
    fileprivate func forgeTitle(_ title: String) throws -> RecordID {
        let store = try DossierStore.open(dossier)
        // Of this process: only the heading tells the program that wrote an index.
        let keeper = try #require(IndexKeeper(store, below: "\(home.path)/own", fewest: 1))
        let (loaded, reading) = store.read(keeper)
        let stamps = try #require(reading).stamps
        let id = try #require(loaded.projects.first?.id)
        let text = String(decoding: try #require(loaded.source(of: id)), as: UTF8.self)
        let forged = loaded.updating([id: .bytes(Array(text.replacing(/title: .*/, with: "title: \(title)").utf8))])
        var bytes: [UInt8] = []
        let theirs = Array(try #require(index()))
        try RecordIndex.pack(forged, stamps: stamps, under: try #require(Self.heading(of: theirs))) { part in
            bytes += part
        }
        try Data(bytes).write(to: URL(filePath: try #require(indexFile())))
        return id
    }

    private static func heading(of index: [UInt8]) -> RecordIndex.Heading? {
        guard let start = IndexEnding(Array(index.suffix(Int(IndexEnding.size))))?.start else { return nil }
        return index[Int(start)...].withUnsafeBufferPointer { outlines in
            var unpacker = Unpacker(outlines)
            return unpacker.part().map { RecordIndex.Heading(bytes: Array($0)) }
        }
    }
}

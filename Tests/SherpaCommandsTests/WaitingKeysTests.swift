import DossierStore
import Foundation
import Negotiation
import Screen
import Testing

@testable import SherpaCommands
@testable import Workbench

/// Keys that come in one burst, as over a slow link, do what they would one by one, also where one of them waits for texts.
@Suite struct WaitingKeysTests {
    private func session(_ folder: TemporaryFolder) throws -> Session<HeadlessTerminal> {
        let sides = "sides:\n  - {id: a, name: A, ours: yes}\n  - {id: b, name: B}\n"
        try folder.write("---\ntitle: Talks\nenvelope: 1bn USD\n\(sides)---\n", to: "talks/dossier.md")
        for number in 1...2000 {
            let words = number == 1999 ? "A zebra." : "Nothing."
            try folder.write(
                "---\ntitle: Gap \(number)\nstatus: open\n---\n\(words)\n", to: "talks/gaps/gap-\(number).md")
        }
        let store = try DossierStore.open(folder.path + "/talks", state: folder.path + "/state")
        return Session(
            terminal: HeadlessTerminal(size: Size(columns: 100, rows: 30)), store: store, dossier: store.load(),
            asked: try DossierOptions.parse(["--as-of", "2026-02-20"]).asked, settings: Settings(theme: nil))
    }

    @Test(arguments: [
        "2/zebra<Enter>ojMETI<Enter>u", "2fzebra<Enter>oMETI<Enter>", "2:find<Space>zebra<Enter>oMETI<Enter>",
        "2/zebra<Esc>j", "2/ze<Enter>nN", "2fzebra<Enter>f<C-u><Enter>j",
    ]) func aBurstDoesWhatSlowKeysDo(keys: String) throws {
        var pictures: [[String]] = []
        var texts: [String] = []
        for isBurst in [true, false] {
            let folder = try TemporaryFolder()
            var session = try session(folder)
            func finish() { while session.workbench.hasMore { _ = session.goOn() } }
            let events = try Key.sequence(keys).map(Event.key)
            for events in isBurst ? [events] : events.map({ [$0] }) {
                _ = session.take(events)
                finish()
            }
            pictures.append(session.terminal.surface?.lines ?? [])
            texts.append(try folder.read("talks/gaps/gap-1999.md"))
        }
        #expect(pictures[0] == pictures[1], "\(keys)")
        #expect(texts[0] == texts[1], "\(keys)")
    }
}

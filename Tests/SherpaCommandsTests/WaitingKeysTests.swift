import DossierStore
import Foundation
import Negotiation
import Screen
import Testing

@testable import SherpaCommands
@testable import Workbench

/// Keys that come in one burst, as over a slow link, do what they would one by one, also where one of them waits for texts.
@Suite struct WaitingKeysTests {
    private static let size = Size(columns: 100, rows: 30)

    private func session<Display: Terminal>(_ folder: TemporaryFolder, _ terminal: Display, gaps: Int = 2000) throws
        -> Session<Display>
    {
        let sides = "sides:\n  - {id: a, name: A, ours: yes}\n  - {id: b, name: B}\n"
        try folder.write("---\ntitle: Talks\nenvelope: 1bn USD\n\(sides)---\n", to: "talks/dossier.md")
        for number in 1...gaps {
            let words = number == 1999 ? "A zebra." : "Nothing."
            try folder.write(
                "---\ntitle: Gap \(number)\nstatus: open\n---\n\(words)\n", to: "talks/gaps/gap-\(number).md")
        }
        let store = try DossierStore.open(folder.path + "/talks", state: folder.path + "/state")
        return Session(
            terminal: terminal, store: store, dossier: store.load(),
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
            var session = try session(folder, HeadlessTerminal(size: Self.size))
            func finish() { while session.workbench.hasMore { _ = session.goOn() } }
            let events = try Key.sequence(keys).map(Event.key)
            for events in isBurst ? [events] : events.map({ [$0] }) {
                _ = session.take(events)
                finish()
            }
            // An undo is told with the minute of the save, and the two may not be of one minute.
            let lines = session.terminal.surface?.lines ?? []
            pictures.append(lines.map { $0.replacing(/, \d\d:\d\d$/, with: "") })
            texts.append(try folder.read("talks/gaps/gap-1999.md"))
        }
        #expect(pictures[0] == pictures[1], "\(keys)")
        #expect(texts[0] == texts[1], "\(keys)")
    }

    /// The same of keys behind one that sends for the files: what it brings comes first.
    @Test(arguments: ["2Roj<C-u>METI<Enter>", "RR2o<C-u>METI<Enter>u", "r<Enter>FF2o<C-u>METI<Enter>", "rFF"])
    func whatIsSentForComesBeforeWhatIsTypedMeanwhile(keys: String) throws {
        let slowFolder = try TemporaryFolder()
        var slow = try session(slowFolder, HeadlessTerminal(size: Self.size), gaps: 40)
        let events = try Key.sequence(keys).map(Event.key)
        for event in events {
            _ = slow.take([event])
            while slow.workbench.hasMore { _ = slow.goOn() }
        }
        let folder = try TemporaryFolder()
        let terminal = BurstTerminal(events, until: slow.terminal.surface?.lines ?? [], size: Self.size)
        var inLoop = try session(folder, terminal, gaps: 40)
        #expect(inLoop.run() == .terminated)
        #expect(terminal.pictures.last == slow.terminal.surface?.lines, "\(keys)")
        #expect(try folder.read("talks/gaps/gap-1.md") == slowFolder.read("talks/gaps/gap-1.md"))
        // The person is told at once that it is under way.
        let words = keys.contains("R") ? "reading the files again" : "looking for what has changed"
        #expect(terminal.pictures.contains { $0.last?.contains(words) == true }, "\(keys)")
    }
}

/// Gives all of its events at once, remembers what it is shown, and leaves once that is what is waited for.
private final class BurstTerminal: Terminal {
    let size: Size
    let glyphs = Glyphs.unicode
    let interval: Int32 = 5
    let fileDescriptors: [Int32] = []
    let isAttended = false
    private var events: [Event]
    private let last: [String]
    private let end = ContinuousClock.now + .seconds(20)
    private(set) var pictures: [[String]] = []

    init(_ events: [Event], until last: [String], size: Size) {
        (self.events, self.last, self.size) = (events, last, size)
    }

    func readEvents() -> [Event] {
        defer { events = [] }
        let isOver = pictures.last == last || ContinuousClock.now > end
        return events.isEmpty && isOver ? [.terminate] : events
    }

    func present(_ surface: Surface, theme: Theme) { pictures.append(surface.lines) }
    func redraw() {}
    func suspend() {}
    func released<Result>(_ body: (TerminalWatch?) throws -> Result) rethrows -> Result { try body(nil) }
    func copy(_ clipboard: Clipboard) {}
}

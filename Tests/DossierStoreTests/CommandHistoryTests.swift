import DossierStore
import Foundation
import Scratch
import Testing

@Suite struct CommandHistoryTests {
    private let base: String
    private let state: StateFolder

    init() {
        base = Scratch.place(for: "history")
        state = StateFolder(below: base, dossier: "/somewhere/dossier")
    }

    private var file: String { "\(state.path)/commands/history" }

    private func clean() { try? FileManager.default.removeItem(atPath: base) }

    @Test func linesAreThereForLaterSessions() {
        defer { clean() }
        #expect(CommandHistory(state).lines == [])
        for line in ["owner METI", "due +3d", "owner METI", "owner 経済産業省"] { CommandHistory(state).add(line) }
        #expect(CommandHistory(state).lines == ["due +3d", "owner METI", "owner 経済産業省"])
    }

    @Test func atMostSoManyAreKept() {
        defer { clean() }
        for number in 0..<CommandHistory.length + 5 { CommandHistory(state).add("row \(number)") }
        let lines = CommandHistory(state).lines
        #expect(lines.count == CommandHistory.length)
        #expect(lines.first == "row 5")
    }

    @Test func nobodyElseReadsThem() throws {
        defer { clean() }
        CommandHistory(state).add("owner METI")
        for path in [file, "\(state.path)/commands"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect((mode ?? 0o777) & 0o077 == 0, "\(path)")
        }
    }

    @Test(arguments: [
        [UInt8]("owner METI\u{1b}]0;x\u{07}\n".utf8), [0xff, 0xfe, 0x0a], [UInt8](repeating: 0x61, count: 300_000),
    ])
    func aDamagedFileIsAsIfItWereNotThere(bytes: [UInt8]) throws {
        defer { clean() }
        CommandHistory(state).add("owner METI")
        try Data(bytes).write(to: URL(filePath: file))
        #expect(CommandHistory(state).lines == [])
        CommandHistory(state).add("due +3d")
        #expect(CommandHistory(state).lines == ["due +3d"])
    }

    @Test func whatIsNoLineIsNotKept() {
        defer { clean() }
        CommandHistory(state).add("a\nb")
        CommandHistory(state).add(String(repeating: "a", count: 5000))
        #expect(CommandHistory(state).lines == [])
    }
}

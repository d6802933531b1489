import DossierStore
import Foundation
import FrontMatter
import Negotiation
import Screen
import SecretSamples
import Testing

@testable import Workbench

/// Every masked field and misspelling of one, on every way out that the full screen has. Each way has a control: what it
/// shows once the masks are off, or the open words beside the secret, so that an empty picture passes for nothing.
@Suite struct SecretScreensTests {
    private static let dossier = Result {
        try Fixture.load { folder in
            try Fixture.write(SecretDossier.files(), to: folder)
        }
    }

    private typealias Planted = SecretDossier.Planted

    private enum Control: Sendable {
        /// Shown once `*` is pressed.
        case revealed
        /// Never shown; the open words beside it are.
        case open
    }

    private struct Way: Sendable {
        let name: String
        let control: Control
        /// What is said of one secret.
        let said: @Sendable (inout Desk, Planted) throws -> String
    }

    private static func screen(_ desk: Desk) -> String { desk.lines.joined(separator: "\n") }

    private static func copied(_ desk: Desk) -> String {
        for case .copy(let text) in desk.effects.reversed() { return text }
        return ""
    }

    private static func open(_ desk: inout Desk, _ one: Planted) throws {
        try desk.press("2<Enter>")
    }

    private static let ways: [Way] = [
        Way(name: "page", control: .revealed) { desk, one in
            try open(&desk, one)
            return screen(desk)
        },
        Way(name: "board and preview", control: .open) { desk, one in
            try desk.press("2")
            _ = desk.workbench.handle(.resize(Size(columns: 170, rows: 40)))
            return screen(desk)
        },
        Way(name: "find", control: .open) { desk, one in
            // Found by its own words, which is right; they are not shown.
            try desk.press("/zebras<Space>of<Space>\(one.number)")
            _ = desk.workbench.handle(.resize(Size(columns: 170, rows: 40)))
            return screen(desk)
        },
        Way(name: "form", control: .revealed) { desk, one in
            try open(&desk, one)
            try desk.press("e")
            var said = screen(desk)
            try desk.press("G")
            said += screen(desk)
            return said
        },
        Way(name: "field list", control: .revealed) { desk, one in
            try open(&desk, one)
            try desk.press("F")
            return screen(desk)
        },
        Way(name: "copy list", control: .revealed) { desk, one in
            try open(&desk, one)
            try desk.press("yone<Enter>")
            return screen(desk)
        },
        Way(name: "copy of the record", control: .open) { desk, one in
            try open(&desk, one)
            try desk.press("ym<Enter>")
            return copied(desk)
        },
        Way(name: "brief", control: .open) { desk, one in
            try open(&desk, one)
            try desk.press("b")
            return screen(desk)
        },
        Way(name: "conflict", control: .revealed) { desk, one in
            let path = Path(one.name.split(separator: ".").map { .key(String($0)) })
            let conflict = Conflict(
                record: RecordID(.gap, one.id), field: path, base: .text("\(one.secret) base"),
                ours: .text(one.secret), theirs: .map([.init(one.key, .text(one.secret))]))
            desk.workbench.receive(
                .conflicts([conflict], by: Author(name: "sato"), isUndo: false, desk.workbench.dossier))
            return screen(desk)
        },
        Way(name: "draft", control: .revealed) { desk, one in
            desk.workbench.receive(
                .drafts([Draft(record: RecordID(.gap, one.id), field: one.name, text: one.secret, base: nil)]))
            return screen(desk)
        },
        Way(name: "messages", control: .open) { desk, one in
            try desk.press("2:set<Space>\(one.name)<Space>")
            _ = desk.workbench.handle(.paste("\(one.secret)"))
            try desk.press("<Enter><Esc><Esc>M")
            desk.workbench.receive(.notice("\(SecretDossier.open)", .info))
            return screen(desk) + desk.workbench.log.entries.map(\.text).joined(separator: "\n")
        },
    ]

    /// A dossier with that gap alone.
    private static func alone(_ one: Planted) throws -> Dossier {
        let dossier = try dossier.get()
        let gap = try #require(dossier.gap(one.id))
        return Dossier(framework: dossier.framework, [Records([gap], in: dossier.framework)])
    }

    private static func desk(revealed: Bool) throws -> Desk {
        var desk = try Desk(dossier, "150x50")
        if revealed { try desk.press("*") }
        return desk
    }

    @Test func noScreenTellsThem() throws {
        var counts: [String] = []
        for way in Self.ways {
            var controls = 0
            for one in SecretDossier.planted {
                var desk = try Desk(.success(Self.alone(one)), "100x30")
                let said = try way.said(&desk, one)
                #expect(!said.contains(SecretDossier.marker), "\(way.name): \(one.name), \(one.how ?? "as it is")")
                switch way.control {
                case .open: if said.contains(SecretDossier.open) { controls += 1 }
                case .revealed:
                    var desk = try Desk(.success(Self.alone(one)), "100x30")
                    try desk.press("*")
                    if try way.said(&desk, one).contains(one.secret.prefix(8)) { controls += 1 }
                }
            }
            #expect(controls > 0, "\(way.name) shows nothing: its test proves nothing")
            counts.append("\(way.name) \(controls)")
        }
        let number = SecretDossier.planted.count
        print(
            "secrets, screens: ways \(Self.ways.count), secrets \(number), looked at \(Self.ways.count * number), told 0; "
                + "controls found: \(counts.joined(separator: ", "))")
    }

    /// Where other text repeats one.
    @Test(arguments: [
        "", "2", "2g", ":open<Space>repeats-gap<Enter>", ":open<Space>repeats-project<Enter>",
        ":open<Space>2026-02-12-repeats<Enter>", ":open<Space>repeats-gap<Enter>e",
        ":open<Space>repeats-gap<Enter>b", ":open<Space>2026-02-12-repeats<Enter>b", "B", "A", "t", "r",
        ":open<Space>repeats-gap<Enter>F", ":open<Space>repeats-gap<Enter>yone<Enter>",
    ])
    func noPassageIsTold(keys: String) throws {
        var desk = try Self.desk(revealed: false)
        try desk.press(keys)
        #expect(!Self.screen(desk).contains(SecretDossier.marker), "\(Self.screen(desk))")
        #expect(desk.workbench.log.entries.allSatisfy { !$0.text.contains(SecretDossier.marker) })
    }

    @Test(arguments: [
        ("repeats-gap", "ym<Enter>"), ("repeats-gap", "yt<Enter>"), ("repeats-gap", "y<Enter>"),
        ("repeats-gap", "yone<Enter>ask<Enter>"), ("2026-02-12-repeats", "ypage<Enter>"),
        ("2026-02-12-repeats", "yread<Enter>"), ("repeats-project", "ym<Enter>"),
    ])
    func noCopyHoldsAPassage(id: String, keys: String) throws {
        var desk = try Self.desk(revealed: false)
        try desk.press(":open<Space>\(id)<Enter>\(keys)")
        let copied = Self.copied(desk)
        #expect(!copied.isEmpty && copied.contains(Masked.dots) && !copied.contains(SecretDossier.marker), "\(copied)")
    }

    @Test func passagesAreShownOnceTheMasksAreOff() throws {
        var desk = try Self.desk(revealed: true)
        try desk.press(":open<Space>repeats-gap<Enter>")
        #expect(Self.screen(desk).contains("We say \(SecretDossier.repeated.prefix(20))"))
        try desk.press("*")
        #expect(!Self.screen(desk).contains(SecretDossier.marker))
    }
}

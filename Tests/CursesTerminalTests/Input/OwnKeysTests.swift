import Foundation
import Screen
import Testing
import Waiting

@testable import CursesTerminal

/// Every key that terminfo describes is heard, as one key, on the terminal that it describes.
@Suite(.waits) struct OwnKeysTests {
    /// Keys in the sense of terminfo that are none to a person: mouse and focus reports, and the middle of the keypad.
    private static let reports: Set<String> = ["kmous", "kxIN", "kxOUT", "kb2", "kbeg", "kp5", "kspd"]

    /// What PuTTY sends, by its source: not every system describes it.
    private static let putty = [
        "kcuu1": "\u{1b}OA", "kcud1": "\u{1b}OB", "kcuf1": "\u{1b}OC", "kcub1": "\u{1b}OD", "khome": "\u{1b}[1~",
        "kend": "\u{1b}[4~", "kich1": "\u{1b}[2~", "kdch1": "\u{1b}[3~", "kpp": "\u{1b}[5~", "knp": "\u{1b}[6~",
        "kcbt": "\u{1b}[Z", "kf1": "\u{1b}[11~", "kf2": "\u{1b}[12~", "kf3": "\u{1b}[13~", "kf4": "\u{1b}[14~",
        "kf5": "\u{1b}[15~", "kf12": "\u{1b}[24~", "kf13": "\u{1b}[25~", "kf20": "\u{1b}[34~", "kent": "\u{1b}OM",
        "kUP5": "\u{1b}[A", "kbs": "\u{7f}",
    ]

    /// Names and sequences, as `infocmp` writes them; empty where the type is not described here.
    private func described(_ type: String) throws -> [String: [UInt8]] {
        if type == "putty" { return Self.putty.mapValues { Array($0.utf8) } }
        let text = try Command(
            ["/usr/bin/infocmp", "-1", "-x", type], in: "/", environment: ProcessInfo.processInfo.environment
        ).output
        var found: [String: [UInt8]] = [:]
        for match in text.matches(of: /\t(k[A-Za-z0-9]+)=(.*),\n/) {
            found[String(match.1)] = bytes(String(match.2))
        }
        return found
    }

    private func bytes(_ written: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(written.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\\"):
                let next = rest.popFirst() ?? 0
                bytes.append(["E": 0x1b, "s": 0x20][Character(Unicode.Scalar(next))] ?? next)
            case UInt8(ascii: "^"):
                let next = rest.popFirst() ?? 0
                bytes.append(next == UInt8(ascii: "?") ? 0x7f : next & 0x1f)
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    @Test(arguments: [
        "xterm", "xterm-256color", "screen", "tmux", "linux", "vt100", "vt220", "rxvt", "putty", "cons25",
    ])
    func everyKeyIsOne(type: String) throws {
        let keys = try described(type)
        guard !keys.isEmpty else { return print("keys of \(type): not described here") }
        let own = OwnKeys { keys[$0] }
        var count = 0
        for (name, bytes) in keys.sorted(by: { $0.key < $1.key }) where !Self.reports.contains(name) {
            for place in 0..<bytes.count {
                let events = Decoded.events(Array(bytes[..<place]), Array(bytes[place...]) + [0x6a], ownKeys: own)
                #expect(
                    events.count == 2 && events.last == .key(.character("j")),
                    "\(type) \(name) \(bytes) cut at \(place): \(events)")
            }
            if let wanted = Self.wanted(name) {
                #expect(Decoded.events(bytes, ownKeys: own) == [.key(wanted)], "\(type) \(name) \(bytes)")
            }
            count += 1
        }
        print("keys of \(type): \(count)")
        #expect(count >= 17)
    }

    /// The plain ones, which cannot be mistaken.
    private static func wanted(_ name: String) -> Key? {
        let plain: [String: Key] = [
            "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end, "kpp": .pageUp,
            "knp": .pageDown, "kich1": .insert, "kcbt": .backTab, "kent": .enter, "kbs": .backspace, "kUP": .up,
            "kDN5": .down, "kLFT3": .left, "kDC5": .delete, "kHOM6": .home,
        ]
        if let key = plain[name] { return key }
        guard let number = name.wholeMatch(of: /kf([1-9]|1[0-2])/).flatMap({ Int($0.1) }) else { return nil }
        return .function(number)
    }

    @Test func whatTheTerminalSaysWins() {
        let own = OwnKeys {
            ["kf1": "\u{1b}[M", "kcuu1": "\u{1b}A", "kpp": "\u{1b}?x", "kf15": "\u{1b}[1;2R"][$0].map { Array($0.utf8) }
        }
        func events(_ text: String) -> [Event] {
            var decoded = Decoded(ownKeys: own)
            decoded.receive(text)
            decoded.pause(100)
            return decoded.events
        }
        #expect(events("\u{1b}[M") == [.key(.function(1))])
        #expect(events("\u{1b}A") == [.key(.up)])
        #expect(events("\u{1b}?x") == [.key(.pageUp)])
        #expect(events("\u{1b}?") == [.key(.alt("?"))])
        #expect(events("\u{1b}?y") == [.key(.alt("?")), .key(.character("y"))])
        // Modifiers are not told apart.
        #expect(events("\u{1b}[1;2R") == [.key(.function(3))])
        #expect(OwnKeys { _ in nil }.first(of: [0x1b]) == nil)
    }
}

import Foundation
import Screen
import Testing
import Waiting

@testable import CursesTerminal

/// Every form of control sequence and string: what is no key gives none, what comes after it is heard, wherever it is cut.
@Suite(.waits) struct ControlSweepTests {
    private let j = Event.key(.character("j"))
    private let isLong = ProcessInfo.processInfo.environment["SHERPA_LONG"] != nil

    /// Every place where the bytes can be cut in two.
    private func cuts(of bytes: [UInt8]) -> Range<Int> { 1..<max(1, bytes.count) }

    private func events(_ bytes: [UInt8], cutAt place: Int) -> [Event] {
        Decoded.events(Array(bytes[..<place]), Array(bytes[place...]))
    }

    @Test func everyControlSequence() {
        var forms = 0
        var keys = 0
        var cut = 0
        var wrong: [String] = []
        for (name, introducer) in ControlForms.introducers {
            // What comes after is read alike; the other two are for the reading of themselves.
            let intermediates = isLong || name == "ESC [" ? ControlForms.intermediates : ["", "$"]
            for marker in ControlForms.markers {
                for parameters in ControlForms.parameters {
                    for intermediates in intermediates {
                        for final in ControlForms.finals {
                            let body = marker + parameters + intermediates + String(final)
                            // Three bytes of a mouse report, and a letter of Linux' console, are to follow.
                            if body == "M" || body == "[" { continue }
                            let bytes = introducer + Array(body.utf8) + [0x6a]
                            let isKey = ControlForms.isKey(marker, parameters, intermediates, final)
                            // All places over the long run; else each form at another of them.
                            let all = cuts(of: bytes)
                            let places = isLong ? Array(all) : [all.lowerBound + forms % all.count]
                            for found in [Decoded.events(bytes)] + places.map({ events(bytes, cutAt: $0) })
                            where found.last != j || found.count != (isKey ? 2 : 1) {
                                wrong.append("\(introducer) \(body): \(found)")
                            }
                            forms += 1
                            keys += isKey ? 1 : 0
                            cut += places.count
                        }
                    }
                }
            }
        }
        print("control sequences: forms \(forms), of which keys \(keys), cut in two \(cut), wrong \(wrong.count)")
        #expect(wrong.isEmpty, "\(wrong.prefix(20))")
        #expect(forms > 150_000 && keys > 500)
    }

    @Test func everySingleShift() {
        let keys = Set("ABCDFHMIPQRSXZ abcd" + "jklmnopqrstuvwxy")
        var wrong: [String] = []
        for introducer in [[0x1b, 0x4f], [0x8f], [0xc2, 0x8f]] as [[UInt8]] {
            for final in [0x20] + Array(0x40...0x7e) as [UInt8] {
                for modifiers in ["", "2", "5", "1;5"] {
                    let bytes = introducer + Array(modifiers.utf8) + [final, 0x6a]
                    let wanted = keys.contains(Character(Unicode.Scalar(final))) ? 2 : 1
                    for place in cuts(of: bytes) {
                        let found = events(bytes, cutAt: place)
                        if found.count != wanted || found.last != j { wrong.append("\(bytes): \(found)") }
                    }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(20))")
    }

    @Test func everyReply() {
        var cut = 0
        for (name, text) in ControlForms.replies {
            let bytes = Array(text.utf8)
            for place in cuts(of: bytes + [0x6a]) {
                #expect(events(bytes + [0x6a], cutAt: place) == [j], "\(name) cut at \(place)")
                cut += 1
            }
            // With nothing after it, and time enough for whatever waits.
            var decoded = Decoded()
            decoded.receive(bytes)
            decoded.pause(5000)
            #expect(decoded.events == [], "\(name)")
        }
        print("replies: \(ControlForms.replies.count), cut in two \(cut)")
    }

    @Test func everyControlString() {
        let openings: [(bytes: [UInt8], isOSC: Bool)] = [
            ([0x1b, 0x5d], true), ([0x9d], true), ([0xc2, 0x9d], true),
            ([0x1b, 0x50], false), ([0x1b, 0x58], false), ([0x1b, 0x5e], false), ([0x1b, 0x5f], false),
            ([0x90], false), ([0x98], false), ([0x9e], false), ([0x9f], false), ([0xc2, 0x9f], false),
        ]
        let contents = ["", "q", "0;q\r\t\u{8}!", "52;c;" + String(repeating: "Qq", count: 3000), "日本Ü\u{301}", "[A"]
        let ends: [[UInt8]] = [[0x1b, 0x5c], [0x9c], [0xc2, 0x9c], [0x07]]
        var strings = 0
        var cut = 0
        for (opening, isOSC) in openings {
            for content in contents {
                for end in ends where isOSC || end != [0x07] {
                    let bytes = opening + Array(content.utf8) + end + [0x6a]
                    let all = cuts(of: bytes)
                    for place in all where all.count < 100 || place < 9 || place > all.upperBound - 9 {
                        #expect(events(bytes, cutAt: place) == [j], "\(bytes.prefix(30)) cut at \(place)")
                        cut += 1
                    }
                    strings += 1
                }
            }
        }
        print("control strings: \(strings), cut in two \(cut)")
    }

    /// The values of a report, one more than 32 as they are sent, in the encodings that say where without digits.
    @Test func everyMouseReport() {
        var reports = 0
        var ambiguous = 0
        let places = [1, 2, 17, 45, 94, 95, 96, 112, 150, 160, 162, 190, 222, 223]
        for button in [0, 1, 2, 3, 4, 16, 32, 35, 64, 65, 66, 67, 80, 128, 131] {
            for column in places {
                for row in places {
                    let plain = [0x1b, 0x5b, 0x4d] + [button, column, row].map { UInt8($0 + 32) }
                    // A byte that may begin a character of two: then a key that follows at once may be taken along.
                    let isPlain = !plain.dropFirst(3).contains { (0xc2...0xdf).contains($0) }
                    for place in cuts(of: plain + [0x6a]) {
                        let found = events(plain + [0x6a], cutAt: place)
                        #expect(found == [j] || found == [] && !isPlain, "\(plain) cut at \(place)")
                    }
                    var decoded = Decoded()
                    decoded.receive(plain)
                    decoded.pause(200)
                    decoded.receive("j")
                    #expect(decoded.events == [j], "\(plain)")
                    ambiguous += isPlain ? 0 : 1
                    reports += 1
                }
            }
            for (column, row) in [(1, 1), (94, 96), (95, 300), (96, 2015), (2015, 97), (1000, 1)] {
                let scalars = [button, column, row].compactMap { Unicode.Scalar($0 + 32) }
                let bytes = [0x1b, 0x5b, 0x4d] + Array(String(String.UnicodeScalarView(scalars)).utf8) + [0x6a]
                for place in cuts(of: bytes) {
                    #expect(events(bytes, cutAt: place) == [j], "\(bytes) cut at \(place)")
                }
                for report in ["32;\(column);\(row)M", "<\(button);\(column);\(row)M", "<\(button);\(column);\(row)m"] {
                    #expect(Decoded.events(Array("\u{1b}[\(report)j".utf8)) == [j], "\(report)")
                }
                reports += 4
            }
        }
        print("mouse reports: \(reports), of which ambiguous \(ambiguous)")
    }

    @Test func aSequenceWithoutEndIsEndedByAnyLetterOrControl() {
        for start in ["\u{1b}[", "\u{1b}[1;5", "\u{1b}[<0;", "\u{1b}[" + String(repeating: "1;", count: 5000)] {
            for key in ["\u{3}", "\r", "\t", "\u{1b}[B", "日"] {
                var decoded = Decoded()
                decoded.receive(start)
                decoded.pause(10_000)
                #expect(decoded.events == [], "\(start.prefix(9).debugDescription)")
                decoded.receive(key)
                #expect(decoded.events.count == 1, "\(start.prefix(9).debugDescription) and \(key.debugDescription)")
            }
            #expect(Decoded.events(Array("\(start)xj".utf8)) == [j])
        }
    }
}

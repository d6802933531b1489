import Foundation
import Testing

@testable import Screen

/// The files in `themes/`.
@Suite struct ShippedThemesTests {
    static let names = ["terminal", "light", "dark", "lantern", "colour-blind", "mono"]

    /// Those that say which background they are made for.
    static let coloured = ["light", "dark", "lantern", "colour-blind"]

    /// What is seen by its shape, and never read.
    static let marks: Set<Slot> = [.border, .equity, .loan, .guarantee]

    /// Reads the plain forms that these files keep to; the program reads them by the rules of YAML.
    static let sources: [ThemeSource] = names.map { name in
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes")
        let text = (try? String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8)) ?? ""
        var source = ThemeSource(name: name)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") && line != "palette:" {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            let (key, value) = (parts[0], parts[1].trimmingCharacters(in: ["\""]))
            if line.hasPrefix(" ") {
                source.palette[key] = value
            } else if key == "inherits" {
                source.inherits = value
            } else if let slot = Slot(rawValue: key) {
                source.slots[slot] = value
            } else {
                Issue.record("\(name): no slot \(key)")
            }
        }
        return source
    }

    static func make(_ name: String) -> (theme: Theme, faults: [ThemeFault]) {
        Theme.make(from: sources.filter { $0.name == name } + sources.filter { $0.name != name })
    }

    @Test(arguments: names) func hasNoFaults(name: String) {
        #expect(Self.make(name).faults == [])
    }

    @Test(arguments: ["terminal", "light", "mono"]) func givesEverySlot(name: String) throws {
        let source = try #require(Self.sources.first { $0.name == name })
        #expect(Set(source.slots.keys) == Set(Slot.allCases))
    }

    @Test func terminalIsTheOneCompiledIn() {
        #expect(Self.make("terminal").theme == .fallback)
    }

    @Test func terminalUsesOnlyTheTerminalsOwnColours() {
        for slot in Slot.allCases {
            for colour in [Theme.fallback[slot].foreground, Theme.fallback[slot].background].compactMap(\.self) {
                if case .ansi = colour { continue }
                #expect(colour == .standard)
            }
        }
    }

    @Test func monoHasNoColours() {
        for slot in Slot.allCases {
            let paint = Self.make("mono").theme[slot]
            #expect(paint.foreground ?? .standard == .standard && paint.background == nil)
        }
    }

    static func background(of name: String) throws -> Colour.RGB {
        var palette: [String: String] = [:]
        var next: String? = name
        while let source = sources.first(where: { $0.name == next }) {
            palette.merge(source.palette) { nearer, _ in nearer }
            next = source.inherits
        }
        return try #require(palette["background"].flatMap { Colour($0)?.rgb })
    }

    /// At least 4.5:1 for words and 3:1 for marks, as WCAG asks; 3:1 where a terminal has too few colours to choose from.
    @Test(arguments: coloured, [ColourDepth?.none, .many, .sixteen, .eight])
    func wordsContrastWithWhatTheyStandOn(name: String, depth: ColourDepth?) throws {
        let theme = Self.make(name).theme
        let made = try Self.background(of: name)
        // With few colours the background is black or white.
        let background =
            depth.map { $0.rawValue > 16 } ?? true
            ? made : made.green < 128 ? Colour.RGB(0) : Colour.RGB(0xffffff)
        for slot in Slot.allCases where theme[slot].foreground != nil {
            for over in [nil, Slot.selection, .selectionInactive, .match] {
                let whole = theme.paint(for: Style(slot, over: over))
                let paint = depth.map { whole.reduced(to: $0) } ?? whole
                // The terminal's own colours, as they are or in reverse.
                if paint.foreground == .standard, paint.background == .standard { continue }
                let front = try #require(paint.foreground?.rgb)
                let ratio = Self.contrast(front, paint.background?.rgb ?? background)
                let least = Self.marks.contains(slot) || depth == .sixteen || depth == .eight ? 3 : 4.5
                #expect(ratio >= least, "\(name): \(slot.rawValue) over \(over?.rawValue ?? "nothing")")
            }
        }
    }

    /// What only a colour tells apart at a glance stays apart for those who see no red or no green.
    @Test(arguments: coloured, Vision.allCases)
    func coloursAreToldApartByAnyone(name: String, vision: Vision) throws {
        let theme = Self.make(name).theme
        let pairs: [(Slot, Slot)] = [
            (.sideA, .sideB), (.error, .statusAgreed), (.overdue, .text), (.overdue, .muted), (.warn, .text),
            (.equity, .guarantee), (.selection, .selectionInactive),
        ]
        for (one, other) in pairs {
            let colours = try [one, other].map { slot in
                let paint = theme[slot]
                let colour = slot == .selection || slot == .selectionInactive ? paint.background : paint.foreground
                return vision.seen(try #require(colour?.rgb))
            }
            let distance = Vision.distance(colours[0], colours[1])
            #expect(distance >= 12, "\(name): \(one.rawValue) and \(other.rawValue): \(distance)")
        }
    }

    /// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    static func contrast(_ one: Colour.RGB, _ other: Colour.RGB) -> Double {
        func luminance(_ colour: Colour.RGB) -> Double {
            let parts = Vision.linear(colour)
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}

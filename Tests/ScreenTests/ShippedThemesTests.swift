import Foundation
import Testing

@testable import Screen

/// The files in `themes/`.
@Suite struct ShippedThemesTests {
    static let names = ["terminal", "light", "dark", "colour-blind", "mono"]

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
            } else {
                source.slots[key] = value
            }
        }
        return source
    }

    static func make(_ name: String) -> (theme: Theme, problems: [String]) {
        Theme.make(from: sources.filter { $0.name == name } + sources.filter { $0.name != name })
    }

    @Test(arguments: names) func hasNoFaults(name: String) {
        #expect(Self.make(name).problems == [])
    }

    @Test(arguments: ["terminal", "light", "mono"]) func givesEverySlot(name: String) throws {
        let source = try #require(Self.sources.first { $0.name == name })
        #expect(Set(source.slots.keys) == Set(Slot.allCases.map(\.rawValue)))
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

    @Test(arguments: ["light", "dark", "colour-blind"], [ColourDepth?.none, .many])
    func wordsContrastWithWhatTheyStandOn(name: String, depth: ColourDepth?) throws {
        let theme = Self.make(name).theme
        var palette: [String: String] = [:]
        var next: String? = name
        while let source = Self.sources.first(where: { $0.name == next }) {
            palette.merge(source.palette) { nearer, _ in nearer }
            next = source.inherits
        }
        let background = try #require(palette["background"].flatMap { Colour($0)?.rgb })
        for slot in Slot.allCases where theme[slot].foreground != nil {
            for over in [nil, Slot.selection, .selectionInactive, .match] {
                let whole = theme.paint(for: Style(slot, over: over))
                let paint = depth.map { whole.reduced(to: $0) } ?? whole
                let front = try #require(paint.foreground?.rgb)
                let ratio = Self.contrast(front, paint.background?.rgb ?? background)
                #expect(ratio >= 4.5, "\(name): \(slot.rawValue) over \(over?.rawValue ?? "nothing")")
            }
        }
    }

    /// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    static func contrast(_ one: Colour.RGB, _ other: Colour.RGB) -> Double {
        func luminance(_ colour: Colour.RGB) -> Double {
            let parts = [colour.red, colour.green, colour.blue].map { value -> Double in
                let share = Double(value) / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}

import Testing

@testable import Screen

@Suite struct ThemeTests {
    @Test func paintsAreRead() throws {
        #expect(
            try Paint.parse("bold bright-red on accent", palette: ["accent": .indexed(17)])
                == Paint(foreground: .ansi(9), background: .indexed(17), emphasis: .bold))
        #expect(try Paint.parse("") == Paint())
        #expect(try Paint.parse("on #202020 underline dim").emphasis == [.underline, .dim])
    }

    @Test(arguments: ["red blue", "on", "red on", "on red on blue", "redd", "Bold", "#12", "\u{1b}[0m"])
    func wrongPaintsAreRefusedInPrintableWords(text: String) {
        let fault = #expect(throws: Paint.Fault.self) { try Paint.parse(text) }
        let words = fault?.description ?? ""
        #expect(!words.isEmpty && Printable.text(words) == words)
    }

    @Test func whatAThemeLeavesOutFallsBackSlotBySlot() {
        let (theme, faults) = Theme.make(from: [
            ThemeSource(name: "mine", inherits: "base", palette: ["a": "#111111"], slots: [.error: "a"]),
            ThemeSource(
                name: "base", palette: ["a": "#222222", "b": "blue"], slots: [.error: "red", .warn: "a", .info: "b"]),
        ])
        #expect(faults.isEmpty)
        #expect(theme.name == "mine")
        #expect(theme[.error].foreground == .rgb(Colour.RGB(0x111111)))
        #expect(theme[.warn].foreground == .rgb(Colour.RGB(0x111111)))
        #expect(theme[.info].foreground == .ansi(4))
        #expect(theme[.key] == Theme.fallback[.key])
    }

    @Test func faultsAreToldAndCostOneSlotEach() {
        let (theme, faults) = Theme.make(from: [
            ThemeSource(
                name: "bad", palette: ["x": "nonsense"], slots: [.error: "purplish", .warn: "green"])
        ])
        #expect(faults.map(\.entry) == [.colour("x"), .slot(.error)])
        #expect(faults.allSatisfy { $0.theme == "bad" })
        #expect(faults.last?.description.hasPrefix("error: 'purplish' is not a colour") == true)
        #expect(theme[.error] == Theme.fallback[.error])
        #expect(theme[.warn].foreground == .ansi(2))
    }

    @Test func loopsAndMissingForebearsAreTold() {
        let (looped, faults) = Theme.make(from: [
            ThemeSource(name: "a", inherits: "b", slots: [.key: "red"]),
            ThemeSource(name: "b", inherits: "a", slots: [.warn: "blue"]),
        ])
        #expect(faults.count == 1 && looped[.key].foreground == .ansi(1) && looped[.warn].foreground == .ansi(4))
        #expect(Theme.make(from: [ThemeSource(name: "a", inherits: "a")]).faults.count == 1)
        #expect(Theme.make(from: [ThemeSource(name: "a", inherits: "gone")]).faults.count == 1)
        #expect(Theme.make(from: []).theme == .fallback)
    }

    @Test func textStandsOnTheBackgroundOfTheSlotBelow() {
        let (theme, _) = Theme.make(from: [
            ThemeSource(name: "a", slots: [.error: "bold red", .selection: "on 17", .match: "black on yellow"])
        ])
        #expect(
            theme.paint(for: Style(.error, over: .selection))
                == Paint(foreground: .ansi(1), background: .indexed(17), emphasis: .bold))
        #expect(
            theme.paint(for: Style(.error, over: .match))
                == Paint(foreground: .ansi(0), background: .ansi(3), emphasis: .bold))
        // A bar in reverse is of one colour.
        #expect(Theme.fallback.paint(for: Style(.error, over: .selection)).foreground == nil)
    }
}

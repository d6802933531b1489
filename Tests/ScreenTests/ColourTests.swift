import Chance
import Testing

@testable import Screen

@Suite struct ColourTests {
    @Test(arguments: [
        ("red", Colour.ansi(1)), ("bright-red", .ansi(9)), ("default", .standard), ("244", .indexed(244)),
        ("#102030", .rgb(Colour.RGB(red: 0x10, green: 0x20, blue: 0x30))),
    ])
    func read(text: String, colour: Colour) { #expect(Colour(text) == colour) }

    @Test(arguments: [
        "", "reddish", "256", "-1", "#12345", "#+12345", "#1234567", "#gggggg", "bright-", "bright-bright-red",
    ])
    func refused(text: String) { #expect(Colour(text) == nil) }

    @Test func coloursOfThePaletteMapToThemselves() {
        for number in UInt8(16)...255 {
            guard case let found? = Colour.rgb(Colour.xterm(number)).number(in: .many) else {
                Issue.record("\(number)")
                continue
            }
            #expect(Colour.xterm(found) == Colour.xterm(number))
            #expect(Colour.indexed(number).number(in: .many) == number)
        }
    }

    @Test func everyColourMapsIntoTheTerminalsRange() {
        var generator = SeededGenerator(for: "everyColourMapsIntoTheTerminalsRange")
        for _ in 0..<500 {
            let rgb = Colour.rgb(Colour.RGB(UInt32.random(in: 0...0xffffff, using: &generator)))
            let indexed = Colour.indexed(.random(in: 0...255, using: &generator))
            for (depth, limit) in [(ColourDepth.eight, 8), (.sixteen, 16), (.many, 256)] {
                for colour in [rgb, indexed] {
                    #expect(
                        (0..<limit).contains(colour.number(in: depth).map(Int.init) ?? -1), "seed \(generator.seed)")
                }
            }
            #expect(rgb.number(in: .none) == nil)
        }
    }

    @Test(arguments: [
        (0, ColourDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .many), (1 << 24, .many),
    ])
    func depths(colours: Int, depth: ColourDepth) { #expect(ColourDepth(colours: colours) == depth) }

    @Test func whatAColourToldIsToldByEmphasisWithoutColours() {
        #expect(Paint(foreground: .ansi(1), background: .ansi(4)).reduced(to: .none).emphasis == .reverse)
        #expect(Paint(foreground: .ansi(1)).reduced(to: .none) == Paint(foreground: .standard, background: .standard))
    }

    @Test func boldBlackIsNoGreyOnEightColours() throws {
        let ink = try #require(Colour("#262626"))
        #expect(Paint(foreground: ink, emphasis: .bold).reduced(to: .eight).foreground == .standard)
        let onYellow = Paint(foreground: ink, background: Colour("#ffffaf"), emphasis: .bold).reduced(to: .eight)
        #expect(onYellow.foreground == .ansi(0) && onYellow.emphasis == [])
    }

    @Test func brightOnesOnEightColoursAreBoldOrFaint() {
        let red = Paint(foreground: .ansi(9)).reduced(to: .eight)
        #expect(red.foreground == .ansi(1) && red.emphasis == .bold)
        let grey = Paint(foreground: .ansi(8)).reduced(to: .eight)
        #expect(grey.foreground == .standard && grey.emphasis == .dim)
    }

    @Test func wordsNeverVanishInTheirBackground() {
        var generator = SeededGenerator(for: "wordsNeverVanishInTheirBackground")
        for _ in 0..<2000 {
            let colours = (0..<2).map { _ in Colour.rgb(Colour.RGB(UInt32.random(in: 0...0xffffff, using: &generator)))
            }
            for depth in ColourDepth.allCases where colours[0] != colours[1] && depth != .none {
                let paint = Paint(foreground: colours[0], background: colours[1]).reduced(to: depth)
                #expect(
                    paint.foreground != paint.background || paint.emphasis.contains(.reverse), "seed \(generator.seed)")
            }
        }
    }
}

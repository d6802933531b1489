import Screen
import Testing

@testable import CursesTerminal

/// What a blank shows of the look that it is drawn in: only looks that show the same may stand for each other.
@Suite struct GroundTests {
    private func ground(_ paint: Paint) -> CursesPalette.Ground { CursesPalette.Ground(of: paint, in: .many) }

    private func paint(_ ink: String? = nil, on background: String? = nil, _ emphasis: Emphasis = []) -> Paint {
        Paint(foreground: ink.flatMap { Colour($0) }, background: background.flatMap { Colour($0) }, emphasis: emphasis)
    }

    @Test func nothingIsSeenOfInkAndWeight() {
        #expect(ground(paint("red")) == ground(paint("blue", .bold)))
        #expect(ground(paint(nil, .dim)) == ground(paint()))
        #expect(ground(paint("red", on: "green")) == ground(paint("blue", on: "green", .bold)))
    }

    @Test func groundReverseAndUnderlineAreSeen() {
        #expect(ground(paint("red", on: "green")) != ground(paint("red", on: "blue")))
        #expect(ground(paint(nil, .reverse)) != ground(paint()))
        #expect(ground(paint("red", .reverse)) != ground(paint("blue", .reverse)))
        #expect(ground(paint(nil, .reverse)) != ground(paint(nil, [.reverse, .bold])))
        #expect(ground(paint("red", .underline)) != ground(paint("blue", .underline)))
        #expect(ground(paint(nil, .underline)) != ground(paint()))
    }
}

import Screen
import Testing

@testable import CursesTerminal

/// What a blank shows of the look that it is drawn in: only looks that show the same may stand for each other.
@Suite struct GroundTests {
    private func ground(_ paint: String) throws -> CursesPalette.Ground {
        CursesPalette.Ground(of: try Paint.parse(paint), in: .many)
    }

    @Test func nothingIsSeenOfInkAndWeight() throws {
        #expect(try ground("red") == ground("blue bold"))
        #expect(try ground("dim") == ground(""))
        #expect(try ground("red on green") == ground("blue on green bold"))
    }

    @Test func groundReverseAndUnderlineAreSeen() throws {
        #expect(try ground("red on green") != ground("red on blue"))
        #expect(try ground("reverse") != ground(""))
        #expect(try ground("red reverse") != ground("blue reverse"))
        #expect(try ground("reverse") != ground("reverse bold"))
        #expect(try ground("red underline") != ground("blue underline"))
        #expect(try ground("underline") != ground(""))
    }
}

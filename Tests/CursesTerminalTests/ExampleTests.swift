import PtyProgram
import Testing
import Waiting

/// The example of the room's article, in a terminal.
@Suite(.waits) struct ExampleTests {
    @Test func example() throws {
        let program = try PtyProgram([PtyProgram.probe, "greet"])
        try program.wait(for: "Hello, 東京")
        program.type("x")
        #expect(try program.end() == 0)
        #expect(program.text.hasSuffix("pressed x\r\n"))
        #expect(program.modes == program.modesBefore)
    }
}

import FrontMatter
import Testing

/// The example of the room's article, which the reader finds there word for word.
@Suite struct ExampleTests {
    @Test func example() throws {
        // The article's example:
        let file = """
            ---
            title: Equity share   # of the first tranche
            status:   open
            ---
            Prose stays.
            """
        let document = try Document.record(Array(file.utf8))
        let edited = try document.setting("status", to: "agreed")
        // Only the bytes of the field have changed: the comment, the blanks and the prose are as they were.
        let expected = file.replacing("open", with: "agreed")
        #expect(edited.bytes == Array(expected.utf8))
        #expect(edited["status"]?.text == "agreed")
        // End of it.
    }
}

import Testing
import Words

/// The example of the room's article, which the reader finds there word for word.
@Suite struct ExampleTests {
    @Test func example() {
        // The article's example:
        let saved = CommandWords.noProblems(records: 3)
        #expect(saved.text(in: .english) == "3 records, no problems")
        #expect(saved.text(in: .japanese) == "項目 3件、問題なし")
        // A test speaks a language of its own; the process, the one that was chosen when it started.
        Language.japanese.speaking {
            #expect("\(Term.converging)" == "調整中")
        }
        #expect(Listing.any(["open", "agreed", "parked"]).english == "open, agreed or parked")
        // End of it.
    }
}

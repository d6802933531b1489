import CSpreadsheets
import Testing

@Suite struct LibrariesTests {
    @Test func theLibrariesAreLinked() {
        let parser = XML_ParserCreate(nil)
        #expect(parser != nil)
        XML_ParserFree(parser)
    }
}

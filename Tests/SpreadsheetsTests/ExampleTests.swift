import Spreadsheets
import Testing

/// The example of the room's article, which the reader finds there word for word.
@Suite struct ExampleTests {
    @Test func example() throws {
        // The article's example:
        var page = LiveWorkbook.Page("Loan")
        page[0, 0] = .init(.number(100), CellStyle(.decimals(2), .input))
        page[0, 1] = .init(.number(0.05), CellStyle(.percent(1), .input))
        let (debt, rate) = (CellPlace(sheet: 0, row: 0, column: 0), CellPlace(sheet: 0, row: 0, column: 1))
        page[0, 2] = .init(debt.fixed * (1 + rate.fixed).power(2))
        // A formula is written, and worked out, from the same value.
        let workbook = LiveWorkbook([page]).workbook
        #expect(workbook.sheets[0].rows[0][2].content == .formula("$A$1*(1+$B$1)^2", value: .number(110.25)))
        // The same sheets make the same bytes; what a cell cannot hold is told.
        #expect(try workbook.written().notes.isEmpty)
        // End of it.
    }
}

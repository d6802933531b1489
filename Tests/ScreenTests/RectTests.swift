import Testing

@testable import Screen

@Suite struct RectTests {
    @Test func splittingLosesNothing() {
        let rect = Rect(column: 2, row: 3, columns: 10, rows: 7)
        for count in -2...12 {
            let (top, bottom) = rect.split(top: count)
            #expect(top.size.rows + bottom.size.rows == 7 && bottom.origin.row == top.rows.upperBound)
            let (left, right) = rect.split(right: count)
            #expect(left.size.columns + right.size.columns == 10 && right.columns.upperBound == 12)
        }
    }

    @Test func insetsOfSmallBlocksAreEmpty() {
        #expect(Rect(column: 0, row: 0, columns: 5, rows: 4).inset() == Rect(column: 1, row: 1, columns: 3, rows: 2))
        #expect(Rect(column: 0, row: 0, columns: 1, rows: 1).inset().size == Size(columns: 0, rows: 0))
    }

    @Test(arguments: [("80x24", 80, 24), ("1x1", 1, 1)])
    func sizesAreRead(text: String, columns: Int, rows: Int) {
        #expect(Size(text) == Size(columns: columns, rows: rows))
    }

    @Test(arguments: ["", "80", "80x", "x24", "0x5", "-1x5", "80x24x3", "9999x2", "axb"])
    func otherTextIsNoSize(text: String) {
        #expect(Size(text) == nil)
    }
}

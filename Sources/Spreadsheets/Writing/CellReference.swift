/// A place on a sheet; rows and columns count from 0.
public struct CellReference: Hashable, Sendable {
    public let row: Int
    public let column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// `C7`
    public var text: String { Self.letters(of: column) + String(row + 1) }

    /// `$C$7`, which stays when a formula is copied elsewhere.
    public var absolute: String { "$\(Self.letters(of: column))$\(row + 1)" }

    /// `A` to `Z`, `AA` and so on.
    public static func letters(of column: Int) -> String {
        var (letters, rest) = ("", column)
        repeat {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }
}

/// The characters of frames and rules, each one column wide.
public struct BorderSet: Hashable, Sendable {
    public var horizontal, vertical: Character
    /// A rule that is meant, and a vertical line that is told from another without colour.
    public var heavy, dashed: Character
    /// Of a horizontal line that ends there.
    public var end: Character
    public var upperLeft, upperRight, lowerLeft, lowerRight: Character

    public static let light = BorderSet(
        horizontal: "─", vertical: "│", heavy: "━", dashed: "┊", end: "┤",
        upperLeft: "┌", upperRight: "┐", lowerLeft: "└", lowerRight: "┘")

    public static let ascii = BorderSet(
        horizontal: "-", vertical: "|", heavy: "=", dashed: ":", end: "|",
        upperLeft: "+", upperRight: "+", lowerLeft: "+", lowerRight: "+")
}

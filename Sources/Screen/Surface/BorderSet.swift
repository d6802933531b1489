/// The characters of frames and rules, each one column wide.
public struct BorderSet: Hashable, Sendable {
    public var horizontal, vertical: Character
    public var upperLeft, upperRight, lowerLeft, lowerRight: Character
    /// A rule that meets a vertical line from the right, from the left, from below, from above, and crosses it.
    public var teeRight, teeLeft, teeDown, teeUp, cross: Character

    public static let light = BorderSet(
        horizontal: "─", vertical: "│",
        upperLeft: "┌", upperRight: "┐", lowerLeft: "└", lowerRight: "┘",
        teeRight: "├", teeLeft: "┤", teeDown: "┬", teeUp: "┴", cross: "┼")

    public static let ascii = BorderSet(
        horizontal: "-", vertical: "|",
        upperLeft: "+", upperRight: "+", lowerLeft: "+", lowerRight: "+",
        teeRight: "+", teeLeft: "+", teeDown: "+", teeUp: "+", cross: "+")
}

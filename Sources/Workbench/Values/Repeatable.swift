/// A change of one field that can be made again elsewhere.
struct Repeatable: Sendable {
    let field: String
    /// As it was typed.
    let text: String

    /// Of an action item, its part: `owner` for `actions[2].owner`.
    static func name(of field: String) -> String {
        guard field.hasPrefix("actions["), let dot = field.lastIndex(of: ".") else { return field }
        return String(field[field.index(after: dot)...])
    }
}

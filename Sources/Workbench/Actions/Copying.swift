import Negotiation
import Screen
import Words

// A text onto the clipboard of the person's terminal.
extension Workbench {
    /// Sends a text, if terminals can take it, and says no more than that it was sent.
    mutating func copy(_ text: String) -> [Effect] {
        let text = Workbench.harmless(text)
        guard !text.isEmpty else {
            tell(FieldChangeWords.nothingToCopy.text)
            return []
        }
        guard Clipboard(text) != nil else {
            let limit = Clipboard.limit / 4 * 3 / 1000
            tell(FieldChangeWords.tooLongToCopy(text.utf8.count / 1000, limit: limit).text, .warning)
            return []
        }
        // Short enough for its last words to be read on 80 columns.
        tell(FieldChangeWords.sentToClipboard(text.count).text)
        return [.copy(text)]
    }

    /// Pasted elsewhere, say into a shell, it must do no more there than here: all but line breaks passes the gate.
    static func harmless(_ text: String) -> String {
        Printable.lines(text).joined(separator: "\n")
    }
}

/// A command line as a shell reads it, up to the cursor.
struct ShellLine: Equatable {
    /// The words before the one at the cursor, without their quotes.
    private(set) var words: [String] = []
    /// The word at the cursor, as far as it is typed, without its quotes; empty behind a blank.
    private(set) var current = ""
    /// The same as it is typed.
    private(set) var typed = ""
    /// The quotation mark that is still open there.
    private(set) var quote: Character?

    init(_ line: String) {
        var isWord = false
        var rest = line[...]
        while let character = rest.popFirst() {
            if quote == nil, character.isWhitespace {
                if isWord { words.append(current) }
                (isWord, current, typed) = (false, "", "")
                continue
            }
            isWord = true
            typed.append(character)
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            } else if character == "\\", quote != "'", let next = rest.popFirst() {
                typed.append(next)
                current.append(next)
            } else {
                current.append(character)
            }
        }
    }
}

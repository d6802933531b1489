import Screen

/// One line of text under a cursor, edited with the keys of readline.
public struct LineEditor: Sendable, Hashable {
    public private(set) var characters: [Character]
    /// Between 0 and the number of characters.
    public private(set) var cursor: Int
    /// Whether all of it stands there selected, as what is so today: the first letter takes its place, a motion keeps it.
    public private(set) var isProposed = false

    /// The longest text, in bytes, that is edited in one line: the whole of it is taken apart, and kept on disk, for every
    /// key.
    private static let most = 50_000

    /// Whether the text is short enough to be edited in one line.
    static func holds(_ text: String) -> Bool { text.utf8.count <= most }

    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// A line that begins with what is so today. What a person has typed is never begun so: a key would take it away.
    public init(proposing text: String) {
        self.init(text)
        isProposed = !characters.isEmpty
    }

    public var text: String { String(characters) }
    public var isEmpty: Bool { characters.isEmpty }
    public var beforeCursor: String { String(characters[..<cursor]) }

    /// Whether the key was an editing key.
    public mutating func handle(_ key: Key) -> Bool {
        let wasProposed = isProposed
        defer { if wasProposed { isProposed = false } }
        switch key {
        case .character(let character): insert(String(character))
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .backspace, .control("h"): delete(wasProposed ? 0..<cursor : cursor - 1..<cursor)
        case .delete, .control("d"): delete(wasProposed ? 0..<cursor : cursor..<cursor + 1)
        case .control("u"): delete(0..<cursor)
        case .control("k"): delete(cursor..<characters.count)
        case .control("w"): delete(startOfWord..<cursor)
        default: return false
        }
        return true
    }

    /// Line breaks and tabs of pasted text become spaces; nothing pasted acts as a key.
    public mutating func insert(_ text: String) {
        if isProposed, !text.isEmpty {
            delete(0..<characters.count)
            isProposed = false
        }
        let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        characters.insert(contentsOf: line, at: cursor)
        cursor += line.count
    }

    private var startOfWord: Int {
        var start = cursor
        while start > 0, characters[start - 1].isWhitespace { start -= 1 }
        while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
        return start
    }

    private mutating func delete(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<characters.count)
        characters.removeSubrange(range)
        if cursor > range.lowerBound { cursor = max(range.lowerBound, cursor - range.count) }
    }
}

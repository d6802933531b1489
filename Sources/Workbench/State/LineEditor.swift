import Screen

/// One line of text under a cursor, edited with the keys of readline.
public struct LineEditor: Sendable, Hashable {
    public private(set) var characters: [Character]
    /// Between 0 and the number of characters.
    public private(set) var cursor: Int

    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    public var text: String { String(characters) }
    public var isEmpty: Bool { characters.isEmpty }
    public var beforeCursor: String { String(characters[..<cursor]) }

    /// Whether the key was an editing key.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .backspace, .control("h"): delete(cursor - 1..<cursor)
        case .delete, .control("d"): delete(cursor..<cursor + 1)
        case .control("u"): delete(0..<cursor)
        case .control("k"): delete(cursor..<characters.count)
        case .control("w"): delete(startOfWord..<cursor)
        default: return false
        }
        return true
    }

    /// Line breaks and tabs of pasted text become spaces; nothing pasted acts as a key.
    public mutating func insert(_ text: String) {
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

import Screen

/// What the program has told, the last of it in the status line.
public struct MessageLog: Sendable {
    public enum Level: Sendable, Hashable {
        case info, warning, error

        var slot: Slot {
            switch self {
            case .info: .info
            case .warning: .warn
            case .error: .error
            }
        }
    }

    public struct Entry: Sendable, Hashable {
        public let text: String
        public let level: Level
    }

    /// Oldest first; the oldest are dropped beyond this many.
    public static let capacity = 500
    public private(set) var entries: [Entry] = []
    /// In the status line until the next key.
    public private(set) var current: Entry?

    public mutating func tell(_ text: String, _ level: Level = .info) {
        let entry = Entry(text: text, level: level)
        entries.append(entry)
        if entries.count > MessageLog.capacity { entries.removeFirst() }
        current = entry
    }

    /// Adds to what was told last.
    mutating func append(_ text: String) {
        guard let last = entries.popLast() else { return }
        tell(last.text + text, last.level)
    }

    public mutating func clear() { current = nil }
}

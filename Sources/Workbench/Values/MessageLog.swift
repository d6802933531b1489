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
    /// Bytes of a message; the page of messages is laid out for every key.
    private static let longest = 4000
    public private(set) var entries: [Entry] = []
    /// What the person's own doings brought, in the status line until the next key.
    public private(set) var current: Entry?
    /// What others did since, beside it or after it.
    public private(set) var news: News?
    /// How many entries there were so far, and how often the last of them was added to.
    private(set) var total = 0
    /// How many times `current` was told.
    public private(set) var told = 0

    public struct News: Sendable, Hashable {
        public let entry: Entry
        /// The same in a few words.
        public let brief: String
    }

    public mutating func tell(_ text: String, _ level: Level = .info) {
        current = record(text, level)
        told += 1
    }

    /// Tells what others did, which never takes the place of what was told of the person's own doings.
    public mutating func hear(_ text: String, brief: String) {
        news = News(entry: record(text, .info), brief: brief)
    }

    private mutating func record(_ text: String, _ level: Level) -> Entry {
        let isLong = text.utf8.count > MessageLog.longest
        let text = isLong ? String(decoding: text.utf8.prefix(MessageLog.longest), as: UTF8.self) + "…" : text
        let entry = Entry(text: text, level: level)
        entries.append(entry)
        total += 1
        if entries.count > MessageLog.capacity { entries.removeFirst() }
        return entry
    }

    /// What was told has been read, and gives its place to the news.
    mutating func giveWay() { current = nil }

    /// Adds to what was told last.
    mutating func append(_ text: String) {
        guard let last = entries.popLast() else { return }
        tell(last.text + text, last.level)
    }

    public mutating func clear() {
        current = nil
        news = nil
    }
}

/// What tells that nobody is at the terminal any more while another program has it to itself.
public struct TerminalWatch {
    /// Becomes readable when there may be news.
    public let news: Int32
    /// The terminal, which may be hung up.
    public let terminal: Int32
    /// Takes in the news: whether the person has gone, or this program is to end. It stays so.
    public let isOver: () -> Bool

    public init(news: Int32, terminal: Int32, isOver: @escaping () -> Bool) {
        self.news = news
        self.terminal = terminal
        self.isOver = isOver
    }
}

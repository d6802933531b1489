/// The panes of the board, in the order of their numbers: four stand on it at a time.
public enum Pane: Int, CaseIterable, Sendable {
    case shortlist, gaps, meetings, mix, commitments, packages

    /// Whether it shares the fourth place with others, of which the one that was last looked at is in front.
    var isFourth: Bool { rawValue >= Pane.mix.rawValue }

    /// The key that leads to it.
    var number: Int { min(rawValue, Pane.mix.rawValue) + 1 }

    var title: String {
        switch self {
        case .shortlist: "Shortlist"
        case .gaps: "Gaps"
        case .meetings: "Meeting log"
        case .mix: "Instrument mix"
        case .commitments: "Commitments"
        case .packages: "Packages"
        }
    }

    /// On a tab, where there is little room.
    var shortTitle: String {
        switch self {
        case .shortlist: "Shortlist"
        case .gaps: "Gaps"
        case .meetings: "Log"
        case .mix: "Mix"
        case .commitments: "Owed"
        case .packages: "Packages"
        }
    }
}

/// Where a list is looked at: the selected row, and the first that is on the screen.
public struct Viewport: Sendable, Hashable {
    public var selected = 0
    public var top = 0

    /// Moves the selection, staying within `count` rows.
    mutating func move(by step: Int, count: Int) { select(selected + step, count: count) }

    mutating func select(_ row: Int, count: Int) { selected = max(0, min(row, count - 1)) }

    /// Keeps the selection among `height` rows. Where it has left them, half a screen is scrolled at once: scrolling
    /// row by row would send the whole pane anew for every key, which a slow link feels.
    mutating func fit(height: Int, count: Int) {
        selected = max(0, min(selected, count - 1))
        if selected < top || selected >= top + height { top = selected - height / 2 }
        top = max(0, min(top, count - height))
    }

    func visible(height: Int, count: Int) -> Range<Int> { top..<max(top, min(count, top + height)) }
}

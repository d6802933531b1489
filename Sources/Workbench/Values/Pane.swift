import Words

/// The panes of the board, in the order of their numbers: four stand on it at a time.
public enum Pane: Int, CaseIterable, Sendable {
    case shortlist, gaps, meetings, mix, commitments, packages

    /// Whether it shares the fourth place with others, of which the one that was last looked at is in front.
    var isFourth: Bool { rawValue >= Pane.mix.rawValue }

    /// Where it stands on the board.
    var isLeft: Bool { self == .shortlist || self == .meetings }
    var isUpper: Bool { self == .shortlist || self == .gaps }

    /// The key that leads to it.
    var number: Int { min(rawValue, Pane.mix.rawValue) + 1 }

    var title: PaneTitle {
        switch self {
        case .shortlist: .shortlist
        case .gaps: .gaps
        case .meetings: .meetings
        case .mix: .mix
        case .commitments: .commitments
        case .packages: .packages
        }
    }

    /// On a tab, where there is little room.
    var shortTitle: PaneTitle {
        switch self {
        case .shortlist: .shortShortlist
        case .gaps: .gaps
        case .meetings: .shortMeetings
        case .mix: .shortMix
        case .commitments: .shortCommitments
        case .packages: .packages
        }
    }
}

/// Where a list is looked at: the selected row, and the first line that is on the screen.
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
        fit(height: height, line: selected, of: count)
    }

    /// The same where rows are not all lines, of which `top` is one.
    mutating func fit(height: Int, lines: PaneLines, count: Int) {
        selected = max(0, min(selected, count - 1))
        fit(height: height, line: lines.line(of: selected), of: lines.total)
    }

    /// The same where the selected row takes these lines, of which `top` is one.
    mutating func fit(height: Int, lines: Range<Int>, of total: Int) {
        if lines.lowerBound < top || lines.upperBound > top + height { top = lines.lowerBound - height / 2 }
        top = max(0, min(top, total - height))
    }

    private mutating func fit(height: Int, line: Int, of total: Int) {
        if line < top || line >= top + height { top = line - height / 2 }
        top = max(0, min(top, total - height))
    }

    func visible(height: Int, count: Int) -> Range<Int> { top..<max(top, min(count, top + height)) }
}

import Negotiation

/// The four panes of the board, in the order of their numbers.
public enum Pane: Int, CaseIterable, Sendable {
    case shortlist, gaps, meetings, mix

    var title: String {
        switch self {
        case .shortlist: "Shortlist"
        case .gaps: "Gaps"
        case .meetings: "Meeting log"
        case .mix: "Instrument mix"
        }
    }

    /// On a tab, where there is little room.
    var shortTitle: String {
        switch self {
        case .shortlist: "Shortlist"
        case .gaps: "Gaps"
        case .meetings: "Log"
        case .mix: "Mix"
        }
    }

    /// The kind of the records that it lists; nil of the mix, which is made of sums.
    var kind: RecordKind? {
        switch self {
        case .shortlist: .project
        case .gaps: .gap
        case .meetings: .meeting
        case .mix: nil
        }
    }

    /// Nil of a kind that no pane lists.
    init?(_ kind: RecordKind) {
        guard let pane = Pane.allCases.first(where: { $0.kind == kind }) else { return nil }
        self = pane
    }

    /// Whether it is a list of records, and so can be filtered and sorted.
    var isList: Bool { kind != nil }

    /// As views name it.
    var word: String { kind?.plural ?? "mix" }

    var next: Pane { Pane(rawValue: (rawValue + 1) % Pane.allCases.count) ?? self }
    var previous: Pane { Pane(rawValue: (rawValue + Pane.allCases.count - 1) % Pane.allCases.count) ?? self }
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

extension Dossier {
    /// The records that a pane lists.
    func list(in pane: Pane) -> (any RecordList)? { pane.kind.flatMap(list) }
}

extension RecordList {
    func id(at place: Int) -> RecordID { records[place].id }
    func summary(at place: Int) -> RecordSummary { RecordSummary(records[place]) }
    func place(of name: String) -> Int? { records.place(of: name) }

    func keys(
        _ dossier: Dossier, _ today: CalendarDate, _ texts: FoldedTexts = FoldedTexts()
    ) -> FilterKeys<Record<Subject>> {
        FilterKeys(of: dossier, today: today, texts: texts)
    }
}

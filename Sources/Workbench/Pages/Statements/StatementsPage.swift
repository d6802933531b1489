import Negotiation
import Screen
import Words

/// Every quoted line of every meeting: who said what, for which side, when.
struct StatementsPage: Page {
    /// What they are sorted by; within it, the latest come first.
    enum Order: CaseIterable {
        case date, side, speaker
    }

    static let none = TypedLine(LineEditor(), .behindKey)

    private(set) var all: [MeetingStatement]
    /// What words are looked for in, of each of these; made with the first letter.
    private var texts: [[UInt8]] = []
    /// Those that hold all the words typed, in order.
    private(set) var rows: [MeetingStatement]
    private(set) var order = Order.date
    private(set) var words = StatementsPage.none
    /// Whether words are being typed.
    private(set) var isTyping = false
    var viewport = Viewport()

    init(_ statements: [MeetingStatement]) {
        all = statements
        rows = statements
    }

    var selected: MeetingStatement? { rows.indices.contains(viewport.selected) ? rows[viewport.selected] : nil }

    static let name = "statements"
    static let linearColumns = 160
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("open", "<Enter> l <Right>", bar: .meeting, .openItsMeeting, do: { $0.openMeetingOfStatement() }),
            .init("find", "/", bar: .find, .findStatements, do: { $0[StatementsPage.self]?.isTyping = true }),
            .init("sort", "s", bar: .sort, .sortStatements, do: { $0.sortStatements() }),
            .init("copy", "y", bar: .copy, .copyStatement, effects: { $0.copyStatement() }),
        ],
        Binding.motions, [.messages], Binding.program, [.back(do: { $0.leaveStatements() }), .quit])

    func exported(in bench: Workbench) -> ShownTable.Content? { .lines(rows.map { bench.words(of: $0) }) }

    mutating func move(by step: Int, in bench: inout Workbench) { viewport.move(by: step, count: rows.count) }

    mutating func settle(in bench: Workbench) {
        let height = layout(Rect(size: bench.pageRect.size), bench).list.size.rows
        viewport.fit(height: height, count: rows.count)
    }

    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        all = bench.dossier.statements
        texts = []
        show(bench.dossier.framework.subject)
    }

    mutating func sort(_ framework: Framework) {
        let next = (Order.allCases.firstIndex(of: order) ?? 0) + 1
        order = Order.allCases[next % Order.allCases.count]
        show(framework)
    }

    /// Takes the words, or drops them.
    mutating func find(_ words: TypedLine, _ framework: Framework, isTyping: Bool) {
        self.words = words
        self.isTyping = isTyping
        show(framework)
    }

    /// Filters and sorts anew; the selection stays on its line.
    private mutating func show(_ framework: Framework) {
        let kept = selected
        let words = SearchText.fold(words.text).split(separator: " ").map { Array($0.utf8) }
        if words.isEmpty {
            texts = []
        } else if texts.isEmpty {
            texts = all.map { statement in
                let side = statement.item.side.map { framework.name(of: $0.id) }
                let item = statement.item
                return SearchText.folded([item.who, side, item.text, item.source, statement.meeting.name])
            }
        }
        let found = texts.isEmpty ? all : all.indices.filter { texts[$0].holds(words) }.map { all[$0] }
        // All are in the order of their meetings already.
        func sorted<Key: Comparable>(by key: (MeetingStatement) -> Key) -> [MeetingStatement] {
            found.enumerated().map { (key: key($0.element), $0) }
                .sorted { ($0.key, $0.1.offset) < ($1.key, $1.1.offset) }.map(\.1.element)
        }
        rows =
            switch order {
            case .date: found
            case .side:
                sorted { statement in
                    framework.sides.firstIndex { $0.id == statement.item.side?.id } ?? framework.sides.count
                }
            case .speaker: sorted { SearchText.fold($0.item.who) }
            }
        let row = rows.firstIndex { $0.meeting.id == kept?.meeting.id && $0.item.text == kept?.item.text }
        viewport.select(row ?? viewport.selected, count: rows.count)
    }

    static func mode(in bench: Workbench) -> Mode? {
        bench[StatementsPage.self]?.isTyping == true ? .finding(enter: .keep, leave: .showAll) : nil
    }

    static func type(_ key: Key, in bench: inout Workbench) -> [Effect]? {
        guard let page = bench[StatementsPage.self], page.isTyping else { return nil }
        let framework = bench.dossier.framework.subject
        var words = page.words
        switch words.press(key) {
        case .edited, .completed: bench[StatementsPage.self]?.find(words, framework, isTyping: true)
        case .accepted: bench[StatementsPage.self]?.isTyping = false
        case .left: bench[StatementsPage.self]?.find(none, framework, isTyping: false)
        case .passed: break
        case .ignored:
            switch key {
            case .down, .control("n"): bench.move(by: 1)
            case .up, .control("p"): bench.move(by: -1)
            default: break
            }
        }
        return []
    }

    static func paste(_ text: String, in bench: inout Workbench) -> Bool {
        guard let page = bench[StatementsPage.self], page.isTyping else { return false }
        var words = page.words
        words.insert(text)
        let framework = bench.dossier.framework.subject
        bench[StatementsPage.self]?.find(words, framework, isTyping: true)
        return true
    }
}

extension Workbench {
    mutating func openStatements() {
        let statements = dossier.statements
        guard !statements.isEmpty else {
            return tell(ListPageWords.noStatementYet(key: key("log meeting")).text)
        }
        pages.append(StatementsPage(statements))
    }

    fileprivate mutating func openMeetingOfStatement() {
        if let statement = self[StatementsPage.self]?.selected { openPage(of: statement.meeting.id) }
    }

    fileprivate mutating func sortStatements() {
        let framework = dossier.framework.subject
        self[StatementsPage.self]?.sort(framework)
    }

    /// The first time, back to all of them.
    fileprivate mutating func leaveStatements() {
        guard let page = self[StatementsPage.self], !page.words.isEmpty else { return goBack() }
        let framework = dossier.framework.subject
        self[StatementsPage.self]?.find(StatementsPage.none, framework, isTyping: false)
    }

    /// The words, whose they are, where they were said, and who reports them.
    fileprivate mutating func copyStatement() -> [Effect] {
        guard let statement = self[StatementsPage.self]?.selected else { return [] }
        return copy(words(of: statement))
    }

    fileprivate func words(of statement: MeetingStatement) -> String {
        let item = statement.item
        let words = ListPageWords.statementCopy(
            words: item.text, who: [item.who, item.side.map { sideName($0.id) }].compactMap(\.self),
            meeting: statement.meeting.name, date: statement.meeting.date.long, source: item.source)
        return secrets.told(words.text)
    }
}

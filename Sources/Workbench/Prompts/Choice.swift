import Negotiation
import Screen
import Words

/// A list in a box, from which one is chosen.
struct Choice: Prompt {
    struct Option: Sendable {
        let value: String
        /// What is shown of it.
        let name: String
        let note: String

        init(value: String, name: String? = nil, note: String) {
            self.value = value
            self.name = name ?? value
            self.note = note
        }
    }

    let title: String
    /// It opens at the column of this one.
    let field: String?
    let options: [Option]
    var viewport = Viewport()
    /// What has to be known before one is chosen, whole.
    let words: String
    /// Whether its notes are what fields hold.
    let tellsMasked: Bool
    /// The letters typed so far, by which an option is found.
    private var typed = ""
    private let unsaved: Draft?
    private let leaving: @Sendable (inout Workbench) -> Void
    private let accept: @Sendable (inout Workbench, String) -> [Effect]

    /// - Parameters:
    ///   - selected: the value that is so today.
    ///   - draft: what is kept on disk until one is chosen.
    ///   - leave: what is done where none is.
    init(
        _ title: String, of field: String? = nil, _ options: [Option], selected: String? = nil, words: String = "",
        tellsMasked: Bool = false,
        draft: Draft? = nil, leave: @escaping @Sendable (inout Workbench) -> Void = { _ in },
        choose: @escaping @Sendable (inout Workbench, String) -> [Effect]
    ) {
        self.title = title
        self.field = field
        self.options = options
        self.words = words
        self.tellsMasked = tellsMasked
        unsaved = draft
        leaving = leave
        accept = choose
        viewport.select(options.firstIndex { $0.value == selected } ?? 0, count: options.count)
    }

    func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        var next = self
        switch key.folded {
        case .enter, .right: return choose(in: &bench)
        case let key where key.leavesLine || [.character("q"), .left].contains(key):
            leave(in: &bench)
            return []
        case .down, .control("n"), .tab: next.move(by: 1)
        case .up, .control("p"), .backTab: next.move(by: -1)
        case .pageDown, .end: next.move(by: options.count)
        case .pageUp, .home: next.move(by: -options.count)
        case .character(let letter): next.step(to: letter)
        default: return []
        }
        bench.prompt = next
        return []
    }

    private func choose(in bench: inout Workbench) -> [Effect] {
        guard options.indices.contains(viewport.selected) else { return [] }
        bench.prompt = nil
        return accept(&bench, options[viewport.selected].value)
    }

    private mutating func move(by step: Int) { viewport.move(by: step, count: options.count) }

    /// Goes to the option that begins with what has been typed; a letter that fits none begins anew, with the next
    /// option that begins with it. Failing that, `j` and `k` move.
    private mutating func step(to letter: Character) {
        let count = options.count
        let typed = self.typed + String(letter)
        if let row = options.firstIndex(where: { $0.value.hasPrefix(typed) }), typed.count > 1 {
            self.typed = typed
            return viewport.select(row, count: count)
        }
        self.typed = String(letter)
        for offset in 1...max(1, count) {
            let row = (viewport.selected + offset) % max(1, count)
            if options.indices.contains(row), options[row].value.first == letter {
                return viewport.select(row, count: count)
            }
        }
        self.typed = ""
        if letter == "j" { move(by: 1) }
        if letter == "k" { move(by: -1) }
    }

    mutating func select(_ item: Int) { viewport.select(item, count: options.count) }

    func leave(in bench: inout Workbench) {
        bench.prompt = nil
        leaving(&bench)
    }

    func draft(in bench: Workbench) -> Draft? { unsaved }
}

// Its picture: a box under the row that it is about.
extension Choice {
    var mode: Mode {
        Mode(.choosing, [.init("Enter", .choose), .letter(.jump), .init("Esc", .cancel)])
    }

    mutating func settle(in bench: inout Workbench) {
        viewport.fit(height: max(0, rows(on: bench.size) - 2), count: options.count)
    }

    private func rows(on size: Size) -> Int { min(size.rows - 3, options.count + 2) }

    /// Under the row with the cursor, which stays to be seen; above it where there is no room, and where there is none
    /// either, over the middle of the screen.
    private func box(columns: Int, at cursor: Point?, on size: Size) -> Rect {
        let columns = min(size.columns - 2, columns)
        let rows = rows(on: size)
        let middle = Point(column: (size.columns - columns) / 2, row: max(1, (size.rows - rows) / 2))
        guard let cursor else { return Rect(column: middle.column, row: middle.row, columns: columns, rows: rows) }
        let column = max(0, min(cursor.column + 1, size.columns - 1 - columns))
        // The last line is that of the keys.
        if cursor.row + rows < size.rows - 1 {
            return Rect(column: column, row: cursor.row + 1, columns: columns, rows: rows)
        }
        return cursor.row >= rows
            ? Rect(column: column, row: cursor.row - rows, columns: columns, rows: rows)
            : Rect(column: middle.column, row: middle.row, columns: columns, rows: rows)
    }

    func render(in bench: Workbench, _ line: Rect, into surface: inout Surface) {
        let size = bench.size
        bench.renderFoot([(words, .warn)], above: line.rows.upperBound, into: &surface)
        let nameWidth = options.map { DisplayWidth.of($0.name, atMost: size.columns) }.max() ?? 0
        let noteWidth = options.map { DisplayWidth.of($0.note, atMost: size.columns) }.max() ?? 0
        let wanted = max(DisplayWidth.of(title, atMost: size.columns) + 6, nameWidth + noteWidth + 8)
        let box = box(columns: wanted, at: surface.cursor, on: size)
        surface.fill(box)
        surface.frame(
            box, title: bench.told(title, columns: size.columns), style: Style(.borderFocus),
            titleStyle: Style(.header, emphasis: .bold))
        let inner = box.inset()
        for row in viewport.visible(height: inner.size.rows, count: options.count) {
            let option = options[row]
            let at = Point(column: inner.origin.column, row: inner.origin.row + row - viewport.top)
            surface.put(
                option.name, at: Point(column: at.column + 2, row: at.row),
                width: min(nameWidth + 1, inner.size.columns - 2))
            surface.put(
                option.note, at: Point(column: at.column + nameWidth + 4, row: at.row), style: .muted,
                width: max(0, inner.size.columns - nameWidth - 5))
            surface.mean(.item(row, list: 0), at: at, columns: inner.size.columns)
            if row == viewport.selected { surface.select(inner.line(at.row)) }
        }
    }
}

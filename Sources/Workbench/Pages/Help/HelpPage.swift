import Negotiation
import Screen
import Words

/// All keys and commands of a place and the signs on the screen, found by typing; Enter runs the selected one there.
struct HelpPage: Page {
    /// The place whose keys are explained.
    let place: any Place.Type
    /// Those keys.
    let keys: [Binding]
    private(set) var filter = TypedLine()
    var viewport = Viewport()

    init(of place: any Place.Type, _ keys: [Binding]) {
        self.place = place
        self.keys = keys
    }

    /// The rows that hold all the words typed.
    var rows: [PaletteRow] {
        let words = SearchText.fold(filter.text).split(separator: " ")
        return (PaletteRow.all(keys, in: place) + Sign.all.map { .sign($0) }).filter { row in
            let text = SearchText.fold("\(row.help.text) \(row.name) \(row.keys)")
            return words.allSatisfy { text.contains($0) }
        }
    }

    static let name = "help"
    static let linearColumns = 160
    /// Every other key is text.
    static let bindings = Binding.program

    static func mode(in bench: Workbench) -> Mode? { .finding(enter: .run, leave: .back) }

    static func type(_ key: Key, in bench: inout Workbench) -> [Effect]? {
        guard let help = bench[HelpPage.self] else { return nil }
        return help.press(key, in: &bench)
    }

    static func paste(_ text: String, in bench: inout Workbench) -> Bool {
        bench[HelpPage.self]?.insert(text)
        return true
    }

    private mutating func insert(_ text: String) {
        filter.insert(text)
        viewport = Viewport()
    }

    var revisiting: Revisiting { .passing }

    mutating func move(by step: Int, in bench: inout Workbench) { viewport.move(by: step, count: rows.count) }

    mutating func settle(in bench: Workbench) {
        viewport.fit(height: bench.pageRect.size.rows - 1, count: rows.count)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let rows = rows
        let columns = bench.size.columns
        bench.renderTitle(
            PageHeading.keys.text, rows.isEmpty ? ListPageWords.nothingFits.text : "\(rows.count)", into: &surface)
        let label = ListPageWords.search.text
        let labelWidth = DisplayWidth.of(label)
        surface.put(label, at: Point(column: 1, row: area.origin.row), style: Style(.key))
        surface.put(
            filter.text, at: Point(column: 1 + labelWidth, row: area.origin.row),
            width: max(0, columns - labelWidth - 3))
        let list = area.split(top: 1).bottom
        for row in viewport.visible(height: list.size.rows, count: rows.count) {
            let at = Point(column: 0, row: list.origin.row + row - viewport.top)
            surface.mean(.item(row, list: 0), at: at, columns: columns)
            surface.put(rows[row].keys, at: Point(column: 2, row: at.row), style: Style(.key), width: 24)
            surface.put(rows[row].help.text, at: Point(column: 27, row: at.row), width: max(0, columns - 28))
            if row == viewport.selected { surface.select(list.line(at.row)) }
        }
        surface.cursor = Point(
            column: 1 + labelWidth + DisplayWidth.of(filter.editor.beforeCursor), row: area.origin.row)
    }
}

extension HelpPage {
    /// A key: for the words that are looked for, or for the rows that hold them.
    fileprivate func press(_ key: Key, in bench: inout Workbench) -> [Effect] {
        // The letters that leave elsewhere leave here too, until something has been typed.
        if filter.isEmpty, [.character("q"), .character("?")].contains(key) {
            bench.goBack()
            return []
        }
        var next = self
        switch next.filter.press(key) {
        case .edited, .completed: next.viewport = Viewport()
        case .accepted: return run(in: &bench)
        case .left where filter.isEmpty:
            bench.goBack()
            return []
        case .left: next.filter = TypedLine()
        case .passed: return []
        case .ignored:
            let count = rows.count
            switch key {
            case .down, .control("n"): next.viewport.move(by: 1, count: count)
            case .up, .control("p"): next.viewport.move(by: -1, count: count)
            case .pageDown: next.viewport.move(by: bench.pageHeight, count: count)
            case .pageUp: next.viewport.move(by: -bench.pageHeight, count: count)
            default: return []
            }
        }
        bench[HelpPage.self] = next
        return []
    }

    /// What is selected, in the place below.
    private func run(in bench: inout Workbench) -> [Effect] {
        let rows = rows
        if rows.indices.contains(viewport.selected), case .sign(let sign) = rows[viewport.selected] {
            bench.tell(PageSign.colon(sign.looks, sign.meaning).text)
            return []
        }
        bench.goBack()
        guard rows.indices.contains(viewport.selected) else { return [] }
        switch rows[viewport.selected] {
        case .binding(let binding): return bench.perform(binding)
        case .command(let info):
            bench.openPalette(info.name + " ")
            return []
        case .sign: return []
        }
    }
}

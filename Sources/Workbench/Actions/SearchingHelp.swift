import Screen

// Help takes text: keys find rows, and Enter runs the one that is selected.
extension Workbench {
    mutating func pressInHelp(_ help: Page.Help, _ key: Key) -> [Effect] {
        var help = help
        let rows = help.rows
        switch key {
        case .escape:
            if help.filter.isEmpty {
                pages.removeLast()
                return []
            }
            help.filter = LineEditor()
        case .enter:
            pages.removeLast()
            guard rows.indices.contains(help.viewport.selected) else { return [] }
            switch rows[help.viewport.selected] {
            case .action(let info): return perform(info.action)
            case .command(let info):
                openPalette(info.name + " ")
                return []
            }
        case .down, .control("n"): help.viewport.move(by: 1, count: rows.count)
        case .up, .control("p"): help.viewport.move(by: -1, count: rows.count)
        case .pageDown: help.viewport.move(by: pageHeight, count: rows.count)
        case .pageUp: help.viewport.move(by: -pageHeight, count: rows.count)
        // The letters that leave elsewhere leave here too, until something has been typed.
        case .character(let letter) where help.filter.isEmpty && (letter == "q" || letter == "?"):
            pages.removeLast()
            return []
        default:
            guard help.filter.handle(key) else { return [] }
            help.viewport = Viewport()
        }
        pages[pages.count - 1] = .help(help)
        return []
    }
}

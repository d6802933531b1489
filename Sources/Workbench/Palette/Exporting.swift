import Negotiation
import Words

// `:export FILE`: what is shown, for a spreadsheet.
extension Workbench {
    /// What the page on top shows, or the focused pane; nil where it has neither rows nor lines.
    private var shownTable: ShownTable? {
        if let page = pages.last {
            let content = page.exported(in: self)
            if content == .lines([]) { return nil }
            return content.map { ShownTable(type(of: page).name, $0) }
        }
        let pane = board.focus
        guard let kind = pane.kind else { return facts.hasMoney ? ShownTable(pane.title.text, .mix) : nil }
        let view = view(pane)
        return ShownTable(
            pane.title.text, filter: view.filter.isEmpty ? nil : view.filter.description,
            order: view.order.keys.isEmpty ? nil : view.order.description, .records(kind, shownRecords(pane)))
    }

    mutating func export(to path: String) throws(CommandFault) -> [Effect] {
        let name = path.lowercased()
        guard name.hasSuffix(".csv") || name.hasSuffix(".xlsx") else {
            throw CommandFault(reason: WorkbookWords.endExport.text)
        }
        // Lines of a page are as they stand there.
        guard pages.isEmpty || !showsMasked else {
            throw CommandFault(reason: WorkbookWords.hideFirst(key: key("reveal")).text)
        }
        guard let table = shownTable else { throw CommandFault(reason: WorkbookWords.nothingToExport.text) }
        return [.export(table, to: path, replacing: false)]
    }

    /// What came of it; a file that is there already is replaced only after a yes.
    mutating func receive(_ written: WrittenFile, of table: ShownTable) {
        switch written.outcome {
        case .written: tell(WorkbookWords.exported(rows: table.count, path: written.path).text)
        case .exists:
            prompt = Confirmation(ListPageWords.replace(file: written.path).text) { _ in
                [.export(table, to: written.path, replacing: true)]
            }
        case .failed(let reason): tell(reason, .error)
        }
    }

    /// Names that may be meant, by what is shown.
    func exportNames(for typed: String) -> [String] {
        let stem = pages.last.map { type(of: $0).name } ?? board.focus.word
        let names = ["xlsx", "csv"].map { "\(stem.split(separator: " ").joined(separator: "-"))-\(today).\($0)" }
        return names.filter { $0.hasPrefix(typed) }
    }
}

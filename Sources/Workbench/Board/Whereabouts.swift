import Negotiation

// Where a person was, to come back to in the next session: the pane, the view and the row of each, and the record whose page
// was open. A line for each, so that what another version of the program has written, and this one does not know, is passed
// over, as is what the dossier no longer has.
extension Workbench {
    public var whereabouts: String {
        var lines: [String] = []
        for pane in Pane.allCases {
            let view = view(pane)
            if !view.filter.isEmpty { lines.append("filter \(pane.word) \(view.filter)") }
            if !view.order.keys.isEmpty { lines.append("sort \(pane.word) \(view.order)") }
            let row = viewport(pane).selected
            // Rows of the mix are sums: they have only their place.
            if row > 0 {
                lines.append("row \(pane.word) \(record(in: pane, row: row).map(\.file) ?? String(row))")
            }
        }
        if let front = board.fourth { lines.append("focus \(front.word)") }
        lines.append("focus \(board.focus.word)")
        if board.isZoomed { lines.append("zoomed") }
        if let page = pages.last(where: { $0 is DetailPage }) as? DetailPage { lines.append("page \(page.id.file)") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Goes where `whereabouts` says, which another session has left. A draft that was opened meanwhile stays in front.
    public mutating func goBack(to whereabouts: String) {
        var page: RecordID?
        for line in whereabouts.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            let pane = words.count > 1 ? Pane.allCases.first { $0.word == words[1] } : nil
            switch (words[0], pane, words.last.map { RecordID(file: $0) } ?? nil) {
            case ("focus", let pane?, _): board.focus = pane
            case ("zoomed", _, _): board.isZoomed = true
            case ("row", let pane?, let id):
                guard let row = id.map({ self.row(of: $0, in: pane) }) ?? words.last.flatMap({ Int($0) }) else { break }
                board.viewports[pane.rawValue].select(row, count: rowCount(pane))
            case ("filter", let pane?, _) where words.count == 3: look(through: words[2], in: pane)
            case ("sort", let pane?, _) where words.count == 3:
                if let order = try? SortOrder(parsing: words[2]) { try? show(view(pane).filter, order, in: pane) }
            case ("page", _, let id?): page = id
            default: break
            }
        }
        if pages.isEmpty, let page {
            if page == .dossier { openDossier() } else if dossier.summary(of: page) != nil { openPage(of: page) }
        }
        settle()
        followSelection()
    }

    /// Only where it needs nothing that is not read yet: nobody waits for a filter of yesterday.
    private mutating func look(through filter: String, in pane: Pane) {
        guard areRead(Workbench.texts(filtering: filter, pane)), let filter = try? Filter(parsing: filter) else {
            return
        }
        try? show(filter, view(pane).order, in: pane)
    }
}

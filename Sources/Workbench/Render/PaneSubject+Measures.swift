import Negotiation
import Screen

extension PaneSubject {
    static func measure(_ pane: Pane, _ bench: Workbench) -> PaneMeasures {
        let (list, view) = (records(of: bench.dossier).inOrder, bench.view(pane))
        let most = PaneMeasures.most
        let shown = view.rows.map { $0.prefix(most).map { list[$0] } } ?? Array(list.prefix(most))
        var measures = PaneMeasures()
        let listings = shown.map { $0.isBroken ? nil : $0.listing }
        for (row, listing) in listings.enumerated() {
            guard let listing else { continue }
            if listing.hasMore { measures.seconds.append(row) }
            measures.title = max(measures.title, DisplayWidth.of(listing.name, atMost: 80))
            if let due = listing.due, !due.hasPassed(by: bench.today),
                measures.soonest.map({ due < $0 }) ?? true
            {
                measures.soonest = due
            }
        }
        measures.columns = measures.title + ownColumns(bench)
        if view.order.keys.isEmpty { measures.sections = sections(of: shown, listings, bench) }
        return measures
    }

    private static func sections(
        of records: [Record<Self>], _ listings: [ListedRow?], _ bench: Workbench
    ) -> [PaneSection] {
        var sections: [PaneSection] = []
        var (start, key) = (0, "")
        func end(_ row: Int) {
            guard start < row else { return }
            sections.append(PaneSection(start: start, heading: heading(key, of: Array(records[start..<row]), bench)))
        }
        for (row, listing) in listings.enumerated() {
            guard let next = listing.map({ $0.section }) ?? "" else { return [] }
            if next != key {
                end(row)
                (start, key) = (row, next)
            }
        }
        end(records.count)
        return sections
    }
}

extension PaneSubject {
    /// What a row wants beside its title, with a margin at the right.
    private static func ownColumns(_ bench: Workbench) -> Int {
        let shape = PaneShape(hasHeadings: true)
        return wanted(shape, bench).filter { $0.priority <= PaneColumn<Self>.lastOwn }
            .reduce(gutter + 1) { $0 + ($1.width.map { $0 + 1 } ?? 0) }
    }
}

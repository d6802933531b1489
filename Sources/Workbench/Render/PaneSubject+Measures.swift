import Negotiation
import Screen

extension PaneSubject {
    static func measure(_ pane: Pane, _ bench: Workbench) -> PaneMeasures {
        let (list, view) = (records(of: bench.dossier).inOrder, bench.view(pane))
        let most = PaneMeasures.most
        let shown = view.rows.map { $0.prefix(most).map { list[$0] } } ?? Array(list.prefix(most))
        var measures = PaneMeasures()
        for (row, record) in shown.enumerated() where !record.isBroken {
            if second(of: record, bench) != nil { measures.seconds.insert(row) }
            measures.title = max(measures.title, DisplayWidth.of(record.name, atMost: 80))
            if let due = nextDue(of: record), !due.hasPassed(by: bench.today),
                measures.soonest.map({ due < $0 }) ?? true
            {
                measures.soonest = due
            }
        }
        measures.columns = measures.title + ownColumns(bench)
        if view.order.keys.isEmpty { measures.sections = sections(of: shown, bench) }
        return measures
    }

    private static func sections(of records: [Record<Self>], _ bench: Workbench) -> [PaneSection] {
        var sections: [PaneSection] = []
        var (start, key) = (0, "")
        func end(_ row: Int) {
            guard start < row else { return }
            sections.append(PaneSection(start: start, heading: heading(key, of: Array(records[start..<row]), bench)))
        }
        for (row, record) in records.enumerated() {
            guard let next = record.isBroken ? "" : section(of: record, bench) else { return [] }
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

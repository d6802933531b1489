import Negotiation
import Words

// What the panes show of their lists.
extension Workbench {
    func view(_ pane: Pane) -> PaneView { board.views[pane.rawValue] }

    /// The pane in the fourth place. Talks may be about a text alone: then there is no mix to see.
    var fourthPane: Pane { board.fourth ?? (facts.hasMoney ? .mix : .commitments) }

    /// Those that stand on the board.
    var fourPanes: [Pane] { Pane.allCases.filter { !$0.isFourth } + [fourthPane] }

    /// Goes to a pane that has nothing to show yet, and says how it gets something.
    mutating func showEmpty(_ pane: Pane) {
        pages = []
        board.focus = pane
        let words: StatusWords = total(pane) == 0 ? .noneYet(pane.things, add: key("add")) : .allBroken(pane.things)
        tell(words.text)
    }

    /// Those behind the one in the fourth place, with something to show.
    var panesBehind: [Pane] {
        Pane.allCases.filter { $0.isFourth && $0 != fourthPane && ($0 == .mix ? facts.hasMoney : total($0) > 0) }
    }

    /// How many records the pane's list has, shown or not.
    func total(_ pane: Pane) -> Int {
        pane.kind.flatMap { dossier.count(of: $0) } ?? facts.mixRows.count
    }

    /// The place in the dossier's list of a row of the pane.
    func place(of row: Int, in pane: Pane) -> Int? {
        guard let rows = view(pane).rows else { return (0..<total(pane)).contains(row) ? row : nil }
        return rows.indices.contains(row) ? rows[row] : nil
    }

    /// The places of the records that a pane shows with this filter and order.
    mutating func places(_ filter: Filter, _ order: SortOrder, in pane: Pane) throws(FilterFault) -> [Int] {
        if filter.asksText, let kind = pane.kind { readAll(kind) }
        let texts = texts.held
        func places(in list: some RecordList) throws(FilterFault) -> [Int] {
            let (keys, records) = (list.keys(dossier, today, texts), list.records)
            return try keys.sorted(keys.rows(filter, in: records), of: records, by: order)
        }
        guard let list = dossier.list(in: pane) else { return Array(facts.mixRows.indices) }
        return try places(in: list)
    }

    /// Looks through the lists again, after the dossier or the day has changed. A filter that the dossier no longer knows the
    /// words of is dropped, and that is told.
    ///
    /// - Parameter old: the dossier before, where nothing else has changed: a list that is the same measures the same.
    mutating func settleViews(after old: Dossier? = nil) {
        for pane in Pane.allCases where !view(pane).isPlain {
            do throws(FilterFault) {
                board.views[pane.rawValue].rows = try places(view(pane).filter, view(pane).order, in: pane)
            } catch {
                tell(StatusWords.showsAllAgain(pane.title, reason: error.message).text, .warning)
                board.views[pane.rawValue] = PaneView()
                measure(pane)
            }
        }
        for pane in Pane.allCases where !(view(pane).rows == nil && isSame(pane, in: old)) { measure(pane) }
        settleMarks()
    }

    /// Whether the pane's records are those of another dossier, under the same `dossier.md`.
    private func isSame(_ pane: Pane, in other: Dossier?) -> Bool {
        guard let other, let subject = pane.subject else { return false }
        return dossier.framework === other.framework && dossier.hasSame(subject, as: other)
    }

    /// Shows a pane otherwise. The selected record stays selected where it is still shown.
    mutating func show(_ filter: Filter, _ order: SortOrder, in pane: Pane) throws(FilterFault) {
        let places = try places(filter, order, in: pane)
        let kept = record(in: pane, row: viewport(pane).selected)
        var view = PaneView(filter: filter, order: order)
        view.rows = view.isPlain ? nil : places
        board.views[pane.rawValue] = view
        measure(pane)
        board.viewports[pane.rawValue] = Viewport()
        if let kept, let row = row(of: kept, in: pane) {
            board.viewports[pane.rawValue].select(row, count: rowCount(pane))
        }
        settleMarks()
    }

    /// Takes a pane's filter off where it hides this record. Whether it did.
    mutating func unhide(_ id: RecordID) -> Bool {
        guard let pane = Pane(id.kind), !view(pane).filter.isEmpty, row(of: id, in: pane) == nil,
            dossier.summary(of: id) != nil
        else { return false }
        do throws(FilterFault) {
            try show(Filter(), view(pane).order, in: pane)
        } catch {
            board.views[pane.rawValue] = PaneView()
            measure(pane)
        }
        return true
    }

    /// Puts the selection on a record in its pane.
    mutating func select(_ id: RecordID) {
        if unhide(id) { append(StatusWords.filterOff.text) }
        guard let pane = Pane(id.kind), let row = row(of: id, in: pane) else { return }
        board.focus = pane
        board.viewports[pane.rawValue].select(row, count: rowCount(pane))
    }
}

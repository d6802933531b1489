import Negotiation
import Words

// `V`: views that the dossier, or the person's own configuration, keeps under a name.
extension Workbench {
    /// The dossier's views and the person's own; of two with one name, the person's own counts.
    var savedViews: [SavedView] {
        let own = Set(ownViews.map(\.name))
        return dossier.framework.views.filter { !own.contains($0.name) } + ownViews
    }

    mutating func askForView() {
        let saved = savedViews
        guard !saved.isEmpty else {
            return tell(
                ViewWords.noViews(filter: key("filter"), sort: key("sort"), save: key("save view")).text)
        }
        let texts = saved.map(Workbench.texts).reduce(into: Set()) { $0.formUnion($1) }
        _ = afterReading(texts) { bench in
            bench.list(saved)
            return []
        }
    }

    /// With how many rows each would show now.
    private mutating func list(_ saved: [SavedView]) {
        let counts = saved.map { view in
            do throws(FilterFault) { return String(try rows(of: view)?.count ?? 0) } catch { return "!" }
        }
        let width = counts.map(\.count).max() ?? 0
        let options = zip(saved, counts).map { view, count in
            Choice.Option(
                value: view.name, note: String(repeating: " ", count: width - count.count) + "\(count)  \(view.words)")
        }
        prompt = Choice(ViewWords.openAView.text, options) { bench, name in
            bench.open(view: name)
            return []
        }
    }

    /// The places of the records that a view shows; nil where no pane lists such records.
    private mutating func rows(of view: SavedView) throws(FilterFault) -> [Int]? {
        guard let pane = Pane(view.list.kind) else { return nil }
        return try places(Filter(parsing: view.filter ?? ""), SortOrder(parsing: view.sort ?? ""), in: pane)
    }

    /// The kinds of records whose texts a view looks through.
    private static func texts(of view: SavedView) -> Set<RecordKind> {
        Pane(view.list.kind).map { texts(filtering: view.filter ?? "", $0) } ?? []
    }

    /// Shows a saved view. What is wrong with it is told, and nothing else is shown than before.
    public mutating func open(view name: String) {
        do throws(ChangeRefusal) {
            let view = try SavedView.named(name, among: savedViews)
            _ = afterReading(Workbench.texts(of: view)) { bench in
                bench.show(view)
                return []
            }
        } catch {
            tell(error.reason, .error)
        }
    }

    private mutating func show(_ saved: SavedView) {
        guard let pane = Pane(saved.list.kind) else {
            return tell(ViewWords.noPaneLists(saved.list.kind.things, view: saved.name).text, .error)
        }
        do throws(FilterFault) {
            try show(Filter(parsing: saved.filter ?? ""), SortOrder(parsing: saved.sort ?? ""), in: pane)
            pages = []
            board.focus = pane
            board.viewports[pane.rawValue] = Viewport()
            tell(ViewWords.opened(saved.name, rowCount(pane), of: total(pane), pane.things).text)
        } catch {
            tell(ViewWords.faultyView(saved.name, why: "\(error)").text, .error)
        }
    }
}

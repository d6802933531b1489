import Negotiation

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
            return tell("no views yet: write them under `views:` in dossier.md or config.yaml")
        }
        let options = saved.map { view in
            let order = view.sort.map { "by \($0)" }
            let note = [view.list.rawValue, view.filter, order].compactMap(\.self).joined(separator: "  ")
            return Choice.Option(value: view.name, note: note)
        }
        prompt = Choice("Open a view", options) { bench, name in
            bench.open(view: name)
            return []
        }
    }

    /// Shows a saved view. What is wrong with it is told, and nothing else is shown than before.
    public mutating func open(view name: String) {
        do throws(ChangeRefusal) {
            let view = try SavedView.named(name, among: savedViews)
            let texts = Pane(view.list.kind).map { Workbench.texts(filtering: view.filter ?? "", $0) } ?? []
            _ = afterReading(texts) { bench in
                bench.show(view)
                return []
            }
        } catch {
            tell(error.reason, .error)
        }
    }

    private mutating func show(_ saved: SavedView) {
        guard let pane = Pane(saved.list.kind) else {
            return tell("view \(saved.name): no pane lists \(saved.list.rawValue)", .error)
        }
        do throws(FilterFault) {
            try show(Filter(parsing: saved.filter ?? ""), SortOrder(parsing: saved.sort ?? ""), in: pane)
            pages = []
            board.focus = pane
            board.viewports[pane.rawValue] = Viewport()
            tell("\(saved.name): \(rowCount(pane)) of \(total(pane)) \(saved.list.rawValue)")
        } catch {
            tell("view \(saved.name): \(error)", .error)
        }
    }
}

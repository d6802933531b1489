import Negotiation

// `S`: what the focused pane shows, kept under a name: in the dossier, or in the person's own configuration.
extension Workbench {
    private static let inDossier = "dossier"
    private static let inConfiguration = "config"

    mutating func askForViewName() {
        guard let kind = board.focus.kind else {
            return tell("the mix has no view to save; \(pressForList)")
        }
        let shown = view(board.focus)
        guard !shown.isPlain else {
            return tell(
                "nothing to save yet: filter the pane with \(key("filter")), or sort it with \(key("sort"))")
        }
        var view = SavedView()
        view.list = SavedView.List(kind)
        view.filter = shown.filter.isEmpty ? nil : shown.filter.description
        view.sort = shown.order.keys.isEmpty ? nil : shown.order.description
        prompt = LinePrompt(
            .init("save view as"), enter: .next,
            hint: { [view] bench, text in
                let old = bench.savedViews.last { $0.name == text }
                return .init(text: old.map { "replaces \($0.words)" } ?? view.words)
            },
            completions: { bench, text in Completion.ranked(bench.savedViews.map(\.name), for: text) },
            accept: { [view] bench, text throws(ChangeRefusal) in
                var view = view
                view.name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard !view.name.isEmpty else {
                    throw .invalid("write a name; \(bench.key("saved view")) then opens the view under it")
                }
                return bench.askWhereToKeep(view)
            })
    }

    private mutating func askWhereToKeep(_ view: SavedView) -> [Effect] {
        if readOnly != nil { return [.keepView(view)] }
        let isHidden = ownViews.contains { $0.name == view.name }
        let options = [
            Choice.Option(
                value: Workbench.inDossier,
                note: isHidden ? "dossier.md; your own view of this name takes precedence" : "dossier.md, for everyone"),
            Choice.Option(value: Workbench.inConfiguration, note: "config.yaml, for you alone"),
        ]
        prompt = Choice("Save \(view.name) in", options) { bench, place in
            place == Workbench.inDossier ? bench.keepInDossier(view) : [.keepView(view)]
        }
        return []
    }

    private mutating func keepInDossier(_ view: SavedView) -> [Effect] {
        guard let record = dossier.summary(of: .dossier) else { return [] }
        do throws(ChangeRefusal) {
            let transaction = try Transaction(keeping: view, in: record)
            guard transaction.isEmpty else { return [.save(transaction)] }
            tell("nothing changed: the dossier already has this view as \(view.name)")
        } catch {
            tell(error.reason, .error)
        }
        return []
    }
}

extension SavedView {
    /// `gaps  status=open  by due`
    var words: String {
        [list.rawValue, filter, sort.map { "by \($0)" }].compactMap(\.self).joined(separator: "  ")
    }
}

import Negotiation
import Words

// `S`: what the focused pane shows, kept under a name: in the dossier, or in the person's own configuration.
extension Workbench {
    private static let inDossier = ViewWords.dossierPlace.english
    private static let inConfiguration = ViewWords.configurationPlace.english

    mutating func askForViewName() {
        guard let kind = board.focus.kind else {
            return tell(refusal(.view))
        }
        let shown = view(board.focus)
        guard !shown.isPlain else {
            return tell(ViewWords.nothingToSave(filter: key("filter"), sort: key("sort")).text)
        }
        var view = SavedView()
        view.list = SavedView.List(kind)
        view.filter = shown.filter.isEmpty ? nil : shown.filter.description
        view.sort = shown.order.keys.isEmpty ? nil : shown.order.description
        prompt = LinePrompt(
            .init(PromptWords.saveViewAs.text), enter: .next,
            hint: { [view] bench, text in
                let old = bench.savedViews.last { $0.name == text }
                return .init(text: old.map { ViewWords.replaces($0.words).text } ?? view.words.text)
            },
            completions: { bench, text in Completion.ranked(bench.savedViews.map(\.name), for: text) },
            accept: { [view] bench, text throws(ChangeRefusal) in
                var view = view
                view.name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard !view.name.isEmpty else {
                    throw .invalid(ViewWords.writeName(open: bench.key("saved view")).text)
                }
                return bench.askWhereToKeep(view)
            })
    }

    private mutating func askWhereToKeep(_ view: SavedView) -> [Effect] {
        if readOnly != nil { return [.keepView(view)] }
        let isHidden = ownViews.contains { $0.name == view.name }
        let options = [
            Choice.Option(
                value: Workbench.inDossier, name: ViewWords.dossierPlace.text,
                note: ViewWords.inDossier(isHidden: isHidden).text),
            Choice.Option(
                value: Workbench.inConfiguration, name: ViewWords.configurationPlace.text,
                note: ViewWords.inConfiguration.text),
        ]
        prompt = Choice(ViewWords.saveIn(view.name).text, options) { bench, place in
            place == Workbench.inDossier ? bench.keepInDossier(view) : [.keepView(view)]
        }
        return []
    }

    private mutating func keepInDossier(_ view: SavedView) -> [Effect] {
        guard let record = dossier.summary(of: .dossier) else { return [] }
        do throws(ChangeRefusal) {
            let transaction = try Transaction(keeping: view, in: record)
            guard transaction.isEmpty else { return [.save(transaction)] }
            tell(ViewWords.alreadyAs(view.name).text)
        } catch {
            tell(error.reason, .error)
        }
        return []
    }
}

extension SavedView {
    /// `gaps  status=open  by due`
    var words: SavedViewWords { .view(list.kind.things, filter: filter, order: sort) }
}

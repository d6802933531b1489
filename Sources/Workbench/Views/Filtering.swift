import Negotiation

// `f`: the filter of the focused pane, typed in the last line.
extension Workbench {
    mutating func askForFilter() {
        guard focus.isList else {
            return tell("the mix is made of sums: filter a list, with 1, 2 or 3 before f")
        }
        let filter = view(focus).filter
        // With a blank at its end, so that another term can be typed right away.
        var question = Prompt.Question(
            .init("filter \(focus.word)"), text: filter.isEmpty ? "" : "\(filter) ", purpose: .filter(focus))
        question.hint = filterHint(question.editor.text, focus)
        prompt = .question(question)
    }

    /// How many records what has been typed so far would leave; else what is wrong with it, quietly: it may not be finished.
    mutating func filterHint(_ text: String, _ pane: Pane) -> String {
        do throws(FilterFault) {
            let filter = try Filter(parsing: text)
            if filter.isEmpty {
                return "all \(total(pane)): write status=open due<+7d word; Tab completes"
            }
            return "\(try places(filter, SortOrder(), in: pane).count) of \(total(pane))"
        } catch {
            return error.message
        }
    }

    mutating func takeFilter(_ question: Prompt.Question, _ text: String, _ pane: Pane) {
        do throws(FilterFault) {
            let filter = try Filter(parsing: text)
            let isNew = filter != view(pane).filter
            try show(filter, view(pane).order, in: pane)
            guard isNew else { return }
            tell(
                filter.isEmpty
                    ? "all \(total(pane)) shown"
                    : "\(rowCount(pane)) of \(total(pane)) shown: f changes that, empty shows all")
        } catch {
            ask(question, again: error.message)
        }
    }

    func filterCompletions(of text: String, _ pane: Pane) -> [String] {
        func completions(in list: some RecordList) -> [String] {
            list.keys(dossier, today).completions(of: text, in: list.records.inOrder)
        }
        return dossier.list(in: pane).map { completions(in: $0) } ?? []
    }
}

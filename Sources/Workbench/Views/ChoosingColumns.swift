import Negotiation
import Words

// `|`: which columns the focused pane has beside its titles. What is chosen is kept in the person's own configuration.
extension Workbench {
    private static let unchosen = ViewWords.anyColumns.english

    mutating func askForColumns(selected: String? = nil) {
        let pane = board.focus
        guard let subject = pane.subject else {
            return tell(refusal(.columns))
        }
        let placed = subject.placedColumns(pane, self)
        let chosen = chosenColumns[subject.kind]
        let options = subject.columnTitles.map { name, title in
            let note: ViewWords? =
                placed.contains(name) ? .shownNow : chosen?.contains(name) == true ? .noRoomNow : nil
            return Choice.Option(value: name, name: title, note: note?.text ?? "")
        }
        let all = Choice.Option(
            value: Workbench.unchosen, name: ViewWords.anyColumns.text,
            note: ViewWords.asRoomAllows(isCurrent: chosen == nil).text)
        prompt = Choice(ViewWords.columnsOf(pane.things).text, options + [all], selected: selected) { bench, name in
            bench.toggle(column: name, placed: placed, of: subject.kind)
        }
    }

    /// Shows a column, or no longer; one that is shown now and was not chosen is chosen from then on.
    private mutating func toggle(column name: String, placed: [String], of kind: RecordKind) -> [Effect] {
        var names = chosenColumns[kind] ?? placed
        if name == Workbench.unchosen {
            chosenColumns[kind] = nil
        } else {
            if names.contains(name) { names.removeAll { $0 == name } } else { names.append(name) }
            chosenColumns[kind] = names
        }
        for pane in Pane.allCases where pane.kind == kind { measure(pane) }
        askForColumns(selected: name)
        return [.keepColumns(kind, chosenColumns[kind])]
    }
}

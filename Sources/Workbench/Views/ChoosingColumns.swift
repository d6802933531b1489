import Negotiation

// `|`: which columns the focused pane has beside its titles. What is chosen is kept in the person's own configuration.
extension Workbench {
    private static let unchosen = "any"

    mutating func askForColumns(selected: String? = nil) {
        let pane = board.focus
        guard let subject = pane.subject else {
            return tell("the mix has no columns to choose; \(pressForList)")
        }
        let placed = subject.placedColumns(pane, self)
        let chosen = chosenColumns[subject.kind]
        let options = subject.columnNames.map { name in
            Choice.Option(
                value: name,
                note: placed.contains(name) ? "shown" : chosen?.contains(name) == true ? "chosen, no room now" : "")
        }
        let all = Choice.Option(
            value: Workbench.unchosen, note: chosen == nil ? "current: as room allows" : "as room allows")
        prompt = Choice("columns of \(pane.word)", options + [all], selected: selected) { bench, name in
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

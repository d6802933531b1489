import Negotiation
import Words

// `s`: by what the focused pane is sorted, from a list.
extension Workbench {
    /// Stands for the order that the pane has of itself.
    private static let ownOrder = ViewWords.ownOrder.english
    /// What is looked for at the far end first: the gravest, the largest.
    private static let fallingAtFirst: Set<String> = ["severity", "amount"]

    mutating func askForOrder() {
        guard board.focus.isList else {
            return tell(refusal(.order))
        }
        let now = view(board.focus).order.keys.first
        var options = [
            Choice.Option(
                value: Workbench.ownOrder, name: ViewWords.ownOrder.text, note: now == nil ? ViewWords.now.text : "")
        ]
        for key in orderKeys(board.focus) {
            let note = key.name == now?.name ? ViewWords.againReverses.text : ""
            options.append(
                .init(
                    value: key.name, name: FieldName.text(of: key.name),
                    note: note))
        }
        let pane = board.focus
        prompt = Choice(ViewWords.sortBy(pane.shortTitle).text, options, selected: now?.name) { bench, key in
            bench.takeOrder(key, pane)
            return []
        }
    }

    private func orderKeys(_ pane: Pane) -> [FilterKey] {
        func keys(of list: some RecordList) -> [FilterKey] { list.keys(dossier, today).orderKeys }
        return dossier.list(in: pane).map { keys(of: $0) } ?? []
    }

    private mutating func takeOrder(_ word: String, _ pane: Pane) {
        let now = view(pane).order.keys.first
        let isFalling =
            now?.name == word ? !(now?.isDescending ?? false) : Workbench.fallingAtFirst.contains(word)
        let order = SortOrder(word == Workbench.ownOrder ? [] : [.init(word, isDescending: isFalling)])
        do throws(FilterFault) {
            try show(view(pane).filter, order, in: pane)
            tell((order.keys.isEmpty ? ViewWords.sortedInOwnOrder : .sorted("\(order)")).text)
        } catch {
            tell(error.message, .error)
        }
    }
}

internal import FrontMatter
internal import Negotiation
internal import Words
internal import Workbench

// `columns:` in config.yaml: from list to the columns beside its titles, `gaps: [severity, owner, due]`.
extension Configuration {
    /// A list with a fault is left out; the others hold. Gives the faults, and where they are in the file.
    mutating func readColumns(_ node: Node.Entry) -> [Setting.Fault] {
        guard node.value.kind == .map else {
            return [(SettingWords.columnsForm.text, node.keyOffset)]
        }
        let lists = SavedView.List.allCases.map(\.rawValue)
        var faults: [Setting.Fault] = []
        for entry in node.value.entries {
            guard let list = SavedView.List(rawValue: entry.key) else {
                let near = Spelling.nearest(to: entry.key, among: lists)
                faults.append((SettingWords.noList(entry.key, .of(near, else: .choose(lists))).text, entry.keyOffset))
                continue
            }
            guard entry.value.kind == .list else {
                faults.append((SettingWords.columnsInBrackets(list: entry.key).text, entry.keyOffset))
                continue
            }
            let known = Pane.columnNames(of: list.kind)
            let names = entry.value.items.map { $0.kind == .scalar ? $0.text : "" }
            for name in names where !known.contains(name) {
                let near = Spelling.nearest(to: name, among: known)
                let words = SettingWords.noColumn(list: entry.key, name, .of(near, else: .choose(known)))
                faults.append((words.text, entry.keyOffset))
            }
            columns[list.kind] = names.filter(known.contains)
        }
        return faults
    }
}

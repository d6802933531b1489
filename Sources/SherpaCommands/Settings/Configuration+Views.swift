internal import FrontMatter
internal import Negotiation
internal import Words

// `views:` in config.yaml: from name to `{pane: gaps, where: status=open, sort: -severity}`.
extension Configuration {
    /// A view with a fault is left out; the others hold. Gives the faults, and where they are in the file.
    mutating func readViews(_ node: Node.Entry) -> [Setting.Fault] {
        guard node.value.kind == .map else {
            return [
                (SettingWords.viewsForm.text, node.keyOffset)
            ]
        }
        var faults: [Setting.Fault] = []
        for entry in node.value.entries {
            var view = SavedView()
            view.name = entry.key
            if let fault = Configuration.read(entry.value, into: &view) {
                faults.append((SettingWords.viewFault(name: entry.key, fault: fault).text, entry.keyOffset))
            } else {
                views.append(view)
            }
        }
        return faults
    }

    private static func read(_ node: Node, into view: inout SavedView) -> String? {
        guard node.kind == .map else { return SettingWords.viewForm.text }
        var list: SavedView.List?
        let lists = SavedView.List.allCases.map(\.rawValue)
        for entry in node.entries {
            let text = entry.value.kind == .scalar ? entry.value.text : ""
            switch entry.key {
            case "pane":
                list = SavedView.List(rawValue: text)
                if list == nil { return SettingWords.paneForm(lists: lists).text }
            case "where": view.filter = text
            case "sort": view.sort = text
            default:
                let known = ["pane", "where", "sort"]
                let near = Spelling.nearest(to: entry.key, among: known)
                return SettingWords.noViewKey(entry.key, .of(near, else: .choose(known))).text
            }
        }
        guard let list else { return SettingWords.paneMissing(lists: lists).text }
        view.list = list
        do throws(FilterFault) {
            _ = try Filter(parsing: view.filter ?? "")
            _ = try SortOrder(parsing: view.sort ?? "")
        } catch {
            return error.description
        }
        return nil
    }
}

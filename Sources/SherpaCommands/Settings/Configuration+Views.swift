internal import FrontMatter
internal import Negotiation

// `views:` in config.yaml: from name to `{pane: gaps, where: status=open, sort: -severity}`.
extension Configuration {
    /// A view with a fault is left out; the others hold. Gives the faults, and where they are in the file.
    mutating func readViews(_ node: Node.Entry) -> [Setting.Fault] {
        guard node.value.kind == .map else {
            return [
                ("views: write names, each with a view: `summit: {pane: gaps, where: status=open}`", node.keyOffset)
            ]
        }
        var faults: [Setting.Fault] = []
        for entry in node.value.entries {
            var view = SavedView()
            view.name = entry.key
            if let fault = Configuration.read(entry.value, into: &view) {
                faults.append(("view \(entry.key): \(fault)", entry.keyOffset))
            } else {
                views.append(view)
            }
        }
        return faults
    }

    private static func read(_ node: Node, into view: inout SavedView) -> String? {
        guard node.kind == .map else { return "write {pane: gaps, where: status=open, sort: -severity}" }
        var list: SavedView.List?
        let lists = SavedView.List.allCases.map(\.rawValue).joined(separator: ", ")
        for entry in node.entries {
            let text = entry.value.kind == .scalar ? entry.value.text : ""
            switch entry.key {
            case "pane":
                list = SavedView.List(rawValue: text)
                if list == nil { return "pane: write one of \(lists)" }
            case "where": view.filter = text
            case "sort": view.sort = text
            default:
                let near = Spelling.nearest(to: entry.key, among: ["pane", "where", "sort"])
                return "no key `\(entry.key)`: \(near.map { "did you mean `\($0)`?" } ?? "write pane, where or sort")"
            }
        }
        guard let list else { return "pane is missing: write one of \(lists)" }
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

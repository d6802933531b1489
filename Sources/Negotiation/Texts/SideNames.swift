/// By which names a text may call the sides and the observers: their ids and names, in either language, without regard to
/// case and width.
package struct SideNames: Sendable {
    private var ids: [String: String] = [:]

    /// None: all words are nobody's.
    package init() {}

    package init(_ framework: Framework) {
        let sides = framework.sides.map { ($0.id, [$0.id, $0.ownName, $0.nameJa]) }
        let observers = framework.observers.map { ($0.id, [$0.id, $0.ownName, $0.nameJa]) }
        for (id, names) in sides + observers {
            for case let name? in names where !name.isEmpty {
                let folded = SearchText.fold(name)
                // Of two with one name, the first.
                if ids[folded] == nil { ids[folded] = id }
            }
        }
    }

    /// Whose words they are that begin with `label`, names with a comma or a slash between them; none where any of them
    /// is unknown.
    func sides(in label: Substring) -> [String] {
        var found: [String] = []
        for name in label.split(omittingEmptySubsequences: false, whereSeparator: { ",/、，／".contains($0) }) {
            guard let id = ids[SearchText.fold(name.trimmed)] else { return [] }
            if !found.contains(id) { found.append(id) }
        }
        return found
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}

import FrontMatter

/// Where the records of a dossier name one of them.
package struct Mentions: Sendable {
    package struct Place: Sendable {
        package let record: RecordSummary
        package let field: Path
    }

    /// In the order in which records are shown.
    package let places: [Place]
    /// What may name it, for all that is known: broken records that hold its id, and all whose bytes could not be had.
    package let unread: [Unread]

    /// The other records that name it, each once.
    package func records(besides own: RecordID) -> [RecordID] {
        places.map(\.record.id).reduce(into: []) { records, id in
            if id != own, records.last != id { records.append(id) }
        }
    }
}

extension Dossier {
    /// The gaps that name a project as waiting on them, settled or not.
    package func gaps(holdingUp project: RecordID) -> [Record<Gap>] {
        gaps.thatMayName(project).filter { gap in gap.projects.contains { $0.id == project.name } }
    }

    /// Every field of the shape of a reference that holds this record's id.
    package func mentions(of id: RecordID) -> Mentions {
        let letters = Array(id.name.utf8)
        let sides = vocabulary?.sides ?? []
        var places: [Mentions.Place] = []
        var unread = self.unread.filter { $0.isClosed && $0.part != .record(id) }
        let broken = Dictionary(
            self.unread.filter { !$0.isClosed }.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        func look(at record: RecordSummary) {
            guard !record.isBroken, let document = try? Document.record(record.source) else {
                if record.id != id, let part = broken[record.id.file] { unread.append(part) }
                return
            }
            let ofSides = sides.map { FieldInfo(key: $0, shape: .fields(record.id.kind.sideFieldInfos)) }
            let walk = ReferenceWalk(target: id)
            let found = walk.paths(in: document.root, .fields(record.id.kind.fieldInfos + ofSides), at: Path())
            places += found.map { Mentions.Place(record: record, field: $0) }
        }
        // Few of thousands hold the letters at all; only those are read.
        func look(through list: some RecordList) {
            for record in list.records.inOrder where record.source.holds(letters) { look(at: RecordSummary(record)) }
        }
        if framework.source.holds(letters) { look(at: RecordSummary(framework)) }
        for list in lists { look(through: list) }
        return Mentions(places: places, unread: unread)
    }
}

/// Goes through a value along the tables that say what it may hold.
private struct ReferenceWalk {
    let target: RecordID

    func paths(in node: Node, _ shape: Shape, at path: Path) -> [Path] {
        switch shape {
        case .reference(let kind):
            return kind == target.kind && node.kind == .scalar && node.text == target.name ? [path] : []
        case .list(let element):
            guard node.kind == .list else { return [] }
            return node.items.enumerated().flatMap { paths(in: $1, element, at: path.appending(.index($0))) }
        case .fields(let fields):
            guard node.kind == .map else { return [] }
            return node.entries.flatMap { entry in
                fields.first { $0.key == entry.key }.map {
                    paths(in: entry.value, $0.shape, at: path.appending(.key(entry.key)))
                } ?? []
            }
        case .perSide(let element):
            guard node.kind == .map else { return [] }
            return node.entries.flatMap { paths(in: $0.value, element, at: path.appending(.key($0.key))) }
        default: return []
        }
    }
}

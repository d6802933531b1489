import FrontMatter
import Negotiation
import Words

/// All fields of a record, or of a part of it, to be filled in. Nothing is saved until the person says so; then all of
/// it is.
struct Form: Page {
    var sheet: RecordSheet
    /// From the record down to the part that is on the screen.
    var levels: [Level]
    var typing: Typing?
    /// Fields that somebody else has changed too since the form was opened.
    var contested: Set<Path> = []
    /// What has to be known of the whole.
    var notice: String?
    /// What keeps it from being saved, until the next key.
    var fault: String?

    init(_ sheet: RecordSheet) {
        self.sheet = sheet
        levels = [Level(path: Path(), content: .record)]
    }

    /// A list of fields or of items.
    struct Level: Sendable {
        enum Content: Sendable {
            case record
            case parts([FieldInfo])
            case items(Shape)
        }

        let path: Path
        let content: Content
        var viewport = Viewport()
    }

    /// One line of it.
    struct Row: Sendable {
        enum Kind: Sendable {
            /// Typed or chosen in its line.
            case value
            /// Has a level of its own.
            case list(Shape)
            case parts([FieldInfo])
            /// Where the next item of a list will be.
            case addition
            /// Only for an editor.
            case other
        }

        var path: Path
        let label: String
        let shape: Shape
        let kind: Kind
        var help = ""
        var isRequired = false
        var isMasked = false
        /// What it stands among; nil in parts and items of lists.
        var group: FieldGroup?
        /// The side that says it.
        var side: Party?
        /// Its name below that of its group.
        var brief: String?

        /// Whether it is no field, but the name of the file.
        var isID: Bool { path == RecordSheet.idPath }
    }

    /// A line that is being typed.
    struct Typing: Sendable {
        var row: Row
        var line: TypedLine

        /// - Parameters:
        ///   - text: what the field holds today, selected.
        ///   - typed: words that a person has typed already, in its place.
        init(_ row: Row, _ text: String = "", typed: String? = nil) {
            self.row = row
            line = TypedLine(proposing: text, typed: typed, .amongLines)
        }
    }

    var level: Level {
        get { levels[levels.count - 1] }
        set { levels[levels.count - 1] = newValue }
    }

    /// Whether the record is still to be added.
    var isNew: Bool { sheet.base == nil }

    /// The id, as it was typed or as the title gives it; nil as long as there is neither.
    func newID(in bench: Workbench) -> String? {
        guard isNew, !sheet.title.isEmpty || sheet[RecordSheet.idPath] != nil else { return nil }
        return sheet.newID(in: bench.dossier, today: bench.today).name
    }

    /// The record that is changed; nil while it is still to be added.
    var record: RecordID? { isNew ? nil : sheet.id }
}

extension Form {
    /// Items of lists stand elsewhere than in `old`: the part on the screen, the selected line and the one that is typed
    /// go with theirs.
    mutating func follow(from old: Value, _ framework: Framework) {
        let selected = rowPath(level.viewport.selected, framework)
        levels = levels.map { level in
            var moved = Level(path: sheet.value.place(of: level.path, in: old), content: level.content)
            moved.viewport = level.viewport
            return moved
        }
        if let path = typing?.row.path { typing?.row.path = sheet.value.place(of: path, in: old) }
        let rows = rows(framework)
        guard let selected else { return }
        let place = sheet.value.place(of: selected, in: old)
        if let row = rows.firstIndex(where: { $0.path == place }) { level.viewport.select(row, count: rows.count) }
    }

    private func rowPath(_ row: Int, _ framework: Framework) -> Path? {
        let rows = rows(framework)
        return rows.indices.contains(row) ? rows[row].path : nil
    }

    /// The lines of the part that is on the screen.
    func rows(_ framework: Framework) -> [Row] {
        switch level.content {
        case .record:
            let fields = sheet.id.kind.changeableFields(in: Vocabulary(framework))
            var own = fields.filter { $0.side == nil }.map { field in
                var row = row(field.info, framework, at: field.path, label: FieldName.text(of: field.info.key))
                row.group = field.info.group ?? .links
                return row
            }
            if isNew {
                // Below the title, from which it comes.
                own.insert(
                    Row(
                        path: RecordSheet.idPath, label: FieldName.id.text, shape: .line, kind: .value,
                        help: FormWords.madeFromTitle.text, group: .name), at: min(1, own.count))
            }
            let rows = own + sideRows(fields, framework)
            return rows.enumerated().sorted { a, b in
                (a.element.group ?? .links, a.offset) < (b.element.group ?? .links, b.offset)
            }.map(\.element)
        case .parts(let infos):
            return infos.map {
                row($0, framework, at: level.path.appending(.key($0.key)), label: FieldName.text(of: $0.key))
            }
        case .items(let shape):
            let count = if case .list(let items)? = sheet[level.path] { items.count } else { 0 }
            let items = (0..<count).map { index in
                Row(
                    path: level.path.appending(.index(index)), label: "\(index + 1)", shape: shape,
                    kind: Form.kind(of: shape, framework))
            }
            let next = Row(
                path: level.path.appending(.index(count)), label: "+", shape: shape, kind: .addition,
                help: FormWords.oneMore(expectation: shape.expectation).text)
            return items + [next]
        }
    }

    /// What each side says: of one field after the other, as they stand beside each other.
    private func sideRows(_ fields: [ChangeableField], _ framework: Framework) -> [Row] {
        let ofSides = framework.oursFirst.map { side in
            fields.filter { $0.side == side.id }.map { field in
                let name = FieldName.text(of: field.info.key)
                var row = row(field.info, framework, at: field.path, label: "\(side.name) \(name)")
                (row.group, row.side, row.brief) = (.sides, framework.party(of: side.id), name)
                return row
            }
        }
        let most = ofSides.map(\.count).max() ?? 0
        return (0..<most).flatMap { place in ofSides.compactMap { $0.indices.contains(place) ? $0[place] : nil } }
    }

    private func row(_ info: FieldInfo, _ framework: Framework, at path: Path, label: String) -> Row {
        Row(
            path: path, label: label, shape: info.shape, kind: Form.kind(of: info.shape, framework), help: info.help,
            isRequired: info.required, isMasked: Masked.hides(path))
    }

    private static func kind(of shape: Shape, _ framework: Framework) -> Row.Kind {
        switch shape {
        case .fields(let infos): .parts(infos)
        // Ids and words have no commas, so that several fit into a line.
        case .list(.reference), .list(.word), .list(.choice): .value
        case .list(let element): .list(element)
        case .perSide(let element):
            .parts(
                framework.sides.map { FieldInfo(key: $0.id, shape: element, help: .takenBy(side: $0.name)) })
        default: shape.isOneValue ? .value : .other
        }
    }

    /// What a line shows: the value, the number of items, or what the parts say in short.
    func shown(_ row: Row) -> String {
        switch (row.kind, sheet[row.path]) {
        case (.addition, _), (_, nil), (_, .null?): ""
        // More items than any line is wide.
        case (.value, _): Form.spoken(sheet.text(at: row.path, row.shape, most: 1000), row.shape)
        case (.list, .list(let items)?): FormWords.items(items.count).text
        case (_, let value?): Form.summary(value, row.shape)
        }
    }

    /// What would be typed, as people are told of it.
    private static func spoken(_ text: String, _ shape: Shape) -> String {
        guard case .list(let element) = shape else { return shape.spoken(text) }
        return text.split(separator: ", ", omittingEmptySubsequences: false).map { element.spoken(String($0)) }
            .joined(separator: ", ")
    }

    /// The words of a map, without its keys; what is masked stays so.
    static func summary(_ value: Value, _ shape: Shape? = nil) -> String {
        switch value {
        case .map(let entries):
            entries.map { Masked.hides($0.key) ? Masked.dots : summary($0.value, part($0.key, of: shape)) }
                .filter { !$0.isEmpty }
                .joined(separator: "  ")
        case .list(let items):
            items.map { item in
                if case .list(let element)? = shape { summary(item, element) } else { summary(item, shape) }
            }.listed
        case .text(let text): shape?.spoken(text) ?? text
        case .null: ""
        }
    }

    private static func part(_ key: String, of shape: Shape?) -> Shape? {
        switch shape {
        case .fields(let fields): fields.first { $0.key == key }?.shape
        case .claims(let shape): FieldInfo.claimParts(of: shape).first { $0.key == key }?.shape
        case .perSide(let shape): shape
        default: nil
        }
    }

    /// The parts of a claim, for a line that may carry its source.
    static func claim(in shape: Shape) -> Shape? {
        switch shape {
        case .claims(let inner): inner
        case .date, .day, .amount, .percent, .band, .number, .measured, .rule, .years, .yearSpan, .rateSchedule:
            shape
        default: nil
        }
    }
}

extension Framework {
    /// Ours stands at the left, whichever is named first.
    var oursFirst: [Side] {
        sides.filter { party(of: $0.id) == .ours } + sides.filter { party(of: $0.id) != .ours }
    }
}

extension Value {
    /// Where what `path` leads to in `old` stands here: items of lists are found by what they hold. One that is nowhere
    /// keeps its place.
    fileprivate func place(of path: Path, in old: Value) -> Path {
        var before = Path()
        var now = Path()
        for step in path.steps {
            before = before.appending(step)
            guard case .index(let index) = step, let item = old[before], case .list(let items)? = self[now] else {
                now = now.appending(step)
                continue
            }
            let isThere = items.indices.contains(index) && items[index] == item
            now = now.appending(.index(isThere ? index : items.firstIndex(of: item) ?? index))
        }
        return now
    }
}

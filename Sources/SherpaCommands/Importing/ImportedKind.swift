internal import FrontMatter
internal import Negotiation
internal import Words

/// What the rows of a table are that is taken in: records, or entries in a list of one.
enum ImportedKind: String, CaseIterable {
    case projects, gaps, meetings, commitments
    case actions, positions, flows

    /// Whose fields the columns are, or whose list the rows stand in.
    var record: RecordKind {
        switch self {
        case .projects, .flows: .project
        case .gaps, .positions: .gap
        case .meetings, .actions: .meeting
        case .commitments: .commitment
        }
    }

    /// The list that the rows are entries of; nil where each is a record of its own.
    var list: ImportedList? {
        switch self {
        case .projects, .gaps, .meetings, .commitments: nil
        case .actions: ImportedList("actions", of: .meeting, known: [["text"]])
        case .positions: ImportedList("positions", of: .gap, known: [["side", "date", "text"], ["side", "date"]])
        case .flows: ImportedList("valuation.flows", of: .project, known: [["years"]], years: "years")
        }
    }

    /// The fields that a row gives.
    var fields: [FieldInfo] { list?.fields ?? record.fieldInfos }

    /// What people call columns besides, by their fields.
    var otherHeads: [String: [String]] { self == .flows ? ["years": ["year", "年度"]] : [:] }

    /// Heads of columns that `list` writes and that no field stands behind: they are worked out anew.
    var computed: Set<String> {
        switch self {
        case .projects, .commitments, .actions: ["days"]
        case .gaps: ["trend", "width", "days"]
        case .meetings: ["outcomes", "to-do"]
        case .positions, .flows: []
        }
    }
}

/// A list in records, whose entries come from rows.
struct ImportedList {
    /// As `set` names it.
    let name: String
    /// The column that says whose list it is.
    let holder: FieldName
    /// The fields of an entry.
    let fields: [FieldInfo]
    /// By which fields the entry of a row is known again, the surest first.
    let known: [[String]]
    /// The field of the years that an entry is about, where no two entries share one.
    let years: String?

    init(_ name: String, of holder: FieldName, known: [[String]], years: String? = nil) {
        self.name = name
        self.years = years
        self.holder = holder
        self.known = known
        let kind = RecordKind(rawValue: holder.rawValue) ?? .dossier
        let path = Path(name.split(separator: ".").map { .key(String($0)) } + [.index(0)])
        fields = if case .fields(let fields)? = kind.shape(at: path) { fields } else { [] }
    }

    /// Where it stands in a record.
    var path: Path { Path(name.split(separator: ".").map { .key(String($0)) }) }
}

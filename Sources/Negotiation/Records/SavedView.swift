import Words

/// A list as someone wants to see it again: which records, in what order.
public struct SavedView: Fielded, Hashable {
    /// One of the kinds that come in lists, by its plural.
    public struct List: RawRepresentable, CaseIterable, FieldValue, Hashable {
        public let kind: RecordKind

        public init(_ kind: RecordKind) { self.kind = kind }
        public init?(rawValue: String) {
            guard let kind = RecordKind.listed.first(where: { $0.plural == rawValue }) else { return nil }
            self.kind = kind
        }

        public var rawValue: String { kind.plural }
        public static let allCases = RecordKind.listed.map(List.init)
    }

    public var name = ""
    public var list = List(.gap)
    /// As it is typed; held against the dossier only when the view is opened.
    public var filter: String?
    /// As `list --sort` takes it.
    public var sort: String?

    public init() {}

    package static let fields: FieldTable<SavedView> = [
        Field("name", { $0.name }, { $0.name = $1 }, required: true, .viewName),
        Field("pane", { $0.list }, { $0.list = $1 }, required: true, .viewPane),
        Field("where", { $0.filter }, { $0.filter = $1 }, .viewWhere),
        Field("sort", { $0.sort }, { $0.sort = $1 }, .viewSort),
    ]

    /// The view of this name, the last one where several have it.
    ///
    /// Throws, in words, where there is none.
    package static func named(_ name: String, among views: [SavedView]) throws(ChangeRefusal) -> SavedView {
        if let view = views.last(where: { $0.name == name }) { return view }
        let names = views.map(\.name)
        throw .invalid(
            RecordRefusalWords.noView(name, near: Spelling.nearest(to: name, among: names), known: names))
    }
}

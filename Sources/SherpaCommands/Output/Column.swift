internal import Negotiation
internal import Screen

/// One column of a listing: what it shows to people, and what it gives to programs.
struct Column<Item>: Sendable {
    let title: String
    var alignment = Alignment.leading
    /// With the marks that the screen has.
    let shown: @Sendable (Item, ListContext) -> String
    /// In the words and exact numbers of the files.
    let exact: @Sendable (Item, ListContext) -> String
    /// What its exact words are to a spreadsheet.
    let content: ColumnContent

    init(
        _ title: String, _ alignment: Alignment = .leading, as content: ColumnContent = .text,
        _ both: @escaping @Sendable (Item, ListContext) -> String
    ) {
        self.init(title, alignment, as: content, shown: both, exact: both)
    }

    init(
        _ title: String, _ alignment: Alignment = .leading, as content: ColumnContent = .text,
        shown: @escaping @Sendable (Item, ListContext) -> String,
        exact: @escaping @Sendable (Item, ListContext) -> String
    ) {
        self.title = title
        self.alignment = alignment
        self.content = content
        self.shown = shown
        self.exact = exact
    }
}

/// What a cell may need beside its record.
struct ListContext {
    let dossier: Dossier
    let today: CalendarDate
}

extension Claims where Content: Equatable {
    /// `~` for an illustrative value, `!` for one that sources disagree on.
    var marks: String { (isIllustrative ? "~" : "") + (isDisputed ? "!" : "") }
}

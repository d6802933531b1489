import Negotiation

/// What a pane or a page shows, to be taken into a spreadsheet.
package struct ShownTable: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// Records of one kind, in the order in which they are shown.
        case records(RecordKind, [RecordID])
        /// The split of what is selected: whole, by instrument, part of the envelope and project.
        case mix
        /// All sums of the portfolio.
        case portfolio
        /// The lines of a page.
        case lines([String])
    }

    /// What the place is called.
    package let place: String
    /// As it was typed; nil where all is shown.
    package let filter: String?
    /// Nil where the list has its own.
    package let order: String?
    package let content: Content

    package init(_ place: String, filter: String? = nil, order: String? = nil, _ content: Content) {
        self.place = place
        self.filter = filter
        self.order = order
        self.content = content
    }

    /// Nil where only the file knows.
    package var count: Int? {
        switch content {
        case .records(_, let ids): ids.count
        case .mix, .portfolio: nil
        case .lines(let lines): lines.count
        }
    }
}

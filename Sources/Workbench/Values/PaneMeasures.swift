import Negotiation

/// What of a pane's list decides how it is laid out. Kept in step with the list, so that neither moving nor drawing looks
/// through it.
struct PaneMeasures: Sendable {
    /// Of a list in its own order; else none.
    var sections: [PaneSection] = []
    /// Rows that have a second line, where there is room; in order.
    var seconds: [Int] = []
    /// Columns that the longest title takes.
    var title = 0
    /// Columns that rows want, with their own ones beside the title.
    var columns = 0
    /// The next day on which something is due, from today on.
    var soonest: KnownDate?

    /// Rows beyond these are not looked at for it: no screen shows as many, and lists of thousands are measured with every
    /// save.
    static let most = 500
}

import Negotiation

/// What a pane shows of its list, and in what order.
struct PaneView: Sendable {
    var filter = Filter()
    var order = SortOrder()
    /// Places in the dossier's list, in the order of the pane; nil: all of it as it is. Kept in step by `settleViews`, so
    /// that neither moving nor drawing asks a record anything.
    var rows: [Int]?
    var measures = PaneMeasures()

    var isPlain: Bool { filter.isEmpty && order.keys.isEmpty }
}

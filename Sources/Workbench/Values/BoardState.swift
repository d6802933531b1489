import Negotiation

/// What a person has made of the board: which pane and rows are looked at, what each pane shows, what is marked.
struct BoardState: Sendable {
    var focus = Pane.shortlist {
        didSet { if focus.isFourth { fourth = focus } }
    }
    /// Which of the panes that share the fourth place is in front; nil until one of them is looked at.
    private(set) var fourth: Pane?
    /// One for each pane, as all that follow.
    var viewports = Array(repeating: Viewport(), count: Pane.allCases.count)
    /// What each pane shows of its list.
    var views = Array(repeating: PaneView(), count: Pane.allCases.count)
    /// Records on which the next change acts together; all of them are shown.
    var marks: Set<RecordID> = []
    var isZoomed = false
    /// Nil: where there is room for it.
    var wantsPreview: Bool?
    /// What the preview shows.
    var previewed: RecordID?
}

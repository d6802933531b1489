/// What panes show of their lists: filters, orders, columns, marks, saved views.
public enum ViewWords: Saying {
    /// The keys of the lists.
    case notOfMix(MixLack, [String])
    case all(Int)
    case lookingThrough(Int)
    case count(Int, of: Int)
    case allShown(Int)
    case filtered(Int, of: Int)
    case reopenedFilter(String)
    case columnsOf(Things)
    case anyColumns
    case shownNow
    case noRoomNow
    case asRoomAllows(isCurrent: Bool)
    case onlyRecords
    case noneMarked
    case marked(Int)
    case nothingToSave(filter: String, sort: String)
    case replaces(SavedViewWords)
    case writeName(open: String)
    case dossierPlace
    case configurationPlace
    case inDossier(isHidden: Bool)
    case inConfiguration
    case saveIn(String)
    case alreadyAs(String)
    case sortBy(PaneTitle)
    case ownOrder
    case now
    case againReverses
    case sortedInOwnOrder
    case sorted(String)
    case noViews(filter: String, sort: String, save: String)
    case openAView
    case noPaneLists(Things, view: String)
    case opened(String, Int, of: Int, Things)
    case faultyView(String, why: String)
}

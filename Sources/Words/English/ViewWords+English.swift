extension ViewWords {
    public var english: String {
        switch self {
        case .notOfMix(let lack, let keys): "\(lack.english); press \(Listing.any(keys).english) for a list"
        case .all(let n): "all \(n): write status=open due<+7d word; Tab completes"
        case .lookingThrough(let n): "looking through \(n)"
        case .count(let n, let total): "\(n) of \(total)"
        case .allShown(let n): "all \(n) shown"
        case .filtered(let n, let total): "\(n) of \(total) shown: f changes that, empty shows all"
        case .reopenedFilter(let story): "\(story): Enter filters, Esc drops it"
        case .columnsOf(let things): "columns of \(things.english)"
        case .anyColumns: "any"
        case .shownNow: "shown"
        case .noRoomNow: "chosen, no room now"
        case .asRoomAllows(let isCurrent): isCurrent ? "current: as room allows" : "as room allows"
        case .onlyRecords: "only records can be marked"
        case .noneMarked: "no record is marked"
        case .marked(let n): "\(n) marked: c, o, w and F change them together"
        case .nothingToSave(let filter, let sort):
            "nothing to save yet: filter the pane with \(filter), or sort it with \(sort)"
        case .replaces(let view): "replaces \(view.english)"
        case .writeName(let open): "write a name; \(open) then opens the view under it"
        case .dossierPlace: "dossier"
        case .configurationPlace: "config"
        case .inDossier(let isHidden):
            isHidden ? "dossier.md; your own view of this name takes precedence" : "dossier.md, for everyone"
        case .inConfiguration: "config.yaml, for you alone"
        case .saveIn(let name): "Save \(name) in"
        case .alreadyAs(let name): "nothing changed: the dossier already has this view as \(name)"
        case .sortBy(let pane): "Sort \(pane.english) by"
        case .ownOrder: "default order"
        case .now: "now"
        case .againReverses: "current; again reverses it"
        case .sortedInOwnOrder: "sorted in the default order"
        case .sorted(let order): "sorted by \(order): s and the same key again reverses it"
        case .noViews(let filter, let sort, let save):
            "no views yet: \(filter) filters a pane, \(sort) sorts it, \(save) saves that as a view"
        case .openAView: "Open a view"
        case .noPaneLists(let things, let view): "view \(view): no pane lists \(things.english)"
        case .opened(let name, let n, let total, let things): "\(name): \(n) of \(total) \(things.english)"
        case .faultyView(let name, let why): "view \(name): \(why)"
        }
    }
}

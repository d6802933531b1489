extension CommandHelp {
    public var english: String {
        switch self {
        case .owner: "set the owner; `-` removes it"
        case .status: "set the status, of an action too"
        case .stage: "set the project's stage"
        case .due: "set when it is due: 2026-03-16, fri, +3d"
        case .set: "set any field of the record"
        case .find: "find a record by any text in it"
        case .open: "open a record by its id"
        case .filter: "show what fits: status=open due<+7d; `filter -` shows all"
        case .view: "open a saved view"
        case .row: "go to a row, as the number alone does"
        case .export: "export what is shown to a .csv or .xlsx file"
        }
    }
}

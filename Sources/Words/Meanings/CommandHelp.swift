/// What commands of the palette do, in a few words.
public enum CommandHelp: Saying, CaseIterable {
    case owner, status, stage, due, set, find, open, filter, view, row, export
}

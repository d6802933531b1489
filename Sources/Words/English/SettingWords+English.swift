extension SettingWords {
    public var english: String {
        switch self {
        case .write(let key, let form): "\(key): write \(form)"
        case .ownKeys(let p1): "\(p1) of your own"
        case .noSetting(let p1, let p2): "no setting `\(p1)`: \(p2.english)"
        case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
        case .notRegular: "it is not a regular file"
        case .tooLarge: "it is larger than 1 MiB"
        case .columnsForm: "columns: write lists, each with its columns: `gaps: [severity, owner, due]`"
        case .noList(let p1, let p2): "columns: no list `\(p1)`: \(p2.english)"
        case .columnsInBrackets(let list): "columns: \(list): write names in brackets: [owner, due]"
        case .noColumn(let list, let p2, let p3): "columns: \(list): no column `\(p2)`: \(p3.english)"
        case .keysForm: "keys: list actions with their keys, as in `change owner: X`"
        case .keyForm(let action): "\(action): write keys, as in `z` or `<C-x>`"
        case .keysFault(let reason): "keys: \(reason)"
        case .viewsForm: "views: write names, each with a view: `summit: {pane: gaps, where: status=open}`"
        case .viewFault(let name, let fault): "view \(name): \(fault)"
        case .viewForm: "write {pane: gaps, where: status=open, sort: -severity}"
        case .paneForm(let lists): "pane: write one of \(lists.joined(separator: ", "))"
        case .paneMissing(let lists): "pane is missing: write one of \(lists.joined(separator: ", "))"
        case .noViewKey(let p1, let p2): "no key `\(p1)`: \(p2.english)"
        case .colourForm(let name): "\(name): write a colour, as in \"#1f6feb\""
        case .paletteForm: "palette: write colours by name, each on a line of its own"
        case .paintForm(let slot): "\(slot): write a paint, as in `\(slot): bold red`"
        case .noSlot(let p1, let p2): "no slot `\(p1)`: \(p2.english)"
        case .noThemeFile(let path): "no theme file \(path): name one that can be read"
        case .noTheme(let name, let known, let folder):
            "no theme `\(name)`: write \(known.joined(separator: ", ")), or put \(name).yaml in \(folder)"
        case .sampleHead(let program):
            "Settings of \(program); \(program)-config(5) explains them, and `\(program) config` shows what is set."
        case .sampleUse: "Each is commented out: remove the # before the lines that you want."
        case .sampleSetting(let help, let form, let standard): "\(help) Write \(form). Without it: \(standard)."
        }
    }
}

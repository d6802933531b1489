internal import ArgumentParser
internal import Words

/// What commands take that write tables for spreadsheets.
struct WorkbookOptions: ParsableArguments {
    @Option(help: ArgumentHelp(OptionHelp.workbookFile.text, valueName: "file"), completion: .file())
    var xlsx: String?
    @Flag(help: ArgumentHelp(OptionHelp.replaceFile.text)) var force = false
    @Flag(help: ArgumentHelp(OptionHelp.byteOrderMark.text)) var bom = false

    /// What stands before CSV.
    var mark: String { bom ? "\u{FEFF}" : "" }

    /// - Parameter form: another form that was asked for, as it is written.
    func validate(beside form: String?, isCSV: Bool) throws {
        if let form, xlsx != nil { throw ValidationError(UsageWords.oneFormOf([form, "--xlsx"]).text) }
        if bom, !isCSV { throw ValidationError(UsageWords.bomWithCSV.text) }
        if force, xlsx == nil { throw ValidationError(UsageWords.forceWithFile.text) }
    }
}

/// What is wrong in config.yaml and theme files, and what the commented sample says.
public enum SettingWords: Saying {
    case write(key: String, form: String)
    case ownKeys(Int)
    case noSetting(String, CorrectionWords)
    case unreadable(file: String, reason: String)
    case notRegular
    case tooLarge
    case columnsForm
    case noList(String, CorrectionWords)
    case columnsInBrackets(list: String)
    case noColumn(list: String, String, CorrectionWords)
    case keysForm
    case keyForm(action: String)
    case keysFault(reason: String)
    case viewsForm
    case viewFault(name: String, fault: String)
    case viewForm
    case paneForm(lists: [String])
    case paneMissing(lists: [String])
    case noViewKey(String, CorrectionWords)
    case colourForm(name: String)
    case paletteForm
    case paintForm(slot: String)
    case noSlot(String, CorrectionWords)
    case noThemeFile(path: String)
    case noTheme(name: String, known: [String], folder: String)
    case sampleHead(program: String)
    case sampleUse
    case sampleSetting(help: String, form: String, standard: String)
}

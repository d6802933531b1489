/// What is told of commands of the palette.
public enum PaletteWords: Saying {
    case selectionChanged(String?)
    case usage(String)
    case unknown(String, near: String?)
    case alreadyEmpty(String)
    case alreadyThis(String)
    case already(String, String)
    case nothingToRepeat
    case again(String, String)
    case cannotRepeat(String, why: String)
    case writeSet(String)
    case shown(Int, of: Int)
    case noRecord(String, near: String?)
    case severalRecords(String, [String])
    case notARow(String)
    case noRow(Int, of: Int)
    case title
    case nothingFits
}

internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Workbench

/// What `config.yaml` says. A fault in it is told, and the rest of it holds.
struct Configuration {
    enum Preview: String, CaseIterable { case auto, on, off }

    var theme: String?
    /// Whether the board shows a preview of the selected record; `auto` where there is room.
    var preview = Preview.auto
    /// Whether the mouse is taken, where the terminal has one.
    var mouse = true
    /// Whether the screen is told line by line.
    var isLinear = false
    /// Columns that the terminal gives to frames, dashes and the like, which have two in fonts for East Asia.
    var ambiguousWidth = AmbiguousWidth.auto
    /// Filters and orders of the lists, by name.
    var views: [SavedView] = []
    /// Names of the columns of lists, by kind.
    var columns: [RecordKind: [String]] = [:]
    /// Which keys do what.
    var keymap = Keymap()
    var notices: [Notice] = []

    private static let keys = ["theme", "preview", "mouse", "linear", "ambiguous-width", "views", "columns", "keys"]

    /// A file that is not there says nothing.
    init(file: String) {
        do throws(SettingsFile.Unreadable) {
            read(try SettingsFile.read(file), file: file)
        } catch {
            if !error.isMissing { notices.append(Notice("\(file): cannot be read: \(error.reason)")) }
        }
    }

    private mutating func read(_ bytes: [UInt8], file: String) {
        do throws(SyntaxError) {
            let document = try Document.bare(bytes)
            for entry in document.root.entries {
                for (fault, offset) in faults(of: entry) {
                    let place = document.position(of: offset)
                    notices.append(Notice(file, line: place.line, column: place.column, fault))
                }
            }
        } catch {
            notices.append(Notice(file, line: error.line, column: error.column, error.message))
        }
    }

    /// Takes a setting over. Gives what is wrong with it, and where.
    private mutating func faults(of entry: Node.Entry) -> [(String, Int)] {
        switch entry.key {
        case "views": readViews(entry)
        case "columns": readColumns(entry)
        case "keys": readKeys(entry)
        default: set(entry.key, entry.value).map { [($0, entry.keyOffset)] } ?? []
        }
    }

    /// What is wrong with the setting, if anything.
    private mutating func set(_ key: String, _ value: Node) -> String? {
        let text = value.kind == .scalar ? value.text : ""
        switch key {
        case "theme" where !text.isEmpty: theme = text
        case "theme": return "theme: write the name of a theme, as in `theme: dark`"
        case "preview":
            guard let preview = Preview(rawValue: text) else {
                return "preview: write \(Preview.allCases.map(\.rawValue).joined(separator: ", "))"
            }
            self.preview = preview
        case "ambiguous-width":
            guard let width = AmbiguousWidth(rawValue: text) else {
                return "ambiguous-width: write 1, 2 or auto; use 2 where frames come out too wide"
            }
            ambiguousWidth = width
        case "mouse", "linear":
            guard let wanted = ["yes": true, "no": false][text] else { return "\(key): write yes or no" }
            if key == "mouse" { mouse = wanted } else { isLinear = wanted }
        default:
            let nearest = Spelling.nearest(to: key, among: Configuration.keys).map { "did you mean `\($0)`?" }
            return "no setting `\(key)`: \(nearest ?? "the settings are \(Configuration.keys.joined(separator: ", "))")"
        }
        return nil
    }
}

internal import FrontMatter
internal import Negotiation
internal import Screen
internal import Words
internal import Workbench

/// What `config.yaml` says. A fault in it is told, and the rest of it holds.
struct Configuration {
    enum Preview: String, CaseIterable { case auto, on, off }

    /// `nil` leaves it to the locale.
    var language: Language?
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
    /// How many entries of the file are in it.
    var ownKeys = 0
    /// Where in the file settings are, by key.
    private(set) var lines: [String: Int] = [:]
    private(set) var notices: [Notice] = []

    /// A file that is not there says nothing.
    init(file: String) {
        do throws(SettingsFile.Unreadable) {
            read(try SettingsFile.read(file), file: file)
        } catch {
            if !error.isMissing {
                notices.append(Notice(SettingWords.unreadable(file: file, reason: error.reason).text))
            }
        }
    }

    private mutating func read(_ bytes: [UInt8], file: String) {
        do throws(SyntaxError) {
            let document = try Document.bare(bytes)
            for entry in document.root.entries {
                lines[entry.key] = document.position(of: entry.keyOffset).line
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
    private mutating func faults(of entry: Node.Entry) -> [Setting.Fault] {
        if let setting = Setting.all.first(where: { $0.key == entry.key }) { return setting.read(entry, &self) }
        let known = Setting.all.map(\.key)
        let near = Spelling.nearest(to: entry.key, among: known)
        return [(SettingWords.noSetting(entry.key, .of(near, else: .choose(known))).text, entry.keyOffset)]
    }
}

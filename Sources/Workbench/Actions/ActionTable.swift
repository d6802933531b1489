import Screen

/// All that is known of an action: its keys, its names, where it works. Keys, key bar and help are made from this.
public struct ActionInfo: Sendable {
    public let action: Action
    /// The first is the one that is shown.
    public let keys: [Key]
    /// In the key bar; `nil` keeps it out of there.
    public let label: String?
    /// In help: what it does, in a few words.
    public let help: String
    public let places: Set<Place>

    init(_ action: Action, _ keys: String, bar label: String? = nil, _ help: String, in places: Set<Place>) {
        self.action = action
        // A key that cannot be read would be missing; a test holds that none is.
        self.keys = (try? Key.sequence(keys)) ?? []
        self.label = label
        self.help = help
        self.places = places
    }
}

extension ActionInfo {
    private static let everywhere = Set(Place.allCases)
    private static let records: Set<Place> = [.board, .detail]

    /// In the order of help. `d` is left free; `x`, which lies beside harmless keys, asks first.
    public static let table: [ActionInfo] = [
        .init(.open, "<Enter> l <Right>", bar: "open", "open the selected record", in: [.board]),
        .init(.find, "/", bar: "find", "find a record by any of its text", in: records),
        .init(
            .changeState, "c", bar: "status", "change the gap's or meeting's status, the project's stage", in: records),
        .init(.changeOwner, "o", bar: "owner", "change the owner", in: records),
        .init(.changeDue, "w", bar: "due", "change when it is due", in: records),
        .init(.edit, "e", bar: "edit", "change any one field", in: records),
        .init(.editFile, "E", "edit the whole file in $VISUAL or $EDITOR", in: records),
        .init(.rename, "I", "give the record another id; links to it follow", in: records),
        .init(.remove, "x", "remove the record (asks first); u brings it back", in: records),
        .init(.undo, "u", "take back what you saved last, field by field", in: records),
        .init(.redo, "U", "make again what was taken back", in: records),
        .init(.decide, "C", "decide conflicts, and what was typed but not saved", in: records),
        .init(.keepOurs, "o", bar: "keep yours", "put your version into the file", in: [.decisions]),
        .init(
            .keepTheirs, "t", bar: "keep the file's", "leave the file as it is, and drop your version", in: [.decisions]
        ),
        .init(.editOurs, "e", bar: "edit", "type another version, from yours", in: [.decisions]),
        .init(.nextDecision, "J ]", bar: "next", "go to the next decision", in: [.decisions]),
        .init(.previousDecision, "K [", "go to the decision before", in: [.decisions]),
        .init(
            .reveal, "*", "show or hide fallbacks, red lines and landing zones", in: [.board, .detail, .decisions]),
        .init(.down, "j <Down>", "move down", in: everywhere),
        .init(.up, "k <Up>", "move up", in: everywhere),
        .init(.pageDown, "<PageDown> <C-f> <C-d>", "move down by a page", in: everywhere),
        .init(.pageUp, "<PageUp> <C-b> <C-u>", "move up by a page", in: everywhere),
        .init(.first, "g <Home>", "move to the first", in: everywhere),
        .init(.last, "G <End>", "move to the last", in: everywhere),
        .init(.nextPane, "<Tab>", "move to the next pane", in: [.board]),
        .init(.previousPane, "<S-Tab>", "move to the pane before", in: [.board]),
        .init(.shortlist, "1", "move to the shortlist", in: [.board]),
        .init(.gaps, "2", "move to the gaps", in: [.board]),
        .init(.meetings, "3", "move to the meeting log", in: [.board]),
        .init(.mix, "4", "move to the instrument mix", in: [.board]),
        .init(.findNext, "n", "go to the next match", in: records),
        .init(.findPrevious, "N", "go to the match before", in: records),
        .init(.nextRecord, "J ]", "open the next record of the pane", in: [.detail]),
        .init(.previousRecord, "K [", "open the record before", in: [.detail]),
        .init(.zoom, "+ =", "let one pane fill the screen, or all four", in: [.board]),
        .init(.preview, "p", "show or hide the preview of the selected record", in: [.board]),
        .init(.dossier, "i", "open the dossier itself: clocks, claims, stages, faults", in: [.board]),
        .init(.messages, "M", "show all messages so far", in: records),
        .init(.reload, "R", "read the files again", in: everywhere),
        .init(.redraw, "<C-l>", "draw the screen anew", in: everywhere),
        .init(.suspend, "<C-z>", "go to the shell; `fg` comes back", in: everywhere),
        .init(.help, "? <F1>", bar: "help", "show all keys; type to search, Enter runs the selected", in: everywhere),
        .init(.back, "q <Esc> h <Left> <Backspace>", bar: "back", "go back", in: [.detail, .messages, .decisions]),
        .init(.quit, "Q", "leave", in: everywhere),
        .init(.quit, "q", bar: "quit", "leave", in: [.board]),
    ]
}

/// Which action a key means in a place.
public struct Keymap: Sendable {
    private var actions: [Place: [Key: Action]] = [:]

    public init(_ table: [ActionInfo] = ActionInfo.table) {
        for info in table {
            for place in info.places {
                for key in info.keys { actions[place, default: [:]][key] = info.action }
            }
        }
    }

    /// Full-width letters of an input method that was left on count as the plain ones.
    public func action(for key: Key, in place: Place) -> Action? {
        actions[place]?[key] ?? actions[place]?[key.folded]
    }
}

extension Key {
    /// As it is named to people: `Enter`, not `<Enter>`.
    public var name: String {
        let notation = description
        return notation.count > 2 && notation.hasPrefix("<") && notation.hasSuffix(">")
            ? String(notation.dropFirst().dropLast()) : notation
    }
}

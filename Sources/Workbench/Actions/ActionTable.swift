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
    private static let changing: Set<Place> = [.board, .detail, .review]
    private static let looking: Set<Place> = [.valuation, .ranking, .portfolio]

    /// In the order of help. `d` is left free; `x`, which lies beside harmless keys, asks first.
    public static let table: [ActionInfo] = [
        .init(.open, "<Enter> l <Right>", bar: "open", "open the selected record", in: [.board]),
        .init(.markReviewed, "<Enter> s", bar: "seen", "it is as it should be: the next", in: [.review]),
        .init(.find, "/", bar: "find", "find a record by any of its text", in: records),
        .init(
            .changeState, "c", bar: "status", "change the gap's or meeting's status, the project's stage", in: changing),
        .init(.logMeeting, "m", bar: "log", "log a meeting, or the planned one that is selected", in: records),
        .init(
            .review, "r", bar: "review", "review what has changed since your last review, and what stands ill",
            in: records),
        .init(.value, "v", bar: "value", "value the project on both sides' assumptions", in: records),
        .init(
            .brief, "b", bar: "brief", "brief on the gap, read out the meeting, or brief for the summit", in: records),
        .init(.edit, "e", bar: "edit", "fill in all fields of the record", in: records),
        .init(.changeOwner, "o", bar: "owner", "change the owner", in: changing),
        .init(.changeDue, "w", bar: "due", "change when it is due", in: changing),
        .init(
            .palette, ":", bar: "commands", "run anything by its name: type, Tab completes, Enter runs", in: records),
        .init(
            .palette, ":", "run anything by its name: type, Tab completes, Enter runs",
            in: everywhere.subtracting(records)),
        .init(.changeField, "F", "change one field, chosen from a list", in: records),
        .init(.add, "a", "add a record to the pane", in: [.board]),
        .init(.duplicate, "Y", "add a copy of the record, under another title", in: records),
        .init(.addPosition, "P", "add what a side now says to the gap's history", in: records),
        .init(.summitBrief, "B", "brief for the summit", in: records),
        .init(.save, "S <C-s>", bar: "save", "save it as a file: HTML, Markdown or text", in: [.brief]),
        .init(.redLines, "F", bar: "red lines", "put fallbacks and red lines in, or take them out", in: [.brief]),
        .init(.rank, "L", "rank all projects by what either side makes of them", in: records),
        .init(.timeline, "t", "show all that has a day on one axis", in: records),
        .init(.timeline, "t", bar: "today", "go back to today", in: [.timeline]),
        .init(.open, "<Enter>", bar: "open", "open the record", in: [.timeline]),
        .init(.zoomIn, "+ =", bar: "nearer", "show less time, in more detail", in: [.timeline]),
        .init(.zoomOut, "-", bar: "farther", "show more time, up to five years", in: [.timeline]),
        .init(.portfolio, "$", "open the portfolio: envelope, pace, mix, limits", in: records),
        .init(
            .open, "<Enter> l <Right>", bar: "open", "open or close the row's projects; open the record",
            in: [.portfolio]),
        .init(.regroup, "<Tab> s", bar: "mix by", "group the mix by stage, sector or institution", in: [.portfolio]),
        .init(.fill, "<Enter> e", bar: "what if", "try another value, which is not saved", in: [.valuation]),
        .init(.takeOver, "=", bar: "theirs", "try what the other side takes it to be", in: [.valuation]),
        .init(.value, "v", bar: "view", "show the curve, the cash, the years, the assumptions", in: [.valuation]),
        .init(.save, "S <C-s>", bar: "save", "take what is tried down as our position on a gap", in: [.valuation]),
        .init(.otherSide, "<Tab> <S-Tab> <Right> <Left>", bar: "side", "try the other side's", in: [.valuation]),
        .init(.raise, "+", "try one step more, or the next word", in: [.valuation]),
        .init(.lower, "-", "try one step less, or the word before", in: [.valuation]),
        .init(.nextFigure, "f ]", bar: "figure", "explain the next figure", in: [.valuation]),
        .init(.previousFigure, "F [", "explain the figure before", in: [.valuation]),
        .init(.open, "<Enter> v", bar: "value", "value the project on both sides' assumptions", in: [.ranking]),
        .init(.otherSide, "<Tab> <S-Tab> <Right> <Left>", bar: "side", "in the other side's order", in: [.ranking]),
        .init(.nextFigure, "f ]", bar: "figure", "rank by the next figure", in: [.ranking]),
        .init(.previousFigure, "F [", "rank by the figure before", in: [.ranking]),
        .init(.previousView, "V", "show the view before", in: [.valuation]),
        .init(.clear, "x", "take back what is tried there", in: [.valuation]),
        .init(.takeBackAll, "X", "take back all that is tried", in: [.valuation]),
        .init(.actionItems, "A", "list the actions of all meetings", in: [.board, .detail]),
        .init(.open, "<Enter> l <Right>", bar: "meeting", "open the meeting of the action", in: [.actions]),
        .init(.changeState, "c", bar: "done", "close the action, or open it again", in: [.actions]),
        .init(.changeOwner, "o", bar: "owner", "change the owner of the action", in: [.actions]),
        .init(.changeDue, "w", bar: "due", "change when the action is due", in: [.actions]),
        .init(.fill, "<Enter> l <Right>", bar: "fill in", "type or choose the field, or open its parts", in: [.form]),
        .init(.parts, ">", bar: "source", "open the source, date and basis of a value", in: [.form]),
        .init(.addItem, "a", bar: "add", "add an item to the list", in: [.form]),
        .init(.clear, "x", "take the value, item or entry away", in: [.form, .log]),
        .init(.narrowed, "n", bar: "narrowed", "the meeting narrowed the gap", in: [.log]),
        .init(.unchanged, "u", bar: "unchanged", "the meeting left the gap as it was", in: [.log]),
        .init(.widened, "w", bar: "widened", "the meeting widened the gap", in: [.log]),
        .init(.agreed, "a", bar: "agreed", "the gap was agreed, ad referendum", in: [.log]),
        .init(.ourPosition, "o", bar: "ours", "take down what our side now says", in: [.log]),
        .init(.theirPosition, "t", bar: "theirs", "take down what their side now says", in: [.log]),
        .init(.statement, "s", bar: "said", "take down a quoted line", in: [.log]),
        .init(.actionItem, "i", bar: "to do", "take down who must do what by when", in: [.log]),
        .init(.fill, "<Enter> l <Right> e", "type the line anew", in: [.log]),
        .init(.save, "S <C-s>", bar: "save", "save all that was filled in", in: [.form, .log]),
        .init(.note, "n +", bar: "note", "add a note to the record", in: [.review]),
        .init(.nextReviewed, "p J ]", bar: "skip", "leave it unanswered and go on", in: [.review]),
        .init(.previousReviewed, "K [", "go back to the one before", in: [.review]),
        .init(.openReviewed, "l <Right>", "open the record's page; q comes back", in: [.review]),
        .init(
            .finishReview, "F", bar: "finish", "go to the end of the review; there, save what you have seen",
            in: [.review]),
        .init(
            .copy, "y", "copy to the clipboard: a row, a field, all of it",
            in: [.board, .detail, .brief]),
        .init(.undo, "u", "take back what you saved last, field by field", in: changing.union(looking)),
        .init(.redo, "U", "make again what was taken back", in: changing.union(looking)),
        .init(.repeatChange, ".", "make the last change of one field again, here", in: [.board, .detail, .actions]),
        .init(.editFile, "E", "edit the whole file in $VISUAL or $EDITOR", in: records),
        .init(.editFile, "E", "type the field in $VISUAL or $EDITOR", in: [.form]),
        .init(.editFile, "E", "edit the project's file in $VISUAL or $EDITOR", in: [.valuation]),
        .init(.rename, "I", "give the record another id; links to it follow", in: records),
        .init(.remove, "x", "remove the record (asks first); u brings it back", in: records),
        .init(.decide, "C", "decide conflicts, and what was typed but not saved", in: records),
        .init(.keepOurs, "o", bar: "keep yours", "put your version into the file", in: [.decisions]),
        .init(
            .keepTheirs, "t", bar: "keep the file's", "leave the file as it is, and drop your version", in: [.decisions]
        ),
        .init(.editOurs, "e", bar: "edit", "type another version, from yours", in: [.decisions]),
        .init(.nextDecision, "J ]", bar: "next", "go to the next decision", in: [.decisions]),
        .init(.previousDecision, "K [", "go to the decision before", in: [.decisions]),
        .init(
            .reveal, "*", "show or hide fallbacks, red lines and landing zones",
            in: [.board, .detail, .decisions, .review]),
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
        .init(.filter, "f", "filter the pane: status=open due<+7d words", in: [.board]),
        .init(.sort, "s", "sort the pane; by the same again turns it round", in: [.board]),
        .init(.savedView, "V", "open a view that was saved under a name", in: [.board]),
        .init(.mark, "<Space>", "mark the record, for one change of all that are marked", in: [.board]),
        .init(.markAll, "&", "mark all records that the pane shows, or none", in: [.board]),
        .init(.zoom, "+ =", "let one pane fill the screen, or all four", in: [.board]),
        .init(.preview, "p", "show or hide the preview of the selected record", in: [.board]),
        .init(.dossier, "i", "open the dossier itself: clocks, claims, stages, faults", in: [.board]),
        .init(.messages, "M", "show all messages so far", in: changing.union(looking)),
        .init(.reload, "R", "read the files again", in: everywhere),
        .init(.redraw, "<C-l>", "draw the screen anew", in: everywhere),
        .init(.suspend, "<C-z>", "go to the shell; `fg` comes back", in: everywhere),
        .init(.help, "? <F1>", bar: "help", "show all keys; type to search, Enter runs the selected", in: everywhere),
        .init(
            .back, "q <Esc> h <Left> <Backspace>", bar: "back", "go back",
            in: [.detail, .messages, .decisions, .form, .log, .actions, .brief, .timeline, .review, .portfolio]),
        .init(.back, "q <Esc> h <Backspace>", bar: "back", "go back", in: [.valuation, .ranking]),
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

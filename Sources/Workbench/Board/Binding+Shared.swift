import Words

// Keys that mean the same in several places.
extension Binding {
    static let find = Binding("find", "/", bar: .find, .find, do: { $0.askForWords() })
    static let changeState = Binding(
        "change state", "c", bar: .status, .changeState, writes: true, do: { $0.changeState() })
    static let logMeeting = Binding("log meeting", "m", bar: .log, .logMeeting, writes: true, do: { $0.logMeeting() })
    public static let review = Binding("review", "r", bar: .review, .review, effects: { _ in [.loadReview] })
    static let value = Binding("value", "v", bar: .value, .value, do: { $0.openValuation() })
    static let brief = Binding("brief", "b", bar: .brief, .brief, do: { $0.openBrief() })
    static let edit = Binding("edit", "e", bar: .edit, .edit, writes: true, do: { $0.openForm() })
    static let changeOwner = Binding(
        "change owner", "o", bar: .owner, .changeOwner, writes: true, do: { $0.askForValue("owner") })
    static let changeDue = Binding(
        "change due", "w", bar: .due, .changeDue, writes: true, do: { $0.askForValue("due") })
    static let changeField = Binding("change field", "F", .changeField, writes: true, do: { $0.askForField() })
    static let duplicate = Binding("duplicate", "Y", .duplicate, writes: true, do: { $0.duplicateRecord() })
    static let addPosition = Binding("add position", "P", .addPosition, writes: true, do: { $0.addPosition() })
    static let summitBrief = Binding("summit brief", "B", .summitBrief, do: { $0.openSummitBrief() })
    static let rank = Binding("rank", "L", .rank, do: { $0.openRanking() })
    static let timeline = Binding("timeline", "t", .timeline, do: { $0.openTimeline() })
    static let portfolio = Binding("portfolio", "$", .portfolio, do: { $0.openPortfolio() })
    static let actionItems = Binding("action items", "A", .actionItems, do: { $0.openActions() })
    static let statements = Binding("statements", "\"", .statements, do: { $0.openStatements() })
    static let commitments = Binding("commitments", "O", .commitments, do: { $0.openCommitments() })
    static let packages = Binding("packages", "T", .packages, do: { $0.openPackages() })
    static let accept = accept(bar: nil)
    static func accept(bar: KeyLabel?) -> Binding {
        Binding("accept", "H", bar: bar, .accept, writes: true, effects: { $0.acceptPackage() })
    }
    static let copy = Binding("copy", "y", .copy, effects: { $0.copyOfRecord() })
    static let undo = Binding("undo", "u", .undo, writes: true, effects: { _ in [.undo] })
    static let redo = Binding("redo", "U", .redo, writes: true, effects: { _ in [.redo] })
    static let repeatChange = Binding(
        "repeat change", ".", .repeatChange, writes: true, effects: { $0.repeatChange() })
    static let editFile = Binding("edit file", "E", .editFile, writes: true, effects: { $0.editFile() })
    static let rename = Binding("rename", "I", .rename, writes: true, do: { $0.askForID() })
    static let remove = Binding("remove", "x", .remove, writes: true, do: { $0.askToRemove() })
    static let decide = Binding("decide", "C", .decide, do: { $0.openDecisions() })
    static let reveal = Binding("reveal", "*", .reveal, do: { $0.toggleReveal() })
    static let findNext = Binding("find next", "n", .nextMatch, count: .again, do: { $0.goToMatch(1) })
    static let findPrevious = Binding("find previous", "N", .previousMatch, count: .again, do: { $0.goToMatch(-1) })
    static let findOnPage = Binding("find", "/", .findOnPage, do: { $0.askForWordsOnPage() })
    /// On pages where `n` means nothing else.
    static let findingOnPage = [
        findOnPage,
        Binding("find next", "n", .nextMatch, count: .again, do: { $0.goToPageMatch(1) }),
        Binding("find previous", "N", .previousMatch, count: .again, do: { $0.goToPageMatch(-1) }),
    ]
    static let messages = Binding(
        "messages", "M", .messages, do: { $0.pages.append(MessagesPage(top: Workbench.allTheWay)) })

    static let palette = Binding("palette", ":", bar: .commands, .palette, do: { $0.openPalette() })
    /// Where the key bar has no room for it.
    static let quietPalette = Binding("palette", ":", .palette, do: { $0.openPalette() })

    /// Moving in a list or a text; everywhere.
    static let motions = [
        Binding("down", "j <Down>", .down, steps: { $0.move(by: $1) }),
        Binding("up", "k <Up>", .up, steps: { $0.move(by: -$1) }),
        Binding("page down", "<PageDown> <C-f> <C-d>", .pageDown, steps: { $0.move(by: $0.pageHeight * $1) }),
        Binding("page up", "<PageUp> <C-b> <C-u>", .pageUp, steps: { $0.move(by: -$0.pageHeight * $1) }),
        Binding(
            "first", "g <Home>", .first, count: .taken({ $0.goTo(row: $1) }),
            do: { $0.move(by: -Workbench.allTheWay) }),
        Binding(
            "last", "G <End>", .last, count: .taken({ $0.goTo(row: $1) }), do: { $0.move(by: Workbench.allTheWay) }),
        Binding("older place", "<C-o>", .olderPlace, count: .again, do: { $0.goBackOnTrail() }),
        Binding("newer place", "<C-n>", .newerPlace, count: .again, do: { $0.goForthOnTrail() }),
    ]

    /// The program and the terminal; everywhere.
    static let program = [
        Binding("reload", "R", .reload, effects: { _ in [.reload] }),
        Binding("redraw", "<C-l>", .redraw, isOfTerminal: true, effects: { _ in [.redraw] }),
        Binding("suspend", "<C-z>", .suspend, isOfTerminal: true, effects: { _ in [.suspend] }),
        Binding("help", "? <F1>", bar: .help, .help, do: { $0.pages.append(HelpPage(of: $0.place, $0.bindings)) }),
    ]

    static let quit = Binding("quit", "Q", .quit, effects: { _ in [.quit] })
}

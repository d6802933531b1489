// Keys that mean the same in several places.
extension Binding {
    static let find = Binding("find", "/", bar: "find", "find a record by any text in it", do: { $0.askForWords() })
    static let changeState = Binding(
        "change state", "c", bar: "status", "change its status, or the project's stage", writes: true,
        do: { $0.changeState() })
    static let logMeeting = Binding(
        "log meeting", "m", bar: "log", "log a meeting, or the planned one that is selected", writes: true,
        do: { $0.logMeeting() })
    public static let review = Binding(
        "review", "r", bar: "review", "review what has changed since your last review, and what needs attention",
        effects: { _ in [.loadReview] })
    static let value = Binding(
        "value", "v", bar: "value", "value the project on both sides' assumptions", do: { $0.openValuation() })
    static let brief = Binding(
        "brief", "b", bar: "brief", "brief on the gap, read out the meeting, or brief for the summit",
        do: { $0.openBrief() })
    static let edit = Binding(
        "edit", "e", bar: "edit", "fill in all fields of the record", writes: true, do: { $0.openForm() })
    static let changeOwner = Binding(
        "change owner", "o", bar: "owner", "change the owner", writes: true, do: { $0.askForValue("owner") })
    static let changeDue = Binding(
        "change due", "w", bar: "due", "change when it is due", writes: true, do: { $0.askForValue("due") })
    static let changeField = Binding(
        "change field", "F", "change one field, chosen from a list", writes: true, do: { $0.askForField() })
    static let duplicate = Binding(
        "duplicate", "Y", "add a copy of the record, under another title", writes: true, do: { $0.duplicateRecord() })
    static let addPosition = Binding(
        "add position", "P", "add what a side now says to the gap's history", writes: true, do: { $0.addPosition() })
    static let summitBrief = Binding("summit brief", "B", "brief for the summit", do: { $0.openSummitBrief() })
    static let rank = Binding(
        "rank", "L", "rank all projects by each side's figures", do: { $0.openRanking() })
    static let timeline = Binding(
        "timeline", "t", "show everything with a date on one time axis", do: { $0.openTimeline() })
    static let portfolio = Binding(
        "portfolio", "$", "open the portfolio: envelope, pace, mix, limits", do: { $0.openPortfolio() })
    static let actionItems = Binding("action items", "A", "list the actions of all meetings", do: { $0.openActions() })
    static let statements = Binding(
        "statements", "\"", "list every quote from every meeting", do: { $0.openStatements() })
    static let commitments = Binding(
        "commitments", "O", "show what each side owes, side by side", do: { $0.openCommitments() })
    static let packages = Binding("packages", "T", "compare the packages, gap by gap", do: { $0.openPackages() })
    static let accept = accept(bar: nil)
    static func accept(bar: String?) -> Binding {
        Binding(
            "accept", "H", bar: bar, "accept the package: its terms become positions", writes: true,
            effects: { $0.acceptPackage() })
    }
    static let copy = Binding(
        "copy", "y", "copy to the clipboard: a row, a field, all of it", effects: { $0.copyOfRecord() })
    static let undo = Binding(
        "undo", "u", "undo your last save, field by field", writes: true, effects: { _ in [.undo] })
    static let redo = Binding("redo", "U", "redo what was undone", writes: true, effects: { _ in [.redo] })
    static let repeatChange = Binding(
        "repeat change", ".", "repeat your last field change here", writes: true,
        effects: { $0.repeatChange() })
    static let editFile = Binding(
        "edit file", "E", "edit the whole file in $VISUAL or $EDITOR", writes: true, effects: { $0.editFile() })
    static let rename = Binding(
        "rename", "I", "give the record another id; links to it follow", writes: true, do: { $0.askForID() })
    static let remove = Binding(
        "remove", "x", "remove the record (asks first); u brings it back", writes: true, do: { $0.askToRemove() })
    static let decide = Binding(
        "decide", "C", "decide conflicts, and what was typed but not saved", do: { $0.openDecisions() })
    static let reveal = Binding(
        "reveal", "*", "show or hide fallbacks, red lines and landing zones", do: { $0.toggleReveal() })
    static let findNext = Binding("find next", "n", "go to the next match", count: .again, do: { $0.goToMatch(1) })
    static let findPrevious = Binding(
        "find previous", "N", "go to the previous match", count: .again, do: { $0.goToMatch(-1) })
    static let findOnPage = Binding("find", "/", "find words on the page", do: { $0.askForWordsOnPage() })
    /// On pages where `n` means nothing else.
    static let findingOnPage = [
        findOnPage,
        Binding("find next", "n", findNext.help, count: .again, do: { $0.goToPageMatch(1) }),
        Binding("find previous", "N", findPrevious.help, count: .again, do: { $0.goToPageMatch(-1) }),
    ]
    static let messages = Binding(
        "messages", "M", "show all messages so far", do: { $0.pages.append(MessagesPage(top: Workbench.allTheWay)) })

    private static let paletteHelp = "run anything by its name: type, Tab completes, Enter runs"
    static let palette = Binding("palette", ":", bar: "commands", paletteHelp, do: { $0.openPalette() })
    /// Where the key bar has no room for it.
    static let quietPalette = Binding("palette", ":", paletteHelp, do: { $0.openPalette() })

    /// Moving in a list or a text; everywhere.
    static let motions = [
        Binding("down", "j <Down>", "move down", steps: { $0.move(by: $1) }),
        Binding("up", "k <Up>", "move up", steps: { $0.move(by: -$1) }),
        Binding(
            "page down", "<PageDown> <C-f> <C-d>", "move down by a page", steps: { $0.move(by: $0.pageHeight * $1) }),
        Binding("page up", "<PageUp> <C-b> <C-u>", "move up by a page", steps: { $0.move(by: -$0.pageHeight * $1) }),
        Binding(
            "first", "g <Home>", "move to the first", count: .taken({ $0.goTo(row: $1) }),
            do: { $0.move(by: -Workbench.allTheWay) }),
        Binding(
            "last", "G <End>", "move to the last", count: .taken({ $0.goTo(row: $1) }),
            do: { $0.move(by: Workbench.allTheWay) }),
        Binding("older place", "<C-o>", "go back to where you were before", count: .again, do: { $0.goBackOnTrail() }),
        Binding("newer place", "<C-n>", "go forward again after C-o", count: .again, do: { $0.goForthOnTrail() }),
    ]

    /// The program and the terminal; everywhere.
    static let program = [
        Binding("reload", "R", "read the files again", effects: { _ in [.reload] }),
        Binding("redraw", "<C-l>", "redraw the screen", isOfTerminal: true, effects: { _ in [.redraw] }),
        Binding(
            "suspend", "<C-z>", "suspend to the shell; `fg` returns", isOfTerminal: true, effects: { _ in [.suspend] }),
        Binding(
            "help", "? <F1>", bar: "help", "show all keys; type to search, Enter runs the selected",
            do: { $0.pages.append(HelpPage(of: $0.place, $0.bindings)) }),
    ]

    static let quit = Binding("quit", "Q", "leave", effects: { _ in [.quit] })
}

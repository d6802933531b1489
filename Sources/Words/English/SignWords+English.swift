extension SignWords {
    public var english: String {
        switch self {
        case .statuses: "a gap is open, converging, agreed, parked"
        case .trends: "the sides moved closer, moved apart, or did not move"
        case .illustrative: "made up or inferred, or follows from what is"
        case .disputed: "the sources disagree; the open record shows what each says"
        case .days: "in eight days"
        case .daysAtMost: "within eight days: only the last possible day is known"
        case .daysAbout: "about, or perhaps, in eight days: the date is approximate or uncertain"
        case .daysAtLeastAgo: "at least twenty days ago: the day is not known, its last possible one is"
        case .daysAtMostAgo: "at most twenty days ago: the day is not known, and may be still to come"
        case .weeks: "in full weeks or years, from 100 days on"
        case .brackets: "words of a disputed text that one side wants"
        case .redraft: "words that the latest version of a text has lost and gained"
        case .click: "select a row, pane or key; a second click opens it"
        case .wheel: "move what is under it"
        case .shift: "hold it to select text as usual; `mouse: no` turns the mouse off"
        }
    }
}

extension SignLooks {
    public var english: String {
        switch sign {
        case .statuses: "[ ] [~] [x] [-]"
        case .trends: ">< <> =="
        case .illustrative: "~12"
        case .disputed: "12!"
        case .days: "8d"
        case .daysAtMost: "<8d"
        case .daysAbout: "8d?"
        case .daysAtLeastAgo: ">20d"
        case .daysAtMostAgo: "<20d"
        case .weeks: "52w 3y"
        case .brackets: "[Tokyo: shall]"
        case .redraft: "{-gone-} {+new+}"
        case .click: "mouse: click, twice"
        case .wheel: "mouse: wheel"
        case .shift: "mouse: Shift"
        }
    }
}

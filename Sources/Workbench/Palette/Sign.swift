/// A sign on the screen that says something, or what the mouse does, for the help.
package struct Sign: Sendable, Hashable {
    package let looks: String
    package let meaning: String

    package static let all = [
        Sign(looks: "[ ] [~] [x] [-]", meaning: "a gap is open, converging, agreed, parked"),
        Sign(looks: ">< <> ==", meaning: "the sides moved closer, moved apart, or did not move"),
        Sign(looks: "~12", meaning: "made up or inferred, or follows from what is"),
        Sign(looks: "12!", meaning: "the sources disagree; the open record shows what each says"),
        Sign(looks: "8d", meaning: "in eight days"),
        Sign(looks: "<8d", meaning: "within eight days: the day is not known, its last possible one is"),
        Sign(looks: "8d?", meaning: "about, or perhaps, in eight days: the date is approximate or uncertain"),
        Sign(looks: ">20d", meaning: "at least twenty days ago: the day is not known, its last possible one is"),
        Sign(looks: "<20d", meaning: "at most twenty days ago: the day is not known, and may be still to come"),
        Sign(looks: "52w 3y", meaning: "in full weeks or years, from 100 days on"),
        Sign(looks: "[Tokyo: shall]", meaning: "words of a disputed text that one side wants"),
        Sign(looks: "{-gone-} {+new+}", meaning: "words that the latest version of a text has lost and won"),
        Sign(looks: "mouse: click, twice", meaning: "select a row, pane or key; a second click opens it"),
        Sign(looks: "mouse: wheel", meaning: "move what is under it"),
        Sign(looks: "mouse: Shift", meaning: "hold it to select text as usual; `mouse: no` turns the mouse off"),
    ]
}

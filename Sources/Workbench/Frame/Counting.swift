import Negotiation
import Screen

// Numbers before a motion.
extension Workbench {
    /// More rows than any list has, with the digits that fit.
    private static let largestCount = 99_999

    /// Takes a digit of a number. A digit that is a key of its own here, as those of the panes, begins none: a zero
    /// before it does (`03j`).
    mutating func takeDigit(_ key: Key) -> Bool {
        guard case .character(let letter) = key.folded, letter.isASCII, let digit = letter.wholeNumberValue else {
            return false
        }
        if count == nil, keymap.binding(of: key, in: place) != nil { return false }
        count = min((count ?? 0) * 10 + digit, Workbench.largestCount)
        return true
    }

    /// The first is 1; beyond the last, the last.
    mutating func goTo(row: Int) {
        guard pages.isEmpty else { return selectOnPage(row - 1) }
        move(by: -Workbench.allTheWay)
        move(by: row - 1)
    }
}

import Negotiation
import Screen

/// Something that fills the screen in place of the board.
enum Page: Sendable {
    case detail(Detail)
    /// The first line on the screen.
    case messages(top: Int)
    case help(Help)
    case decisions(Decisions)
    case form(Form)
    case log(LogPage)
    case actions(Actions)
    case brief(BriefPage)
    case timeline(Timeline)
    case review(Review)
    case valuation(Valuation)
    case ranking(Ranking)
    case portfolio(PortfolioPage)

    /// The record that is being reviewed, or the end.
    struct Review: Sendable {
        /// The first line on the screen.
        var top = 0
    }

    struct Decisions: Sendable {
        /// Among all decisions.
        var index: Int
        /// The first line on the screen.
        var top = 0
    }

    struct Detail: Sendable {
        var id: RecordID
        /// The first line on the screen.
        var top = 0
        /// Of the dossier's own page: every fault of every file, looked for when it was opened.
        var faults: [Problem] = []
        /// Laid out once, not for every key.
        var text: LaidOut?

        struct LaidOut: Sendable {
            let lines: [StyledLine]
            let inputs: Inputs
        }

        /// Whatever the text depends on.
        struct Inputs: Hashable, Sendable {
            let id: RecordID
            let width: Int
            let isRevealed: Bool
            let today: CalendarDate
            /// Of the dossier.
            let version: Int
        }
    }

    struct Help: Sendable {
        /// The place whose keys are explained, and in which a chosen action runs.
        let place: Place
        var filter = LineEditor()
        var viewport = Viewport()

        /// The rows that hold all the words typed.
        var rows: [PaletteRow] {
            let words = SearchText.fold(filter.text).split(separator: " ")
            return PaletteRow.all(in: place).filter { row in
                let text = SearchText.fold("\(row.help) \(row.name) \(row.keys)")
                return words.allSatisfy { text.contains($0) }
            }
        }
    }
}

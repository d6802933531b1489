import Negotiation
import Screen

/// Something that fills the screen in place of the board.
enum Page: Sendable {
    case detail(Detail)
    /// The first line on the screen.
    case messages(top: Int)
    case help(Help)
    case decisions(Decisions)

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
    }

    struct Help: Sendable {
        /// The place whose keys are explained, and in which a chosen action runs.
        let place: Place
        var filter = LineEditor()
        var viewport = Viewport()

        /// The rows that hold all the words typed.
        var rows: [ActionInfo] {
            let words = SearchText.fold(filter.text).split(separator: " ")
            return ActionInfo.table.filter { info in
                guard info.places.contains(place) else { return false }
                let text = SearchText.fold(
                    "\(info.help) \(info.action) \(info.keys.map(\.description).joined(separator: " "))")
                return words.allSatisfy { text.contains($0) }
            }
        }
    }
}

/// A question in the last line, or a list to choose from.
enum Prompt: Sendable {
    case find(LineEditor, origin: Origin)
    case entry(Entry)
    case choice(Choice)

    /// Where the search began, to go back to.
    struct Origin: Sendable {
        let focus: Pane
        let viewports: [Viewport]
        let pages: [Page]
    }

    /// A value being typed.
    struct Entry: Sendable {
        /// The record as it was when typing began: what is typed is a change of this version.
        let opened: RecordSummary
        let field: String
        let shape: Shape
        var editor: LineEditor
        /// What the field held then.
        let base: String?
        /// The decision that what is typed will settle.
        var decides: Decision?
        var fault: String?

        var record: RecordID { opened.id }

        init(
            record: RecordSummary, field: String, shape: Shape, text: String, base: String?, decides: Decision? = nil
        ) {
            opened = record
            self.field = field
            self.shape = shape
            editor = LineEditor(text)
            self.base = base
            self.decides = decides
        }
    }

    struct Choice: Sendable {
        enum Purpose: Sendable {
            /// The options are values of this field.
            case value(record: RecordSummary, field: String)
            /// The options are fields of this record.
            case field(record: RecordID)
        }

        struct Option: Sendable {
            let value: String
            let note: String
        }

        let title: String
        let options: [Option]
        let purpose: Purpose
        var viewport: Viewport
        /// The letters typed so far, by which an option is found.
        var typed = ""
    }
}

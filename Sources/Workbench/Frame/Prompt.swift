import FrontMatter
import Negotiation
import Screen
import Valuation

/// A question in the last line, or a list to choose from.
enum Prompt: Sendable {
    case find(LineEditor, origin: Origin)
    case entry(Entry)
    case choice(Choice)
    case question(Question)
    case confirmation(Confirmation)
    case palette(Palette)

    /// Where the search began, to go back to.
    struct Origin: Sendable {
        let focus: Pane
        let viewports: [Viewport]
        let views: [PaneView]
        let marks: Set<RecordID>
        let pages: [any Page]
    }

    /// A value being typed.
    struct Entry: Sendable {
        /// The record as it was when typing began: what is typed is a change of this version.
        let opened: RecordSummary
        let field: String
        /// What is typed, and of what, as in `due` and `Funding clock`.
        let label: PromptLabel
        let shape: Shape
        var editor: LineEditor
        /// What the field held then.
        let base: String?
        /// The decision that what is typed will settle.
        var decides: Decision?
        var fault: String?

        var record: RecordID { opened.id }

        /// - Parameter typed: words that a person has typed already; nil begins with what the field holds, selected.
        init(
            record: RecordSummary, field: String, label: PromptLabel, shape: Shape, typed: String? = nil, base: String?,
            decides: Decision? = nil
        ) {
            opened = record
            self.field = field
            self.label = label
            self.shape = shape
            editor = typed.map { LineEditor($0) } ?? LineEditor(proposing: base ?? "")
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
            /// The options are values of this field of all that is marked, or its fields.
            case valueOfMarked([RecordSummary], field: String)
            case fieldOfMarked
            /// The options are saved views.
            case view
            /// By what a pane is sorted.
            case order(Pane)
            /// The options are what can be copied of this record.
            case copy(RecordID)
            /// The options are fields of this record, of which one is copied.
            case copyField(RecordID)
            /// The options are values of a line of the open form.
            case formField(Path)
            /// The options are gaps, one of which is to bear what was tried as our position.
            case gapOfPosition
            /// What becomes of a text from an editor that is not saved.
            case editedText(Editing)
        }

        struct Option: Sendable {
            let value: String
            let note: String
        }

        let title: String
        let options: [Option]
        let purpose: Purpose
        var viewport: Viewport
        /// What has to be known before one is chosen, whole.
        var words = ""
        /// The letters typed so far, by which an option is found.
        var typed = ""
    }

    /// A line typed for something that is no field of a record.
    struct Question: Sendable {
        enum Purpose: Sendable {
            /// Where a brief goes.
            case briefFile
            /// A note on this version of a record.
            case note(on: RecordSummary)
            /// Another id for this record.
            case newID(RecordSummary)
            /// What a pane shows.
            case filter(Pane)
            /// A field of all that is marked.
            case valueOfMarked([RecordSummary], field: String)
            /// Another value for an assumption, tried out.
            case whatIf(Assumption, side: Party)
        }

        let label: PromptLabel
        /// How to write it, shown beside it.
        var hint: String
        /// Whether that is read whole, whatever room it takes.
        var mustBeRead = false
        let purpose: Purpose
        var editor: LineEditor
        var fault: String?
        /// What Tab offers, while only Tab is pressed.
        var completion: Completion?

        /// - Parameters:
        ///   - text: what is so today, selected.
        ///   - typed: words that a person has typed already, in its place.
        init(_ label: PromptLabel, hint: String = "", text: String = "", typed: String? = nil, purpose: Purpose) {
            self.label = label
            self.hint = hint
            self.purpose = purpose
            editor = typed.map { LineEditor($0) } ?? LineEditor(proposing: text)
        }
    }

    /// Something that is done only after a yes.
    struct Confirmation: Sendable {
        enum Purpose: Sendable {
            case remove(RecordSummary)
            /// What was filled in and not saved is dropped.
            case leaveForm
            case redLines
            /// The file that a brief takes the place of.
            case replace(String)
        }

        /// Ends with a question mark: `Remove gaps/equity-share.md?`.
        let question: String
        let purpose: Purpose
    }
}

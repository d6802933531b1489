import Negotiation

/// What the workbench asks of the world around it.
package enum Effect: Sendable, Hashable {
    /// All or nothing of it. Comes back as `Message.saved`, `.refused`, `.conflicts` or `.gone`.
    case save(Transaction)
    /// A file that is no record, as a brief; only `replacing` takes another's place. Comes back as `Message.wrote`.
    case write(String, [UInt8], replacing: Bool)
    /// What is shown, as the spreadsheet that the file's ending names. Comes back as `Message.exported`.
    case export(ShownTable, to: String, replacing: Bool)
    /// A text goes to the person's editor. Comes back by `Workbench.receive(edited:)`, or, where nothing is
    /// new, as `Message.notice`.
    case edit(Editing)
    /// A record's whole text is saved, joined with what others have done since it was taken; its copy goes once it is.
    /// Comes back as `Message.saved`, `.refused` or `.conflicts`.
    case saveText(Editing)
    /// The private copy of a text goes, unless something else has been written into it since.
    case discard(Editing)
    /// Comes back as `Message.undone`, `.refused` or `.conflicts`.
    case undo, redo
    /// Comes back as `Message.reloaded`.
    case reload
    /// Comes back as `Message.review`.
    case loadReview
    /// Makes the dossier as it is the baseline, but for these records. Comes back as `Message.reviewFinished` or
    /// `.reviewNotKept`.
    case finishReview(unanswered: Set<RecordID>)
    case redraw
    /// Asks the terminal to put a text on the person's clipboard; nobody can tell whether it does.
    case copy(String)
    /// A view goes into the person's own configuration. Comes back as `Message.viewKept` or `.refused`.
    case keepView(SavedView)
    /// The columns of lists of a kind go there, too; nil: they are left to the room that there is. Comes back as
    /// `Message.notice` or `.refused`.
    case keepColumns(RecordKind, [String]?)
    /// A line of the palette that is to be offered in later sessions, too.
    case remember(String)
    case suspend
    case quit
}

/// What the world answers.
package enum Message: Sendable {
    case saved(SavedChanges)
    /// Nothing was written; the text says why.
    case refused(String)
    /// Somebody else changed the fields meanwhile; nothing was written. `isUndo`: they stood in the way of an undo or redo.
    case conflicts([Conflict], by: Author, isUndo: Bool, Dossier)
    /// A record's file was removed meanwhile; nothing of the transaction was written.
    case gone(RecordID, Transaction, Dossier)
    /// Nil: there was nothing to undo, or to redo.
    case undone(SavedChanges?, isRedo: Bool, of: String)
    case reloaded(Dossier)
    /// Files were changed by others.
    case changed([ForeignChange], Dossier)
    /// Typed in a process that is gone, and never saved.
    case drafts([Draft])
    case wrote(WrittenFile)
    case exported(ShownTable, WrittenFile)
    /// The person's own configuration has this view now.
    case viewKept(SavedView)
    case review(ReviewMaterial)
    /// With the time of the new baseline.
    case reviewFinished(String)
    /// Answers, or the baseline, could not be put on disk; the text says why.
    case reviewNotKept(String)
    /// Why nothing that is typed is kept on disk, and the path of what cannot be written; nil when it is again.
    case draftTrouble(String?, at: String)
    /// A text is in the person's editor; nil when it has come back.
    case editing(Editing?)
    /// A text from the editor is not saved, with the reason; it waits.
    case textKept(Editing, String)
    case notice(String, MessageLog.Level)
    /// No key has been pressed for a while, though masked fields are shown.
    case idle
    /// What was told has been on the screen long enough to be read.
    case read
    /// No key has come for a moment.
    case paused
    /// A new day, perhaps.
    case today(CalendarDate)
}

/// What a save has done.
public struct SavedChanges: Sendable {
    package var changes: [Change]
    /// Records that were made, taken away, or got another id.
    public var files: [FileChange]
    /// What others had changed in the same records, and is joined with it.
    public var joined: [ForeignChange]
    public var dossier: Dossier
    /// False where it could not be made sure that they are on disk.
    public var durable: Bool

    package init(
        _ changes: [Change], files: [FileChange] = [], joined: [ForeignChange] = [], dossier: Dossier, durable: Bool
    ) {
        self.changes = changes
        self.files = files
        self.joined = joined
        self.dossier = dossier
        self.durable = durable
    }
}

/// A record that somebody or something else has changed: another Sherpa, an editor, git.
public struct ForeignChange: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case changed, added, removed }

    public var record: RecordID
    public var kind: Kind
    /// Field by field, where both versions can be read.
    package var changes: [Change]
    package var by: Author

    package init(_ record: RecordID, _ kind: Kind, _ changes: [Change] = [], by: Author) {
        self.record = record
        self.kind = kind
        self.changes = changes
        self.by = by
    }
}

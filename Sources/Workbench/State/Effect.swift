import Negotiation

/// What the workbench asks of the world around it.
public enum Effect: Sendable, Hashable {
    /// Comes back as `Message.saved`, `.refused` or `.conflict`.
    case save([Change])
    /// Comes back as `Message.reloaded`.
    case reload
    case redraw
    case suspend
    case quit
}

/// What the world answers.
public enum Message: Sendable {
    /// The changes are on disk; `durable` is false where that could not be made sure of.
    case saved([Change], Dossier, durable: Bool)
    /// Nothing was written; the text says why.
    case refused(String)
    /// Somebody else changed the field meanwhile; nothing was written.
    case conflict(Change, found: String, Dossier)
    case reloaded(Dossier)
    case notice(String, MessageLog.Level)
    /// A new day, perhaps.
    case today(CalendarDate)
}

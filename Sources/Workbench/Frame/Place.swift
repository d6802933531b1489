import Negotiation
import Screen
import Words

/// Where keys have meanings of their own: the board, and every page that can lie over it.
protocol Place: Sendable {
    /// As the table of keys calls it.
    static var name: String { get }
    /// In the order of help.
    static var bindings: [Binding] { get }
    /// What the commands of the palette can be about there.
    static var subjects: CommandSubjects { get }

    /// Columns for which it is laid out to be read out: few where things would stand side by side, many where each row is one
    /// thing.
    static var linearColumns: Int { get }
    /// What the boxes before titles mean there, for whoever listens to the screen.
    static var boxes: [(box: String, word: String)] { get }
    /// Whether it tells by itself that something waits to be decided.
    static var tellsDecisions: Bool { get }
    /// What keys do there while they are not its own.
    static func mode(in bench: Workbench) -> Mode?
    /// Something that was asked for there is on disk.
    static func saved(_ saved: SavedChanges, in bench: inout Workbench)
    /// What the world has answered, after the workbench itself has taken it in; whether or not it is on the screen.
    static func heard(_ message: Message, in bench: inout Workbench)
    /// These effects, but for those that are first asked about. Only the ground is told.
    ///
    /// - Parameter asked: what they answer, asked again after a no.
    static func confirming(
        _ effects: [Effect], after asked: (any Prompt)?, in bench: inout Workbench
    ) -> [Effect]
    /// Does what the mouse means. Only the ground is told.
    static func obey(_ mouse: Mouse, in bench: inout Workbench) -> [Effect]
    /// The dossier is another than `old`; before any page takes it in.
    static func adopt(after old: Dossier, _ news: DossierNews, in bench: inout Workbench)
    /// What was typed or tried there and outlasts the page, to be kept on disk.
    static func drafts(in bench: Workbench) -> [Draft]
    /// How drafts of what is typed there are opened again.
    static var reopenings: [Reopening] { get }
    /// Takes a key for a line that is being typed in it; nil where there is none.
    static func type(_ key: Key, in bench: inout Workbench) -> [Effect]?
    /// Takes pasted text for such a line; false where there is none.
    static func paste(_ text: String, in bench: inout Workbench) -> Bool
}

extension Place {
    static var subjects: CommandSubjects { [.anything] }
    static var linearColumns: Int { 66 }
    static var boxes: [(box: String, word: String)] { Gap.Status.allCases.map { ($0.box, $0.word) } }
    static var tellsDecisions: Bool { false }
    static func mode(in bench: Workbench) -> Mode? { nil }
    static func saved(_ saved: SavedChanges, in bench: inout Workbench) {}
    static func heard(_ message: Message, in bench: inout Workbench) {}
    static func confirming(
        _ effects: [Effect], after asked: (any Prompt)?, in bench: inout Workbench
    ) -> [Effect] { effects }
    static func obey(_ mouse: Mouse, in bench: inout Workbench) -> [Effect] { [] }
    static func adopt(after old: Dossier, _ news: DossierNews, in bench: inout Workbench) {}
    static func drafts(in bench: Workbench) -> [Draft] { [] }
    static var reopenings: [Reopening] { [] }
    static func type(_ key: Key, in bench: inout Workbench) -> [Effect]? { nil }
    static func paste(_ text: String, in bench: inout Workbench) -> Bool { false }
}

/// Whose changes made another dossier of one.
struct DossierNews: Sendable {
    /// Records that this person has just changed.
    var mine: Set<RecordID> = []
    /// What others have changed.
    var others: [ForeignChange] = []
}

/// What there is in a place for commands to be about.
struct CommandSubjects: OptionSet, Sendable {
    let rawValue: Int

    /// Rows, records that can be opened, views.
    static let anything = CommandSubjects(rawValue: 1)
    /// Something with fields that can be changed.
    static let fields = CommandSubjects(rawValue: 2)
    /// Records among which can be searched.
    static let records = CommandSubjects(rawValue: 4)
    /// A pane, with a filter.
    static let panes = CommandSubjects(rawValue: 8)
}

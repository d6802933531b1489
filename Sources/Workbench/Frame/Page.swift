import Negotiation
import Screen

/// Something that fills the screen in place of the board. It owns what it shows; the workbench keeps the pages on one
/// another, and speaks to the topmost through this.
protocol Page: Place {
    /// What keys and commands are about there.
    func subject(in bench: Workbench) -> PageSubject
    /// Down, by so many lines; a number larger than any page goes to the end.
    mutating func move(by step: Int, in bench: inout Workbench)
    /// To an item of its list; of a text, to a line.
    mutating func select(_ item: Int, in bench: inout Workbench)
    /// Whether one comes back to it by the places where one has been.
    var revisiting: Revisiting { get }
    /// What `/` looks through; nil where there is nothing.
    func texts(in bench: Workbench) -> PageTexts?
    /// What `:export` writes of it; nil where there is nothing.
    func exported(in bench: Workbench) -> ShownTable.Content?
    /// Whether it has anything left to show; else it goes. Asked before it is brought into line.
    mutating func stays(in bench: Workbench) -> Bool
    /// Brings the text and the scroll position into line with the state and the room there is. Called on the topmost page
    /// after every event, before it is drawn.
    mutating func settle(in bench: Workbench)
    /// Whether what follows the selection shows something else: it is drawn anew once no key comes for a moment.
    func isBehind(in bench: Workbench) -> Bool
    /// Lets it show what is selected.
    mutating func catchUp(in bench: Workbench)
    /// Whether there is something left to lay out that no key waits for.
    var hasMore: Bool { get }
    /// Lays out some of it.
    mutating func goOn(in bench: Workbench)
    /// Takes in a new version of the dossier; without an old one, a new day.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench)
    /// Shows another record that was searched for, where it is about one.
    mutating func show(_ id: RecordID)
    /// The selected part of a record whose fields commands change, as an action of a meeting.
    var part: RecordPart? { get }
    /// Goes along with a record that was removed or has another id; false where the page is to go.
    mutating func follow(_ file: FileChange) -> Bool
    /// Takes the text of a field that comes back from the person's editor; false where nothing waits for it.
    mutating func take(_ text: String, for field: String, of record: RecordID, in bench: Workbench) -> Bool
    /// Whether both versions of what somebody else has changed are on it.
    func holdsBoth(_ conflict: Conflict) -> Bool
    /// What can be done there, with what was to be saved, when the record was removed meanwhile; empty where the page says
    /// so itself. Nil where it does not hold that.
    func remedy(removed record: RecordID, in bench: Workbench) -> String?
    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface)

    /// Whether a masked field is being typed in it.
    var isTypingMasked: Bool { get }
    /// Whether words of masked fields are, or can be brought, on the screen without being asked for again.
    var showsMasked: Bool { get }
    mutating func hideMasked()
    /// What was filled in and not saved, to be kept on disk.
    func draft(today: CalendarDate) -> Draft?
}

/// What keys and commands are about on a page.
enum PageSubject: Sendable {
    case record(RecordID)
    /// Nothing: whatever lies below must not be changed from here.
    case nothing
    /// What they are about on the page or the board below.
    case thatBelow

    init(_ record: RecordID?) { self = record.map(PageSubject.record) ?? .nothing }
}

extension Page {
    func subject(in bench: Workbench) -> PageSubject { .thatBelow }
    var revisiting: Revisiting { .place }
    func texts(in bench: Workbench) -> PageTexts? { nil }
    func exported(in bench: Workbench) -> ShownTable.Content? {
        texts(in: bench).map { .lines($0.lines.filter { !$0.isEmpty }) }
    }
    mutating func select(_ item: Int, in bench: inout Workbench) {
        move(by: -Workbench.allTheWay, in: &bench)
        move(by: item, in: &bench)
    }
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {}
    func isBehind(in bench: Workbench) -> Bool { false }
    mutating func catchUp(in bench: Workbench) {}
    var hasMore: Bool { false }
    mutating func goOn(in bench: Workbench) {}
    mutating func show(_ id: RecordID) {}
    var part: RecordPart? { nil }
    mutating func stays(in bench: Workbench) -> Bool { true }
    mutating func take(_ text: String, for field: String, of record: RecordID, in bench: Workbench) -> Bool { false }
    func holdsBoth(_ conflict: Conflict) -> Bool { false }
    func remedy(removed record: RecordID, in bench: Workbench) -> String? { nil }
    var isTypingMasked: Bool { false }
    mutating func follow(_ file: FileChange) -> Bool { true }
    var showsMasked: Bool { false }
    mutating func hideMasked() {}
    func draft(today: CalendarDate) -> Draft? { nil }
}

// The stack of pages.
extension Workbench {
    /// Where keys are looked up.
    var place: any Place.Type { pages.last.map { type(of: $0) } ?? ground }

    /// The page on top, where it is one of these. Nothing is set where it is not.
    subscript<Kind: Page>(_ kind: Kind.Type) -> Kind? {
        get { pages.last as? Kind }
        set {
            guard pages.last is Kind, let newValue else { return }
            pages[pages.count - 1] = newValue
        }
    }

    /// Leaves the topmost page.
    mutating func goBack() { pages.removeLast() }

    /// Does something to each page, the lowest first.
    mutating func forEachPage(_ body: (inout any Page, inout Workbench) -> Void) {
        for index in pages.indices {
            var page = pages[index]
            body(&page, &self)
            pages[index] = page
        }
    }

    /// Brings the topmost page that stays into line.
    mutating func settlePage() {
        while var page = pages.last {
            if page.stays(in: self) {
                page.settle(in: self)
                pages[pages.count - 1] = page
                return
            }
            pages.removeLast()
        }
    }
}

import Negotiation
import Screen
import Words

/// The money of all projects: what is left of the envelope, how fast it would have to go, and what it is made of.
///
/// What it shows is summed up when it is opened and while it is open, not for every version of the dossier: the board
/// would pay for it with each save.
struct PortfolioPage: Page {
    var grouping = MixGrouping.whole
    /// Rows whose projects are shown below them.
    var opened: Set<PortfolioRow.Name> = []
    var viewport = Viewport()
    var rows: [PortfolioRow] = []

    var selected: PortfolioRow? { rows.indices.contains(viewport.selected) ? rows[viewport.selected] : nil }

    static let name = "portfolio"
    static let linearColumns = 160
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("open", "<Enter> l <Right>", bar: .open, .openRow, do: { $0.openPortfolioRow() }),
            .init("regroup", "<Tab> s", bar: .mixBy, .regroup, do: { $0.regroupPortfolio() }),
            .undo, .redo,
        ],
        Binding.findingOnPage,
        Binding.motions,
        [.messages],
        Binding.program,
        [.back(), .quit])

    func subject(in bench: Workbench) -> PageSubject { selected?.project.map { .record($0.id) } ?? .thatBelow }

    func texts(in bench: Workbench) -> PageTexts? {
        PageTexts(
            rows: rows.map { $0.isSelectable ? bench.told($0.project?.name ?? $0.cells.label) : "" },
            at: viewport.selected)
    }

    func exported(in bench: Workbench) -> ShownTable.Content? { .portfolio }

    mutating func move(by step: Int, in bench: inout Workbench) { move(by: step) }

    /// Moves the selection by so many of the rows that can be selected.
    mutating func move(by step: Int) {
        let places = rows.indices.filter { rows[$0].isSelectable }
        guard !places.isEmpty else { return }
        let here = places.lastIndex { $0 <= viewport.selected } ?? 0
        viewport.selected = places[max(0, min(here + step, places.count - 1))]
    }

    mutating func select(_ item: Int, in bench: inout Workbench) {
        if rows.indices.contains(item), rows[item].isSelectable { viewport.selected = item }
    }

    /// Selects the row, if it is there.
    mutating func select(_ identity: PortfolioRow.Identity) {
        if let place = rows.firstIndex(where: { $0.identity == identity }) { viewport.selected = place }
    }

    /// Keeps the selection on the screen, and with the first of the rows all that stands above it.
    mutating func settle(in bench: Workbench) {
        let height = bench.portfolioHeight
        viewport.fit(height: height, count: rows.count)
        if !rows.prefix(viewport.selected).contains(where: \.isSelectable), viewport.selected < height {
            viewport.top = 0
        }
    }

    /// The selection stays on what it was on.
    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        if let old, old.framework === bench.dossier.framework, bench.dossier.projects.isSame(as: old.projects) {
            return
        }
        bench.fill(&self)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderPortfolio(self, area, into: &surface)
    }
}

/// A line of the page.
struct PortfolioRow: Sendable {
    enum Name: Hashable, Sendable {
        case text
        case counted(Stage.Group)
        case remaining, remainingAfterShortlist
        /// Of the envelope, by its place; nil for what is in no part.
        case part(Int?)
        case partYear(Int, year: Int?)
        case partPace(Int, Int)
        case pace(Int)
        case whole, unsplit
        case instrument(InstrumentID)
        case expectation(InstrumentID, side: String)
        case group(String?)
        case institution(String?)
        case stage(Int)
    }

    /// What it is about, also in another version of the dossier.
    struct Identity: Hashable, Sendable {
        var name: Name
        var project: RecordID?
    }

    /// What stands in its columns.
    struct Cells: Sendable {
        var label = ""
        var labelStyle = Style.text
        var amount = ""
        var amountStyle = Style.text
        /// A share, a count or another figure.
        var figure = ""
        var figureStyle = Style.text
        var rest: StyledLine = []
        /// Drawn as a bar in the place of `rest`.
        var split: InstrumentSplit?
    }

    /// What Enter does.
    enum Target: Sendable {
        case nothing, dossier
        /// Shows these below it, or takes them away.
        case projects([Record<Project>])
        case project
    }

    let name: Name
    var cells = Cells()
    var target = Target.nothing
    /// Told at the foot of the page while the row is selected: what it means, or where it comes from.
    var words = ""
    /// A project below the row of this name; its cells are made when it is drawn.
    var project: Record<Project>?

    var identity: Identity { Identity(name: name, project: project?.id) }
    var isSelectable: Bool { if case .nothing = target { false } else { true } }
}

extension Workbench {
    /// The sum that is selected in the mix of the board, where it is one.
    var selectedSum: PortfolioRow.Name? {
        switch facts.mixRows[viewport(.mix).selected].content {
        case .whole: .whole
        case .instrument(let total): .instrument(total.kind)
        case .envelopePart(let standing):
            .part(dossier.framework.envelopes.firstIndex { $0.id == standing.part?.id })
        case .part: nil
        case .alike: .whole
        }
    }

    mutating func openPortfolio(at name: PortfolioRow.Name? = nil) {
        var page = PortfolioPage()
        fill(&page)
        page.move(by: 0)
        if let name { page.select(.init(name: name)) }
        pages.append(page)
    }

    /// The next grouping of the mix; its first group is selected.
    fileprivate mutating func regroupPortfolio() {
        guard var page = self[PortfolioPage.self] else { return }
        page.grouping = page.grouping.next
        fill(&page)
        let first = page.rows.first { if case .group = $0.name { true } else { false } }
        page.select(first?.identity ?? .init(name: .whole))
        // As much as there is room for of what the groups are parts of, and of the groups.
        if first != nil, page.rows.count > portfolioHeight {
            page.viewport.top = page.rows.firstIndex { $0.name == .whole }.map { $0 - 1 } ?? 0
        }
        self[PortfolioPage.self] = page
    }

    fileprivate mutating func openPortfolioRow() {
        guard var page = self[PortfolioPage.self], let row = page.selected else { return }
        switch row.target {
        case .nothing: break
        case .dossier: openPage(of: .dossier)
        case .project: if let project = row.project { openPage(of: project.id) }
        case .projects(let projects):
            guard !projects.isEmpty else { return tell(PortfolioWords.noProjectHere.text) }
            page.opened.formSymmetricDifference([row.name])
            fill(&page)
            self[PortfolioPage.self] = page
        }
    }

    /// Makes the rows anew.
    fileprivate func fill(_ page: inout PortfolioPage) {
        let kept = page.selected?.identity
        var rows: [PortfolioRow] = []
        for row in portfolioRows(page.grouping) {
            rows.append(row)
            guard page.opened.contains(row.name), case .projects(let projects) = row.target else { continue }
            rows += projects.map { PortfolioRow(name: row.name, target: .project, project: $0) }
        }
        page.rows = rows
        if let kept { page.select(kept) }
        page.move(by: 0)
    }
}

import Negotiation
import Screen
import Valuation
import Words

/// All projects that can be valued, in the order in which either side would take them.
struct RankingPage: Page {
    var figure = Figure.npv
    /// By whose ranks the rows stand.
    var side = Party.ours
    var ranking: Ranking
    var viewport = Viewport()

    init(_ ranking: Ranking) { self.ranking = ranking }

    static let name = "ranking"
    static let linearColumns = 160
    static let bindings = Binding.list(
        [
            .quietPalette,
            .init("open", "<Enter> v", bar: .value, .value, do: { $0.openRanked() }),
            .init(
                "other side", "<Tab> <S-Tab> <Right> <Left>", bar: .side, .otherSidesOrder,
                do: { $0[RankingPage.self]?.turn() }),
            .init("next figure", "f ]", bar: .figure, .rankByNext, do: { $0.rank(byFigure: 1) }),
            .init("previous figure", "F [", .rankByPrevious, do: { $0.rank(byFigure: -1) }),
            .undo, .redo,
        ],
        Binding.findingOnPage, Binding.motions, [.messages], Binding.program, [.back("q <Esc> h <Backspace>"), .quit])

    /// In the order of the side's ranks.
    var rows: [Ranking.Row] { ranking.rows(by: side) }

    var selected: Ranking.Row? { rows.indices.contains(viewport.selected) ? rows[viewport.selected] : nil }

    func subject(in bench: Workbench) -> PageSubject { PageSubject(selected?.project.id) }

    func texts(in bench: Workbench) -> PageTexts? {
        PageTexts(rows: rows.map { bench.told($0.project.name) }, at: viewport.selected)
    }

    func exported(in bench: Workbench) -> ShownTable.Content? { .lines(bench.rankedLines(self)) }

    mutating func move(by step: Int, in bench: inout Workbench) { viewport.move(by: step, count: ranking.rows.count) }

    mutating func settle(in bench: Workbench) {
        viewport.fit(height: bench.pageRect.size.rows - 2, count: ranking.rows.count)
    }

    mutating func adopt(after old: Dossier?, in bench: inout Workbench) { rank(bench.dossier, by: figure) }

    /// By the other side's ranks; the selection stays on its project.
    mutating func turn() {
        let kept = selected?.project.id
        side = side.other
        select(kept)
    }

    /// The selection stays on its project.
    mutating func rank(_ dossier: Dossier, by figure: Figure) {
        let kept = selected?.project.id
        self.figure = figure
        ranking = dossier.ranking(by: figure)
        select(kept)
    }

    private mutating func select(_ id: RecordID?) {
        let rows = rows
        viewport.select(rows.firstIndex { $0.project.id == id } ?? viewport.selected, count: rows.count)
    }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        bench.renderRanking(self, area, into: &surface)
    }
}

extension Workbench {
    mutating func openRanking() {
        let ranking = dossier.ranking()
        guard !ranking.rows.isEmpty else { return tell(RankingWords.nothingToRank.text) }
        pages.append(RankingPage(ranking))
    }

    fileprivate mutating func rank(byFigure step: Int) {
        guard let page = self[RankingPage.self], let index = Ranking.figures.firstIndex(of: page.figure) else { return }
        let count = Ranking.figures.count
        let dossier = dossier
        self[RankingPage.self]?.rank(dossier, by: Ranking.figures[(index + step + count) % count])
    }

    fileprivate mutating func openRanked() {
        guard let row = self[RankingPage.self]?.selected else { return }
        open(row.project.id, .success(row.appraisal))
    }

    fileprivate func renderRanking(_ page: RankingPage, _ area: Rect, into surface: inout Surface) {
        let rows = page.rows
        let faulty = page.ranking.faulty.count
        let bare = page.ranking.unvalued.count - faulty
        renderTitle(
            RankingWords.title(figure: page.figure.name).text,
            RankingWords.counts(rows.count, bare: bare, faulty: faulty).text, into: &surface)
        let sides = rows.first?.appraisal.sides.map(\.side).parties ?? []
        let sideWidth = area.size.columns < 76 ? 18 : 23 + min(16, max(0, (area.size.columns - 100) / 4))
        let name = max(8, area.size.columns - 2 - sideWidth * sides.count - 11)
        let (head, list) = area.split(top: 1)
        let heading: StyledLine =
            [Span(DisplayWidth.pad("", to: name + 2))]
            + sides.map { party, own in
                Span(
                    DisplayWidth.pad(
                        (party == page.side ? "> " : "  ") + own.name, to: sideWidth, ellipsis: glyphs.ellipsis),
                    Style(party.slot, emphasis: party == page.side ? .bold : []))
            } + [Span(DisplayWidth.pad(RankingWords.places.text, to: 9, align: .trailing), .muted)]
        surface.put(heading, at: Point(column: 0, row: head.origin.row), width: area.size.columns)
        let (table, last) = list.split(bottom: 1)
        let largest = page.ranking.mostDisputed.first?.shift.map(abs) ?? 0
        for row in page.viewport.visible(height: table.size.rows, count: rows.count) {
            let at = Point(column: 0, row: table.origin.row + row - page.viewport.top)
            surface.mean(.item(row, list: 0), at: at, columns: area.size.columns)
            surface.put(line(rows[row], page.figure, name, sideWidth, largest), at: at, width: area.size.columns)
            if row == page.viewport.selected { surface.select(area.line(at.row)) }
        }
        let disputed = page.ranking.mostDisputed.map(\.project.name)
        let faults = page.ranking.faulty.map { "\($0.project.file): \($0.reason.reason)" }
        let words =
            (disputed.isEmpty
                ? (rows.count > 1 ? [RankingWords.alike.text] : [])
                : [RankingWords.mostDisputed(disputed).text]) + faults.map { "!! \($0)" }
        surface.put(
            DisplayWidth.clip(words.joined(separator: "  "), to: area.size.columns - 2, ellipsis: glyphs.ellipsis),
            at: Point(column: 2, row: last.origin.row), style: .muted)
    }

    /// All rows, at a width that cuts no name.
    fileprivate func rankedLines(_ page: RankingPage) -> [String] {
        let name = page.rows.map { DisplayWidth.of(told($0.project.name)) }.max() ?? 0
        let largest = page.ranking.mostDisputed.first?.shift.map(abs) ?? 0
        return page.rows.map { row in
            line(row, page.figure, name, 39, largest).map(\.text).joined()
        }
    }

    /// `  SoftBank data centre   1.  ~-0.50bn  NO     1.  ~6.36bn  yes`
    private func line(
        _ row: Ranking.Row, _ figure: Figure, _ name: Int, _ sideWidth: Int, _ largest: Int
    ) -> StyledLine {
        let text = FigureText(of: row.appraisal.money)
        var line: StyledLine = [
            Span("  "),
            Span(DisplayWidth.pad(told(row.project.name, columns: name), to: name, ellipsis: glyphs.ellipsis)),
        ]
        for (party, own) in row.appraisal.sides.parties {
            let rank = row.ranks[party].map { "\($0)." } ?? PageSign.nothing.text
            let value =
                switch row.values[party] {
                case .success(let value): (own.isIllustrative ? "~" : "") + text.text(value, of: figure)
                case .failure(let why): why.reason
                }
            line.append(Span(DisplayWidth.pad(rank, to: sideWidth > 20 ? 5 : 3, align: .trailing)))
            let width = sideWidth - (sideWidth > 20 ? 11 : 8)
            line.append(
                Span(
                    DisplayWidth.pad(
                        DisplayWidth.clip(value, to: width - 1, ellipsis: glyphs.ellipsis), to: width, align: .trailing)
                ))
            let (mark, slot): (RankingWords?, Slot) =
                switch own.isFeasible {
                case true?: (.feasible, .info)
                case false?: (.notFeasible, .error)
                case nil: (own.verdicts.isEmpty ? nil : .undetermined, .warn)
                }
            line.append(Span(" " + DisplayWidth.pad(mark?.text ?? "", to: sideWidth > 20 ? 5 : 4), slot))
        }
        let shift = row.shift.map { RankingWords.shift($0).text } ?? ""
        let isLargest = largest > 0 && row.shift.map(abs) == largest
        return line + [
            Span(DisplayWidth.pad(shift, to: 9, align: .trailing)), Span(isLargest ? " <" : "", .warn),
        ]
    }
}

import Negotiation
import Screen
import Valuation

// All projects that can be valued, in the order in which either side would take them.
extension Page {
    struct Ranking: Sendable {
        var figure = Figure.npv
        /// By whose ranks the rows stand; ours first.
        var side = 0
        var ranking: Negotiation.Ranking
        var viewport = Viewport()

        /// In the order of the side's ranks.
        var rows: [Negotiation.Ranking.Row] {
            guard side > 0 else { return ranking.rows }
            return ranking.rows.enumerated().sorted { a, b in
                let ranks = (rank(a.element), rank(b.element))
                return ranks.0 == ranks.1 ? a.offset < b.offset : ranks.0 < ranks.1
            }.map(\.element)
        }

        private func rank(_ row: Negotiation.Ranking.Row) -> Int {
            row.ranks.indices.contains(side) ? row.ranks[side] ?? .max : .max
        }

        var selected: Negotiation.Ranking.Row? {
            rows.indices.contains(viewport.selected) ? rows[viewport.selected] : nil
        }
    }
}

extension Workbench {
    var rankingPage: Page.Ranking? {
        get { if case .ranking(let page)? = pages.last { page } else { nil } }
        set {
            guard case .ranking? = pages.last, let newValue else { return }
            pages[pages.count - 1] = .ranking(newValue)
        }
    }

    mutating func openRanking() {
        let ranking = dossier.ranking()
        guard !ranking.rows.isEmpty else { return tell("no project has flows that can be valued") }
        pages.append(.ranking(.init(ranking: ranking)))
    }

    mutating func rank(byFigure step: Int) {
        guard var page = rankingPage, let index = Negotiation.Ranking.figures.firstIndex(of: page.figure) else {
            return
        }
        let count = Negotiation.Ranking.figures.count
        let kept = page.selected?.project.id
        page.figure = Negotiation.Ranking.figures[(index + step + count) % count]
        page.ranking = dossier.ranking(by: page.figure)
        select(kept, in: &page)
        rankingPage = page
    }

    mutating func rankByOtherSide() {
        guard var page = rankingPage else { return }
        let kept = page.selected?.project.id
        page.side = 1 - page.side
        select(kept, in: &page)
        rankingPage = page
    }

    mutating func openRanked() {
        guard let row = rankingPage?.selected else { return }
        open(row.project.id, .success(row.appraisal))
    }

    private func select(_ id: RecordID?, in page: inout Page.Ranking) {
        let rows = page.rows
        page.viewport.select(rows.firstIndex { $0.project.id == id } ?? page.viewport.selected, count: rows.count)
    }

    /// A new version of the dossier; the selection stays on its project.
    mutating func settleRankings() {
        for case (let place, .ranking(var page)) in pages.enumerated() {
            let kept = page.selected?.project.id
            page.ranking = dossier.ranking(by: page.figure)
            select(kept, in: &page)
            pages[place] = .ranking(page)
        }
    }

    func renderRanking(_ page: Page.Ranking, _ area: Rect, into surface: inout Surface) {
        let rows = page.rows
        let faulty = page.ranking.faulty.count
        let bare = page.ranking.unvalued.count - faulty
        renderTitle(
            "Projects by \(page.figure.name)",
            "\(rows.count) ranked" + (bare > 0 ? ", \(bare) without flows" : "")
                + (faulty > 0 ? ", \(faulty) with faults" : ""), into: &surface)
        let sides = rows.first?.appraisal.sides.map(\.side) ?? []
        let side = area.size.columns < 76 ? 18 : 23 + min(16, max(0, (area.size.columns - 100) / 4))
        let name = max(8, area.size.columns - 2 - side * sides.count - 11)
        let (head, list) = area.split(top: 1)
        let heading: StyledLine =
            [Span(DisplayWidth.pad("", to: name + 2))]
            + sides.enumerated().map { index, own in
                Span(
                    DisplayWidth.pad(
                        (index == page.side ? "> " : "  ") + own.name, to: side, ellipsis: glyphs.ellipsis),
                    Style(sideSlot(own.id), emphasis: index == page.side ? .bold : []))
            } + [Span(DisplayWidth.pad("places", to: 9, align: .trailing), .muted)]
        surface.put(heading, at: Point(column: 0, row: head.origin.row), width: area.size.columns)
        let (table, last) = list.split(bottom: 1)
        let largest = page.ranking.mostDisputed.first?.shift.map(abs) ?? 0
        for row in page.viewport.visible(height: table.size.rows, count: rows.count) {
            let at = Point(column: 0, row: table.origin.row + row - page.viewport.top)
            let isSelected = row == page.viewport.selected
            surface.put(
                line(rows[row], page.figure, isSelected, name, side, largest), at: at, width: area.size.columns)
            if isSelected { surface.cursor = at }
        }
        let disputed = page.ranking.mostDisputed.map(\.project.name)
        let faults = page.ranking.faulty.map { "\($0.project.file): \($0.reason.reason)" }
        let words =
            (disputed.isEmpty
                ? (rows.count > 1 ? ["Both sides rank them alike."] : [])
                : ["The sides differ most on \(disputed.joined(separator: ", "))."]) + faults.map { "!! \($0)" }
        surface.put(
            DisplayWidth.clip(words.joined(separator: "  "), to: area.size.columns - 2, ellipsis: glyphs.ellipsis),
            at: Point(column: 2, row: last.origin.row), style: .muted)
    }

    /// `> SoftBank data centre   1.  ~-0.50bn  NO     1.  ~6.36bn  yes`
    private func line(
        _ row: Negotiation.Ranking.Row, _ figure: Figure, _ isSelected: Bool, _ name: Int, _ side: Int, _ largest: Int
    ) -> StyledLine {
        let text = FigureText(of: row.appraisal.money)
        var line: StyledLine = [
            Span.mark(isSelected),
            Span(DisplayWidth.pad(told(row.project.name, columns: name), to: name, ellipsis: glyphs.ellipsis)),
        ]
        for (index, own) in row.appraisal.sides.enumerated() {
            let rank = row.ranks[index].map { "\($0)." } ?? "–"
            let value =
                switch row.values[index] {
                case .success(let value): (own.isIllustrative ? "~" : "") + text.text(value, of: figure)
                case .failure(let why): why.reason
                }
            line.append(Span(DisplayWidth.pad(rank, to: side > 20 ? 5 : 3, align: .trailing)))
            let width = side - (side > 20 ? 11 : 8)
            line.append(
                Span(
                    DisplayWidth.pad(
                        DisplayWidth.clip(value, to: width - 1, ellipsis: glyphs.ellipsis), to: width, align: .trailing)
                ))
            let (mark, slot): (String, Slot) =
                switch own.isFeasible {
                case true?: ("yes", .info)
                case false?: ("NO", .error)
                case nil: (own.verdicts.isEmpty ? "" : "?", .warn)
                }
            line.append(Span(" " + DisplayWidth.pad(mark, to: side > 20 ? 5 : 4), slot))
        }
        let shift = row.shift.map { $0 == 0 ? "same" : "\(abs($0)) \($0 > 0 ? "lower" : "higher")" } ?? ""
        let isLargest = largest > 0 && row.shift.map(abs) == largest
        return line + [
            Span(DisplayWidth.pad(shift, to: 9, align: .trailing)), Span(isLargest ? " <" : "", .warn),
        ]
    }
}

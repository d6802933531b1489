import Negotiation
import Screen
import Words

/// A column for each package that there is room for, a row for each gap that any of these is about.
struct PackageTable {
    private static let narrowest = 22

    let lines: [StyledLine]

    init(_ packages: [Record<Package>], selected: Int, in bench: Workbench) {
        let width = bench.size.columns - 2
        let label = min(24, max(14, width / 5))
        let most = max(1, (width - label) / (PackageTable.narrowest + 1))
        // The selected one is always among them.
        let first = max(0, min(selected - most / 2, packages.count - most))
        let shown = Array(packages.dropFirst(first).prefix(most))
        let cell = (width - 1 - label) / max(1, shown.count) - 1
        var table = Rows(label: label, cell: cell, bench: bench)

        let last = first + shown.count
        let places: PageSign =
            shown.count == 1 ? .count(last, of: packages.count) : .range(first + 1, last, of: packages.count)
        table.add(
            shown.count < packages.count ? places.text : "",
            shown.map { package in
                let isSelected = package.id == packages[selected].id
                return [
                    .init(package.name, .text, isSelected ? .bold : []),
                    .init(bench.standing(of: package), package.status.slot),
                ]
            }, marked: selected - first)
        let gaps = shown.reduce(into: [RecordID]()) { found, package in
            found += package.subject.gapIDs.filter { !found.contains($0) }
        }
        for gap in gaps {
            table.rule()
            table.add(
                bench.dossier.gap(gap.name)?.name ?? gap.name,
                shown.map { package in
                    let terms = package.subject.terms.filter { $0.gap.id == gap.name }
                    return terms.isEmpty
                        ? [.init(PageSign.nothing.text, .muted)]
                        : terms.map {
                            .init(
                                PageSign.colon(bench.sideName($0.side.id), bench.words(of: $0)).text,
                                bench.sideSlot($0.side.id))
                        }
                })
        }
        table.rule()
        let moved = shown.map { [Span("\($0.subject.gapIDs.count)")] }
        table.add(PageLabel.gapsMoved.text, moved)
        let scores = shown.map { bench.dossier.scores(of: $0) }
        if scores.contains(where: { $0 != nil }), let sides = bench.dossier.framework.subject.bothSides {
            for (party, side) in sides.parties {
                table.add(side.name, scores.map { $0.map { [.init(bench.words(of: $0[party]), party.slot)] } ?? [] })
            }
        }
        let selects = shown.map { bench.names(of: $0.projects.map(\.record), 20) }
        if selects.contains(where: { !$0.isEmpty }) { table.add(PageLabel.selects.text, selects.map { [Span($0)] }) }
        let crossings = shown.map { bench.shownCrossings(of: $0) }
        if crossings.contains(where: { !$0.isEmpty }) {
            table.add(
                PageLabel.wouldCross.text,
                crossings.map { lines in lines.map { .init($0.text, $0.isCertain ? .warn : .text) } })
        }
        lines = table.lines
    }

    /// Lines with a label and a cell for each package, wrapped side by side.
    private struct Rows {
        let label: Int
        let cell: Int
        let bench: Workbench
        var lines: [StyledLine] = []

        mutating func rule() { lines.append([]) }

        /// - Parameter marked: the place of the cell that is selected.
        mutating func add(_ name: String, _ cells: [[Span]], marked: Int? = nil) {
            let labels = Wrap.lines(bench.told(name), width: label - 1, most: 6)
            let columns = cells.map { spans in
                spans.flatMap { span in
                    Wrap.lines(bench.told(span.text), width: cell, most: 40).map { Span($0, span.style) }
                }
            }
            let count = max(name.isEmpty ? 0 : labels.count, columns.map(\.count).max() ?? 0)
            for row in 0..<count {
                var line: StyledLine = [
                    Span(" " + DisplayWidth.pad(row < labels.count ? labels[row] : "", to: label), .muted)
                ]
                for (place, column) in columns.enumerated() {
                    let span = row < column.count ? column[row] : Span("")
                    guard let marked, row == 0 else {
                        line += [Span(" "), Span(DisplayWidth.pad(span.text, to: cell), span.style)]
                        continue
                    }
                    line += head(span, isMarked: place == marked)
                }
                lines.append(line)
            }
        }

        /// The name of a package at the head of a rule, a heavy one where it is selected.
        private func head(_ name: Span, isMarked: Bool) -> StyledLine {
            let border = bench.glyphs.border
            let columns = max(0, cell - DisplayWidth.of(name.text) - 1)
            return [
                isMarked ? Span(String(bench.glyphs.selectionMark), .header) : Span(" "), name,
                Span(columns < cell ? " " : ""),
                Span(
                    String(repeating: isMarked ? border.heavy : border.horizontal, count: columns),
                    isMarked ? .borderFocus : .border),
            ]
        }
    }
}

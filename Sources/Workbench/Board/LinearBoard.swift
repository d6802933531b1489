import Negotiation
import Screen

// The board in linear mode: what is negotiated, then the rows of one pane, a sentence each.
extension Workbench {
    func renderLinear() -> Surface {
        guard let page = pages.last else { return surface(of: linearBoard, above: spokenFoot()) }
        var picture = Surface(size: size)
        page.render(in: self, pageRect, into: &picture)
        let isTyped = prompt == nil && place.mode(in: self) != nil
        return surface(of: spoken(picture, isTyped: isTyped), above: spokenFoot())
    }

    private var linearBoard: [SpokenLine] {
        // As wide as it takes, so that nothing is left out.
        var header = Surface(size: Size(columns: 240, rows: 2))
        renderHeader(header.bounds, into: &header)
        return spoken(header, isTyped: false) + [SpokenLine(text: partLine), SpokenLine(text: "")] + linearRows
    }

    /// `Part 2 of 4: gaps, 9 open, page 1 of 2. Filter: status=open. Order: due.`
    private var partLine: String {
        let pane = board.focus
        let (count, view) = (rowCount(pane), view(pane))
        var words = "Part \(pane.number) of \(fourPanes.count): \(pane.title.lowercased()), \(note(of: pane, layout))"
        if pane.isList, count > linearItems {
            let page = viewport(pane).selected / linearItems + 1
            words += ", page \(page) of \((count + linearItems - 1) / linearItems)"
        }
        words += "."
        if !view.filter.isEmpty { words += " Filter: \(view.filter)." }
        if !view.order.keys.isEmpty { words += " Order: \(view.order)." }
        return SpokenWords.words(of: told(words))
    }

    private var linearRows: [SpokenLine] {
        let pane = board.focus
        guard let subject = pane.subject, rowCount(pane) > 0 else {
            var picture = Surface(size: Size(columns: size.columns, rows: screen.rows))
            pane.subject == nil
                ? renderMix(picture.bounds, into: &picture) : renderEmpty(pane, picture.bounds, into: &picture)
            return spoken(picture, isTyped: false)
        }
        let selected = viewport(pane).selected
        let first = selected / linearItems * linearItems
        return (first..<min(first + linearItems, rowCount(pane))).compactMap { row in
            guard let place = place(of: row, in: pane) else { return nil }
            return SpokenLine(
                text: told(subject.sentence(at: place, number: row + 1, self)),
                mark: row == selected ? .selected : .item)
        }
    }
}

extension PaneSubject {
    /// `3. Which projects qualify. Converging, critical. METI, due 12 March 2026, 20 days.`, with as many facts as the lines of an
    /// item have room for: Enter shows all.
    fileprivate static func sentence(at place: Int, number: Int, _ bench: Workbench) -> String {
        let record = records(of: bench.dossier).inOrder[place]
        let signs = [
            bench.board.marks.contains(record.id) ? "Marked: " : "",
            bench.changed.contains(record.id) ? "Changed: " : "",
        ].joined()
        guard !record.isBroken else {
            let fault = record.problems.first.map { "line \($0.line), column \($0.column), \($0.message)" } ?? ""
            return "\(number). \(signs)Unreadable: \(record.id.name), \(fault)"
        }
        var sentence = "\(number). \(signs)\(record.name)."
        for fact in facts(of: record, bench) where !fact.isEmpty {
            let words = SpokenWords.words(of: fact)
            let longer =
                "\(sentence) \(words.capitalised)\(words.hasSuffix(".") ? "" : ".")"
            let lines = Wrap.lines(longer, width: max(1, bench.screen.columns - 5), most: bench.linearLines + 1)
            guard lines.count <= bench.linearLines else { break }
            sentence = longer
        }
        return sentence
    }
}

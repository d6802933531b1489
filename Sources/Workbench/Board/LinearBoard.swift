import Negotiation
import Screen
import Words

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
        let words = SpeechWords.part(
            pane.number, of: fourPanes.count, pane.title, note: note(of: pane, layout),
            page: viewport(pane).selected / linearItems + 1,
            pages: pane.isList ? (count + linearItems - 1) / linearItems : 1,
            filter: view.filter.description, order: view.order.keys.isEmpty ? "" : "\(view.order)")
        return SpokenWords.words(of: told(words.text))
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
            bench.board.marks.contains(record.id) ? SpeechWords.marked.text : "",
            bench.changed.contains(record.id) ? SpeechWords.changed.text : "",
        ].joined()
        guard !record.isBroken else {
            let fault = record.problems.first.map {
                SpeechWords.fault(line: $0.line, column: $0.column, $0.message).text
            }
            return SpeechWords.unreadable(number, signs: signs, record.id.name, fault: fault ?? "").text
        }
        var sentence = SpeechWords.item(number, signs: signs, record.name).text
        for fact in facts(of: record, bench) where !fact.isEmpty {
            let words = SpokenWords.words(of: fact)
            let longer = SpeechWords.goesOn(sentence, words.capitalised).text
            let lines = Wrap.lines(longer, width: max(1, bench.screen.columns - 5), most: bench.linearLines + 1)
            guard lines.count <= bench.linearLines else { break }
            sentence = longer
        }
        return sentence
    }
}

import Negotiation
import Words

// `f`: the filter of the focused pane, typed in the last line.
extension Workbench {
    /// What cannot be had of the mix, which holds sums and no records, and where to go from it.
    func refusal(_ lack: MixLack) -> String {
        ViewWords.notOfMix(lack, [key("shortlist"), key("gaps"), key("meetings")]).text
    }

    mutating func askForFilter() {
        guard board.focus.isList else {
            return tell(refusal(.filter))
        }
        let filter = view(board.focus).filter
        // With a blank at its end, so that another term can be typed right away.
        ask(forFilterOf: board.focus, proposed: filter.isEmpty ? "" : "\(filter) ")
    }

    /// - Parameters:
    ///   - typed: words of a session that is gone.
    ///   - opening: what is to be known of them.
    mutating func ask(forFilterOf pane: Pane, proposed: String = "", typed: String? = nil, opening: String? = nil) {
        // Most likely for words.
        if let kind = pane.kind { wantTexts(of: [kind]) }
        prompt = LinePrompt(
            .init(PromptWords.filter(pane.things).text), proposed: proposed, typed: typed, opening: opening,
            enter: .filter,
            hint: { bench, text in .init(text: bench.filterHint(text, pane)) },
            completions: { bench, text in bench.filterCompletions(of: text, pane) },
            draft: { bench, text in
                let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard words != bench.view(pane).filter.description else { return nil }
                return Draft(record: .dossier, field: Draft.filter(of: pane.word), text: text, base: nil)
            },
            texts: { text in Workbench.texts(filtering: text, pane) },
            accept: { bench, text throws(ChangeRefusal) in
                do throws(FilterFault) {
                    try bench.takeFilter(text, pane)
                } catch {
                    throw .invalid(error.message)
                }
                return []
            })
    }

    /// How many records what has been typed so far would leave; else what is wrong with it, quietly: it may not be finished.
    private mutating func filterHint(_ text: String, _ pane: Pane) -> String {
        do throws(FilterFault) {
            let filter = try Filter(parsing: text)
            if filter.isEmpty {
                return ViewWords.all(total(pane)).text
            }
            guard areRead(Workbench.texts(filtering: text, pane)) else {
                return ViewWords.lookingThrough(total(pane)).text
            }
            return ViewWords.count(try places(filter, SortOrder(), in: pane).count, of: total(pane)).text
        } catch {
            return error.message
        }
    }

    /// The kinds of records whose texts a filter looks through.
    static func texts(filtering text: String, _ pane: Pane) -> Set<RecordKind> {
        guard let kind = pane.kind, let filter = try? Filter(parsing: text), filter.asksText else { return [] }
        return [kind]
    }

    private mutating func takeFilter(_ text: String, _ pane: Pane) throws(FilterFault) {
        let filter = try Filter(parsing: text)
        let isNew = filter != view(pane).filter
        try show(filter, view(pane).order, in: pane)
        guard isNew else { return }
        let words: ViewWords =
            filter.isEmpty ? .allShown(total(pane)) : .filtered(rowCount(pane), of: total(pane))
        tell(words.text)
    }

    func filterCompletions(of text: String, _ pane: Pane) -> [String] {
        func completions(in list: some RecordList) -> [String] {
            list.keys(dossier, today).completions(of: text, in: list.records)
        }
        return dossier.list(in: pane).map { completions(in: $0) } ?? []
    }
}

extension Reopening {
    static let filter = Reopening(time: .inTurn) { _, draft in
        guard let pane = Pane.allCases.first(where: { $0.isList && draft.field == Draft.filter(of: $0.word) }) else {
            return nil
        }
        return { bench, typed in
            bench.board.focus = pane
            bench.ask(forFilterOf: pane, typed: draft.text, opening: ViewWords.reopenedFilter(typed).text)
        }
    }
}

import Negotiation
import Words

// What the commands do.
extension Workbench {
    /// What a command about a field changes: a record, and the field's name in it.
    func subjects(of field: String) -> [(record: RecordSummary, field: String)] {
        if let part = pages.last?.part, let name = part.name(of: field), let record = dossier.summary(of: part.record) {
            return [(record, name)]
        }
        if let marked = markedRecords()?.records, !marked.isEmpty { return marked.map { ($0, field) } }
        return current.flatMap { dossier.summary(of: $0) }.map { [($0, field)] } ?? []
    }

    /// Sets a field of what is selected; `-` removes the value.
    mutating func set(_ field: String, to text: String) throws(CommandFault) -> [Effect] {
        let subjects = subjects(of: field)
        guard !subjects.isEmpty else { throw CommandFault(reason: FieldChangeWords.selectFirst.text) }
        let effects: [Effect]
        do throws(RefusedEntry) {
            effects = try save(subjects.map { FieldEntry($0.record, $0.field, text == "-" ? "" : text) })
        } catch {
            throw CommandFault(reason: error.reason)
        }
        repeatable = Repeatable(field: field, text: text)
        if effects.isEmpty {
            let words: PaletteWords =
                text == "-" ? .alreadyEmpty(field) : Masked.hides(field) ? .alreadyThis(field) : .already(field, text)
            tell(words.text)
        }
        return effects
    }

    /// The last change of one field, made again on what is selected.
    mutating func repeatChange() -> [Effect] {
        guard let repeatable else {
            tell(PaletteWords.nothingToRepeat.text)
            return []
        }
        let words = Masked.hides(repeatable.field) ? Masked.dots : repeatable.text
        tell(PaletteWords.again(repeatable.field, words).text)
        do throws(CommandFault) {
            return try set(repeatable.field, to: repeatable.text)
        } catch {
            tell(PaletteWords.cannotRepeat(repeatable.field, why: error.reason).text, .error)
            return []
        }
    }

    /// `FIELD VALUE`.
    mutating func set(_ typed: String) throws(CommandFault) -> [Effect] {
        let (field, value) = Palette.parts(typed)
        guard let value, !value.isEmpty else {
            throw CommandFault(reason: PaletteWords.writeSet(field).text)
        }
        return try set(field, to: value)
    }

    mutating func find(_ words: String) throws(CommandFault) -> [Effect] {
        lookFor(words, from: origin)
        guard !search.matches.isEmpty else { throw CommandFault(reason: FindWords.nothingFor(words).text) }
        tellMatch()
        return []
    }

    mutating func filter(_ typed: String) throws(CommandFault) -> [Effect] {
        guard board.focus.isList else { throw CommandFault(reason: refusal(.filter)) }
        do throws(FilterFault) {
            try show(Filter(parsing: typed == "-" ? "" : typed), view(board.focus).order, in: board.focus)
        } catch {
            throw CommandFault(reason: error.message)
        }
        tell(PaletteWords.shown(rowCount(board.focus), of: total(board.focus)).text)
        return []
    }

    mutating func open(_ typed: String) throws(CommandFault) -> [Effect] {
        let found = dossier.summaries.map(\.id).filter {
            $0.name == typed || $0.file == typed || $0.file == typed + ".md"
        }
        guard let id = found.first else {
            let nearest = Spelling.nearest(to: typed, among: dossier.summaries.map(\.id.name))
            throw CommandFault(reason: PaletteWords.noRecord(typed, near: nearest).text)
        }
        guard found.count == 1 else {
            throw CommandFault(reason: PaletteWords.severalRecords(typed, found.map(\.file)).text)
        }
        if id == .dossier {
            openDossier()
            return []
        }
        if let pane = Pane(id.kind), let row = row(of: id, in: pane) {
            board.focus = pane
            board.viewports[pane.rawValue].select(row, count: rowCount(pane))
        }
        openPage(of: id)
        return []
    }

    mutating func goToRow(_ typed: String) throws(CommandFault) -> [Effect] {
        guard let number = Int(SearchText.fold(typed)), number > 0 else {
            throw CommandFault(reason: PaletteWords.notARow(typed).text)
        }
        if pages.isEmpty, number > rowCount(board.focus) {
            throw CommandFault(reason: PaletteWords.noRow(number, of: rowCount(board.focus)).text)
        }
        goTo(row: number)
        return []
    }

    func completions(of field: String, _ typed: String) -> [String] {
        guard let subject = subjects(of: field).first,
            let address = try? FieldAddress(subject.field, in: subject.record.id.kind, vocabulary: dossier.vocabulary)
        else { return [] }
        return Completion.candidates(for: typed, address.shape, address.path, in: dossier)
    }

    /// Of `FIELD VALUE`: first the fields, then the field's values.
    func completionsOfSetting(_ typed: String) -> [String] {
        let (field, value) = Palette.parts(typed)
        if let value { return completions(of: field, value).map { "\(field) \($0)" } }
        guard let id = current else { return [] }
        let names = dossier.changeableFields(of: id.kind).filter(\.holdsOneValue).map(\.name)
        return Completion.ranked(names, for: field).map { $0 + " " }
    }
}

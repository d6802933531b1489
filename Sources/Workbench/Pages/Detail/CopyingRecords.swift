import FrontMatter
import Negotiation
import Screen
import Words

// `y`: a text of the current record onto the clipboard of the person's terminal.
extension Workbench {
    /// What can be copied of a record; the raw value is how it is chosen.
    typealias Copied = CopiedPart

    /// Asks what of the record.
    mutating func copyOfRecord() -> [Effect] {
        guard let id = current, let record = dossier.summary(of: id) else {
            tell(RecordCopyWords.selectFirst.text)
            return []
        }
        let options = copied(of: record).map { copied in
            Choice.Option(value: copied.rawValue, name: copied.text, note: note(on: copied, of: record))
        }
        prompt = Choice(RecordCopyWords.copyOf(record: record.name).text, options) { bench, copied in
            bench.choose(copied, toCopyOf: id)
        }
        return []
    }

    private func copied(of record: RecordSummary) -> [Copied] {
        Copied.allCases.filter { copied in
            switch copied {
            case .row: record.id.kind != .dossier
            case .title, .id, .file: true
            // What cannot be read may hold masked fields anywhere.
            case .page, .readout: record.id.kind == .meeting && !record.isBroken
            case .markdown, .field: !record.isBroken
            }
        }
    }

    private func note(on copied: Copied, of record: RecordSummary) -> String {
        switch copied {
        case .row: RecordCopyWords.asPaneShows.text
        case .title: record.name
        case .id: record.id.name
        case .file: record.id.file
        case .page: RecordCopyWords.allOfPage.text
        case .readout: RecordCopyWords.readout.text
        case .markdown: (record.id.kind == .gap ? RecordCopyWords.withoutMasked : .theRecord).text
        case .field: RecordCopyWords.chooseField.text
        }
    }

    private mutating func choose(_ name: String, toCopyOf id: RecordID) -> [Effect] {
        guard let copied = Copied(rawValue: name), let record = dossier.summary(of: id) else { return [] }
        switch copied {
        case .row: return copy(secrets.told(rowText(of: id)))
        case .title: return copy(secrets.told(record.name))
        case .id: return copy(id.name)
        case .file: return copy(id.file)
        case .page: return copy(plainPage(of: record))
        case .readout:
            return copy(dossier.meeting(id.name).map { Brief.readout(of: $0, in: dossier, today: today).text() } ?? "")
        case .markdown: return copy(withoutMasked(record) ?? "")
        case .field:
            askForFieldToCopy(record)
            return []
        }
    }

    private mutating func askForFieldToCopy(_ record: RecordSummary) {
        let options = fieldTexts(of: record).map { name, text in
            Choice.Option(
                value: name, name: FieldName.text(of: name),
                note: Masked.hides(name) && !isRevealed ? Masked.dots : told(text, columns: size.columns))
        }
        guard !options.isEmpty else { return tell(RecordCopyWords.noField(file: record.id.file).text) }
        let id = record.id
        prompt = Choice(RecordCopyWords.copyField(record: record.name).text, options, tellsMasked: true) {
            bench, field in
            bench.copy(field: field, of: id)
        }
    }

    private mutating func copy(field: String, of id: RecordID) -> [Effect] {
        guard !Masked.hides(field) || isRevealed else {
            tell(RecordCopyWords.hidden(field: FieldName.text(of: field), key: key("reveal")).text, .warning)
            return []
        }
        guard let record = dossier.summary(of: id), let text = record.text(of: field) else {
            tell(RecordCopyWords.gone(field: FieldName.text(of: field)).text)
            return []
        }
        return copy(withheld.told(text))
    }

    /// Every field that holds one value, with it.
    private func fieldTexts(of record: RecordSummary) -> [(name: String, text: String)] {
        dossier.changeableFields(of: record.id.kind).filter(\.holdsOneValue).compactMap { field in
            record.text(of: field.name).map { (field.name, $0) }
        }
    }
}

// The texts.
extension Workbench {
    /// What the record's pane shows of it, the cells two spaces apart.
    private func rowText(of id: RecordID) -> String {
        func text<Subject: PaneSubject>(_: Subject.Type, _ pane: Pane) -> String {
            Subject.records(of: dossier)[id.name].map { rowText($0, pane) } ?? ""
        }
        guard let pane = Pane(id.kind), let subject = pane.subject else { return "" }
        return text(subject, pane)
    }

    private func rowText<Subject: PaneSubject>(_ record: Record<Subject>, _ pane: Pane) -> String {
        guard !record.isBroken else { return "!! \(record.id.name)" }
        return plan(Subject.self, pane, [record], layout).placed.map {
            ($0.column.long?.cell ?? $0.column.cell)(record, self).text.trimmed
        }
        .filter { !$0.isEmpty }
        .joined(separator: "  ")
    }

    /// The page below its title, with the masks on.
    private func plainPage(of record: RecordSummary) -> String {
        var masked = self
        masked.isRevealed = false
        let lines = masked.pageText(of: record.id, width: 78).lines.map { line in
            line.map(\.text).joined().trimmed(leading: false)
        }
        return ([masked.withheld.told(record.name), ""] + lines).joined(separator: "\n")
    }

    /// The record written anew, since comments of the file may say what its masked fields do; nil where it cannot be read.
    fileprivate func withoutMasked(_ record: RecordSummary) -> String? {
        guard let document = try? Document.record(record.source) else { return nil }
        let body = secrets.told(String(decoding: document.bytes[document.body], as: UTF8.self))
        let fields = Workbench.withoutMasked(Masked.masked(document.root.value, secrets))
        return (try? Document.writing(fields, body: body)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private static func withoutMasked(_ value: Value) -> Value {
        switch value {
        case .list(let items): return .list(items.map(withoutMasked))
        case .map(let entries):
            return .map(
                entries.filter { !Masked.hides($0.key) }.map { .init($0.key, withoutMasked($0.value)) }
                    .filter { $0.value != .map([]) })
        default: return value
        }
    }
}

extension String {
    /// Without blanks at its ends, or at its end alone.
    fileprivate func trimmed(leading: Bool) -> String {
        let text = leading ? drop { $0 == " " } : self[...]
        guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
        return String(text[...last])
    }

    fileprivate var trimmed: String { trimmed(leading: true) }
}

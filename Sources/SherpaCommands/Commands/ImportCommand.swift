internal import ArgumentParser
internal import DossierStore
internal import FrontMatter
internal import Negotiation
internal import Spreadsheets
internal import Words

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "import", abstract: CommandAbstract.take(kinds: ImportCommand.kinds.alternatives).text,
        usage: "sherpa import <kind> <file> [--map <column=field>] ... [--key <column>] [--into <id>] [--dry-run]",
        discussion: CommandNotes.take.text)

    private static let kinds = ImportedKind.allCases.map(\.rawValue)

    @Argument(
        help: ArgumentHelp(OptionHelp.whatToImport(kinds: ImportCommand.kinds.alternatives).text),
        completion: .list(ImportCommand.kinds))
    var kind: String
    @Argument(help: ArgumentHelp(OptionHelp.importedFile.text), completion: .file(extensions: ["csv", "tsv", "xlsx"]))
    var file: String
    @Option(
        name: .customLong("map"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(OptionHelp.columnMapping.text, valueName: "column=field"), completion: Completions.mappings)
    var mapping: [String] = []
    @Option(
        parsing: .unconditional, help: ArgumentHelp(OptionHelp.keyColumn.text, valueName: "column"))
    var key: String?
    @Option(
        help: ArgumentHelp(OptionHelp.listHolder.text, valueName: "id"),
        completion: Completions.ids(of: [.project, .gap, .meeting]))
    var into: String?
    @Option(parsing: .unconditional, help: ArgumentHelp(OptionHelp.sheetName.text, valueName: "name"))
    var sheet: String?
    @Flag(help: ArgumentHelp(OptionHelp.dryRun.text)) var dryRun = false
    @OptionGroup var options: DossierOptions

    func run() throws {
        let kind = try importedKind()
        let table = try table()
        for remark in table.remarks { StandardError.tell("\(file): \(remark.text)") }
        let store = try options.store()
        let dossier = store.load()
        // What is not read might be what a row is about, and would be made once more.
        try Wholeness(of: dossier, kinds: [kind.record]).tell()
        let today = options.today(dossier)
        let columns: ImportedColumns
        do {
            columns = try ImportedColumns(of: table, as: kind, mapping: mapping, key: key, holder: into, in: dossier)
        } catch { throw Failure(told(error)) }
        for remark in columns.remarks { StandardError.tell("\(file): \(remark.text)") }
        let work = TableImport(table, as: kind, columns, in: dossier, today: today, notes: store.importNotes)
        try tell(work.faults)
        let transaction: Transaction
        do { transaction = try work.transaction(from: name) } catch { throw Failure(error) }
        let unchanged = work.unchangedCount
        if work.keptHere > 0 { StandardError.tell(ImportWords.keptHere(work.keptHere).text) }
        tell(work.conflicts, in: dossier)
        guard !transaction.isEmpty else {
            keep(work.ownNotes, in: store)
            return StandardError.tell(ImportWords.noChange(rows: work.rowCount).text)
        }
        let tally = (made: work.made.count, changed: work.changedCount)
        if dryRun {
            try StandardOutput.write(lines(of: work, in: dossier, isSaved: false))
            return StandardError.tell(
                ImportWords.wouldBe(made: tally.made, changed: tally.changed, unchanged: unchanged).text)
        }
        let saved = try store.save(transaction)
        keep(work.ownNotes, in: store, saved: transaction.words)
        saved.tell()
        StandardOutput.acknowledge(lines(of: work, in: dossier, isSaved: true))
        StandardError.tell(ImportWords.done(made: tally.made, changed: tally.changed, unchanged: unchanged).text)
        guard work.conflicts.isEmpty else {
            throw Failure(ImportWords.conflicts(work.conflicts.count, program: Program.name).text, .conflict)
        }
    }

    private func importedKind() throws(Failure) -> ImportedKind {
        if let kind = ImportedKind(rawValue: kind) ?? ImportedKind(rawValue: kind + "s") { return kind }
        let near = Spelling.nearest(to: kind, among: ImportCommand.kinds)
        throw Failure(ImportWords.cannotImport(kind, .of(near, else: .choose(ImportCommand.kinds))).text)
    }

    /// The file's name without its folders.
    private var name: String { file.split(separator: "/").last.map(String.init) ?? file }

    private func table() throws(Failure) -> SpreadsheetTable {
        let bytes = try TableFile.bytes(of: file)
        do throws(SpreadsheetFault) {
            return try SpreadsheetFile.table(of: bytes, sheet: sheet)
        } catch {
            throw Failure(told(ImportFault(error.words.text, row: error.row, column: error.column)))
        }
    }

    /// `gaps.csv:5:3: what is wrong`
    private func told(_ fault: ImportFault) -> String {
        ([file] + [fault.row, fault.column].compactMap { $0.map(String.init) } + [" " + fault.message])
            .joined(separator: ":")
    }

    /// Faults that are told one by one.
    private static let mostFaults = 100

    private func tell(_ faults: [ImportFault]) throws(Failure) {
        guard !faults.isEmpty else { return }
        for fault in faults.prefix(ImportCommand.mostFaults) { StandardError.tell(told(fault)) }
        let more = faults.count - ImportCommand.mostFaults
        if more > 0 { StandardError.tell(ImportWords.moreFaults(more).text) }
        throw Failure(ImportWords.nothingImported(faults: faults.count).text)
    }

    private func tell(_ conflicts: [RecordID: [ImportConflict]], in dossier: Dossier) {
        guard !conflicts.isEmpty else { return }
        let secrets = Secrets(dossier)
        for (record, both) in conflicts.sorted(by: { $0.key < $1.key }) {
            for conflict in both { StandardError.tell("\(file): " + secrets.told(conflict.words(in: record).text)) }
        }
    }

    /// Every change, field by field; of records that are made, every field.
    private func lines(of work: TableImport, in dossier: Dossier, isSaved: Bool) -> String {
        let made = work.made.flatMap { step -> [(file: String, changes: [Change])] in
            guard case .make(let id, let document) = step else { return [] }
            let fields = document.root.value.madeFields.map {
                Change(record: id, field: [.key($0.key)], before: nil, after: $0.value)
            }
            return [(id.file, fields)]
        }
        let edited = work.edits.map { (file: $0.record.file, changes: $0.changes) }
        let secrets = Secrets(dossier).adding((made + edited).flatMap(\.changes))
        let lines = (made + edited).flatMap { record in
            record.changes.map { change in
                let words = ChangeWords.replaced(
                    change.shownName, before: change.shownBefore, after: change.shownAfter, arrow: "->"
                ).text
                return isSaved
                    ? CommandWords.savedChange(file: record.file, change: words).text
                    : ChangeWords.inFile(record.file, words).text
            }
        }
        return lines.map { GatedText.line(secrets.told($0)) + "\n" }.joined()
    }

    private func keep(_ notes: ImportNotes, in store: DossierStore, saved words: [String]? = nil) {
        guard !dryRun, let reason = store.keep(notes, ofSaved: words) else { return }
        StandardError.tell(ImportWords.notRemembered(reason: reason).text)
    }
}

extension Value {
    /// Those of a map.
    fileprivate var madeFields: [Entry] { if case .map(let entries) = self { entries } else { [] } }
}

internal import ArgumentParser
internal import DossierStore
internal import FrontMatter
internal import Negotiation
internal import Words

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        ofSherpa: "log", abstract: CommandAbstract.log.text,
        usage: "sherpa log <title> [<field=value> ...] [--outcome <gap=result>] ...",
        discussion: CommandNotes.log.text)

    @Argument(help: ArgumentHelp(OptionHelp.meetingTitle.text)) var title: String
    @Argument(
        help: ArgumentHelp(OptionHelp.meetingFields.text, valueName: "field=value"),
        completion: Completions.newFields)
    var fields: [String] = []
    @Option(
        help: ArgumentHelp(
            OptionHelp.outcome.text,
            valueName: "gap=result: note"), completion: Completions.outcomes)
    var outcome: [String] = []
    @Option(
        help: ArgumentHelp(OptionHelp.newPosition.text, valueName: "gap.side=text"),
        completion: Completions.positions)
    var position: [String] = []
    @Option(help: ArgumentHelp(OptionHelp.quotedLine.text, valueName: "who: words"))
    var statement: [String] = []
    @Option(
        help: ArgumentHelp(OptionHelp.actionItem.text, valueName: "text; owner; due"))
    var action: [String] = []
    @OptionGroup var options: DossierOptions

    func run() throws {
        let store = try options.store()
        let dossier = store.load()
        let today = options.today(dossier)
        let log = try log(in: dossier, today: today)
        let transaction = try log.transaction(in: dossier, today: today)
        let saved = try store.save(transaction)
        saved.tell()
        let lines =
            [transaction.made].compactMap { $0.map { CommandWords.saved(file: $0.file).text } }
            + transaction.changes.map { CommandWords.savedChange(file: $0.record.file, change: $0.shownSummary()).text }
        let secrets = Secrets(dossier)
        StandardOutput.acknowledge(lines.map { GatedText.line(secrets.told($0)) + "\n" }.joined())
    }

    private func log(in dossier: Dossier, today: CalendarDate) throws -> MeetingLog {
        var log = MeetingLog(date: today)
        try log.sheet.set(.text(title), at: "title")
        for word in fields {
            let (field, value) = try Self.parts(word, "=", .formField)
            let address = try FieldAddress(field, in: .meeting, vocabulary: dossier.vocabulary)
            try log.sheet.enter(value, at: address.path, address.shape, today: today)
        }
        for word in outcome {
            let (gap, rest) = try Self.parts(word, "=", .formOutcome)
            let colon = rest.firstIndex(of: ":") ?? rest.endIndex
            let name = rest[..<colon].filter { $0 != " " }
            guard let result = Outcome.Result(rawValue: name) else {
                throw Failure(UsageWords.notOutcome(word: name, expectation: Outcome.Result.shape.expectation).text)
            }
            let note = rest[colon...].dropFirst().drop { $0 == " " }
            log.setResult(result, note: String(note), of: try Self.gap(gap, in: dossier))
        }
        for word in position {
            let (place, text) = try Self.parts(word, "=", .formPosition)
            let (gap, side) = try Self.parts(place, ".", .formPosition)
            guard dossier.vocabulary?.sides.contains(side) != false else {
                throw Failure(UsageWords.noSide(word: side, sides: dossier.vocabulary?.sides ?? []).text)
            }
            log.addPosition(of: side, on: try Self.gap(gap, in: dossier), text: text)
        }
        for line in statement { try log.addStatement(line) }
        for line in action {
            let parts = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            try log.addAction(
                parts[0], owner: parts.count > 1 ? parts[1] : "", due: parts.count > 2 ? parts[2] : "", today: today)
        }
        return log
    }

    private static func gap(_ name: String, in dossier: Dossier) throws -> RecordID {
        let id = try dossier.record(named: name.contains("/") ? name : "gap/\(name)").id
        guard id.kind == .gap else {
            throw Failure(UsageWords.onlyGaps(id: name, kind: id.kind.term).text)
        }
        return id
    }

    private static func parts(_ word: String, _ mark: Character, _ form: UsageWords) throws -> (String, String) {
        guard let place = word.firstIndex(of: mark), place != word.startIndex else {
            throw Failure(UsageWords.writeForm(word: word, form: form.text).text)
        }
        return (String(word[..<place]), String(word[word.index(after: place)...]))
    }
}

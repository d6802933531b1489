internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Screen
internal import Valuation
internal import Workbench

/// Words that the shell offers, taken from the dossier that the command line is about. Each is asked with the words of the
/// line, the place of the one at the cursor, and what is typed of it.
enum Completions {
    /// Ids of records of these kinds, with their titles.
    static func ids(of kinds: [RecordKind] = RecordKind.allCases) -> CompletionKind {
        .custom { words, _, _ in ids(in: dossier(of: words), kinds) }
    }

    /// Fields of the record that the words before name, and what each may be; behind one, further records.
    static let fields = CompletionKind.custom { words, index, begun in
        guard let dossier = dossier(of: words) else { return [] }
        let before = words.prefix(index)
        guard let kind = before.reversed().lazy.compactMap({ dossier.identities(named: $0).first?.kind }).first else {
            return []
        }
        let others = before.last?.contains("=") == true && !begun.contains("=") ? ids(in: dossier) : []
        return entries(begun, of: kind, in: dossier) + others
    }

    /// Fields of a record that is added, of the kind that is named, and what each may be.
    static let newFields = CompletionKind.custom { words, _, begun in
        guard let dossier = dossier(of: words),
            let kind = words.lazy.compactMap(RecordKind.init(rawValue:)).first
                ?? (words.contains("log") ? .meeting : nil)
        else { return [] }
        return entries(begun, of: kind, in: dossier)
    }

    /// A column of a table, as it is typed, with the fields that its rows may give.
    static let mappings = CompletionKind.custom { words, _, begun in
        guard let equals = begun.firstIndex(of: "="),
            let kind = words.lazy.compactMap(ImportedKind.init(rawValue:)).first
        else {
            return []
        }
        let sides = kind.list == nil ? dossier(of: words)?.changeableFields(of: kind.record).map(\.name) : nil
        return (sides ?? kind.fields.map(\.key)).map { begun[...equals] + $0 }
    }

    /// Gaps with what a meeting did to them.
    static let outcomes = CompletionKind.custom { words, _, begun in
        guard let equals = begun.firstIndex(of: "=") else {
            return ids(in: dossier(of: words), [.gap]).map { Candidate(line: $0[...]).with("=").line }
        }
        return Outcome.Result.allCases.map { begun[...equals] + $0.rawValue + ":" }
    }

    /// Gaps with the sides that may say something about them.
    static let positions = CompletionKind.custom { words, _, begun in
        guard let dossier = dossier(of: words) else { return [] }
        guard let point = begun.firstIndex(of: ".") else {
            return ids(in: dossier, [.gap]).map { Candidate(line: $0[...]).with(".").line }
        }
        return (dossier.vocabulary?.sides ?? []).map { begun[...point] + $0 + "=" }
    }

    /// Sides with their assumptions.
    static let assumptions = CompletionKind.custom { words, _, begun in
        guard let point = begun.firstIndex(of: ".") else {
            return (dossier(of: words)?.vocabulary?.sides ?? []).map { $0 + "." }
        }
        return Assumption.allCases.map { begun[...point] + $0.rawValue + "=" }
    }

    /// Scenarios of the projects that the words name.
    static let scenarios = CompletionKind.custom { words, _, _ in
        guard let dossier = dossier(of: words) else { return [] }
        return words.compactMap { dossier.project($0)?.valuation?.scenarios }.joined().map {
            Candidate($0.name, $0.note).line
        }
    }

    /// The ids of both sides.
    static let sides = CompletionKind.custom { words, _, _ in dossier(of: words)?.vocabulary?.sides ?? [] }

    /// Filters of what the words before name.
    static let filters = CompletionKind.custom { words, _, begun in ofList(words, filter: begun) }

    /// Keys that what the words before name can be sorted by.
    static let orders = CompletionKind.custom { words, _, _ in ofList(words, filter: nil) }

    /// Saved views, with their lists.
    static let views = CompletionKind.custom { words, _, _ in
        let all = (dossier(of: words)?.framework.views ?? []) + Configuration(file: Directories.configurationFile).views
        return all.map { Candidate($0.name, $0.list.rawValue).line }
    }

    static let themes = CompletionKind.custom { _, _, _ in ThemeLibrary.names }

    static let samples = CompletionKind.custom { _, _, _ in
        Sample.all.map { Candidate($0.name, $0.summary).line }
    }

    /// What `help` explains.
    static let topics = CompletionKind.custom { _, _, _ in
        HelpCommand.topics.map { topic in
            let about = ManualPage(topic: topic)?.text.summary ?? CommandOutline.program.command(named: topic)?.abstract
            return Candidate(topic, about).line
        }
    }

    private static func ids(in dossier: Dossier?, _ kinds: [RecordKind] = RecordKind.allCases) -> [String] {
        (dossier?.summaries ?? []).filter { kinds.contains($0.id.kind) }.map { Candidate($0.id.name, $0.name).line }
    }

    /// `status=`; behind the sign, what may stand there.
    private static func entries(_ begun: String, of kind: RecordKind, in dossier: Dossier) -> [String] {
        guard let equals = begun.firstIndex(of: "=") else {
            return dossier.changeableFields(of: kind).map { Candidate($0.name + "=", $0.info.help).line }
        }
        guard
            let address = try? FieldAddress(String(begun[..<equals]), in: kind, vocabulary: dossier.vocabulary)
        else { return [] }
        let typed = String(begun[begun.index(after: equals)...])
        return Completion.candidates(for: typed, address.shape, address.path, in: dossier).map { begun[...equals] + $0 }
    }

    /// What a filter may become; without one, the keys to sort by.
    private static func ofList(_ words: [String], filter: String?) -> [String] {
        func offered<Item>(_ keys: FilterKeys<Item>, _ items: [Item]) -> [String] {
            filter.map { keys.completions(of: $0, in: items) } ?? keys.orderKeys.map(\.name)
        }
        guard let dossier = dossier(of: words),
            let kind = words.lazy.compactMap(ListCommand.Kind.init(rawValue:)).first
        else { return [] }
        let today = LocalClock.today()
        func ofRecords<Subject: ListedSubject>(_: Subject.Type) -> [String] {
            offered(FilterKeys(of: dossier, today: today), Subject.records(of: dossier).inOrder)
        }
        return switch kind {
        case .records(let subject): ofRecords(subject)
        case .actions: offered(FilterKeys(actionsOf: dossier, today: today), dossier.actions)
        case .statements: offered(FilterKeys(statementsOf: dossier, today: today), dossier.statements)
        }
    }

    /// The one that the words name, or that is meant where they name none.
    private static func dossier(of words: [String]) -> Dossier? {
        let option = words.dropLast().lastIndex { ["-C", "--dossier"].contains($0) }
        let named = option.map { words[$0 + 1] } ?? Environment.value("SHERPA_DOSSIER")
        return (try? named.map { try DossierStore.open($0) } ?? DossierStore.find(from: "."))?.load()
    }
}

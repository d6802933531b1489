internal import ArgumentParser
internal import DossierStore
internal import Negotiation
internal import Screen

/// Words that the shell offers, taken from the dossier of the working folder.
enum Completions {
    static let ids = CompletionKind.custom { _, _, _ in dossier?.summaries.map(\.id.name) ?? [] }

    /// Field names of the record that the words before name.
    static let fields = CompletionKind.custom { words, _, _ in
        // `add` names the kind itself.
        let added = words.contains("add") ? words.lazy.compactMap(RecordKind.init(rawValue:)).first : nil
        guard let dossier,
            let kind = added ?? words.lazy.compactMap({ dossier.identities(named: $0).first?.kind }).first
        else { return [] }
        return dossier.changeableFields(of: kind).map { $0.name + "=" }
    }

    /// Filters of what the words before name.
    static let filters = CompletionKind.custom { words, _, begun in ofList(words, filter: begun) }

    /// Keys that what the words before name can be sorted by.
    static let orders = CompletionKind.custom { words, _, _ in ofList(words, filter: nil) }

    /// Names of saved views.
    static let views = CompletionKind.custom { _, _, _ in
        (dossier?.framework.views ?? []).map(\.name)
            + Configuration(file: Directories.configurationFile).views.map(\.name)
    }

    /// What a filter may become; without one, the keys to sort by.
    private static func ofList(_ words: [String], filter: String?) -> [String] {
        func offered<Item>(_ keys: FilterKeys<Item>, _ items: [Item]) -> [String] {
            filter.map { keys.completions(of: $0, in: items) } ?? keys.orderKeys.map(\.name)
        }
        guard let dossier, let kind = words.lazy.compactMap(ListCommand.Kind.init(rawValue:)).first else { return [] }
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

    private static var dossier: Dossier? {
        let named = Environment.value("SHERPA_DOSSIER")
        return (try? named.map { try DossierStore.open($0) } ?? DossierStore.find(from: "."))?.load()
    }
}

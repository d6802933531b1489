internal import ArgumentParser
internal import DossierStore
internal import Negotiation

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
        let ofSides = dossier.framework.sides.flatMap { side in
            kind.sideFieldInfos.map { "\(side.id).\($0.key)" }
        }
        return (kind.fieldInfos.map(\.key) + ofSides).map { $0 + "=" }
    }

    private static var dossier: Dossier? {
        let named = Environment.value("SHERPA_DOSSIER")
        return (try? named.map { try DossierStore.open($0) } ?? DossierStore.find(from: "."))?.load()
    }
}

/// What a first screen needs of each record of a dossier.
package struct GatheredFacts: Sendable {
    /// What must not be shown.
    package let secrets: Secrets
    package let agenda: Agenda
    package let sums: ProjectSums

    package init(_ dossier: Dossier) {
        self.init(dossier.framework, dossier.lists.map { OfKind($0, in: dossier.framework) })
    }

    package init(_ framework: Record<Framework>, _ kinds: [OfKind]) {
        secrets = Secrets(framework, kinds.map(\.secrets))
        agenda = Agenda(framework, kinds.map(\.agenda))
        sums = kinds.lazy.compactMap(\.sums).first ?? ProjectSums(Dossier(framework: framework))
    }

    /// The same of the records of one kind, which a thread can gather.
    package struct OfKind: Sendable {
        fileprivate let secrets: Secrets.Gathered
        fileprivate let agenda: Agenda.OfKind
        /// Of projects alone.
        fileprivate let sums: ProjectSums?

        package init<List: RecordList>(_ list: List, in framework: Record<Framework>) {
            secrets = Secrets.Gathered(list, in: framework)
            agenda = Agenda.OfKind(list.records, in: framework)
            sums = List.Subject.kind == .project ? ProjectSums(Dossier(framework: framework, [list])) : nil
        }
    }
}

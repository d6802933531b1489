extension Dossier {
    /// Calls `body` with every record that is another in `next`, as it is here and as it is there; nil where it is not.
    /// Next to nothing is done for records that are the very same, as after an update.
    public func forEachDifference(in next: Dossier, _ body: (RecordSummary?, RecordSummary?) -> Void) {
        func look<Subject: ListedSubject>(_: Subject.Type) {
            Subject.records(of: self).forEachDifference(in: Subject.records(of: next)) { old, new in
                body(old.map(RecordSummary.init), new.map(RecordSummary.init))
            }
        }
        if framework !== next.framework { body(RecordSummary(framework), RecordSummary(next.framework)) }
        for kind in RecordKind.listedSubjects { look(kind) }
    }

    /// The records that say something else in `next`, came or went.
    public func recordsDiffering(in next: Dossier) -> Set<RecordID> {
        var found: Set<RecordID> = []
        forEachDifference(in: next) { old, new in
            let isBrokenAlike = old?.isBroken == new?.isBroken || new?.id == .dossier
            if old?.source == new?.source, isBrokenAlike { return }
            if let id = (old ?? new)?.id { found.insert(id) }
        }
        return found
    }

    /// The same as it reads, made of the very records of another version where these have not changed.
    public func sharing(_ known: Dossier) -> Dossier {
        guard framework.source == known.framework.source, framework.wasRead == known.framework.wasRead else {
            return self
        }
        var shared = self
        shared.framework = known.framework
        func share<Subject: ListedSubject>(_: Subject.Type) {
            let records = Subject.records(of: known)
            Subject.change(&shared) { $0 = $0.sharing(records) }
        }
        for kind in RecordKind.listedSubjects { share(kind) }
        return shared
    }

    /// Whether masked fields say the same as in another version, as far as that is told by the few records that have changed:
    /// to gather what those of 10,000 say takes longer than a save. False where it is not known.
    public func hasSameSecrets(as other: Dossier) -> Bool {
        guard framework === other.framework else { return false }
        func saysTheSame<Subject: ListedSubject>(_: Subject.Type) -> Bool {
            var changed: (here: [Record<Subject>], there: [Record<Subject>]) = ([], [])
            Subject.records(of: self).forEachDifference(in: Subject.records(of: other)) { here, there in
                if let here { changed.here.append(here) }
                if let there { changed.there.append(there) }
            }
            if changed.here.isEmpty, changed.there.isEmpty { return true }
            guard changed.here.count + changed.there.count <= 64 else { return false }
            func secrets(of records: [Record<Subject>]) -> Secrets.Gathered {
                Secrets.Gathered(Records(records, in: framework), in: framework, isWhole: true)
            }
            return secrets(of: changed.here).withholdsTheSame(as: secrets(of: changed.there))
        }
        return RecordKind.listedSubjects.allSatisfy { saysTheSame($0) }
    }
}

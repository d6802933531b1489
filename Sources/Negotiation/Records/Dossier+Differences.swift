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
}

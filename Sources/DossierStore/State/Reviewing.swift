import Negotiation
import Words

extension DossierStore {
    /// What this account's review of the dossier, as it is given, is made from.
    package func reviewMaterial(for dossier: Dossier) -> ReviewMaterial {
        guard let state else { return ReviewMaterial() }
        let kept = ReviewFolder(state).read()
        var material = ReviewMaterial(baseline: kept.baseline, notice: kept.notice)
        var sources: [RecordID: [UInt8]] = [:]
        let answered = Set(kept.answers.map(\.record))
        let changed = kept.baseline?.changedRecords(in: dossier) ?? []
        dossier.forEachSource { id, source in
            if answered.contains(id) || changed.contains(id) { sources[id] = source }
        }
        for answer in kept.answers {
            if let current = answer.answer(for: sources[answer.record] ?? []) {
                material.answers.append(current)
            } else {
                material.outdated.insert(answer.record)
            }
        }
        material.writers = lastWrites(of: changed)
        material.own = ownChanges(
            among: Dictionary(
                changed.compactMap { id in
                    sources[id].map { (id, (before: kept.baseline?.source(of: id), after: $0)) }
                }, uniquingKeysWith: { $1 }))
        return material
    }

    /// Ends the review: what the dossier now holds is what has been seen, but for records that were not answered, and for
    /// what cannot be read.
    /// Gives the time that the baseline is known by.
    public func finishReview(of dossier: Dossier, unanswered: Set<RecordID>) throws(StoreError) -> String {
        guard let state else { throw noState }
        let folder = ReviewFolder(state)
        let old = unanswered.isEmpty && dossier.unread.isEmpty ? nil : folder.read().baseline
        return try folder.finish(ReviewBaseline.next(after: old, dossier, unanswered: unanswered))
    }

    /// Keeps answers of the review that began with this baseline.
    package func keep(_ answers: [ReviewAnswer], since baseline: ReviewBaseline?) throws(StoreError) {
        guard let state else { throw noState }
        try ReviewFolder(state).keep(answers, since: baseline)
    }

    private var noState: StoreError {
        StoreError(path, StoreWords.noNotesFolder)
    }
}

internal import DossierStore
internal import Negotiation

extension DossierStore {
    /// Saves a meeting and what it did to the gaps.
    func log(_ action: MeetingLog.Action) throws(SaveFailure) -> Saved {
        var saved = Saved(records: [])
        if let source = action.making { saved.records.append(try create(action.meeting, source)) }
        let changed = try apply(action.changes, to: action.bases)
        saved.records += changed.records
        saved.notices = changed.notices
        return saved
    }
}

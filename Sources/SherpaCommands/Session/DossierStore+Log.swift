internal import DossierStore
internal import Negotiation

extension DossierStore {
    /// Saves a meeting and what it did to the gaps, all or nothing; one undo takes all of it back.
    func log(_ action: MeetingLog.Action) throws(SaveFailure) -> Saved {
        try act(
            changes: action.changes, bases: action.bases,
            making: action.making.map { [(action.meeting, $0)] } ?? [])
    }
}

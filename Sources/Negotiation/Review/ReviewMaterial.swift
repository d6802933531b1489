/// What a review of a dossier is made from, beside the dossier itself.
package struct ReviewMaterial: Sendable {
    /// nil before the first finished review.
    package var baseline: ReviewBaseline?
    /// Answers of a review that was stopped, in the order in which they were given, to records that are still what they
    /// were then.
    package var answers: [ReviewAnswer]
    /// Records that were answered, and have changed since.
    package var outdated: Set<RecordID>
    /// Records whose changes since the baseline are all the reviewer's own.
    package var own: Set<RecordID>
    /// Who wrote the changed files last, and when.
    package var writers: [RecordID: Author]
    /// What could not be used, for a person.
    package var notice: String?

    package init(
        baseline: ReviewBaseline? = nil, answers: [ReviewAnswer] = [], outdated: Set<RecordID> = [],
        own: Set<RecordID> = [], writers: [RecordID: Author] = [:], notice: String? = nil
    ) {
        self.baseline = baseline
        self.answers = answers
        self.outdated = outdated
        self.own = own
        self.writers = writers
        self.notice = notice
    }
}

/// What a review of a dossier is made from, beside the dossier itself.
public struct ReviewMaterial: Sendable {
    /// nil before the first finished review.
    public var baseline: ReviewBaseline?
    /// Answers of a review that was stopped, in the order in which they were given, to records that are still what they
    /// were then.
    public var answers: [ReviewAnswer]
    /// Records that were answered, and have changed since.
    public var outdated: Set<RecordID>
    /// Records whose changes since the baseline are all the reviewer's own.
    public var own: Set<RecordID>
    /// Who wrote the changed files last, and when.
    public var writers: [RecordID: Author]
    /// What could not be used, for a person.
    public var notice: String?

    public init(
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

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
    /// What is to be looked at, where it has been gathered already, and the day that this holds for.
    private var gathered: (queue: ReviewQueue, day: CalendarDate)?

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

    /// What is to be looked at in the dossier that this is about.
    package func queue(_ dossier: Dossier, today: CalendarDate) -> ReviewQueue {
        if let gathered, gathered.day == today { return gathered.queue }
        return ReviewQueue(dossier, since: baseline, today: today, own: own)
    }

    /// Gathers that beforehand: for 10,000 records it takes longer than a key may.
    package mutating func gather(_ dossier: Dossier, today: CalendarDate) {
        gathered = (queue(dossier, today: today), today)
    }
}

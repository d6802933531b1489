/// The words of the record format, as people read them: what a status, a level, a stance is called. What the files hold is the
/// English word in every language.
public enum Term: Saying, CaseIterable {
    // RecordKind
    case dossier, project, gap, meeting, commitment, package
    // Gap.Status
    case openGap, converging, agreed, parked
    // Gap.Severity
    case critical, major, minor
    // Gap.Kind
    case technicalIssue, commercialIssue, legalIssue, politicalIssue
    // Level
    case technicalLevel, ministerialLevel, leadersLevel
    // Trend
    case narrowing, widening, noMovement
    // Project.Stance
    case backs, neutral, doubts, opposes
    // Criterion.Status
    case criterionMet, criterionUnmet, criterionUnknown
    // Meeting.Status
    case planned, held, cancelled
    // Meeting.Kind
    case talks, call, letter, pressMeeting, announcement, publication
    // Audience
    case toCounterpart, toPress, toParliament, toPublic
    // Outcome.Result
    case narrowed, unchanged, widened, agreedThere, raised
    // ActionItem.Status
    case openAction, done, droppedAction
    // Stage.Group
    case candidateStage, shortlisted, selected, droppedProject
    // Milestone.Kind
    case summit, pledgeDeadline, funding, announcedThen, otherMilestone
    // Package.Status
    case draftPackage, tabled, accepted, refused
    // Commitment.Status
    case offered, agreedCommitment, inForce, fulfilled, breached, lapsed
    // Basis
    case published, reported, estimate, inferred, illustrative
    // Problem.Severity
    case error, warning, note
    // The instruments that every dossier knows.
    case equity, loan, guarantee
}

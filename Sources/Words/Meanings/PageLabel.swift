/// What stands before a value on the page of a record or on another page: at most ten columns in Japanese.
public indirect enum PageLabel: Saying {
    // Of what many records hold.
    case owner, due, since, kind, basis, condition, legalBasis, gaps, projects, amount, rate, deadline, limit
    // Of a gap.
    case ask, decided, measure, linkedTo, fallback, redLine, alternative, reservation, weight, landing
    /// How far apart the sides are today.
    case distanceNow
    // Of what is prepared for a brief.
    case reader, office, contact, time, handling, objective, stands, answer, recommendation, ifNo, pressLine
    /// From 1.
    case point(Int)
    // Of a project.
    case sponsors, whoActs, next, risk
    /// The parts of the envelope that pay for it.
    case paidFrom
    /// Instruments that a valuation does without.
    case leftAside
    case notValued
    // Of a commitment.
    case owes, ifBroken
    // Of a package.
    /// Others of its round.
    case with
    /// The projects that it selects.
    case selects
    case gapsMoved, wouldCross
    // Of the dossier.
    case ourSide, theirSide, envelope, sectors, capPerYear, byYear, byCap
    /// What a part of the envelope pays for.
    case counts
    /// What has been selected for a part of the envelope.
    case selected
    // Of a conflict.
    case record, field
    /// What both versions come from.
    case before
    /// The versions of a field, whose they are or where they stand.
    case yours, theirs, undone, now, inFile, typed, inCopy, inRecord
    /// Set in below another.
    case below(PageLabel)
    /// Set in, with the name of a side or an institution.
    case belowNamed(String)
}

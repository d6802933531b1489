/// Headings of briefs, readouts and their annexes.
public enum BriefHeading: Saying {
    case objective
    case points
    case sinceLastMet
    case forDecision
    case ifPressed
    case theyWillRaise
    case numbersThatMatter
    case pressLine
    case mayBeUsed
    case notToBeDisclosed
    case annex(to: String?)
    case annexGaps
    case annexProjects
    case annexClocks
    case annexPositions
    case annexOwed
    case annexEnvelope
    case annexActions
    case annexMix
    case annexSources
    case annexMissing
    case whereItStands
    case ourLine
    case theirs
    case answer
    case disputedText
    case fallback
    case theirFallback
    case numbers
    case inMeetings
    case heldUp
    case sources
    case waitsOn
    case instruments
    case valueByRate(unit: String)
    case difference
    case valuation
    case tests
    case stances
    case whatMoved
    case whatDidNot
    case positionsTaken
    case acrossTheTable
    case inPublic
    case actions
    case background
    case next
}

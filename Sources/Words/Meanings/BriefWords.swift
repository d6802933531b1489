/// What briefs and readouts say in sentences and in cells.
public enum BriefWords: Saying {
    case summitTitle(dossier: String, meeting: String?)
    case asOfDossier(dossier: String, day: String)
    case summitFoot
    case gapFoot(gap: String)
    case projectFoot(project: String)
    case readoutFoot(meeting: String)
    case readoutOf(dossier: String)
    case legend
    case illustrative
    case eachIllustrative(labels: [String])
    case agreed
    case setAside(until: String?)
    case objectiveAgreed(last: String?)
    case newAndOpen
    case open(last: String?)
    case moved(result: String, day: String)
    case settledBy(leaders: Bool, people: String)
    case lineInferred(position: String, day: String, inferred: Bool)
    case noMovement
    case nothingOnRecord
    case toBeConfirmed
    case hourToBeConfirmed
    case overdue(due: String)
    case dated(day: String, distance: String)
    case days(count: Int)
    case months(count: Int)
    case today
    case tooMuch(assumed: Bool, amount: String, deadline: String)
    case atTheEarliest(assumed: Bool, year: Int)
    case widthOn(width: String, day: String, trend: String?)
    case outcomeOf(meeting: String, result: String)
    case named(gap: String, status: String)
    case noWords
    case nextMeeting(name: String, day: String, place: String?)
    case positionTaken(gap: String, text: String, value: String?)
    case unpublished
    case draft
    case otherAssumptions(count: Int)
    case valueDiffers(amount: String, isHigher: Bool, side: String)
    case shortfall(figure: FigureWords, value: String, demanded: String, year: Int?)
    case noHurdles
    case verdictUntold(reasons: [String])
    case verdictNotFeasible(reasons: [String])
    case verdictFeasible
    case stage(name: String, since: String?)
    case noneOnRecord
    case countedAs(rule: String)
    case disputed(clock: String)
    case inferred
    case overdueSince(day: String)
    case byDay(day: String)
    case noDate
    case done
    case dropped
    case nobody
    case none
    case noneIsPlanned
    case noRecord(ids: String)
    case unread(files: [String], more: Int)
    case met(people: String?, meeting: String, outcomes: String)
    case outcome(result: String, names: [String])
    case upTo(amount: String)
    case pledged
    case selectedShare(share: String?)
    /// A percentage or a range of them, as it is read in a sentence.
    case percentage(BandWords)
    case partOfSelected(instrument: String)
    case partExpected(instrument: String, side: String)
    /// What a project earns by each side's assumptions, and whose tests it passes.
    case earnings(figure: Earnings, project: String, sides: [String], passed: [Bool])
    case ownSources
    case perYear(amount: String)
    case toSelectBy(day: String)
    case saidOn(measure: String, side: String, day: String)
    case owedBySide(what: String, side: String)
    case sourceMissing
    case usePoints
    case useLines
    case useAnswers
    case useReplies
    case usePressLine
    case useNumbers
    case useQuotations
    case fixedReserves
    case reservesOfOne
    case bracketsOf(counts: String, brackets: [String])
    case side(number: Int, count: Int)
    case annexFoot(name: String)
    // Of a body that has too many lines.
    case toFit([BriefWords])
    case cutSinceLastMet
    case cutSentences
    case cutNumbers
    case cutOfficials
    case tooLong(lines: Int, items: [String])
    case tooLongItem(name: String, lines: Int)

    public enum Earnings: Sendable { case rateOfReturn, presentValue }
}

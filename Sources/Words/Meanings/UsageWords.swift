/// What is wrong with a command as it was typed, and how to write it.
public enum UsageWords: Saying {
    case noCommand(String, CorrectionWords)
    case seeHelp(String, program: String)
    case noTopic(String, CorrectionWords)
    case severalRecords(name: String, forms: [String])
    case notRead(name: String, why: String)
    case noRecord(name: String, near: String)
    case noRecordListed(name: String, lists: [String])
    case cannotAdd(kind: String, CorrectionWords)
    case writeFieldAndTitle(word: String)
    case writeFieldOrID(word: String, program: String)
    case writeForm(word: String, form: String)
    case formField
    case formOutcome
    case formPosition
    case notOutcome(word: String, expectation: String)
    case noSide(word: String, sides: [String])
    case onlyGaps(id: String, kind: Term)
    case onlyProjects(id: String, kind: Term)
    case notPackage(file: String, program: String)
    case noBriefOf(id: String, kind: Term)
    case writeOneOf([String])
    case namePDF
    case notFinal(reasons: [String])
    case finalIsForSummit
    case noPDF(reason: String)
    case fileExists(path: String)
    case configExists(path: String)
    case notWritten(path: String, reason: String)
    case notReadable(path: String, reason: String)
    case notReadableColon(path: String, reason: String)
    case sinceNotDay(word: String, expectation: String)
    case sinceYetToCome(day: String, expectation: String)
    case pastDay
    case sinceWithoutGit(reason: String)
    case noReviewYet(program: String)
    case finishPrintsTally
    case whereFault(String)
    case sortFault(String)
    case nothingListed(kinds: String)
    case nothingMatches(kinds: String)
    case onlyOneFromInput(field: String)
    case typeThenEnd(field: String)
    case inputUnreadable(field: String, reason: String)
    case inputTooLong(field: String)
    case inputNotUTF8(field: String)
    case targetNeedsProject(figure: String)
    case notRanked(figure: String)
    case noFigure(String, CorrectionWords)
    case noAssumption(String, CorrectionWords)
    case noPartySide(String, CorrectionWords)
    case notValued(id: String, reason: String)
    case whatIfFault(side: String, fault: String)
    case whatIfForm(word: String)
    case targetFault(reason: String)
    case rangeForm(word: String)
    case rangeFault(reason: String)
    case stepForm(word: String)
    case gridForm(word: String)
    case gridFault(reason: String)
    case drawsForm(word: String, most: String)
    case drawsNeedRanges(side: String)
    case sensitivityNeedsProject(option: String)
    case noDistribution(String, CorrectionWords)
    case noProjectValued
    case remoteWithSetup
    case remoteAddress
    case nameFolder(program: String, samples: [String]?)
    case sampleHasTitle
    case noSample(name: String, known: [String])
    case sizeForm
    case rateRemedy
    case notRate(name: String, word: String)
    case fractionOrPercentage(name: String, word: String, percent: String, fraction: String)
    case wholeNumber(from: Int)
    case lessThan(name: String, word: String, least: Int)
    case dayAndAmount
    case plainNumber
    case finiteNumber
    case unreadableWord(name: String, word: String, remedy: String)
    case missingArgument(name: String, usage: String)
    case oneTooMany(word: String, usage: String)
    case tooManyPeriods(word: String)
    case paymentsTooLarge
    case oneFormOf([String])
    case bomWithCSV
    case noSchema(String, CorrectionWords)
    case worksheetNeedsProject
    case forceWithFile
}

extension BriefWords {
    public var english: String {
        switch self {
        case .summitTitle(let dossier, let meeting): "\(dossier): brief for \(meeting ?? "the summit")"
        case .asOfDossier(let dossier, let day): "\(dossier), as of \(day)"
        case .summitFoot: "Summit brief"
        case .projectFoot(let project): "Project brief: \(project)"
        case .gapFoot(let gap): "Gap brief: \(gap)"
        case .readoutFoot(let meeting): "Readout: \(meeting)"
        case .readoutOf(let dossier): "Readout, \(dossier)"
        case .legend: "~ illustrative   ! disputed between sources"
        case .illustrative: "[illustrative]"
        case .eachIllustrative(let labels): "Each \(Listing.all(labels).english) below is [illustrative]."
        case .agreed: "Agreed, subject to confirmation"
        case .setAside(let until): until.map { "Set aside until \($0)" } ?? "Set aside"
        case .objectiveAgreed(let last):
            last.map { "Objective agreed; terms open, \($0)" } ?? "Objective agreed; terms open"
        case .newAndOpen: "New and open"
        case .open(let last): "Open; \(last ?? "no movement on record")"
        case .moved(let result, let day): "\(result) on \(day)"
        case .settledBy(let leaders, let people): leaders ? "Only the leaders can settle" : "\(people) can settle"
        case .lineInferred(let position, let day, let inferred): "\(position) (\(day)\(inferred ? ", inferred" : ""))."
        case .noMovement: "no movement"
        case .nothingOnRecord: "Nothing on record."
        case .toBeConfirmed: "to be confirmed"
        case .hourToBeConfirmed: "time to be confirmed"
        case .overdue(let due): "overdue: \(due)"
        case .dated(let day, let distance): "\(day), \(distance)"
        case .days(let count): count.of("day")
        case .months(let count): "\(count) months"
        case .today: "today"
        case .tooMuch(let assumed, let amount, let deadline): "\(assumed ? "~" : "")\(amount) too much for \(deadline)"
        case .atTheEarliest(let assumed, let year): "\(assumed ? "~" : "")\(year) at the earliest"
        case .widthOn(let width, let day, let trend): "\(width) on \(day)\(trend.map { ", \($0)" } ?? "")"
        case .outcomeOf(let meeting, let result): "\(meeting): \(result)"
        case .named(let gap, let status): "\(gap), \(status)"
        case .noWords: "No words are reported."
        case .nextMeeting(let name, let day, let place): "\(name), \(day)\(place.map { ", \($0)" } ?? "")"
        case .positionTaken(let gap, let text, let value): "\(gap): \(text)\(value.map { " (\($0))" } ?? "")"
        case .stage(let name, let since): "\(name)\(since.map { ", since \($0)" } ?? "")"
        case .verdictFeasible: "Feasible: passes every test."
        case .verdictNotFeasible(let reasons): "Not feasible: \(reasons.joined(separator: "; "))."
        case .verdictUntold(let reasons): "Cannot be told: \(reasons.joined(separator: "; "))."
        case .noHurdles: "No hurdle is set, so there is no verdict."
        case .shortfall(let figure, let value, let demanded, let year):
            "\(figure.english) is \(value), where \(demanded) is demanded\(year.map { ", in \($0)" } ?? "")"
        case .valueDiffers(let amount, let isHigher, let side):
            "The net present value is \(amount) \(isHigher ? "higher" : "lower") as \(side) reckons."
        case .otherAssumptions(let count): "\(count) others"
        case .draft: "DRAFT"
        case .unpublished: "unpublished"
        case .noneOnRecord: "none on record"
        case .countedAs(let rule): "counted as \(rule)"
        case .disputed(let clock): "\(clock), disputed"
        case .inferred: "inferred"
        case .overdueSince(let day): "overdue since \(day)"
        case .byDay(let day): "by \(day)"
        case .noDate: "no date"
        case .done: "done"
        case .dropped: "dropped"
        case .nobody: "nobody"
        case .none: "none"
        case .noneIsPlanned: "none is planned: log the summit as a planned meeting"
        case .noRecord(let ids): "no record \(ids)"
        case .unread(let files, let more):
            "Incomplete: \(files.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "") cannot be read."
        case .met(let people, let meeting, let outcomes):
            "\(people.map { "\($0) met" } ?? "Talks"): \(meeting). \(outcomes)"
        case .outcome(let result, let names): "\(result): \(names.joined(separator: "; "))."
        case .upTo(let amount): "up to \(amount)"
        case .pledged: "pledged"
        case .selectedShare(let share): "selected\(share.map { "; \($0) of it" } ?? "")"
        case .percentage(let band): BriefWords.english(band)
        case .partOfSelected(let instrument): "\(instrument), of what is selected"
        case .partExpected(let instrument, let side): "\(instrument), as \(side) expects it"
        case .earnings(let figure, let project, let sides, let passed):
            "\(figure == .rateOfReturn ? "return" : "net present value") of \(project), as "
                + "\(sides.joined(separator: " and ")) reckon; \(BriefWords.english(sides, passed))"
        case .ownSources: "the projects' own sources, annex B"
        case .perYear(let amount): "\(amount) a year"
        case .toSelectBy(let day): "to select the rest by \(day)"
        case .saidOn(let measure, let side, let day): "\(measure), as \(side) said on \(day)"
        case .owedBySide(let what, let side): "\(what), owed by \(side)"
        case .sourceMissing: "source to be added"
        case .usePoints: "points"
        case .useLines: "our lines"
        case .useAnswers: "answers"
        case .useReplies: "replies if pressed"
        case .usePressLine: "press line"
        case .useNumbers: "numbers with a source"
        case .useQuotations: "dated quotations"
        case .fixedReserves: "Each recommendation, what follows from a no, and what we expect them to raise."
        case .reservesOfOne: "The recommendation, and what follows from a no."
        case .bracketsOf(let counts, let brackets):
            ([counts] + (brackets.isEmpty ? [] : [brackets.joined(separator: " … ")])).joined(separator: ": ")
        case .side(let number, let count): "side \(number) of \(count)"
        case .annexFoot(let name): "\(name): annex"
        case .toFit(let cuts): "to fit on two sides: \(cuts.map(\.english).joined(separator: "; "))"
        case .cutSinceLastMet: #""Since you last met" in the annex"#
        case .cutSentences: #""Stands" cut to one sentence"#
        case .cutNumbers: "numbers in the annex"
        case .cutOfficials: "items for officials in the annex"
        case .tooLong(let lines, let items):
            "the brief is \(lines.of("line")) too long for two sides: shorten "
                + (items.isEmpty ? "its points, replies and press line" : Listing.all(items).english)
        case .tooLongItem(let name, let lines): "\(name) by \(lines.of("line"))"
        }
    }

    private static func english(_ band: BandWords) -> String {
        switch band {
        case .exactly(let percent): "\(percent) per cent"
        case .between(let least, let most): "\(least) to \(most) per cent"
        case .atMost(let most): "at most \(most) per cent"
        case .atLeast(let least): "at least \(least) per cent"
        }
    }

    /// `passes Washington's tests, not Tokyo's`
    private static func english(_ sides: [String], _ passed: [Bool]) -> String {
        let (met, unmet) = (zip(sides, passed).filter(\.1).map(\.0), zip(sides, passed).filter { !$1 }.map(\.0))
        guard !met.isEmpty else { return "passes neither side's tests" }
        guard !unmet.isEmpty else { return "passes both sides' tests" }
        return "passes \(met.joined())'s tests, not \(unmet.joined())'s"
    }
}

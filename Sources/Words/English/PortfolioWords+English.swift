extension PortfolioWords {
    public var english: String {
        switch self {
        case .title(let grouping): "Portfolio" + (grouping.map { ", mix by \($0.english)" } ?? "")
        case .asOf(let date): "as of \(date)"
        case .envelope(let amount): "Envelope" + (amount.map { " \($0)" } ?? "")
        case .parts: "Parts of the envelope"
        case .byYear: "Selected by year"
        case .toDeadline: "To the deadline"
        case .mix: "Instrument mix"
        case .mixBy(let grouping): "Mix by \(grouping.english)"
        case .institutions: "Institutions"
        case .funnel: "Funnel"
        case .left, .daysLeft: "left"
        case .ofCap: "of cap"
        case .ofLimit: "of limit"
        case .ofMix: "of the mix"
        case .aMonth: "a month"
        case .aYear: "a year"
        case .roundedUp: "rounded up"
        case .roomIfAlone: "room if alone"
        case .roomInEnvelope: "room in the envelope"
        case .projects: "projects"
        case .selected: "selected"
        case .shortlisted: "shortlisted"
        case .remaining: "remaining"
        case .afterShortlist: "after the shortlist"
        case .whole: "all"
        case .notSplit: "not split"
        case .noneNamed(let grouping): "no \(grouping.english) named"
        case .partIn(let part, let year?): "\(part) \(year)"
        case .partIn(let part, nil): "\(part), no year"
        case .orBy(let date): "or \(date)"
        case .projectCount(let count): count.of("project")
        case .unpriced(let count): "\(count) without an amount"
        case .uncounted(let count, let currency): "\(count) not in \(currency.english)"
        case .moreThanEnvelope: "more than the envelope"
        case .noEnvelope: "no envelope in dossier.md"
        case .ofTotal(let amount): " of \(amount)"
        case .alsoShortlisted(let amount): ", \(amount) shortlisted"
        case .noSince: "no `since` says when"
        case .overCapBy(let amount): "cap: \(amount) too much"
        case .aboveCap: "above the cap"
        case .withinCapUntil(let year): "cap: by \(year)"
        case .noDeadline: "no deadline in dossier.md"
        case .nothingLeft: "nothing left to select"
        case .past: "past"
        case .today: "today"
        case .allWithin(let days): "all of it within \(days)d"
        case .days(let days): "\(days)d"
        case .withinBand: "ok"
        case .outsideBand: "outside"
        case .inNoSum: "in no sum"
        case .over(let amount): "\(amount) over"
        case .anyAmount: "any amount"
        case .atLeast(let amount): "from \(amount)"
        case .noRoom: "none"
        case .noLimit: "no limit given"
        case .limit(let limit, let amount, let whole, let rate, let period):
            (period.map { "\($0): " } ?? "")
                + limit.english(amount, of: whole + (rate.map { " at \($0)" } ?? ""))
        case .overIfUndatedCounts(let amount): "; over it if all of \(amount) undated counts"
        case .undated(let amount): "; \(amount) undated"
        case .outsidePeriod(let amount): "; \(amount) outside of it"
        case .noProjectHere: "no project here"
        }
    }
}

extension PortfolioWords.Limit {
    fileprivate func english(_ amount: String, of whole: String) -> String {
        switch self {
        case .notCompared: "limit \(whole), not compared: no rate"
        case .left: "\(amount) left of \(whole)"
        case .over: "\(amount) over \(whole)"
        }
    }
}

extension PortfolioNote {
    public var english: String {
        switch self {
        case .remaining: "the envelope without what is selected; Enter shows where it comes from"
        case .afterShortlist: "the envelope without what is selected and what is shortlisted"
        case .countsAs(let stage): "projects at stages that count as \(stage.english); Enter shows them"
        case .counts(let words): "counts: \(words)"
        case .cap(let cap, let source): "by `since` of each project's stage; the cap: \(cap) a year, \(source)"
        case .selected(let legend): "what is selected: \(legend); Enter shows each project"
        case .hasPart: "Enter shows the projects with a part in it"
        case .notSplit: "what is selected and not in the mix; Enter shows the projects without a split"
        case .nothingSplit: "nothing is split yet"
        case .room(let alone, let within, let whole):
            [
                alone.map { "\($0) if nothing else is added" } ?? PortfolioNote.nothingSplit.english,
                within.map { "\($0) if all \(whole) is split" },
            ].compactMap(\.self).joined(separator: "; ")
        case .doNotCount(let amount, let period): "\(amount) selected outside \(period) do not count"
        case .exactPace(let amount, let isYear): "\(amount) a \(isYear ? "year" : "month")"
        }
    }
}

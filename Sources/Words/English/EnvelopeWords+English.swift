extension EnvelopeWords {
    public var english: String {
        switch self {
        case .otherReading: "or"
        case .noLimit: "no limit given"
        case .exchangeRate(let rate, let currency): "\(rate) to 1 \(currency)"
        case .partsNote(let key): "\(key) shows their projects"
        case .inNoPart(let sum): "\(sum): \(EnvelopeWords.whyInNoPart.english)"
        case .whyInNoPart: "no part takes it, or several may: split it, or name one in `envelope:`"
        case .counts(let instruments, let sectors):
            (instruments.isEmpty ? "every instrument" : instruments.joined(separator: ", ")) + " of "
                + (sectors.isEmpty ? "every sector" : sectors.joined(separator: ", "))
        case .left(let amount): "\(amount) left"
        case .over(let amount): "\(amount) over"
        case .leftOf(let amount, let whole): "\(amount) left of \(whole)"
        case .overOf(let amount, let whole): "\(amount) over \(whole)"
        case .noYear(let sum): "no year  \(sum)"
        case .atMost(let most, let date, let left, let year):
            "at most \(most) by \(date), so \(left) would be left"
                + (year.map { "; \(EnvelopeWords.lastYear($0).english)" } ?? "")
        case .paceAboveCap(let date):
            "an even pace to \(date) exceeds the cap: some years would have to take all of it"
        case .lastYear(let year): "the last could be selected in \(year)"
        }
    }
}

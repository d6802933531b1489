import Words

/// Why a text is no date, where that can be told: what is wrong with it, and what to write.
struct DateFault {
    let reason: DateFaultWords
    /// Nil where only the form of a date can be named.
    let remedy: DateRemedyWords?

    init(_ reason: DateFaultWords, write remedy: DateRemedyWords? = nil) {
        self.reason = reason
        self.remedy = remedy
    }

    /// The fault of a text that is no date; nil where it is one, or resembles none.
    init?(in text: some StringProtocol) {
        let text = String(text)
        guard KnownDate.read(text) == nil else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            guard parts.count == 1, let fault = DateFault(ofPoint: text[...]) else { return nil }
            self = fault
            return
        }
        let (from, to) = (parts[0], parts[1])
        if to.isEmpty, KnownDate(from) != nil {
            self.init(.noEnd, write: .end(after: String(from)))
        } else if from.isEmpty, KnownDate(to) != nil {
            self.init(.noStart, write: .start(before: String(to)))
        } else if from == "..", to == ".." {
            self.init(.openAtBothEnds, write: .eitherEnd)
        } else if KnownDate(from) != nil, KnownDate(to) != nil {
            self.init(.backwards, write: .corrected("\(to)/\(from)"))
        } else if let fault = [from, to].lazy.compactMap({ DateFault(ofPoint: $0) }).first {
            self = fault
        } else {
            return nil
        }
    }

    /// The fault of what is no interval.
    private init?(ofPoint text: Substring) {
        guard KnownDate(text) == nil else { return nil }
        let plain = text.last.map { "~?%".contains($0) } == true ? text.dropLast() : text
        let mark = text[plain.endIndex...]
        let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { wholeNumber($0) }
        guard numbers.count == parts.count, (2...3).contains(parts.count), parts[0].count == 4 else { return nil }
        guard parts.dropFirst().allSatisfy({ $0.count == 2 }) else {
            let padded = parts.map { $0.count == 1 ? "0\($0)" : "\($0)" }.joined(separator: "-") + mark
            guard KnownDate(padded) != nil else { return nil }
            self.init(.needsTwoDigits, write: .corrected(padded))
            return
        }
        let (year, month) = (numbers[0], numbers[1])
        if year < 1000 {
            self.init(.yearOutOfRange)
        } else if KnownDate.Season(rawValue: month) != nil {
            self.init(.seasonWithDay, write: .corrected("\(parts[0])-\(parts[1])\(mark)"))
        } else if !(1...12).contains(month) {
            self.init(.noMonth(String(parts[1])), write: .month)
        } else {
            let length = CalendarDate.length(ofMonth: month, year: year)
            self.init(
                .pastEndOfMonth(MonthName.allCases[month - 1], year: year, length: length), write: .day(upTo: length))
        }
    }
}

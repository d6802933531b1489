/// Why a text is no date, where that can be told: what is wrong with it, and what to write.
struct DateFault: Equatable {
    /// A clause that goes on after "but" or "since": "a season has no day".
    let reason: String
    /// Ends a sentence after "write"; nil where only the form of a date can be named.
    let remedy: String?

    init(_ reason: String, write remedy: String? = nil) {
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
            self.init("it has no end", write: "\(from)/.. where the end is open, or name it")
        } else if from.isEmpty, KnownDate(to) != nil {
            self.init("it has no start", write: "../\(to) where the start is open, or name it")
        } else if from == "..", to == ".." {
            self.init("it is open at both ends", write: "at least one of them")
        } else if KnownDate(from) != nil, KnownDate(to) != nil {
            self.init("it runs backwards", write: "\(to)/\(from)")
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
            self.init("months and days have two digits", write: padded)
            return
        }
        let (year, month) = (numbers[0], numbers[1])
        if year < 1000 {
            self.init("years run from 1000 to 9999")
        } else if KnownDate.Season(rawValue: month) != nil {
            self.init("a season has no day", write: "\(parts[0])-\(parts[1])\(mark)")
        } else if !(1...12).contains(month) {
            self.init("there is no month \(parts[1])", write: "a month from 01 to 12, or a season from 21 to 24")
        } else {
            let length = CalendarDate.length(ofMonth: month, year: year)
            let name = MonthName.allCases[month - 1].rawValue
            self.init("\(name) \(year) has \(length) days", write: "a day from 01 to \(length)")
        }
    }
}

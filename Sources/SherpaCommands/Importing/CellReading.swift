internal import FrontMatter
internal import Negotiation
internal import Spreadsheets
internal import Words

/// What stands in cells, as it would be typed for a field with `sherpa set`: dates, amounts and words as people and
/// spreadsheets write them, in either language.
struct CellReading {
    let today: CalendarDate
    /// Of an amount without one.
    let currency: Currency?
    var names: RecordNames
    private let words: [Vocabulary.List: [String: String]]

    init(of dossier: Dossier, today: CalendarDate, names: RecordNames) {
        self.today = today
        self.names = names
        currency = dossier.vocabulary?.currency
        words = CellReading.words(dossier.framework.subject)
    }

    /// - Returns: nothing where the cell says nothing.
    func typed(_ cell: SheetCell, as shape: Shape, unit: String? = nil) throws(ImportFault) -> String {
        switch cell {
        case .empty: return ""
        case .formula(let formula, .empty): throw ImportFault(ImportWords.uncalculated(formula: formula))
        case .formula(_, let value): return try typed(value, as: shape, unit: unit)
        case .failure(let text): throw ImportFault(ImportWords.failedCell(text))
        case .day(let number):
            guard let date = CellReading.date(ofDay: number) else { return String(number) }
            return try typed(date.description, as: shape, unit: unit)
        case .number, .boolean, .text: return try typed(CellReading.unescaped(cell.typed), as: shape, unit: unit)
        }
    }

    private func typed(_ text: String, as shape: Shape, unit: String?) throws(ImportFault) -> String {
        let text = CellReading.trimmed(text)
        guard !text.isEmpty else { return "" }
        switch shape.withoutClaims {
        case .choice: return shape.stored(for: CellReading.withoutBox(text)) ?? text
        case .flag: return CellReading.flags[SearchText.fold(text)] ?? text
        case .word(let list): return words[list]?[SearchText.fold(text)] ?? text
        case .reference(let kind): return names.id(of: text, in: kind) ?? text
        case .date, .day: return try date(text)
        case .amount: return try amount(CellReading.withoutMarks(text), unit)
        case .percent: return percent(CellReading.withoutMarks(text), unit)
        case .measured: return measured(CellReading.withoutMarks(text), unit)
        case .number, .years: return CellReading.plainNumber(text)
        case .yearSpan: return CellReading.years(text)
        case .list(let element): return try list(text, of: element)
        case .line: return text.split { $0.isNewline }.joined(separator: " ")
        case .prose: return text
        default: return text
        }
    }

    // MARK: text

    /// With one kind of line break, and nothing blank at either end.
    private static func trimmed(_ text: String) -> String {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    /// Without the quote that keeps a spreadsheet from running text as a formula, as our own tables have it.
    private static func unescaped(_ text: String) -> String {
        guard text.first == "'", let next = text.dropFirst().first, "=+-@\t\r".contains(next) else { return text }
        return String(text.dropFirst())
    }

    /// Without the box that shows a status: `[~] converging`.
    private static func withoutBox(_ text: String) -> String {
        guard text.first == "[", let end = text.firstIndex(of: "]") else { return text }
        return trimmed(String(text[text.index(after: end)...]))
    }

    /// Without the marks of illustrative and disputed values.
    private static func withoutMarks(_ text: String) -> String { String(text.drop { $0 == "~" || $0 == "!" }) }

    /// What people tick boxes with; `FlagWords` in both languages among it.
    private static let flags: [String: String] = {
        let words: [(FlagWords, [String])] = [
            (.yes, ["yes", "true", "y", "1", "x"]), (.no, ["no", "false", "n", "0"]),
        ]
        let all = words.flatMap { flag, others in
            ([flag.english, flag.japanese] + others).map { (SearchText.fold($0), flag.english) }
        }
        return Dictionary(all) { first, _ in first }
    }()

    /// The items of a list, a line each, or between semicolons, or between commas.
    private func list(_ text: String, of element: Shape) throws(ImportFault) -> String {
        if text.first == "[" { return text }
        let mark: Character = text.contains("\n") ? "\n" : text.contains(";") ? ";" : text.contains("；") ? "；" : ","
        let marks: [Character] = mark == "," ? [",", "、", "，"] : [mark]
        var items: [String] = []
        for part in text.split(whereSeparator: { marks.contains($0) }) {
            let item = try typed(String(part), as: element, unit: nil)
            if !item.isEmpty { items.append(ScalarWriter.quotedInFlow(item)) }
        }
        return "[\(items.joined(separator: ", "))]"
    }

    // MARK: dates

    /// The first day that spreadsheets count without the slip of 29 February 1900.
    private static let march1900 = (number: 61, date: CalendarDate(year: 1900, month: 3, day: 1))

    private static func date(ofDay number: Int) -> CalendarDate? {
        guard number >= march1900.number else { return nil }
        return march1900.date?.adding(days: number - march1900.number)
    }

    /// Numbers of days that a date is taken for where it stands as a plain number: from 1954 to 2173.
    private static let dayNumbers = 20000..<100_000

    private func date(_ text: String) throws(ImportFault) -> String {
        let text = CellReading.withoutMidnight(String(text.foldedAndTrimmed()))
        if KnownDate.read(text) != nil { return text }
        if let number = Int(text), CellReading.dayNumbers.contains(number),
            let date = CellReading.date(ofDay: number)
        {
            return date.description
        }
        if let date = try parted(text) { return date.description }
        let words = CellReading.dayAndMonth(text)
        // `3/4` is a day of Japanese alone; others may mean another one by it.
        let date =
            DateInput.parse(words, today: today)
            ?? (text.utf8.contains { $0 >= 0x80 } ? DateInput.japanese(text, today: today) : nil)
        return date?.description ?? text
    }

    /// `19-Mar-26`, as Excel writes it, and `March 19, 2026` as they are typed: `19 Mar 2026`, `March 19 2026`.
    private static func dayAndMonth(_ text: String) -> String {
        let parts = text.split(separator: "-")
        guard parts.count == 3, parts[1].allSatisfy(\.isLetter), parts[2].count == 2 || parts[2].count == 4 else {
            return text.filter { $0 != "," }
        }
        return "\(parts[0]) \(parts[1]) \(parts[2].count == 2 ? "20" : "")\(parts[2])"
    }

    /// `2026-02-12 00:00:00` is a day.
    private static func withoutMidnight(_ text: String) -> String {
        let parts = text.split(separator: " ")
        guard parts.count == 2, ["0:00", "00:00", "0:00:00", "00:00:00"].contains(parts[1]) else { return text }
        return String(parts[0])
    }

    /// `2026/2/12`, `12.2.2026`, `2/28/2026`; what may be either of two days is refused.
    private func parted(_ text: String) throws(ImportFault) -> CalendarDate? {
        guard let mark = text.first(where: { "/.-".contains($0) }) else { return nil }
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.allSatisfy(\.isASCII) ? Int(part) : nil }
        guard numbers.count == 3, parts.count == 3 else { return nil }
        if parts[0].count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
        guard parts[2].count == 4 else { return nil }
        let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
        // With points, the day comes first.
        if mark == "." { return dayFirst }
        let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
        guard let one = dayFirst, let other = monthFirst, one != other else { return dayFirst ?? monthFirst }
        throw ImportFault(ImportWords.eitherDay(text, one.description, other.description))
    }

    /// `FY2027`, 「2027年度」, `2027–2029` and a day in a year, as years.
    private static func years(_ text: String) -> String {
        var text = String(text.foldedAndTrimmed())
        if let day = KnownDate.read(text)?.day { return String(day.components.year) }
        for word in ["FY", "年度", "年"] { text = text.replacing(word, with: "") }
        for mark in ["–", "〜", "～", "~", "to"] { text = text.replacing(mark, with: "-") }
        return text.filter { $0 != " " }
    }

    // MARK: numbers

    /// Without the commas between thousands.
    private static func plainNumber(_ text: String) -> String {
        let folded = String(text.foldedAndTrimmed())
        let groups = folded.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, let first = groups.first, !first.isEmpty, first.count <= 4,
            groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isNumber) })
        else { return folded }
        return folded.filter { $0 != "," }
    }

    /// An amount of this or more is taken for whole units of the currency where it has no unit; what is less most likely
    /// lacks one.
    private static let leastWithoutUnit = ExactDecimal(1_000_000)

    private func amount(_ text: String, _ unit: String?) throws(ImportFault) -> String {
        let folded = String(text.foldedAndTrimmed())
        let (before, number, after) = CellReading.number(in: folded)
        let text = before + number + after
        if let amount = Amount(text) {
            guard let unit, let other = Currency(unit), other != amount.currency else { return text }
            throw ImportFault(EntryWords.otherCurrency(key: "`\(folded)`", amount.currency.code, typed: unit))
        }
        guard let value = ExactDecimal(text) else {
            return amount(number, in: after) ?? Amount(japanese: text, currency: currency)?.description ?? text
        }
        if let unit, let amount = amount(text, in: unit) { return amount }
        guard let currency, value.magnitude >= CellReading.leastWithoutUnit else {
            throw ImportFault(ImportWords.noUnit(folded, example: "\(text)bn \(currency?.code ?? "USD")"))
        }
        return "\(text) \(currency)"
    }

    /// So many of a unit such as `bn USD`, `USD million`, `US$m`, 「億円」, 「百万ドル」; nil where it is none.
    private func amount(_ number: String, in unit: String) -> String? {
        if Currency(unit) != nil { return "\(number) \(unit)" }
        var words = ["\(number)\(unit)", "\(number) \(unit)", number + unit.reversedWords]
        for sign in ["US$", "$", "¥"] where unit.hasPrefix(sign) {
            words.append(sign + number + unit.dropFirst(sign.count).foldedAndTrimmed())
        }
        if let currency { words.append("\(number)\(unit) \(currency)") }
        if let found = words.first(where: { Amount($0) != nil }) { return found }
        for (word, exponent) in [("十億", 9), ("百万", 6), ("千", 3)] where unit.hasPrefix(word) {
            guard let value = ExactDecimal(number)?.timesPowerOfTen(exponent) else { return nil }
            let text = value.description + unit.dropFirst(word.count)
            return (Amount(text) ?? Amount(japanese: text, currency: currency))?.description
        }
        return Amount(japanese: number + unit, currency: currency)?.description
    }

    /// The first number of a text, without the commas between its thousands, and what stands on either side of it.
    private static func number(in text: String) -> (before: String, number: String, after: String) {
        let digits = { (character: Character) in character.isASCII && character.isNumber }
        guard let start = text.firstIndex(where: digits) else { return (text, "", "") }
        let number = text[start...].prefix { digits($0) || $0 == "," || $0 == "." }
        return (String(text[..<start]), plainNumber(String(number)), String(text[number.endIndex...]))
    }

    private func percent(_ text: String, _ unit: String?) -> String {
        let number = CellReading.plainNumber(text)
        let isPercent = unit.map { $0.foldedAndTrimmed() == "%" } ?? false
        return isPercent && ExactDecimal(number) != nil ? number + "%" : number
    }

    private func measured(_ text: String, _ unit: String?) -> String {
        let number = CellReading.plainNumber(text)
        guard MeasuredValue(number) == nil || unit != nil else { return number }
        let amount = try? amount(text, unit)
        return amount.flatMap { Amount($0) == nil ? nil : $0 } ?? percent(text, unit)
    }

    // MARK: words of the dossier

    private static func words(_ framework: Framework) -> [Vocabulary.List: [String: String]] {
        func table(_ entries: [(id: String, names: [String?])]) -> [String: String] {
            let all =
                entries.map { (SearchText.fold($0.id), $0.id) }
                + entries.flatMap { entry in
                    entry.names.compactMap { $0 }.filter { !$0.isEmpty }.map { (SearchText.fold($0), entry.id) }
                }
            // Ids come first, so that a name never takes the place of one.
            return Dictionary(all) { first, _ in first }
        }
        let sides = framework.sides.map { side in (id: side.id, names: [side.ownName, side.nameJa]) }
        let observers = framework.observers.map { observer in
            (id: observer.id, names: [observer.ownName, observer.nameJa])
        }
        let criteria = framework.criteria.map { (id: $0.id, names: [$0.text] as [String?]) }
        return [
            .sides: table(sides + observers), .observers: table(observers),
            .stages: table(framework.stages.map { (id: $0.id, names: [$0.ownName, $0.nameJa]) }),
            .criteria: table(criteria),
            .envelopes: table(framework.envelopes.map { (id: $0.id, names: [$0.name, $0.nameJa]) }),
        ]
    }
}

extension String {
    /// `USD bn` → `bn USD`
    fileprivate var reversedWords: String { split(separator: " ").reversed().joined(separator: " ") }
}

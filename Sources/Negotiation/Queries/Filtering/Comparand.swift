import Words

/// What a value of a field is held against, read as the field's shape asks.
enum Comparand: Sendable {
    /// Place among the words of a choice.
    case place(Int, of: [String])
    case date(KnownDate)
    case amount(Amount)
    case percent(Percent)
    case number(ExactDecimal)
    /// Folded.
    case text(String)

    /// Whether the comparison holds between a value and this.
    func holds(_ comparison: Filter.Comparison, of operand: Operand) -> Bool {
        if case (.date(let own), .date(let date)) = (self, operand) { return date.is(comparison, own) }
        return order(of: operand).map(comparison.holds) ?? false
    }

    /// Negative where the value is less, 0 where it is the same; nil where the two cannot be compared.
    func order(of operand: Operand) -> Int? {
        switch (self, operand) {
        case (.place(let place, let words), .text(let text)):
            words.firstIndex(of: text).map { Comparand.order($0, place) }
        case (.amount(let own), .amount(let amount)):
            own.currency == amount.currency ? Comparand.order(amount.value, own.value) : nil
        case (.percent(let own), .percent(let percent)): Comparand.order(percent, own)
        case (.number(let own), .number(let number)): Comparand.order(number, own)
        case (.text(let own), _): Comparand.order(SearchText.fold(operand.description), own)
        default: nil
        }
    }

    private static func order<Value: Comparable>(_ a: Value, _ b: Value) -> Int { a < b ? -1 : a == b ? 0 : 1 }
}

extension KnownDate {
    /// Whether it lies before, behind or within the other, as a whole.
    fileprivate func `is`(_ comparison: Filter.Comparison, _ other: KnownDate) -> Bool {
        switch comparison {
        case .less: last < other.first
        case .atMost: last <= other.last
        case .greater: first > other.last
        case .atLeast: first >= other.first
        case .equal, .notEqual, .contains, .lacks: lies(within: other)
        }
    }
}

extension FilterKey {
    /// Reads one value of a term; relative dates count from today.
    func comparand(_ value: Filter.Value, today: CalendarDate, currency: Currency?) throws(FilterFault) -> Comparand {
        let text = value.text
        func refuse(_ wanted: FilterWords.Wanted) -> FilterFault {
            FilterFault(.cannotBe(key: name, FilterKey.brief(text), wanted), at: value.column)
        }
        if !words.isEmpty { return try place(value) }
        switch shape {
        case .date, .day:
            guard let date = DateInput.parse(text, today: today) ?? FilterKey.past(text, today).map(KnownDate.init)
            else { throw refuse(.date) }
            return .date(date)
        case .amount:
            let amount =
                Amount(Amount.completing(text, with: currency)) ?? currency.flatMap { Amount("\(text) \($0.code)") }
            guard let amount else { throw refuse(.amount) }
            return .amount(amount)
        case .percent:
            guard let percent = Percent(text) else { throw refuse(.value(.percent)) }
            return .percent(percent)
        case .number:
            guard let number = ExactDecimal(text) else { throw refuse(.value(.number)) }
            return .number(number)
        case .measured:
            guard let measured = MeasuredValue(text) else { throw refuse(.value(.measured)) }
            switch measured.operand {
            case .amount(let amount): return .amount(amount)
            case .percent(let percent): return .percent(percent)
            case .number(let number): return .number(number)
            default: throw refuse(.value(.measured))
            }
        default: return .text(SearchText.fold(text))
        }
    }

    private func place(_ value: Filter.Value) throws(FilterFault) -> Comparand {
        let text = SearchText.fold(value.text)
        if let place = words.firstIndex(where: { SearchText.fold($0) == text }) { return .place(place, of: words) }
        // In the words of the language spoken, too: `status=未合意`.
        if let place = words.firstIndex(where: { SearchText.fold(shape.word(of: $0)) == text }) {
            return .place(place, of: words)
        }
        let correction = CorrectionWords.of(Spelling.nearest(to: text, among: words), else: .choose(words))
        throw FilterFault(
            .noSuchValue(key: name, FilterKey.brief(value.text), correction), at: value.column)
    }

    /// `-3d`, `-2w`, `-1m`: before today.
    private static func past(_ text: String, _ today: CalendarDate) -> CalendarDate? {
        guard text.first == "-", let unit = text.last, let count = Int(text.dropFirst().dropLast()),
            (0...100_000).contains(count)
        else { return nil }
        return switch unit {
        case "d", "D": today.adding(days: -count)
        case "w", "W": today.adding(days: -7 * count)
        case "m", "M": today.adding(months: -count)
        default: nil
        }
    }

    /// What was typed, short enough for a message.
    private static func brief(_ text: String) -> String { text.count > 30 ? text.prefix(29) + "…" : text }
}

import FrontMatter

extension Value? {
    /// Whether a field that holds this value already says what was typed for it: the same amount or date in another way of
    /// writing, the same text but for the blanks at its end. Of a claim, its value counts; of several, the first.
    ///
    /// - Parameter text: as `RecordEdit.enter` takes it.
    package func says(_ text: String, as shape: Shape, currency: Currency?) -> Bool {
        switch (self, shape) {
        case (.list(let items)?, _) where shape.mayCarrySources: items.first.says(text, as: shape, currency: currency)
        case (.map?, _) where shape.mayCarrySources: (self?["value"]).says(text, as: shape, currency: currency)
        case (.text(let stored)?, _): shape.saysSame(stored, text, currency)
        case (let value?, .list):
            (try? Value(entered: text, as: shape, today: .earliest, currency: currency)).map(value.saysSame) ?? false
        default: false
        }
    }
}

extension Shape {
    fileprivate func saysSame(_ stored: String, _ typed: String, _ currency: Currency?) -> Bool {
        if stored == typed { return true }
        func same<Parsed: Equatable>(_ parse: (String) -> Parsed?) -> Bool {
            parse(stored).map { $0 == parse(typed) } ?? false
        }
        return switch withoutClaims {
        case .amount: same { Amount(Amount.completing($0, with: currency)) }
        case .percent: same { Percent($0) }
        case .measured: same { MeasuredValue($0) }
        case .number: same { ExactDecimal($0) }
        case .date, .day: same { KnownDate.read($0) }
        case .flag: same { ["yes": true, "true": true, "no": false, "false": false][$0.lowercased()] }
        case .line, .prose: stored.trimmedLines == typed.trimmedLines
        default: false
        }
    }
}

extension String {
    /// With the ends of lines as one character, and without blanks and empty lines at the end.
    fileprivate var trimmedLines: Substring {
        let text = replacing("\r\n", with: "\n")
        return text.lastIndex { !$0.isWhitespace }.map { text[...$0] } ?? ""
    }
}

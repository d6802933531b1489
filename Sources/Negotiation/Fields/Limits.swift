import Words

/// The least and the greatest that a field takes, both included, of all the values that its type has.
///
/// They stand in the field's table alone: whoever reads a file, fills in a form, tries a value or looks for a break-even
/// asks there.
package struct Limits: Sendable {
    /// In the unit in which the value is written: percentage points, years, money.
    package let least: ExactDecimal
    package let greatest: ExactDecimal
    /// As they would be typed: `0%` and `100%`.
    let ends: (least: String, greatest: String)

    init<Content: BoundedValue>(_ range: ClosedRange<Int>, of type: Content.Type) {
        least = ExactDecimal(range.lowerBound)
        greatest = ExactDecimal(range.upperBound)
        ends = (Content.text(ofLimit: least), Content.text(ofLimit: greatest))
    }

    /// Words that end a sentence: `between 0% and 100%`.
    package var words: String { LimitWords.between(ends.least, ends.greatest).text }

    package func admit(_ value: some BoundedValue) -> Bool {
        value.measures.allSatisfy { least <= $0 && $0 <= greatest }
    }
}

/// A value whose fields may say how small and how large it can be.
package protocol BoundedValue: ScalarValue {
    /// What must lie within the limits, in the unit in which it is written.
    var measures: [ExactDecimal] { get }

    static func text(ofLimit limit: ExactDecimal) -> String
}

extension BoundedValue {
    package static func text(ofLimit limit: ExactDecimal) -> String { limit.description }
}

extension Percent: BoundedValue {
    package var measures: [ExactDecimal] { [points] }
    package static func text(ofLimit limit: ExactDecimal) -> String { "\(limit)%" }
}

extension RateSchedule: BoundedValue {
    package var measures: [ExactDecimal] { [first.points] + steps.map(\.rate.points) }
    package static func text(ofLimit limit: ExactDecimal) -> String { "\(limit)%" }
}

extension Years: BoundedValue {
    package var measures: [ExactDecimal] { [ExactDecimal(count)] }
}

extension ExactDecimal: BoundedValue {
    package var measures: [ExactDecimal] { [self] }
}

extension CalendarDate: BoundedValue {
    /// A date is bounded by its year.
    package var measures: [ExactDecimal] { [ExactDecimal(year)] }
}

extension Amount: BoundedValue {
    package var measures: [ExactDecimal] { [value] }
    package static func text(ofLimit limit: ExactDecimal) -> String {
        limit.isZero ? "0" : "\(limit.rounded(inPowersOfTen: Amount.Unit.trillion.exponent, places: 0))tn"
    }
}

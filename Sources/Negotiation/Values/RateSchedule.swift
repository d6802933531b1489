import Valuation
import Words

/// A rate of interest over time, exactly as it was written: `4.3%`, or `4.3%, 3.9% from 2029`.
public struct RateSchedule: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        /// The calendar year from which the rate holds.
        public let year: Int
        public let rate: Percent
    }

    /// Until the first step.
    public let first: Percent
    /// In the order of their years, each year once.
    public let steps: [Step]
}

extension RateSchedule: ScalarValue {
    /// What to write, for messages.
    public static var expectation: String { ExpectationWords.rates.text }
    package static var shape: Shape { .rateSchedule }

    public init?(text: String) {
        let parts = text.foldedAndTrimmed().split(separator: ",", omittingEmptySubsequences: false)
        guard let start = parts.first, let first = Percent(start) else { return nil }
        var steps: [Step] = []
        for part in parts.dropFirst() {
            let words = part.split(separator: " ")
            guard words.count == 3, words[1] == "from", let rate = Percent(words[0]), words[2].count == 4,
                let year = YearSpan(text: String(words[2]))?.years.lowerBound, year > steps.last?.year ?? 0
            else { return nil }
            steps.append(Step(year: year, rate: rate))
        }
        self.first = first
        self.steps = steps
    }

    public var description: String {
        ([first.description] + steps.map { "\($0.rate) from \($0.year)" }).joined(separator: ", ")
    }

    /// As people read it: `4.3%, 3.9% from 2029`; 「4.3%、2029年から3.9%」
    var words: String {
        RateWords.over(first: first.description, steps: steps.map { (rate: $0.rate.description, year: $0.year) }).text
    }

    /// As fractions.
    var path: RatePath {
        RatePath(first.fraction, steps: steps.map { .init(year: $0.year, rate: $0.rate.fraction) })
    }
}

extension Percent {
    /// 0.015 for 1.5 %.
    package var fraction: Double { points.double / 100 }
}

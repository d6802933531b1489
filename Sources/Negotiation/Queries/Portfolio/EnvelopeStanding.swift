/// How much of the envelope is taken, how fast the rest would have to be, and what is on its way.
package struct EnvelopeStanding: Sendable {
    /// The projects at some stages, and their money.
    package struct Held: Sendable {
        package fileprivate(set) var sum: Portfolio.Sum
        package fileprivate(set) var projects: [Record<Project>] = []

        package init(in currency: Currency) { sum = .init(in: currency) }

        mutating func add(_ project: Record<Project>) { add(project.amount, of: project) }

        /// A piece of the project's money, of which there may be several in a row.
        mutating func add(_ piece: Claims<Amount>?, of project: Record<Project>) {
            sum.add(piece)
            if projects.last !== project { projects.append(project) }
        }
    }

    /// What is left of the envelope.
    package struct Remainder: Sendable, Hashable {
        /// Negative where more is taken than there is.
        package let amount: Amount
        package let isIllustrative: Bool

        /// `nil` where the difference has too many digits.
        package init?(of whole: Claims<Amount>, without taken: [Portfolio.Sum]) {
            var left = whole.value.value
            for sum in taken {
                guard let next = left.subtracting(sum.total.value) else { return nil }
                left = next
            }
            amount = Amount(value: left, currency: whole.value.currency)
            isIllustrative = whole.isIllustrative || taken.contains { $0.isIllustrative }
        }
    }

    /// One step of the way from first mention to funding.
    package struct Step: Sendable {
        package let stage: Stage
        package let group: Stage.Group
        /// Of a stage whose projects are dropped it is no part of any sum.
        package fileprivate(set) var held: Held
    }

    package let envelope: Claims<Amount>?
    package let selected: Held
    package let shortlisted: Held
    /// The envelope without what is selected; `nil` without an envelope, or where the difference has too many digits.
    package let remaining: Remainder?
    /// The envelope without what is selected and what is shortlisted.
    package let remainingAfterShortlist: Remainder?
    /// One for each claim of the deadline, the one that counts first; none without a deadline.
    package let paces: [Pace]
    /// The stages, first to last.
    package let funnel: [Step]

    /// An amount as a part of the envelope; `nil` without one.
    package func share(of amount: Amount) -> Double? {
        envelope.flatMap { amount.value.ratio(to: $0.value.value) }
    }
}

/// How fast the rest of the envelope has to be selected, by one reading of the deadline. A year is 365.25 days, a month a
/// twelfth of it.
package struct Pace: Sendable {
    package let deadline: Claim<KnownDate>
    /// Until the last day of the deadline that is certain; 0 on it, negative once its last day has passed.
    package let daysLeft: Int
    /// Rounded up to a hundredth, so that at this pace nothing is left. `nil` where nothing has to be selected any more,
    /// where less than a month is left, and without an envelope.
    package let perMonth: Amount?
    /// As `perMonth`, where a year or more is left.
    package let perYear: Amount?
    package let isIllustrative: Bool

    init(_ deadline: Claim<KnownDate>, _ remaining: EnvelopeStanding.Remainder?, today: CalendarDate) {
        self.deadline = deadline
        let daysLeft = deadline.value.daysLeft(on: today) ?? 0
        self.daysLeft = daysLeft
        isIllustrative = remaining?.isIllustrative == true || deadline.basis?.isAssumed == true
        // So many hundredths of a day are left for one of the parts of a year.
        func pace(_ partsOfYear: Int) -> Amount? {
            let hundredths = daysLeft * 100 * partsOfYear
            guard let remaining, remaining.amount.value > .zero, hundredths >= 36525 else { return nil }
            return remaining.amount.value.times(ExactDecimal(36525))?
                .divided(by: ExactDecimal(hundredths), places: 2, .up)
                .map { Amount(value: $0, currency: remaining.amount.currency) }
        }
        perMonth = pace(12)
        perYear = pace(1)
    }
}

extension Dossier {
    /// How the envelope stands today.
    ///
    /// - Complexity: O(*n*) in the projects.
    package func envelopeStanding(_ today: CalendarDate) -> EnvelopeStanding {
        let nothing = EnvelopeStanding.Held(in: currency(of: projects.inOrder))
        let groups = framework.subject.groups
        var counted: [Stage.Group: EnvelopeStanding.Held] = [:]
        var staged: [String: EnvelopeStanding.Held] = [:]
        for project in projects where !project.isBroken {
            guard let group = groups[project.stage.id] else { continue }
            counted[group, default: nothing].add(project)
            staged[project.stage.id, default: nothing].add(project)
        }
        let envelope = framework.subject.pledged
        let (selected, shortlisted) = (counted[.selected] ?? nothing, counted[.shortlisted] ?? nothing)
        let remaining = envelope.flatMap { EnvelopeStanding.Remainder(of: $0, without: [selected.sum]) }
        return EnvelopeStanding(
            envelope: envelope, selected: selected, shortlisted: shortlisted, remaining: remaining,
            remainingAfterShortlist: envelope.flatMap {
                EnvelopeStanding.Remainder(of: $0, without: [selected.sum, shortlisted.sum])
            },
            paces: framework.deadline?.all.map { Pace($0, remaining, today: today) } ?? [],
            funnel: framework.stages.map { stage in
                .init(stage: stage, group: groups[stage.id] ?? .candidate, held: staged[stage.id] ?? nothing)
            })
    }
}

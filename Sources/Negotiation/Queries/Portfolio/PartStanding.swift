/// How much of one part of the envelope is taken, and in which years.
package struct PartStanding: Sendable {
    /// `nil` of the money that no part takes, or of which nobody can tell which does.
    package let part: EnvelopePart?
    package fileprivate(set) var selected: EnvelopeStanding.Held
    package fileprivate(set) var shortlisted: EnvelopeStanding.Held
    /// What is selected by the calendar year in which it was, the first first.
    package fileprivate(set) var years: [(year: Int, held: EnvelopeStanding.Held)] = []
    /// What is selected, nobody says in which year.
    package fileprivate(set) var undated: EnvelopeStanding.Held

    fileprivate init(_ part: EnvelopePart?, in currency: Currency) {
        self.part = part
        let nothing = EnvelopeStanding.Held(in: currency)
        (selected, shortlisted, undated) = (nothing, nothing, nothing)
    }

    /// The part without what is selected.
    package var remaining: EnvelopeStanding.Remainder? {
        part?.amount.flatMap { .init(of: $0, without: [selected.sum]) }
    }

    /// The part without what is selected and what is shortlisted.
    package var remainingAfterShortlist: EnvelopeStanding.Remainder? {
        part?.amount.flatMap { .init(of: $0, without: [selected.sum, shortlisted.sum]) }
    }

    /// What is selected as a piece of the part, from 0 on.
    package var share: Double? { part?.amount.flatMap { selected.sum.total.value.ratio(to: $0.value.value) } }

    /// What was selected in one year.
    package func sum(in year: Int) -> Portfolio.Sum? { years.first { $0.year == year }?.held.sum }

    /// Whether more was selected in a year than the cap allows; `nil` without a cap in the currency of the sum.
    package func exceedsCap(_ sum: Portfolio.Sum) -> Bool? {
        guard let cap = part?.capPerYear?.value, cap.currency == sum.total.currency else { return nil }
        return sum.total.value > cap.value
    }

    /// Whether any project is in it.
    package var isEmpty: Bool { selected.projects.isEmpty && shortlisted.projects.isEmpty }

    fileprivate mutating func add(_ piece: Claims<Amount>?, of project: Record<Project>, _ group: Stage.Group) {
        switch group {
        case .shortlisted: shortlisted.add(piece, of: project)
        case .selected:
            selected.add(piece, of: project)
            guard let year = project.subject.yearOfStage else { return undated.add(piece, of: project) }
            let place = years.firstIndex { $0.year >= year } ?? years.endIndex
            if place == years.endIndex || years[place].year != year {
                years.insert((year, .init(in: selected.sum.total.currency)), at: place)
            }
            years[place].held.add(piece, of: project)
        case .candidate, .dropped: break
        }
    }
}

extension Project {
    /// The calendar year in which it reached its stage; `nil` where that is not known to the year.
    var yearOfStage: Int? {
        guard let since, !since.isUnread, since.first.year == since.last.year else { return nil }
        return since.first.year
    }
}

extension Dossier {
    /// How the parts of the envelope stand, in the order of `dossier.md`; behind them what is in none of them. Nothing
    /// where the envelope has no parts. Together they are what is selected and what is shortlisted of the whole.
    ///
    /// - Complexity: O(*n*) in the projects.
    package var envelopeParts: [PartStanding] {
        let framework = framework.subject
        guard !framework.envelopes.isEmpty else { return [] }
        let currency = currency(of: projects.inOrder)
        let groups = framework.groups
        var parts = framework.envelopes.map { PartStanding($0, in: currency) } + [PartStanding(nil, in: currency)]
        for project in projects where !project.isBroken {
            guard let group = groups[project.stage.id], group == .selected || group == .shortlisted else { continue }
            for piece in project.subject.pieces {
                let place = framework.part(for: piece.instruments, of: project.subject) ?? parts.count - 1
                parts[place].add(piece.money, of: project, group)
            }
        }
        return parts
    }
}

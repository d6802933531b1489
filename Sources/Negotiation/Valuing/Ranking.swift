import Valuation

/// The projects that can be valued, ranked by what each side makes of them.
package struct Ranking: Sendable {
    package struct Row: Sendable {
        package let project: Record<Project>
        package let appraisal: Appraisal
        /// Undefined where the figure has no value.
        package let values: BothSides<Result<Double, Undefined>>
        /// From 1; nil where there is no value. Equal values share a rank.
        package fileprivate(set) var ranks = BothSides<Int?>(ours: nil, theirs: nil)

        /// Places by which they rank it lower than we do; negative where they rank it higher.
        package var shift: Int? {
            guard let ours = ranks.ours, let theirs = ranks.theirs else { return nil }
            return theirs - ours
        }
    }

    package let figure: Figure
    /// By our rank; what has none comes last.
    package let rows: [Row]
    /// Projects without flows that can be valued, and why.
    package let unvalued: [(project: Record<Project>, reason: Undefined)]

    /// Those of them that have flows, or cannot be read.
    package var faulty: [(project: Record<Project>, reason: Undefined)] {
        unvalued.filter { $0.project.isBroken || $0.project.valuation != nil }
    }

    /// The figures of which both sides want the same: a debt is no merit, and what is our cash is not theirs.
    package static let figures = Figure.allCases.filter { $0 != .debt && $0 != .cashShare }

    /// The rows by a side's ranks; what has none comes last.
    package func rows(by party: Party) -> [Row] { rows.ordered(by: party) }

    /// Those on which the two rankings differ most; none where they agree.
    package var mostDisputed: [Row] {
        let largest = rows.compactMap { $0.shift.map(abs) }.max() ?? 0
        return largest == 0 ? [] : rows.filter { $0.shift.map(abs) == largest }
    }
}

extension Dossier {
    /// All projects but those that were dropped, by a figure; more is better, but for years. Money in other
    /// currencies than the envelope's cannot be compared with the rest, and has no rank.
    package func ranking(by figure: Figure = .npv) -> Ranking {
        let groups = framework.subject.groups
        var rows: [Ranking.Row] = []
        var unvalued: [(Record<Project>, Undefined)] = []
        var currency = framework.subject.pledged?.value.currency
        if currency == nil {
            // Without an envelope, money is ranked where all of it is of one currency.
            let all = Set(projects.compactMap { $0.valuation?.money().money?.currency })
            currency = all.count == 1 ? all.first : nil
        }
        for project in projects where project.isBroken || groups[project.stage.id] != .dropped {
            do throws(Undefined) {
                let appraisal = try appraisal(of: project)
                let isComparable = figure.measure != .money || appraisal.currency == currency
                let values = appraisal.sides.map { side -> Result<Double, Undefined> in
                    isComparable
                        ? side.valuation.result(of: figure) : .failure(Undefined(.inCurrency(appraisal.currency.code)))
                }
                rows.append(.init(project: project, appraisal: appraisal, values: values))
            } catch {
                unvalued.append((project, error))
            }
        }
        let fewerIsBetter = figure.measure == .years
        for party in Party.allCases {
            let values = rows.map { try? $0.values[party].get() }
            let sorted = values.compactMap(\.self).sorted { fewerIsBetter ? $0 < $1 : $0 > $1 }
            var ranks: [Double: Int] = [:]
            var leader: (value: Double, rank: Int)?
            for (place, value) in sorted.enumerated() {
                // What differs by rounding alone is equal.
                let isEqual = leader.map { abs($0.value - value) <= 1e-9 * max(abs($0.value), abs(value)) } ?? false
                if !isEqual { leader = (value, place + 1) }
                ranks[value] = leader?.rank
            }
            for (index, value) in values.enumerated() { rows[index].ranks[party] = value.flatMap { ranks[$0] } }
        }
        return Ranking(figure: figure, rows: rows.ordered(by: .ours), unvalued: unvalued)
    }
}

extension [Ranking.Row] {
    fileprivate func ordered(by party: Party) -> [Ranking.Row] {
        enumerated().sorted { a, b in
            let ranks = (a.element.ranks[party] ?? .max, b.element.ranks[party] ?? .max)
            return ranks.0 == ranks.1 ? a.offset < b.offset : ranks.0 < ranks.1
        }.map(\.element)
    }
}

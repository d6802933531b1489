internal import Negotiation
internal import Valuation
internal import Words

/// All projects that can be valued, in the order in which each side would take them.
struct RankingReport {
    let ranking: Ranking
    let problems: [Problem]

    private var sides: [(party: Party, value: Side)] { ranking.rows.first?.appraisal.sides.map(\.side).parties ?? [] }

    var json: JSON {
        let rows = ranking.rows.map { row in
            JSON.object(
                [.init("id", .string(row.project.id.name)), .init("currency", .string(row.appraisal.currency.code))]
                    + sides.map { party, side in
                        .init(
                            side.id,
                            .object([
                                .init(
                                    ranking.figure.rawValue, (try? row.values[party].get()).map(JSON.double) ?? .null),
                                .init("reason", Self.reason(row.values[party])),
                                .init("rank", row.ranks[party].map(JSON.integer) ?? .null),
                                .init("feasible", row.appraisal.sides[party].isFeasible.map(JSON.bool) ?? .null),
                            ]))
                    } + [.init("shift", row.shift.map(JSON.integer) ?? .null)])
        }
        let unvalued = ranking.unvalued.map { project, reason in
            JSON.object([.init("id", .string(project.id.name)), .init("reason", .string(reason.reason))])
        }
        let faults = problems.map { JSON.string($0.description) }
        return .object(
            [
                .init("figure", .string(ranking.figure.rawValue)), .init("ranking", .array(rows)),
                .init("most-disputed", .array(ranking.mostDisputed.map { .string($0.project.id.name) })),
                .init("unvalued", .array(unvalued)),
            ] + (faults.isEmpty ? [] : [.init("faults", .array(faults))]))
    }

    /// Why there is no value; null where there is one.
    private static func reason(_ value: Result<Double, Undefined>) -> JSON {
        if case .failure(let why) = value { .string(why.reason) } else { .null }
    }

    func text(width: Int?) -> String {
        guard !ranking.rows.isEmpty else { return "" }
        let rows = ranking.rows.map { row -> TextTable.Row in
            let figures = FigureText(of: row.appraisal.money)
            let cells = sides.flatMap { party, _ -> [String] in
                let side = row.appraisal.sides[party]
                let rank = row.ranks[party].map(String.init) ?? "–"
                switch row.values[party] {
                case .success(let value):
                    return [rank, (side.isIllustrative ? "~" : "") + figures.text(value, of: ranking.figure)]
                case .failure(let why): return [rank, why.reason]
                }
            }
            return .cells(
                [row.project.name] + cells + [row.shift.map { $0 == 0 ? "" : $0 > 0 ? "+\($0)" : "\($0)" } ?? ""])
        }
        let headings =
            [TextTable.Heading(title: ValuationReportWords.project.text, alignment: .leading)]
            + sides.flatMap { _, side in
                [
                    TextTable.Heading(title: side.name, alignment: .trailing),
                    TextTable.Heading(title: ranking.figure.name, alignment: .trailing),
                ]
            } + [TextTable.Heading(title: ValuationReportWords.shift.text, alignment: .trailing)]
        var text = TextTable(headings: headings, rows: rows).aligned(width: width)
        let disputed = ranking.mostDisputed.map(\.project.name)
        if !disputed.isEmpty {
            text += GatedText.line(ValuationReportWords.differMost(projects: disputed).text) + "\n"
        }
        let bare = ranking.unvalued.count - ranking.faulty.count
        if bare > 0 { text += ValuationReportWords.withoutFlows(bare).text + "\n" }
        for (project, reason) in ranking.faulty {
            text +=
                GatedText.line(ValuationReportWords.notRanked(file: project.file, reason: reason.reason).text) + "\n"
        }
        return text
    }
}

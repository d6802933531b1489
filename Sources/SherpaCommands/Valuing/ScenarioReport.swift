internal import Negotiation
internal import Valuation
internal import Words

/// A project on what holds and on each of its scenarios, side by side.
struct ScenarioReport {
    let project: Record<Project>
    let filed: Appraisal
    let scenarios: [Scenario]

    private var columns: [(scenario: Scenario?, appraisal: Appraisal)] {
        [(nil, filed)] + scenarios.map { ($0, filed.on($0)) }
    }

    func text(width: Int?) -> String {
        guard !scenarios.isEmpty else {
            return GatedText.line(ScenarioWords.noneYet(project: project.name).text) + "\n"
        }
        return Party.allCases.map { text(of: $0, width) }.joined(separator: "\n")
    }

    private func text(of party: Party, _ width: Int?) -> String {
        let columns = self.columns
        let text = FigureText(of: filed.money)
        let sides = columns.map { $0.appraisal.sides[party] }
        let verdicts = sides.map { side -> String in
            let words: ScenarioWords =
                switch side.isFeasible {
                case true?: .feasible
                case false?: .notFeasible
                case nil: .cannotBeTold
                }
            return side.verdictMark + words.text
        }
        let figures = Figure.allCases.map { figure in
            TextTable.Row.cells(
                [figure.name]
                    + sides.map { side in
                        switch side.valuation.result(of: figure) {
                        case .success(let value): (side.isIllustrative ? "~" : "") + text.text(value, of: figure)
                        case .failure(let why): why.reason
                        }
                    })
        }
        let moved = Assumption.allCases.filter { assumption in
            columns.contains { $0.scenario?.assumptions[$0.appraisal.sides[party].side.id]?.says(assumption) == true }
        }
        let assumptions = moved.map { assumption in
            TextTable.Row.cells(
                [assumption.name]
                    + sides.enumerated().map { index, side in
                        let own = side.assumptions
                        guard let shown = own.shown(assumption) else { return PageSign.nothing.text }
                        let filed = sides.first?.assumptions.text(of: assumption)
                        let isSame = index > 0 && own.text(of: assumption) == filed
                        let mark = own.basis(of: assumption)?.isAssumed == true ? "~" : ""
                        return isSame ? "" : mark + assumption.shape.word(of: shown)
                    })
        }
        let names = columns.map { $0.scenario?.name ?? ScenarioWords.filed.text }
        let table = TextTable(
            headings: ([""] + names).enumerated().map {
                .init(title: $0.element, alignment: $0.offset == 0 ? .leading : .trailing)
            }, rows: [.cells([ScenarioWords.verdict.text] + verdicts)] + figures + assumptions)
        let heading = ScenarioWords.comparison(
            project: project.name, side: filed.sides[party].side.name,
            isIllustrative: sides.contains(where: \.isIllustrative))
        return GatedText.line(heading.text) + "\n\n" + table.aligned(width: width)
    }

    /// Full precision, money in whole units of the currency; what holds without a scenario has no name.
    var json: JSON {
        .object([
            .init("id", .string(project.id.name)), .init("currency", .string(filed.currency.code)),
            .init(
                "scenarios",
                .array(
                    columns.map { scenario, appraisal in
                        .object(
                            [.init("name", scenario.map { .string($0.name) } ?? .null)]
                                + (scenario?.note.map { [.init("note", .string($0))] } ?? [])
                                + [.init("sides", .object(appraisal.sides.map { member(of: $0, scenario) }))])
                    })),
        ])
    }

    private func member(of side: SideAppraisal, _ scenario: Scenario?) -> JSON.Member {
        let values = (scenario?.values(of: side.side.id) ?? []).map {
            JSON.Member($0.assumption.rawValue, .string($0.text))
        }
        let figures = Figure.allCases.map { figure in
            JSON.Member(figure.rawValue, (try? side.valuation.value(of: figure)).map(JSON.double) ?? .null)
        }
        return .init(
            side.side.id,
            .object(
                [.init("assumptions", .object(values))] + figures + [
                    .init("feasible", side.isFeasible.map(JSON.bool) ?? .null),
                    .init("illustrative", .bool(side.isIllustrative)),
                ]))
    }
}

import Negotiation
import Screen
import Valuation
import Words

// The project's scenarios beside what holds, and what is tried.
extension Workbench {
    private static let label = 20
    private static let column = 16

    func scenarioLines(_ page: ValuationPage, _ appraisal: Appraisal, width: Int)
        -> (head: [StyledLine], body: [StyledLine])
    {
        let side = appraisal.sides[page.side]
        let head: [StyledLine] = [
            [Span(ScenarioWords.title(side: side.side.name).text, .header, .bold)]
        ]
        guard case .success(let filed) = page.saved else { return (head, []) }
        var columns: [(name: String, appraisal: Appraisal)] = [(ScenarioWords.filed.text, filed)]
        if !page.whatIfs.isEmpty { columns.append(("* " + ScenarioWords.tried.text, appraisal)) }
        columns += page.scenarios.map { ($0.name, filed.on($0)) }
        // What a narrow screen has no room for beside the rest stands below it.
        let room = max(1, (width - Workbench.label) / Workbench.column - 1)
        var body: [StyledLine] = []
        for start in stride(from: 1, to: max(2, columns.count), by: room) {
            if start > 1 { body.append([]) }
            body += block([columns[0]] + columns[start...].prefix(room), page)
        }
        if page.scenarios.isEmpty {
            body += [[], [Span(ScenarioWords.howToAdd(key: key("save scenario")).text, .muted)]]
        }
        return (head, body)
    }

    private func block(_ columns: [(name: String, appraisal: Appraisal)], _ page: ValuationPage) -> [StyledLine] {
        let sides = columns.map { $0.appraisal.sides[page.side] }
        func line(_ first: String, _ cells: [Span], _ style: Style = .text) -> StyledLine {
            [Span(DisplayWidth.pad(first, to: Workbench.label - 1, ellipsis: glyphs.ellipsis) + " ", style)]
                + cells.map { cell in
                    Span(
                        DisplayWidth.pad(
                            cell.text, to: Workbench.column - 1, align: .trailing, ellipsis: glyphs.ellipsis) + " ",
                        cell.style)
                }
        }
        var lines = [line("", columns.map { Span($0.name, .header) })]
        lines.append(
            line(
                ScenarioWords.verdict.text,
                sides.map { side in
                    let mark = side.verdictMark
                    return switch side.isFeasible {
                    case true?: Span(mark + ScenarioWords.feasible.text, Style(.statusAgreed, emphasis: .bold))
                    case false?: Span(mark + ScenarioWords.notFeasible.text, Style(.error, emphasis: .bold))
                    case nil: Span(ScenarioWords.cannotBeTold.text, .warn)
                    }
                }))
        lines += Figure.allCases.map { figure in
            line(
                figure.name,
                zip(columns, sides).map { column, side in
                    let text = FigureText(of: column.appraisal.money)
                    return switch side.valuation.result(of: figure) {
                    case .success(let value): Span((side.isIllustrative ? "~" : "") + text.text(value, of: figure))
                    case .failure(let why): Span(why.reason, .muted)
                    }
                })
        }
        let moved = Assumption.allCases.filter { assumption in
            Set(sides.map { $0.assumptions.shown(assumption) }).count > 1
        }
        if !moved.isEmpty { lines.append([]) }
        return lines
            + moved.map { assumption in
                line(
                    assumption.name,
                    sides.map { side in
                        let own = side.assumptions
                        let mark = own.basis(of: assumption)?.isAssumed == true ? "~" : ""
                        let shown = own.shown(assumption).map { mark + assumption.shape.word(of: $0) }
                        let isFiled = own.text(of: assumption) == sides.first?.assumptions.text(of: assumption)
                        return Span(shown ?? PageSign.nothing.text, isFiled ? .muted : .text)
                    }, .muted)
            }
    }

    // What is tried, as a scenario, and the other way round.

    mutating func askForScenarioName() {
        guard let page = valuationPage, case .success(let appraisal) = page.appraisal else { return }
        guard !page.whatIfs.isEmpty else { return tell(ScenarioWords.nothingTried.text) }
        let values = page.whatIfs.map { "\(appraisal.sides[$0.side].side.name) \($0.assumption.name) \($0.text)" }
        let names = page.scenarios.map(\.name)
        let name = dossier.project(page.project.name)?.name ?? page.project.name
        prompt = LinePrompt(
            .init(ScenarioWords.label.text, of: name), enter: .keep,
            hint: { _, text in .init(text: ScenarioWords.hint(replaces: names.contains(text), values: values).text) },
            completions: { _, text in Completion.ranked(names, for: text) },
            draft: { _, _ in nil },
            accept: { bench, text throws(ChangeRefusal) in try bench.saveScenario(text) })
    }

    private mutating func saveScenario(_ name: String) throws(ChangeRefusal) -> [Effect] {
        guard let page = valuationPage, case .success(let tried) = page.appraisal,
            case .success(let saved) = page.saved,
            let record = dossier.summary(of: page.project)
        else { return [] }
        let transaction = try Transaction(keeping: name, of: tried, over: saved, in: record, today: today)
        guard transaction.isEmpty else { return [.save(transaction)] }
        tell(ScenarioWords.unchanged(name).text)
        return []
    }

    mutating func chooseScenario() {
        guard let page = valuationPage, case .success = page.saved else { return }
        guard !page.scenarios.isEmpty else {
            return tell(ScenarioWords.howToAdd(key: key("save scenario")).text)
        }
        let options = page.scenarios.map { scenario in
            let values = Party.allCases.flatMap { party in
                scenario.values(of: dossier.framework.subject.side(party)?.id ?? "").map {
                    "\($0.assumption.name) \($0.text)"
                }
            }
            return Choice.Option(value: scenario.name, note: Listing.plain(values).text)
        }
        prompt = Choice(ScenarioWords.choose.text, options) { bench, name in
            bench.tryScenario(name)
            return []
        }
    }

    /// In place of all that was tried.
    private mutating func tryScenario(_ name: String) {
        guard var page = valuationPage, case .success(let saved) = page.saved,
            let scenario = page.scenarios.last(where: { $0.name == name })
        else { return }
        let held = saved.on(scenario)
        var whatIfs: [WhatIf] = []
        for party in Party.allCases {
            for assumption in held.differences(from: saved, of: party) {
                let text = held.sides[party].assumptions.text(of: assumption) ?? ""
                whatIfs.append(WhatIf(assumption: assumption, side: party, text: text))
            }
        }
        _ = page.tryOut(all: whatIfs)
        page.takenDown = gapThatSays(page)
        valuationPage = page
        tell(ScenarioWords.nowTried(name).text)
    }
}

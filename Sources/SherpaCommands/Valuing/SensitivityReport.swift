internal import Negotiation
internal import Valuation
internal import Words

/// How far a side's assumptions move its figures: what was asked for, one after the other.
struct SensitivityReport {
    let appraisal: Appraisal
    let side: Party
    let figure: Figure
    let step: Percent
    var swings: [Swing]?
    var grid: ValueGrid?
    var drawn: DrawnFigures?
    var ranges: [StatedRange] = []

    var own: SideAppraisal { appraisal.sides[side] }
    private var figures: FigureText { FigureText(of: appraisal.money) }
    private var mark: String { own.isIllustrative ? "~" : "" }

    func shown(_ value: Result<Double, Undefined>) -> String {
        switch value {
        case .success(let value): mark + figures.text(value, of: figure)
        case .failure(let why): why.reason
        }
    }

    /// What its tornado tries.
    func swings(ranges: [StatedRange]) -> [Swing] {
        appraisal.swings(for: figure, side: side, step: step.fraction, ranges)
    }

    // MARK: As text

    func text(width: Int?) -> String {
        [
            swings.map { text(of: $0, width) }, grid.map { text(of: $0, width) }, drawn.map { text(of: $0, width) },
        ].compactMap(\.self).joined(separator: "\n")
    }

    private func text(of swings: [Swing], _ width: Int?) -> String {
        let tornado = appraisal.tornado(of: figure, side: side, swings)
        let moving = tornado.bars.filter { $0.width > 0 }
        let ends = moving.compactMap(\.ends)
        let whole = (ends.map(\.lowerBound).min() ?? 0)...(ends.map(\.upperBound).max() ?? 0)
        let rows = moving.map { bar -> TextTable.Row in
            let swing = swings.first { $0.assumption == bar.assumption }
            let texts = (swing?.texts ?? []).map { bar.assumption.shape.word(of: $0) }
            let tried =
                swing?.isStated == true || bar.assumption.isNumber
                ? texts.joined(separator: StatedRange.sign) : Listing.plain(texts).text
            let values =
                bar.assumption.isNumber
                ? [bar.values.first, bar.values.last]
                : bar.ends.map {
                    [.success($0.lowerBound), .success($0.upperBound)]
                } ?? []
            let difference = figures.difference(bar.width, of: figure)
            return .cells(
                [bar.assumption.name, tried] + values.map { $0.map(shown) ?? "" }
                    + [mark + difference.drop { $0 == "+" }, picture(bar, tornado, of: whole)])
        }
        let still = tornado.bars.filter { $0.width == 0 }.map(\.assumption.name)
        return GatedText.line(
            SensitivityWords.tornado(figure: figure.name, side: own.side.name, base: shown(tornado.base)).text) + "\n\n"
            + table(
                [.assumption, .tried, .atLow, .atHigh, .swing], rows, more: [""]
            ).aligned(width: width)
            + "\n" + SensitivityWords.stepNote("\(step)").text + "\n"
            + (still.isEmpty ? "" : SensitivityWords.unmoved(still).text + "\n")
    }

    /// `  ####|######  `: from the least to the greatest value, with where the base stands.
    private func picture(_ bar: Tornado.Bar, _ tornado: Tornado, of whole: ClosedRange<Double>) -> String {
        let columns = 24
        guard let ends = bar.ends, whole.upperBound > whole.lowerBound else { return "" }
        func column(_ value: Double) -> Int {
            Int(((value - whole.lowerBound) / (whole.upperBound - whole.lowerBound) * Double(columns - 1)).rounded())
        }
        let filled = column(ends.lowerBound)...column(ends.upperBound)
        let base = (try? tornado.base.get()).map(column)
        return String((0..<columns).map { $0 == base ? "|" : filled.contains($0) ? "#" : " " })
    }

    private func text(of grid: ValueGrid, _ width: Int?) -> String {
        func label(_ number: Double, _ axis: ValueGrid.Axis) -> String {
            let text = appraisal.typed(number, for: axis.assumption, side: side) ?? ""
            return own.terms.number(of: axis.assumption).map { abs($0 - number) < 1e-12 } == true ? "[\(text)]" : text
        }
        let rows = zip(grid.rows.numbers, grid.valuations).map { number, valuations -> TextTable.Row in
            .cells(
                [label(number, grid.rows)]
                    + valuations.map { valuation in
                        (own.isFeasible(valuation) == true ? "*" : "") + shown(valuation.result(of: figure))
                    })
        }
        let headings = [""] + grid.columns.numbers.map { label($0, grid.columns) }
        return GatedText.line(
            SensitivityWords.grid(
                figure: figure.name, side: own.side.name, rows: grid.rows.assumption.name,
                columns: grid.columns.assumption.name
            ).text) + "\n\n"
            + TextTable(
                headings: headings.map { .init(title: $0, alignment: .trailing) }, rows: rows
            ).aligned(width: width) + "\n"
            + GatedText.line(SensitivityWords.gridMarks(side: own.side.name).text) + "\n"
    }

    private func text(of drawn: DrawnFigures, _ width: Int?) -> String {
        let ranges = drawn.draws.ranges.map { range -> TextTable.Row in
            func typed(_ number: Double) -> String {
                appraisal.typed(number, for: range.assumption, side: side) ?? ""
            }
            return .cells([
                range.assumption.name, typed(range.least) + StatedRange.sign + typed(range.greatest),
                typed(range.likeliest),
            ])
        }
        let rows = drawn.rows.filter { $0.spread != nil }.map { row -> TextTable.Row in
            let numbers = row.spread.map { [$0.p10, $0.p50, $0.p90, $0.mean] } ?? []
            return .cells(
                [row.figure.name] + numbers.map { "~" + figures.text($0, of: row.figure) }
                    + [row.undefined > 0 ? percent(drawn.part(row.undefined)) : ""])
        }
        let chances = drawn.chances.map { chance -> TextTable.Row in
            let demanded = zip(chance.figure, chance.threshold).map { " >= " + figures.text($1, of: $0) } ?? ""
            return .cells([
                (chance.name ?? SensitivityWords.allHurdles.text) + demanded, "~" + percent(drawn.part(chance.met)),
                CellWords.plusMinus(FigureText.decimal(drawn.error(chance.met) * 200, places: 1)).text,
                chance.untold > 0 ? percent(drawn.part(chance.untold)) : "",
            ])
        }
        let heading = SensitivityWords.draws(
            count: "\(drawn.draws.count)", side: own.side.name, seed: "\(drawn.draws.seed)",
            drawn.draws.shape == .pert ? .pert : .triangular)
        return GatedText.line(heading.text) + "\n\n"
            + table([.assumption, .ranges, .likeliest], ranges).aligned(width: width) + "\n"
            + table([.drawnFigure], rows, more: ["P10", "P50", "P90"], [.mean, .noValue]).aligned(width: width)
            + (chances.isEmpty
                ? ""
                : "\n"
                    + table([.hurdle, .chance], chances, more: [CellWords.plusMinus("").text], [.untold]).aligned(
                        width: width))
            + "\n" + SensitivityWords.independence.text + "\n"
    }

    private func percent(_ part: Double) -> String { FigureText.decimal(part * 100, places: 1) + "%" }

    private func table(
        _ headings: [SensitivityWords], _ rows: [TextTable.Row], more: [String] = [], _ last: [SensitivityWords] = []
    ) -> TextTable {
        let titles = headings.map(\.text) + more + last.map(\.text)
        return TextTable(
            headings: titles.enumerated().map {
                .init(title: $0.element, alignment: $0.offset == 0 || $0.element.isEmpty ? .leading : .trailing)
            }, rows: rows)
    }

    private func zip<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
        if let a, let b { (a, b) } else { nil }
    }

    private func zip<A, B>(_ a: [A], _ b: [B]) -> [(A, B)] { Array(Swift.zip(a, b)) }

    // MARK: As JSON

    /// Full precision, money in whole units of the currency.
    var json: JSON {
        .object(
            [
                .init("id", .string(appraisal.project.name)), .init("currency", .string(appraisal.currency.code)),
                .init("side", .string(own.side.id)), .init("figure", .string(figure.rawValue)),
                .init("value", number(own.valuation.result(of: figure))),
                .init("illustrative", .bool(own.isIllustrative || drawn != nil)),
            ]
                + [
                    swings.map { .init("tornado", json(of: $0)) }, grid.map { .init("grid", json(of: $0)) },
                    drawn.map { .init("draws", json(of: $0)) },
                ].compactMap(\.self))
    }

    private func number(_ value: Result<Double, Undefined>) -> JSON { (try? value.get()).map(JSON.double) ?? .null }

    private func json(of swings: [Swing]) -> JSON {
        let tornado = appraisal.tornado(of: figure, side: side, swings)
        return .array(
            tornado.bars.map { bar in
                let swing = swings.first { $0.assumption == bar.assumption }
                let trials = Swift.zip(swing?.texts ?? [], bar.values).map { text, value in
                    JSON.object(
                        [.init("tried", .string(text)), .init("value", number(value))] + reason(value))
                }
                return .object([
                    .init("assumption", .string(bar.assumption.rawValue)), .init("swing", .double(bar.width)),
                    .init("stated", .bool(swing?.isStated ?? false)), .init("trials", .array(trials)),
                ])
            })
    }

    private func reason(_ value: Result<Double, Undefined>) -> [JSON.Member] {
        if case .failure(let why) = value { [.init("undefined", .string(why.reason))] } else { [] }
    }

    private func json(of grid: ValueGrid) -> JSON {
        func axis(_ axis: ValueGrid.Axis) -> JSON {
            .object([
                .init("assumption", .string(axis.assumption.rawValue)),
                .init(
                    "values",
                    .array(
                        axis.numbers.map {
                            .string(appraisal.typed($0, for: axis.assumption, side: side) ?? "")
                        })),
            ])
        }
        let cells = grid.valuations.map { row in
            JSON.array(
                row.map { valuation in
                    let value = valuation.result(of: figure)
                    return .object(
                        [
                            .init("value", number(value)),
                            .init("feasible", own.isFeasible(valuation).map(JSON.bool) ?? .null),
                        ] + reason(value))
                })
        }
        return .object([
            .init("rows", axis(grid.rows)), .init("columns", axis(grid.columns)), .init("cells", .array(cells)),
        ])
    }

    private func json(of drawn: DrawnFigures) -> JSON {
        let ranges = drawn.draws.ranges.map { range in
            JSON.object([
                .init("assumption", .string(range.assumption.rawValue)), .init("least", .double(range.least)),
                .init("likeliest", .double(range.likeliest)), .init("greatest", .double(range.greatest)),
            ])
        }
        let rows = drawn.rows.map { row -> JSON.Member in
            .init(
                row.figure.rawValue,
                .object([
                    .init("p10", row.spread.map { .double($0.p10) } ?? .null),
                    .init("p50", row.spread.map { .double($0.p50) } ?? .null),
                    .init("p90", row.spread.map { .double($0.p90) } ?? .null),
                    .init("mean", row.spread.map { .double($0.mean) } ?? .null),
                    .init("undefined", .integer(row.undefined)),
                ]))
        }
        let chances = drawn.chances.map { chance in
            JSON.object([
                .init("hurdle", chance.hurdle.map(JSON.string) ?? .null),
                .init("demanded", chance.threshold.map(JSON.double) ?? .null),
                .init("met", .integer(chance.met)), .init("chance", .double(drawn.part(chance.met))),
                .init("undecided", .integer(chance.untold)),
            ])
        }
        return .object([
            .init("number", .integer(drawn.draws.count)),
            .init("distribution", .string(drawn.draws.shape.rawValue)),
            .init("seed", .number("\(drawn.draws.seed)")), .init("ranges", .array(ranges)),
            .init("figures", .object(rows)), .init("chances", .array(chances)),
        ])
    }
}

import Negotiation
import Screen
import Valuation
import Words

// A valuation year by year: who gets the cash, and the whole table.
extension Workbench {
    private func title(_ words: ValuationWords, _ appraisal: Appraisal, _ side: Party) -> StyledLine {
        let unit = FigureText(of: appraisal.money).heading(appraisal.currency)
        return [
            Span(words.text, .header, .bold),
            Span(ValuationWords.assumed(by: appraisal.sides[side].side.name).text, side.slot),
            Span("  \(unit)", .muted),
        ]
    }

    private static let shareColumn = 9
    /// What the way of the cash needs, from CFADS to what is left, before who gets it.
    static let columnsOfWaterfall = yearColumn + 4 * moneyColumn + 1 + 2 * shareColumn + 7

    /// `2031 ████████▃▃▃▃▃▃▃▃ ~0.54 ~0.54`: each year's cash as a bar of both sides; where there is room, first what debt
    /// service and fees leave of it.
    func cashLines(_ appraisal: Appraisal, side: Party, width: Int) -> (head: [StyledLine], body: [StyledLine]) {
        let valuation = appraisal.sides[side].valuation
        let text = FigureText(of: appraisal.money)
        let marks = sideMarks(appraisal)
        var head: [StyledLine] = [title(.cash, appraisal, side)]
        let (periods, years): ([ProfitSplit.Period], [Int])
        do throws(Undefined) {
            periods = try valuation.split.get()
            years = try periods.indices.map { period throws(Undefined) in try valuation.year(of: period) }
        } catch {
            return (head, [[Span(error.reason, .muted)]])
        }
        let mark = appraisal.sides[side].isIllustrative ? "~" : ""
        let recovered = periods.firstIndex { $0.ours > 0 && $0.unrecovered == 0 }
        let part = (try? valuation.value(of: .cashShare)).map { mark + text.text($0, of: .cashShare) }
        let words = ValuationWords.ourPart(part, recovered: recovered.map { years[$0] }, last: years.last ?? 0)
        head.append([Span(words.text, .muted)])
        let number = Workbench.shareColumn
        let way = width < Workbench.columnsOfWaterfall ? [] : waterfall(valuation, text, mark, years.count)
        // With a blank between the numbers and the bar.
        let ways = way.isEmpty ? 0 : way.count * Workbench.moneyColumn + 1
        let bar = max(4, width - Workbench.yearColumn - ways - 2 * number)
        func right(_ text: String) -> String {
            DisplayWidth.pad(text, to: Workbench.moneyColumn, align: .trailing)
        }
        head.append(
            [
                Span(String(repeating: " ", count: Workbench.yearColumn)),
                Span(DisplayWidth.pad(way.map { right($0.title.text) }.joined(), to: ways), .muted),
                Span(String(repeating: " ", count: bar)),
            ]
                + appraisal.sides.parties.map { party, side in
                    let name = DisplayWidth.clip(
                        "\(marks[party]) \(side.side.name)", to: number - 1, ellipsis: glyphs.ellipsis)
                    return Span(DisplayWidth.pad(name, to: number, align: .trailing), party.slot)
                })
        let largest = periods.map { $0.ours + $0.theirs }.max() ?? 0
        let body = periods.enumerated().map { period, cash -> StyledLine in
            let all = cash.ours + cash.theirs
            let cells = largest > 0 ? Int((all / largest * Double(bar)).rounded()) : 0
            let shares = [cash.ours, cash.theirs].map { all > 0 ? $0 / all : 0 }
            let bars = zip(
                Party.allCases, Drawing(glyphs).stack(shares, columns: cells, marks: Party.allCases.map { marks[$0] })
            )
            .map { Span($1, $0.slot) }
            let blank = String(repeating: " ", count: max(0, bar - bars.reduce(0) { $0 + $1.text.count }))
            let numbers = [cash.ours, cash.theirs].map {
                DisplayWidth.pad(all > 0 ? mark + plain($0, text) : "", to: number, align: .trailing)
            }
            let before = DisplayWidth.pad(way.map { right($0.cells[period]) }.joined(), to: ways)
            return [Span("\(years[period]) ", .muted)] + (way.isEmpty ? [] : [Span(before)]) + bars
                + [Span(blank + numbers.joined())]
        }
        return (head, body)
    }

    /// Of each year: what there is, what the loan and the guarantee take, and what is left.
    private func waterfall(_ valuation: ProjectValuation, _ text: FigureText, _ mark: String, _ count: Int)
        -> [(title: ValuationWords, cells: [String])]
    {
        let loan = valuation.hasNoDebt ? nil : valuation.loan
        func cells(_ list: Result<[Double], Undefined>?, _ sign: Double = 1) -> [String] {
            guard let list else { return (0..<count).map { _ in "" } }
            guard case .success(let values) = list else { return (0..<count).map { _ in "?" } }
            return (0..<count).map { period in
                let value = period < values.count ? sign * values[period] : 0
                return value == 0 ? PageSign.nothing.text : mark + plain(value, text)
            }
        }
        let service = loan?.map { loan in (0..<loan.count).map(loan.service) }
        let left =
            loan == nil
            ? valuation.cfads
            : valuation.cfads.flatMap { cash in
                (service ?? .success([])).flatMap { service in
                    valuation.premiums.map { premiums in
                        cash.indices.map { period in
                            cash[period] - (period < service.count ? service[period] : 0)
                                - (period < premiums.count ? premiums[period] : 0)
                        }
                    }
                }
            }
        return [
            (.cfads, cells(valuation.cfads)), (.service, cells(service, -1)),
            (.fees, cells(loan.map { _ in valuation.premiums }, -1)), (.left, cells(left)),
        ]
    }

    private func plain(_ value: Double, _ text: FigureText) -> String {
        let money = text.money(value)
        return String(money.dropLast(text.suffix.count))
    }

    private static let yearColumn = 5
    private static let moneyColumn = 9

    /// What all columns of the years need.
    static let columnsOfYears = yearColumn + 13 * moneyColumn

    /// Every year's money, debt and cover. What a narrow screen has no room for beside the rest stands below it.
    func yearLines(_ appraisal: Appraisal, side: Party, width: Int) -> (head: [StyledLine], body: [StyledLine]) {
        let columns = yearColumns(appraisal, side)
        let count = columns.first?.cells.count ?? 0
        let head = title(.yearByYear, appraisal, side)
        let years: [Int]
        do throws(Undefined) {
            let valuation = appraisal.sides[side].valuation
            years = try (0..<count).map { period throws(Undefined) in try valuation.year(of: period) }
        } catch {
            return ([head], [[Span(error.reason, .muted)]])
        }
        let room = max(1, (width - Workbench.yearColumn) / Workbench.moneyColumn)
        func line(_ first: String, _ cells: [String]) -> String {
            DisplayWidth.pad(first, to: Workbench.yearColumn)
                + cells.map { DisplayWidth.pad($0, to: Workbench.moneyColumn, align: .trailing) }.joined()
        }
        var body: [StyledLine] = []
        for start in stride(from: 0, to: columns.count, by: room) {
            let shown = columns[start..<min(columns.count, start + room)]
            if start > 0 { body.append([]) }
            body.append([Span(line("", shown.map(\.title.text)), .muted)])
            body += (0..<count).map { period in
                [Span(line("\(years[period])", shown.map { $0.cells[period] }))]
            }
        }
        // One block keeps its headings in sight.
        guard columns.count > room, let first = body.first else {
            return ([head] + body.prefix(1), Array(body.dropFirst()))
        }
        return ([head], [first] + body.dropFirst())
    }

    /// What cannot be known stands as a question mark in every year.
    private func yearColumns(_ appraisal: Appraisal, _ side: Party) -> [(title: ValuationWords, cells: [String])] {
        let valuation = appraisal.sides[side].valuation
        let text = FigureText(of: appraisal.money)
        let mark = appraisal.sides[side].isIllustrative ? "~" : ""
        let loan = valuation.hasNoDebt ? nil : valuation.loan
        let split = valuation.terms.shareBefore == nil ? nil : valuation.split
        func money(_ list: Result<[Double], Undefined>?) -> [String] {
            switch list {
            case .failure: return (0..<valuation.count).map { _ in "?" }
            case .success(let list):
                return (0..<valuation.count).map {
                    $0 < list.count && list[$0] != 0 ? mark + plain(list[$0], text) : ""
                }
            case nil: return (0..<valuation.count).map { _ in "" }
            }
        }
        let costs = valuation.operatingCost.map { zip($0, valuation.tax).map { $0 + $1 } }
        let coverage = try? valuation.coverage()
        let cover = (0..<valuation.count).map { period in
            (try? coverage?.dscr(in: period)).map { mark + FigureText.decimal($0, places: 2) } ?? ""
        }
        return [
            (.capital, money(valuation.capitalCost)), (.revenue, money(valuation.revenue)), (.costs, money(costs)),
            (.cfads, money(valuation.cfads)), (.drawn, money(loan?.map(\.drawdown))),
            (.service, money(loan?.map { loan in (0..<loan.count).map(loan.service) })), (.dscr, cover),
            (.debt, money(loan?.map(\.balance))), (.equity, money(valuation.equityFlows)),
            (.premium, money(valuation.premiums)), (.ours, money(split?.map { $0.map(\.ours) })),
            (.theirs, money(split?.map { $0.map(\.theirs) })),
            (.recover, money(split?.map { $0.map(\.unrecovered) })),
        ]
    }
}

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

    /// `2031 ████████▃▃▃▃▃▃▃▃ ~0.54 ~0.54`: each year's cash as a bar of both sides.
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
        let number = 9
        let bar = max(4, width - 5 - 2 * number)
        head.append(
            [Span(String(repeating: " ", count: 5 + bar))]
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
            return [Span("\(years[period]) ", .muted)] + bars + [Span(blank + numbers.joined())]
        }
        return (head, body)
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

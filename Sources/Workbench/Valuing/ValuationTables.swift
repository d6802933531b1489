import Negotiation
import Screen
import Valuation

// A valuation year by year: who gets the cash, and the whole table.
extension Workbench {
    /// `2031  TTTTTTTTWWWWWWWW  0.54 | 0.54`: each year's cash as a bar with the letters of both sides.
    func cashLines(_ appraisal: Appraisal, side: Int, width: Int) -> (head: [StyledLine], body: [StyledLine]) {
        let valuation = appraisal.sides[side].valuation
        let text = FigureText(of: appraisal.money)
        let letters = sideLetters(appraisal)
        let names = appraisal.sides.map(\.side.name)
        var head: [StyledLine] = [
            [
                Span("Cash by side", .header, .bold),
                Span("  on \(names[side])'s assumptions, \(text.unit.symbol) \(appraisal.currency)", .muted),
            ]
        ]
        switch valuation.split {
        case .failure(let why): return (head, [[Span(why.reason, .muted)]])
        case .success(let periods):
            let share = valuation.result(of: .cashShare)
            let recovered = periods.firstIndex { $0.ours > 0 && $0.unrecovered == 0 }
            let last = valuation.year(of: max(0, periods.count - 1))
            let turn = recovered.map { "recovered in \(valuation.year(of: $0))" } ?? "not recovered by \(last)"
            let part = (try? share.get()).map { "\(names[0]) \(text.text($0, of: .cashShare)) in all; " } ?? ""
            head.append([Span("\(part)\(turn)", .muted)])
            var lines: [StyledLine] = []
            let largest = periods.map { $0.ours + $0.theirs }.max() ?? 0
            let bar = max(4, width - 5 - 20)
            for (period, cash) in periods.enumerated() {
                let all = cash.ours + cash.theirs
                let cells = largest > 0 ? Int((all / largest * Double(bar)).rounded()) : 0
                let counts = Workbench.apportion(all > 0 ? [cash.ours / all, cash.theirs / all] : [0, 0], cells)
                let bars = String(repeating: letters[0], count: counts[0])
                let rest = String(repeating: letters.last ?? "", count: counts[1])
                let blank = String(repeating: " ", count: max(0, bar - counts[0] - counts[1]))
                let numbers = [cash.ours, cash.theirs].map {
                    DisplayWidth.pad(all > 0 ? plain($0, text) : "", to: 9, align: .trailing)
                }
                lines.append([
                    Span("\(valuation.year(of: period)) ", .muted), Span(bars, sideSlot(appraisal.sides[0].side.id)),
                    Span(rest, sideSlot(appraisal.sides.last?.side.id)), Span(blank + numbers.joined()),
                ])
            }
            return (head, lines)
        }
    }

    private func plain(_ value: Double, _ text: FigureText) -> String {
        let money = text.money(value)
        return String(money.dropLast(text.unit.symbol.count))
    }

    /// Every year's money, debt and cover; what a narrow screen has no room for is left out at the right.
    func yearLines(_ appraisal: Appraisal, side: Int, width: Int) -> (head: [StyledLine], body: [StyledLine]) {
        let valuation = appraisal.sides[side].valuation
        let text = FigureText(of: appraisal.money)
        let loan = try? valuation.loan.get()
        let coverage = try? valuation.coverage()
        let split = try? valuation.split.get()
        let count = max(valuation.flows.count, loan?.count ?? 0)
        func money(_ list: [Double]) -> [String] {
            (0..<count).map { $0 < list.count && list[$0] != 0 ? plain(list[$0], text) : "" }
        }
        let costs = zip(valuation.operatingCost, valuation.tax).map { $0 + $1 }
        let service = (0..<count).map { loan?.service(in: $0) ?? 0 }
        let cover = (0..<count).map { period in
            (try? coverage?.dscr(in: period)).map { FigureText.decimal($0, places: 2) } ?? ""
        }
        let table: [(String, [String])] = [
            ("capital", money(valuation.capitalCost)), ("revenue", money(valuation.revenue)), ("costs", money(costs)),
            ("CFADS", money(valuation.cfads)), ("drawn", money(loan?.drawdown ?? [])), ("service", money(service)),
            ("DSCR", cover), ("debt", money(loan?.balance ?? [])), ("equity", money(valuation.equityFlows)),
            ("premium", money(valuation.premiums)), ("ours", money(split?.map(\.ours) ?? [])),
            ("theirs", money(split?.map(\.theirs) ?? [])), ("to recover", money(split?.map(\.unrecovered) ?? [])),
        ]
        let cell = 8
        let shown = table.prefix(max(1, (width - 5) / cell))
        func line(_ first: String, _ cells: [String]) -> String {
            DisplayWidth.pad(first, to: 5) + cells.map { DisplayWidth.pad($0, to: cell, align: .trailing) }.joined()
        }
        let title: StyledLine = [
            Span("By year", .header, .bold),
            Span(
                "  on \(appraisal.sides[side].side.name)'s assumptions, \(text.unit.symbol) \(appraisal.currency)",
                .muted),
        ]
        let rows = (0..<count).map { period -> StyledLine in
            [Span(line("\(valuation.year(of: period))", shown.map { $0.1[period] }))]
        }
        return ([title, [Span(line("", shown.map(\.0)), .muted)]], rows)
    }
}

import FrontMatter
import Valuation
import Words

/// A project's flows, ready to be valued.
package struct ProjectMoney: Sendable {
    package let flows: ProjectFlows
    /// The calendar year of the first.
    package let firstYear: Int
    package let currency: Currency
    /// Whether any figure is made up.
    package let isIllustrative: Bool

    /// Longer than any project, and short enough to be valued while a key is pressed.
    package static let mostYears = 200
}

/// Something wrong with a valuation that each field, on its own, does not show.
struct ValuationFault {
    /// Below the record.
    let path: Path
    let message: String
    let severity: Problem.Severity

    init(path: Path, _ words: some Saying, severity: Problem.Severity = .error) {
        self.path = path
        message = words.text
        self.severity = severity
    }
}

extension ValuationBasis {
    /// What is said of the flows, but cannot be read.
    var unreadFlows: UnreadField? { unread.flows ?? flows.lazy.compactMap(\.unread).first }

    /// The flows year by year; nil, with the reasons, where they do not make one row of years in one currency.
    func money() -> (money: ProjectMoney?, faults: [ValuationFault]) {
        // What cannot be read has been told; without it, the flows are not those of the project.
        guard unreadFlows == nil else { return (nil, []) }
        var faults: [ValuationFault] = []
        let rows = flows.enumerated().sorted { $0.element.years.years.lowerBound < $1.element.years.years.lowerBound }
        var currency: Currency?
        var last: Int?
        var isIllustrative = false
        var (capitalCost, revenue, operatingCost, tax): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
        for (index, row) in rows {
            let path: Path = ["valuation", "flows", .index(index)]
            let years = row.years.years
            if let last, years.lowerBound <= last {
                faults.append(
                    .init(
                        path: path.appending(.key("years")),
                        ValuationFaultWords.yearTwice(years.lowerBound)))
            } else if let last, years.lowerBound > last + 1 {
                let missing = last + 2 == years.lowerBound ? "\(last + 1)" : "\(last + 1)-\(years.lowerBound - 1)"
                faults.append(
                    .init(
                        path: path.appending(.key("years")),
                        ValuationFaultWords.yearsMissing(missing)))
            }
            last = max(last ?? 0, years.upperBound)
            for (key, claims) in row.amounts {
                guard let claims else { continue }
                isIllustrative = isIllustrative || claims.isIllustrative
                if let currency, claims.value.currency != currency {
                    faults.append(
                        .init(
                            path: path.appending(.key(key)),
                            ValuationFaultWords.otherYearsIn(currency.code, own: claims.value.currency.code)))
                }
                currency = currency ?? claims.value.currency
            }
        }
        if let first = rows.first?.element.years.years.lowerBound, let last, last - first >= ProjectMoney.mostYears {
            let row = rows.last?.offset ?? 0
            return (
                nil,
                faults + [
                    .init(
                        path: ["valuation", "flows", .index(row), "years"],
                        ValuationFaultWords.tooManyYears(last - first + 1, most: ProjectMoney.mostYears))
                ]
            )
        }
        guard let firstYear = rows.first?.element.years.years.lowerBound, let currency else { return (nil, faults) }
        guard faults.isEmpty else { return (nil, faults) }
        for (_, row) in rows {
            for _ in row.years.years {
                capitalCost.append(row.capitalCost?.value.value.double ?? 0)
                revenue.append(row.revenue?.value.value.double ?? 0)
                operatingCost.append(row.operatingCost?.value.value.double ?? 0)
                tax.append(row.tax?.value.value.double ?? 0)
            }
        }
        if !capitalCost.contains(where: { $0 > 0 }) {
            faults.append(
                .init(
                    path: ["valuation", "flows"],
                    ValuationFaultWords.noCapitalCost,
                    severity: .warning))
        }
        if !revenue.contains(where: { $0 > 0 }) {
            faults.append(
                .init(
                    path: ["valuation", "flows"],
                    ValuationFaultWords.noRevenue,
                    severity: .warning))
        }
        let flows = ProjectFlows(
            capitalCost: capitalCost, revenue: revenue, operatingCost: operatingCost, tax: tax)
        return (
            ProjectMoney(flows: flows, firstYear: firstYear, currency: currency, isIllustrative: isIllustrative), faults
        )
    }
}

/// A project's own money as one party sees it, by period, before it is financed.
///
/// A class, since tens of thousands of mixtures share a few of them.
final class ProjectCash: Sendable {
    let capitalCost: [Double]
    let revenue: [Double]
    let operatingCost: [Double]
    let tax: [Double]
    /// Cash flow available for debt service: revenue less operating cost and tax (Yescombe, *Principles of Project Finance*).
    let cfads: [Double]
    /// CFADS less capital cost.
    let flows: [Double]

    init(_ project: ProjectFlows, _ terms: ProjectTerms) {
        capitalCost = project.capitalCost.map { $0 * terms.capitalCost }
        revenue = project.revenue.map { $0 * terms.revenue }
        operatingCost = project.operatingCost.map { $0 * terms.operatingCost }
        tax = project.tax
        var cfads = revenue
        for period in cfads.indices { cfads[period] -= operatingCost[period] + tax[period] }
        self.cfads = cfads
        var flows = cfads
        for period in flows.indices { flows[period] -= capitalCost[period] }
        self.flows = flows
    }

    var count: Int { flows.count }

    /// The period in which revenue begins; where there is none, the one after the last capital cost.
    var opening: Int { revenue.firstIndex { $0 > 0 } ?? (capitalCost.lastIndex { $0 > 0 } ?? -1) + 1 }

    /// The first capital cost; nil where there is none.
    var start: Int? { capitalCost.firstIndex { $0 > 0 } }

    /// The periods of construction: until there is revenue, and beyond that until the last capital cost that falls within
    /// the grace of the loan that pays for it.
    func construction(grace: Int) -> Range<Int> {
        guard let start else { return 0..<0 }
        let opening = min(opening, count)
        let graced = min(start + grace + 1, count)
        let last = capitalCost[start..<graced].lastIndex { $0 > 0 } ?? start
        return start..<max(opening, last + 1)
    }
}

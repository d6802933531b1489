/// Money divided into instruments.
package struct InstrumentSplit: Sendable {
    private let currency: Currency
    /// Of the dossier's instruments.
    private let order: [InstrumentID]
    private var sums: [(kind: InstrumentID, sum: Portfolio.Sum)] = []

    package init(in currency: Currency, _ order: [InstrumentID] = InstrumentID.known) {
        self.currency = currency
        self.order = order
    }

    /// The instruments that are in it, in the order of `dossier.md`. What that file does not name comes last: while it is
    /// broken, nothing was held against it.
    package var kinds: [InstrumentID] {
        let met = sums.map(\.kind)
        return order.filter(met.contains) + met.filter { !order.contains($0) }
    }

    package subscript(kind: InstrumentID) -> Portfolio.Sum {
        sums.first { $0.kind == kind }?.sum ?? .init(in: currency)
    }

    package var whole: Portfolio.Sum {
        kinds.reduce(into: .init(in: currency)) { $0.add(self[$1]) }
    }

    /// Each instrument's part of the whole, between 0 and 1.
    package var shares: [(kind: InstrumentID, share: Double)] {
        let whole = whole.total.value
        return kinds.map { ($0, self[$0].total.value.ratio(to: whole) ?? 0) }
    }

    /// Takes in the parts of a project, or those that are wanted.
    mutating func add(_ project: Project, where isWanted: (InstrumentPart) -> Bool = { _ in true }) {
        for part in project.instruments where isWanted(part) { add(part, of: project) }
    }

    mutating func add(_ part: InstrumentPart, of project: Project) {
        let place = sums.firstIndex { $0.kind == part.kind } ?? sums.endIndex
        if place == sums.endIndex { sums.append((part.kind, .init(in: currency))) }
        sums[place].sum.add(part.money(of: project.amount))
    }
}

/// Money divided into instruments.
package struct InstrumentSplit: Sendable {
    private let currency: Currency
    private var sums: [(kind: InstrumentKind, sum: Portfolio.Sum)] = []

    package init(in currency: Currency) { self.currency = currency }

    /// The instruments that are in it, in the order of `InstrumentKind`.
    package var kinds: [InstrumentKind] { InstrumentKind.allCases.filter { kind in sums.contains { $0.kind == kind } } }

    package subscript(kind: InstrumentKind) -> Portfolio.Sum {
        sums.first { $0.kind == kind }?.sum ?? .init(in: currency)
    }

    package var whole: Portfolio.Sum {
        kinds.reduce(into: .init(in: currency)) { $0.add(self[$1]) }
    }

    /// Each instrument's part of the whole, between 0 and 1.
    package var shares: [(kind: InstrumentKind, share: Double)] {
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

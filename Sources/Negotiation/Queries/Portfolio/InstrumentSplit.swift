/// Money divided into instruments.
package struct InstrumentSplit: Sendable {
    private let currency: Currency
    private var sums: [InstrumentKind: Portfolio.Sum] = [:]

    package init(in currency: Currency) { self.currency = currency }

    /// The instruments that are in it, in the order of `InstrumentKind`.
    package var kinds: [InstrumentKind] { InstrumentKind.allCases.filter { sums[$0] != nil } }

    package subscript(kind: InstrumentKind) -> Portfolio.Sum { sums[kind] ?? .init(in: currency) }

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
        sums[part.kind, default: .init(in: currency)].add(part.money(of: project.amount))
    }
}

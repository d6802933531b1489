import Words

extension Project {
    /// The instruments of the project that are none of the three whose terms the sides assume: their money is in the flows,
    /// but neither borrowed nor guaranteed by what the valuation knows of it.
    var untermedInstruments: [InstrumentID] {
        instruments.map(\.kind).filter { !InstrumentID.known.contains($0) }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Dossier {
    /// What the valuation does with a project's instruments that it knows nothing of; `nil` where there are none.
    package func note(onUntermed instruments: [InstrumentID]) -> String? {
        guard !instruments.isEmpty else { return nil }
        let names = instruments.map { framework.subject.policy(on: $0)?.short ?? framework.subject.name(of: $0) }
        return ValuationFaultWords.outsideDebtService(names).text
    }
}

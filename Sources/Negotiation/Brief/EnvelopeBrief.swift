extension BriefSource {
    /// The parts of the envelope, where it has any: how much of each is taken, and whether the rest can be in time.
    var envelopeParts: [Brief.Block] {
        let parts = dossier.envelopeParts.filter { $0.part != nil || !$0.isEmpty }
        guard !parts.isEmpty else { return [] }
        let rows = parts.map { standing in
            [
                standing.part?.label ?? "in no part", amount(standing.part?.amount), amount(standing.selected.sum),
                standing.part?.capPerYear.map { amount($0) } ?? "",
                standing.sum(in: today.year).map { amount($0) } ?? "", outlook(standing),
            ]
        }
        return [
            .table(
                .init(
                    columns: [
                        .init("part"), .init("amount", isNumber: true), .init("selected", isNumber: true),
                        .init("cap a year", isNumber: true), .init("in \(today.year)", isNumber: true), .init("by cap"),
                    ], rows: rows))
        ]
    }

    private func outlook(_ standing: PartStanding) -> String {
        for pace in standing.paces(framework, today) {
            guard case .impossible(_, let left)? = pace.verdict else { continue }
            return
                "\(standing.isAssumed(pace) ? "~" : "")\(left.short(.up)) too much for \(pace.pace.deadline.value.long)"
        }
        return standing.lastYearAtCap(today).map { "\(standing.isAssumed() ? "~" : "")\($0) at the earliest" } ?? ""
    }
}

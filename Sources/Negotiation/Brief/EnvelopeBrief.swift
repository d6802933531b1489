import Words

extension BriefSource {
    /// The parts of the envelope, where it has any: how much of each is taken, and whether the rest can be in time.
    var envelopeParts: [Brief.Block] {
        let parts = dossier.envelopeParts.filter { $0.part != nil || !$0.isEmpty }
        guard !parts.isEmpty else { return [] }
        let rows = parts.map { standing in
            [
                standing.part?.label ?? BoardWords.inNoPart.text, amount(standing.part?.amount),
                amount(standing.selected.sum),
                standing.part?.capPerYear.map { amount($0) } ?? "",
                standing.sum(in: today.year).map { amount($0) } ?? "", outlook(standing),
            ]
        }
        return [
            .table(
                .init(
                    columns: [
                        .init(.part), .init(.amount, isNumber: true), .init(.selected, isNumber: true),
                        .init(.capPerYear, isNumber: true), .init(.inYear(year: today.year), isNumber: true),
                        .init(.byCap),
                    ], rows: rows))
        ]
    }

    private func outlook(_ standing: PartStanding) -> String {
        for pace in standing.paces(framework, today) {
            guard case .impossible(_, let left)? = pace.verdict else { continue }
            return BriefWords.tooMuch(
                assumed: standing.isAssumed(pace), amount: left.short(.up), deadline: pace.pace.deadline.value.long
            ).text
        }
        return standing.lastYearAtCap(today).map {
            BriefWords.atTheEarliest(assumed: standing.isAssumed(), year: $0).text
        } ?? ""
    }
}

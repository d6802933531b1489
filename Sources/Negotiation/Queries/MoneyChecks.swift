import FrontMatter

// Institutions and exchange rates, and the names and currencies that other fields use.
extension Inspection<Framework> {
    mutating func checkInstitutions() {
        let names = record.institutions.map(\.name)
        var seen: Set<String> = []
        for (index, institution) in record.institutions.enumerated() {
            let path: Path = ["institutions", .index(index)]
            if !seen.insert(institution.name).inserted {
                report(
                    path.appending(.key("name")),
                    "a second institution `\(institution.name)`: put all of it into one entry")
            }
            if institution.period != nil, institution.limit == nil {
                report(
                    path.appending(.key("period")), "a period without a limit: add limit, or delete the period",
                    .warning)
            }
            guard let currency = institution.limit?.value.currency, currency != record.subject.pledged?.value.currency,
                !record.exchangeRates.contains(where: { $0.currency == currency })
            else { continue }
            report(
                path.appending(.key("limit")),
                "a limit in \(currency) without a rate, so it is shown but not compared: "
                    + "add `\(currency)` under exchange-rates", .warning)
        }
        let known = Set(names)
        for (place, policy) in record.instruments.enumerated() {
            for (index, name) in policy.institutions.enumerated() where !known.contains(name) {
                check(name, at: ["instruments", .index(place), "institutions", .index(index)], among: names)
            }
        }
    }

    mutating func checkRates() {
        var seen: Set<Currency> = []
        for (index, rate) in record.exchangeRates.enumerated() {
            let path: Path = ["exchange-rates", .index(index)]
            if let currency = rate.currency {
                if !seen.insert(currency).inserted {
                    report(
                        path.appending(.key("currency")), "a second rate of \(currency): the first counts, delete one"
                    )
                }
                if currency == record.subject.pledged?.value.currency {
                    report(
                        path.appending(.key("currency")),
                        "\(currency) is the envelope's own currency: delete its rate", .warning)
                }
            }
            for claim in rate.perUnit?.all ?? [] where claim.value <= .zero {
                report(
                    path.appending(.key("per-unit")),
                    "the rate is \(claim.value): write how many make one unit of the envelope's currency, above zero")
            }
            if rate.perUnit == nil {
                report(
                    path, "a rate without `per-unit`: write how many make one unit of the envelope's currency", .warning
                )
            }
        }
    }
}

extension Inspection<Project> {
    mutating func checkInstitutions(among names: [String]) {
        let known = Set(names)
        for (index, part) in record.instruments.enumerated() {
            guard let name = part.institution, !known.contains(name) else { continue }
            check(name, at: ["instruments", .index(index), "institution"], among: names)
        }
    }
}

extension Inspection {
    /// Names are held against the list only where there is one: to keep it is nobody's duty.
    fileprivate mutating func check(_ name: String, at path: Path, among names: [String]) {
        guard !names.isEmpty else { return }
        guard !isFull(of: .warning) else { return report(path, "", .warning) }
        let remedy =
            Spelling.nearest(to: name, among: names).map { "did you mean `\($0)`?" }
            ?? "write \(Shape.oneOf(names)), or add it under institutions of dossier.md"
        report(path, "no institution `\(name)`: \(remedy)", .warning)
    }
}

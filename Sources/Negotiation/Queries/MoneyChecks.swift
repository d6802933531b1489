import FrontMatter
import Words

// Institutions and exchange rates, and the names and currencies that other fields use.
extension Inspection<Framework> {
    mutating func checkInstitutions() {
        let names = record.institutions.map(\.name)
        var seen: Set<String> = []
        for (index, institution) in record.institutions.enumerated() {
            let path: Path = ["institutions", .index(index)]
            if !seen.insert(institution.name).inserted {
                report(path.appending(.key("name")), MoneyCheckWords.secondInstitution(institution.name))
            }
            if institution.period != nil, institution.limit == nil {
                report(path.appending(.key("period")), MoneyCheckWords.periodWithoutLimit, .warning)
            }
            guard let currency = institution.limit?.value.currency, currency != record.subject.pledged?.value.currency,
                !record.exchangeRates.contains(where: { $0.currency == currency })
            else { continue }
            report(
                path.appending(.key("limit")), MoneyCheckWords.limitWithoutRate(currency: currency.code), .warning)
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
                    report(path.appending(.key("currency")), MoneyCheckWords.secondRate(currency: currency.code))
                }
                if currency == record.subject.pledged?.value.currency {
                    report(
                        path.appending(.key("currency")), MoneyCheckWords.rateOfOwnCurrency(currency.code),
                        .warning)
                }
            }
            for claim in rate.perUnit?.all ?? [] where claim.value <= .zero {
                report(path.appending(.key("per-unit")), MoneyCheckWords.rateNotAboveZero("\(claim.value)"))
            }
            if rate.perUnit == nil {
                report(path, MoneyCheckWords.rateWithoutUnit, .warning)
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
        guard !isFull(of: .warning) else { return count(.warning) }
        let correction = CorrectionWords.of(
            Spelling.nearest(to: name, among: names),
            else: .chooseOrAdd(names, to: "institutions", isInDossierFile: true))
        report(path, FieldFaultWords.noSuchWord(.institution, name, correction), .warning)
    }
}

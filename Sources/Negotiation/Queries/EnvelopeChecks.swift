import FrontMatter
import Words

// The parts of the envelope against each other, the whole and the words of the dossier.
extension Inspection<Framework> {
    mutating func checkEnvelopes(in dossier: Dossier) {
        guard !record.envelopes.isEmpty else { return }
        let currency = record.subject.pledged?.value.currency ?? record.envelopes.first?.amount?.value.currency
        let instruments = Vocabulary(record.subject).instruments
        for (index, part) in record.envelopes.enumerated() {
            let path: Path = ["envelopes", .index(index)]
            check(part, at: path, in: currency)
            for (place, instrument) in part.instruments.enumerated() where !instruments.contains(instrument.id) {
                report(
                    path.appending(.key("instruments")).appending(.index(place)),
                    unknown(.instrument, instrument.id, instruments, list: "instruments"))
            }
            // Sectors are held against the list only where there is one: to keep it is nobody's duty.
            for (place, sector) in part.sectors.enumerated()
            where !record.sectors.isEmpty && !record.sectors.contains(sector) {
                report(
                    path.appending(.key("sectors")).appending(.index(place)),
                    unknown(.sector, sector, record.sectors, list: "sectors"))
            }
        }
        if let whole = record.envelope?.value, let sum = record.subject.sumOfParts?.value,
            sum.currency == whole.currency, sum.value > whole.value
        {
            report(
                ["envelopes"],
                MoneyCheckWords.partsExceedEnvelope(sum: "\(sum)", envelope: "\(whole)")
            )
        }
        checkYears(dossier)
    }

    private func unknown(
        _ thing: DefinedThing, _ word: String, _ known: [String], list: String
    ) -> FieldFaultWords {
        .noSuchWord(
            thing, word,
            .of(
                Spelling.nearest(to: word, among: known),
                else: .chooseOrAdd(known, to: list, isInDossierFile: false)))
    }

    private mutating func check(_ part: EnvelopePart, at path: Path, in currency: Currency?) {
        if let amount = part.amount?.value, let currency, amount.currency != currency {
            report(
                path.appending(.key("amount")),
                MoneyCheckWords.otherCurrency(
                    amount.currency.code, than: record.envelope == nil ? .otherParts : .envelope, in: currency.code))
        }
        guard let cap = part.capPerYear?.value, let amount = part.amount?.value else { return }
        let place = path.appending(.key("cap-per-year"))
        if cap.currency != amount.currency {
            report(
                place, MoneyCheckWords.otherCurrency(cap.currency.code, than: .part, in: amount.currency.code))
        } else if cap.value > amount.value {
            report(place, MoneyCheckWords.capAbovePart(cap: "\(cap)", amount: "\(amount)"))
        } else if cap.value.isZero {
            report(place, MoneyCheckWords.capIsZero)
        }
    }

    private mutating func checkYears(_ dossier: Dossier) {
        guard record.envelopes.contains(where: { $0.capPerYear != nil }) else { return }
        for (index, standing) in dossier.envelopeParts.enumerated() {
            guard let cap = standing.part?.capPerYear?.value else { continue }
            for (year, held) in standing.years where standing.exceedsCap(held.sum) == true {
                report(
                    ["envelopes", .index(index), .key("cap-per-year")],
                    MoneyCheckWords.capExceeded(
                        sum: "\(held.sum.isIllustrative ? "~" : "")\(held.sum.total)", year: year, cap: "\(cap)",
                        projects: held.projects.prefix(3).map(\.id.file), more: held.projects.count - 3), .warning)
            }
        }
    }

    /// A word that nothing else knows is most likely meant, unless it is a letter away from one that everybody knows.
    mutating func checkInstruments() {
        let known = InstrumentID.known.map(\.id)
        for (index, policy) in record.instruments.enumerated() where !known.contains(policy.kind.id) {
            guard let near = Spelling.nearest(to: policy.kind.id, among: known) else { continue }
            report(
                ["instruments", .index(index), "kind"], CheckWords.instrumentOfItsOwn(policy.kind.id, near: near),
                .warning)
        }
    }
}

import FrontMatter

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
                    unknown("instrument", instrument.id, instruments))
            }
            // Sectors are held against the list only where there is one: to keep it is nobody's duty.
            for (place, sector) in part.sectors.enumerated()
            where !record.sectors.isEmpty && !record.sectors.contains(sector) {
                report(
                    path.appending(.key("sectors")).appending(.index(place)), unknown("sector", sector, record.sectors))
            }
        }
        if let whole = record.envelope?.value, let sum = record.subject.sumOfParts?.value,
            sum.currency == whole.currency, sum.value > whole.value
        {
            report(
                ["envelopes"],
                "the parts come to \(sum), more than the envelope of \(whole): make a part smaller, or `envelope` larger"
            )
        }
        checkYears(dossier)
    }

    private func unknown(_ noun: String, _ word: String, _ known: [String]) -> String {
        let remedy = Spelling.nearest(to: word, among: known).map { "did you mean `\($0)`?" }
        return "no \(noun) `\(word)`: \(remedy ?? "write \(Shape.oneOf(known)), or add it under \(noun)s")"
    }

    private mutating func check(_ part: EnvelopePart, at path: Path, in currency: Currency?) {
        if let amount = part.amount?.value, let currency, amount.currency != currency {
            let other = record.envelope == nil ? "the other parts are" : "the envelope is"
            report(
                path.appending(.key("amount")),
                "in \(amount.currency), while \(other) in \(currency): write it in \(currency)")
        }
        guard let cap = part.capPerYear?.value, let amount = part.amount?.value else { return }
        let place = path.appending(.key("cap-per-year"))
        if cap.currency != amount.currency {
            report(place, "in \(cap.currency), while the part is in \(amount.currency): write it in \(amount.currency)")
        } else if cap.value > amount.value {
            report(place, "a cap of \(cap) a year, above the part's \(amount): write less, or remove the cap")
        } else if cap.value.isZero {
            report(place, "the cap is zero: write the most that may be selected in a year, or remove the cap")
        }
    }

    private mutating func checkYears(_ dossier: Dossier) {
        guard record.envelopes.contains(where: { $0.capPerYear != nil }) else { return }
        for (index, standing) in dossier.envelopeParts.enumerated() {
            guard let cap = standing.part?.capPerYear?.value else { continue }
            for (year, held) in standing.years where standing.exceedsCap(held.sum) == true {
                report(
                    ["envelopes", .index(index), .key("cap-per-year")],
                    "\(held.sum.isIllustrative ? "~" : "")\(held.sum.total) selected in \(year), above the cap of \(cap) a year: see the amounts and `since` of "
                        + held.projects.prefix(3).map(\.id.file).joined(separator: ", ")
                        + (held.projects.count > 3 ? " and \(held.projects.count - 3) more" : ""), .warning)
            }
        }
    }

    /// A word that nothing else knows is most likely meant, unless it is a letter away from one that everybody knows.
    mutating func checkInstruments() {
        let known = InstrumentID.known.map(\.id)
        for (index, policy) in record.instruments.enumerated() where !known.contains(policy.kind.id) {
            guard let near = Spelling.nearest(to: policy.kind.id, among: known) else { continue }
            report(
                ["instruments", .index(index), "kind"],
                "`\(policy.kind.id)` makes an instrument of its own, unknown to the valuation: did you mean `\(near)`?",
                .warning)
        }
    }
}

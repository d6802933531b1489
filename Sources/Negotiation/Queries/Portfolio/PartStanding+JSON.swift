extension Dossier {
    /// The dossier's own record: its fields, and how the parts of the envelope stand.
    func frameworkJSON(_ id: RecordID) -> JSON? {
        guard let json = summary(of: id)?.json() else { return nil }
        let parts = framework.isBroken ? [] : envelopeParts
        guard case .object(let members) = json, !parts.isEmpty else { return json }
        return .object(members + [.init("envelope-standing", .array(parts.map(\.json)))])
    }
}

extension PartStanding {
    fileprivate var json: JSON {
        var members: [JSON.Member] = [
            .init("part", .optional(part?.id)), .init("selected", selected.sum.json),
            .init("shortlisted", shortlisted.sum.json),
        ]
        if part != nil { members.append(.init("remaining", remaining.map(\.json) ?? .null)) }
        members.append(
            .init(
                "selected-by-year",
                .array(
                    years.map { year, held in
                        .object(
                            [.init("year", .integer(year))] + held.sum.members
                                + (exceedsCap(held.sum).map { [.init("above-cap", .bool($0))] } ?? []))
                    })))
        if !undated.projects.isEmpty { members.append(.init("selected-without-year", undated.sum.json)) }
        return .object(members)
    }
}

extension Portfolio.Sum {
    /// With how many projects it does not hold.
    fileprivate var members: [JSON.Member] {
        total.jsonMembers + [.init("illustrative", .bool(isIllustrative))]
            + (unpriced > 0 ? [.init("without-amount", .integer(unpriced))] : [])
            + (uncounted > 0 ? [.init("not-counted", .integer(uncounted))] : [])
    }
    var json: JSON { .object(members) }
}

extension EnvelopeStanding.Remainder {
    fileprivate var json: JSON { .object(amount.jsonMembers + [.init("illustrative", .bool(isIllustrative))]) }
}

import FrontMatter
import Words

extension Package: ListedSubject {
    package typealias Order = PackageOrder

    package static var folder: String { "packages" }

    package static func records(of dossier: Dossier) -> Records<Package> { dossier.packages }
    package static func change(_ dossier: inout Dossier, _ body: (inout Records<Package>) -> Void) {
        body(&dossier.packages)
    }

    package static var stateField: String { "status" }

    package static func standards(in dossier: Dossier, today: CalendarDate) -> [Value.Entry] {
        [.init("status", .text(Status.draft.rawValue))]
    }

    package static func computedKeys(_ dossier: Dossier, today: CalendarDate) -> [ComputedKey<Record<Package>>] {
        [.count("gaps") { $0.subject.gapIDs.count }]
    }

    package static func derived(_ package: Record<Package>, in dossier: Dossier) -> [JSON.Member] {
        let open = dossier.crossings(of: package).filter { !$0.isSecret }
        return [.init("crossings", .array(open.map { .string(dossier.words(of: $0)) }))]
    }

    package static func digest(_ package: Record<Package>) -> Digest { Digest() }
    package static func matter(
        of package: Record<Package>, action: Int, in framework: Record<Framework>
    ) -> Agenda.Matter? { nil }

    package var named: [RecordID] { gapIDs + projects.map(\.record) }
    package var owners: [String] { [owner].compactMap(\.self) }

    package func mayContradict(_ framework: Framework) -> Bool { repeatedTerm != nil }

    package static func check(_ inspection: inout Inspection<Package>, in dossier: Dossier) {
        let terms = inspection.record.subject.terms
        if let index = inspection.record.subject.repeatedTerm {
            inspection.report(
                ["terms", .index(index)],
                RecordCheckWords.secondTerm(side: terms[index].side.id, gap: terms[index].gap.id)
            )
        }
        for (index, term) in terms.enumerated() {
            guard let value = term.value?.value, let gap = dossier.gap(term.gap.id)?.subject,
                let other = gap.positions.lazy.compactMap({ $0.value?.value }).first(where: { $0.unit != value.unit })
            else { continue }
            inspection.report(
                ["terms", .index(index), "value"],
                RecordCheckWords.incomparableTerm("\(value)", with: "\(other)"), .warning)
        }
        guard inspection.record.status == .accepted else { return }
        let open = dossier.untaken(of: inspection.record)
        if let first = open.first {
            inspection.report(
                ["status"],
                RecordCheckWords.untakenTerms(
                    open.count, side: first.side.id, gap: first.gap.id, package: inspection.record.id.name), .warning)
        }
    }

    package static var reviewTurn: Int { 3 }

    package static func reasons(_ package: Record<Package>, _ standing: Standing) -> [ReviewItem.Reason] { [] }
}

/// What can still be accepted first, the latest at its head.
package struct PackageOrder: RecordOrder {
    package init(_ framework: Framework) {}

    package func rank(_ package: Record<Package>) -> UInt64 {
        let turn: UInt64 = package.isBroken ? 2 : package.subject.status.isLive ? 0 : 1
        // A draft has no day yet, and comes before what was tabled.
        return turn << 60 | (package.subject.date?.placeFromLast ?? 0)
    }

    package func needsWork(_ package: Record<Package>) -> Bool { package.isLive }
}

extension Record<Package> {
    /// Whether it can be read and may still be accepted.
    public var isLive: Bool { !isBroken && subject.status.isLive }
}

extension Package {
    /// The gaps that it is about, each once.
    package var gapIDs: [RecordID] {
        terms.reduce(into: []) { if !$0.contains($1.gap.record) { $0.append($1.gap.record) } }
    }

    package func term(of side: String, on gap: RecordID) -> Term? {
        terms.first { $0.side.id == side && $0.gap.record == gap }
    }

    /// The first by which a side would give something on a gap twice.
    fileprivate var repeatedTerm: Int? {
        var seen: Set<[String]> = []
        return terms.firstIndex { !seen.insert([$0.gap.id, $0.side.id]).inserted }
    }
}

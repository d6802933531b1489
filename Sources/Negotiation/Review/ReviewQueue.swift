import FrontMatter

/// The records that a review stops at, the gravest first: what is broken or contradictory; critical gaps that are overdue;
/// what others changed; what is overdue, blocked or unowned; and last what only the reviewer changed.
package struct ReviewQueue: Sendable {
    package let items: [ReviewItem]

    /// - Parameters:
    ///   - baseline: nil for a first review, which goes over all that is live.
    ///   - own: records whose changes since the baseline are all the reviewer's own.
    ///   - wanted: nil looks at all records; else only at these, of which each that has a reason is given.
    package init(
        _ dossier: Dossier, since baseline: ReviewBaseline?, today: CalendarDate, own: Set<RecordID> = [],
        only wanted: Set<RecordID>? = nil
    ) {
        let gathering = Gathering(dossier, baseline, today, own, wanted)
        // The dossier's own order holds among what is alike.
        items = gathering.found.enumerated().sorted { a, b in
            (a.element.group, a.offset) < (b.element.group, b.offset)
        }.map(\.element)
    }

    /// The records whose standing may be another once these have changed: those that they hold up, or wait for.
    package static func neighbours(of ids: Set<RecordID>, in dossiers: [Dossier]) -> Set<RecordID> {
        var found = ids
        let names = Set(ids.filter { $0.kind == .gap }.map(\.name))
        guard !names.isEmpty else { return found }
        let wanted = Gap.fields(["projects", "linked-to"])
        for dossier in dossiers {
            found.formUnion(
                dossier.gaps.gathered { _, kept, neighbours in
                    let gap = kept.passing(wanted)
                    if names.contains(gap.id.name) { neighbours += gap.subject.projects.map(\.record) }
                    if gap.subject.linkedTo.contains(where: { names.contains($0.id) }) { neighbours.append(gap.id) }
                })
        }
        return found
    }
}

extension RecordList {
    fileprivate var reviewTurn: Int { Subject.reviewTurn }
}

/// The look at each record.
private struct Gathering {
    let dossier: Dossier
    let grounds: Grounds
    private(set) var found: [ReviewItem] = []

    init(
        _ dossier: Dossier, _ baseline: ReviewBaseline?, _ today: CalendarDate, _ own: Set<RecordID>,
        _ wanted: Set<RecordID>?
    ) {
        self.dossier = dossier
        let problems = dossier.contradictions(in: wanted ?? dossier.suspects).filter { $0.severity == .error }
        let faults = Dictionary(problems.sorted().map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        grounds = Grounds(baseline: baseline, own: own, faults: faults, unknown: dossier.unknown)
        let standing = Standing(dossier, today: today)
        let lists = dossier.lists.sorted { $0.reviewTurn < $1.reviewTurn }
        for list in lists { look(through: list, standing, wanted) }
        if wanted?.contains(.dossier) ?? true, let item = grounds.item(of: dossier.framework, [], isLive: false) {
            found.append(item)
        }
        lookForRemoved(wanted)
    }

    // Code of its own for each kind: all records are looked at before the first is shown.
    @_specialize(where List == Records<Project>)
    @_specialize(where List == Records<Gap>)
    @_specialize(where List == Records<Meeting>)
    @_specialize(where List == Records<Commitment>)
    @_specialize(where List == Records<Package>)
    private mutating func look<List: RecordList>(
        through list: List, _ standing: Standing, _ wanted: Set<RecordID>?
    ) {
        let (records, grounds) = (list.records, grounds)
        found += records.gathered(at: list.places(of: wanted)) { _, kept, items in
            let record = kept.passing()
            let item = grounds.item(
                of: record, List.Subject.reasons(record, standing), isLive: records.needsWork(record),
                isCritical: record.subject.isCritical)
            if let item { items.append(item) }
        }
    }

    private mutating func lookForRemoved(_ wanted: Set<RecordID>?) {
        guard let baseline = grounds.baseline else { return }
        let candidates = wanted.map { $0.filter { baseline.source(of: $0) != nil } } ?? Set(baseline.records)
        for id in candidates.sorted() where !dossier.contains(id) && !grounds.unknown.covers(id) {
            let title = (try? Document.record(Array(baseline.source(of: id) ?? [])))?.root["title"]
            found.append(
                ReviewItem(
                    id, [.removed(title: title.flatMap { $0.kind == .scalar ? $0.text : nil } ?? id.name)],
                    isOwn: grounds.own.contains(id)))
        }
    }
}

/// What each record is held against.
private struct Grounds: Sendable {
    let baseline: ReviewBaseline?
    let own: Set<RecordID>
    /// By file, the first that is no mere warning.
    let faults: [String: Problem]
    let unknown: Unknown

    /// Nil where there is no reason to stop at a record.
    func item<Subject>(
        of record: Record<Subject>, _ standing: [ReviewItem.Reason], isLive: Bool, isCritical: Bool = false
    ) -> ReviewItem? {
        var reasons = standing
        if let problem = record.problems.first(where: \.breaks) {
            reasons.append(.broken(problem))
        } else if let problem = record.problems.first(where: { $0.severity == .error }) ?? faults[record.file] {
            reasons.append(.contradictory(problem))
        }
        let change = change(of: record.id, record.source, isLive: isLive)
        if let change { reasons.append(change) }
        guard !reasons.isEmpty else { return nil }
        return ReviewItem(
            record.id, reasons, isOwn: change != nil && own.contains(record.id), isCritical: isCritical)
    }

    private func change(of id: RecordID, _ source: [UInt8], isLive: Bool) -> ReviewItem.Reason? {
        guard let baseline else { return isLive ? .first : nil }
        guard !unknown.covers(id) else { return nil }
        guard let before = baseline.source(of: id) else { return .added }
        return baseline.holds(id, source) ? nil : .changed(Change.differences(in: id, from: before, to: source))
    }
}

/// Something that has a day: what a timeline shows.
package struct TimelineEntry: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case meeting, planned, gap, project, action, clock, commitment, package

        /// Its place among what is on one day; below 8.
        fileprivate var turn: Int {
            switch self {
            case .action: 0
            case .clock: 1
            case .commitment: 2
            case .gap: 3
            case .meeting: 4
            case .package: 5
            case .planned: 6
            case .project: 7
            }
        }

        /// A letter on the axis, so that no colour is needed.
        package var letter: String {
            switch self {
            case .meeting: "M"
            case .planned: "m"
            case .gap: "G"
            case .project: "P"
            case .action: "A"
            case .clock: "C"
            case .commitment: "O"
            case .package: "T"
            }
        }
    }

    package let date: KnownDate
    package let kind: Kind
    package let title: String
    /// The rule or source of one of several readings of a clock.
    package let note: String?
    /// Nil for clocks of `dossier.md`.
    package let record: RecordID?
    /// Whether it should have been done by now.
    package let isOverdue: Bool
}

extension Dossier {
    /// All that has a day, in order: meetings, what is due, open actions, and every clock by each of its readings. What is
    /// of one kind on one day stands as in its list, the gravest gap before the others.
    package func timeline(_ today: CalendarDate) -> [TimelineEntry] {
        var entries: [TimelineEntry] = []
        func add<Subject>(
            _ records: Records<Subject>, by fields: Set<String>,
            _ make: @escaping @Sendable (Record<Subject>) -> [TimelineEntry]
        ) {
            let wanted = Subject.fields(fields.union(["title", "title-ja"]))
            entries += records.gathered { $2 += make($1.passing(wanted)) }
        }
        add(meetings, by: ["date", "status", "place", "actions"]) { meeting in
            guard !meeting.isBroken, meeting.status != .cancelled, !meeting.date.isUnread else { return [] }
            let isPlanned = meeting.status == .planned
            var entries: [TimelineEntry] = [
                .init(
                    date: meeting.date, kind: isPlanned ? .planned : .meeting, title: meeting.name,
                    note: meeting.place, record: meeting.id,
                    isOverdue: isPlanned && meeting.date.hasPassed(by: today))
            ]
            for action in meeting.actions where action.status == .open {
                guard let due = action.due else { continue }
                entries.append(
                    .init(
                        date: due, kind: .action, title: action.text, note: action.owner, record: meeting.id,
                        isOverdue: action.isOverdue(today)))
            }
            return entries
        }
        add(gaps, by: ["status", "due", "owner"]) { gap in
            guard gap.isLive, let due = gap.due else { return [] }
            return [
                .init(
                    date: due, kind: .gap, title: gap.name, note: gap.owner, record: gap.id,
                    isOverdue: gap.subject.isOverdue(today))
            ]
        }
        add(projects, by: ["stage", "due", "owner"]) { project in
            guard !project.isBroken, let due = project.due else { return [] }
            return [
                .init(
                    date: due, kind: .project, title: project.name, note: project.owner, record: project.id,
                    isOverdue: project.subject.isOverdue(today))
            ]
        }
        add(commitments, by: ["status", "due", "by"]) { [framework] commitment in
            guard commitment.isLive, let due = commitment.due else { return [] }
            return [
                .init(
                    date: due, kind: .commitment, title: commitment.name,
                    note: framework.subject.name(of: commitment.by.id),
                    record: commitment.id, isOverdue: commitment.subject.isOverdue(today))
            ]
        }
        add(packages, by: ["status", "date"]) { package in
            guard !package.isBroken, let date = package.subject.date else { return [] }
            return [
                .init(
                    date: date, kind: .package, title: package.name, note: package.status.rawValue, record: package.id,
                    isOverdue: false)
            ]
        }
        for clock in framework.subject.clocks {
            for reading in clock.readings {
                entries.append(
                    .init(
                        date: reading.date, kind: .clock, title: clock.title + (clock.isDisputed ? "!" : ""),
                        note: reading.rule ?? reading.source, record: nil, isOverdue: false))
            }
        }
        entries.sort { Int($0.date.place << 3) + $0.kind.turn }
        return entries
    }
}

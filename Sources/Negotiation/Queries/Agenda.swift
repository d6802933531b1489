/// What a dossier asks for by a day, added up once for each version of it: of today it knows nothing.
package struct Agenda: Sendable {
    /// A day by which something is to be done.
    package struct Day: Sendable {
        package let date: CalendarDate
        package fileprivate(set) var count = 0
        fileprivate let first: Matter

        /// One of it: an action before all else.
        package var title: String { first.title }
        package var owner: String? { first.owner }
    }

    /// A day on which something happens or ends: a clock, by one of its readings, or a planned meeting.
    package struct Mark: Sendable {
        package let date: CalendarDate
        package let isSummit: Bool
        package let isDisputed: Bool
        fileprivate let what: Happening

        package var title: String {
            switch what {
            case .clock(let title): title
            case .meeting(let meeting): meeting.name
            }
        }
    }

    fileprivate enum Happening: Sendable {
        case clock(String)
        case meeting(Record<Meeting>)
    }

    /// What is to be done; its words are made where they are shown.
    fileprivate enum Matter: Sendable {
        case action(Record<Meeting>, Int)
        case commitment(Record<Commitment>, Record<Framework>)
        case gap(Record<Gap>)
        case project(Record<Project>)

        var title: String {
            switch self {
            case .action(let meeting, let place): meeting.subject.actions[place].text
            case .commitment(let commitment, _): commitment.name
            case .gap(let gap): gap.name
            case .project(let project): project.name
            }
        }

        var owner: String? {
            switch self {
            case .action(let meeting, let place): meeting.subject.actions[place].owner
            case .commitment(let commitment, let framework): framework.subject.name(of: commitment.subject.by.id)
            case .gap(let gap): gap.subject.owner
            case .project(let project): project.subject.owner
            }
        }
    }

    /// In order, each once.
    package let days: [Day]
    /// In order; of the same day, clocks first, a summit before all others.
    package let marks: [Mark]
    private let own: OwnDays

    /// What the records of each kind ask for by themselves.
    private struct OwnDays {
        let meetings, commitments, gaps, projects: [Day]
    }

    package var isEmpty: Bool { days.isEmpty && marks.isEmpty }

    /// - Parameter known: the version before of the dossier and its agenda: what the lists that are the same ask for is taken
    ///   over. The next one differs from it in few records, or in one.
    package init(_ dossier: Dossier, after known: (dossier: Dossier, agenda: Agenda)? = nil) {
        let known = known?.dossier.framework === dossier.framework ? known : nil
        let (old, before) = (known?.dossier, known?.agenda.own)
        let framework = dossier.framework
        var planned: [Mark] = []
        let meetings = Agenda.days(of: dossier.meetings, (old?.meetings, before?.meetings)) { meeting, digest in
            guard let day = digest.planned else { return }
            planned.append(Mark(date: day, isSummit: false, isDisputed: false, what: .meeting(meeting)))
        } _: {
            .action($0, $1)
        }
        own = OwnDays(
            meetings: meetings,
            commitments: Agenda.days(of: dossier.commitments, (old?.commitments, before?.commitments)) { record, _ in
                .commitment(record, framework)
            },
            gaps: Agenda.days(of: dossier.gaps, (old?.gaps, before?.gaps)) { gap, _ in .gap(gap) },
            projects: Agenda.days(of: dossier.projects, (old?.projects, before?.projects)) { record, _ in
                .project(record)
            })
        days = Agenda.together([own.meetings, own.commitments, own.gaps, own.projects])
        if let known, dossier.meetings.isSame(as: known.dossier.meetings) {
            marks = known.agenda.marks
        } else {
            marks = Agenda.marks(of: dossier, planned)
        }
    }

    /// - Parameters:
    ///   - known: the list before, and what it asked for.
    ///   - note: told of each record that is looked at: of none where the list is the same.
    ///   - matter: what is to be done about a record, or about one of its actions.
    private static func days<Subject: ListedSubject>(
        of records: Records<Subject>, _ known: (records: Records<Subject>?, days: [Day]?),
        note: (Record<Subject>, Digest) -> Void = { _, _ in }, _ matter: (Record<Subject>, Int) -> Matter
    ) -> [Day] {
        if let days = known.days, let old = known.records, records.isSame(as: old) { return days }
        var asked: [(record: Int, action: Int)] = []
        // The day in the upper half, the place in `asked` in the lower: in order, the first record is the first of a day.
        var dated: [UInt64] = []
        for (place, record) in records.inOrder.enumerated() {
            let digest = record.digest
            note(record, digest)
            for (last, action) in digest.days {
                dated.append(last.place << 32 | UInt64(asked.count))
                asked.append((place, action))
            }
        }
        dated.sort()
        var days: [Day] = []
        for entry in dated {
            guard let date = CalendarDate(place: entry >> 32) else { continue }
            if days.last?.date != date {
                let (record, action) = asked[Int(entry & 0xFFFF_FFFF)]
                days.append(Day(date: date, first: matter(records[record], action)))
            }
            days[days.count - 1].count += 1
        }
        return days
    }

    /// The days of several lists as one; what stands first of a day is of the first list that has it.
    private static func together(_ lists: [[Day]]) -> [Day] {
        var days: [Day] = []
        var places = lists.map(\.startIndex)
        while true {
            var first: Int?
            for list in lists.indices where places[list] < lists[list].count {
                if let least = first, lists[least][places[least]].date <= lists[list][places[list]].date { continue }
                first = list
            }
            guard let first else { return days }
            let next = lists[first][places[first]]
            places[first] += 1
            if days.last?.date == next.date {
                days[days.count - 1].count += next.count
            } else {
                days.append(next)
            }
        }
    }

    private static func marks(of dossier: Dossier, _ planned: [Mark]) -> [Mark] {
        var marks: [Mark] = []
        for clock in dossier.framework.subject.clocks {
            for reading in clock.readings where !reading.date.isUnread {
                marks.append(
                    Mark(
                        date: reading.date.named, isSummit: clock.kind == .summit, isDisputed: clock.isDisputed,
                        what: .clock(clock.title)))
            }
        }
        marks += planned
        // What is equal keeps its order.
        return marks.enumerated().sorted {
            ($0.element.date, $0.element.isSummit ? 0 : 1, $0.offset)
                < ($1.element.date, $1.element.isSummit ? 0 : 1, $1.offset)
        }.map(\.element)
    }
}

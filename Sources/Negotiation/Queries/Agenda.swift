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

    package var isEmpty: Bool { days.isEmpty && marks.isEmpty }

    package init(_ dossier: Dossier) {
        var matters: [Matter] = []
        // The day in the upper half, the place in `matters` in the lower.
        var dated: [UInt64] = []
        func add(_ digest: Digest, _ matter: (Int) -> Matter) {
            for (last, action) in digest.days {
                dated.append(last.place << 32 | UInt64(matters.count))
                matters.append(matter(action))
            }
        }
        var marks: [Mark] = []
        for clock in dossier.framework.subject.clocks {
            for reading in clock.readings where !reading.date.isUnread {
                marks.append(
                    Mark(
                        date: reading.date.named, isSummit: clock.kind == .summit, isDisputed: clock.isDisputed,
                        what: .clock(clock.title)))
            }
        }
        for meeting in dossier.meetings.inOrder {
            let digest = meeting.digest
            add(digest) { .action(meeting, $0) }
            guard let day = digest.planned else { continue }
            marks.append(Mark(date: day, isSummit: false, isDisputed: false, what: .meeting(meeting)))
        }
        for commitment in dossier.commitments.inOrder {
            add(commitment.digest) { _ in .commitment(commitment, dossier.framework) }
        }
        for gap in dossier.gaps.inOrder { add(gap.digest) { _ in .gap(gap) } }
        for project in dossier.projects.inOrder { add(project.digest) { _ in .project(project) } }
        dated.sort()
        var days: [Day] = []
        for entry in dated {
            let matter = matters[Int(entry & 0xFFFF_FFFF)]
            guard let date = CalendarDate(place: entry >> 32) else { continue }
            if days.last?.date != date { days.append(Day(date: date, first: matter)) }
            days[days.count - 1].count += 1
        }
        self.days = days
        // What is equal keeps its order.
        self.marks = marks.enumerated().sorted {
            ($0.element.date, $0.element.isSummit ? 0 : 1, $0.offset)
                < ($1.element.date, $1.element.isSummit ? 0 : 1, $1.offset)
        }.map(\.element)
    }
}

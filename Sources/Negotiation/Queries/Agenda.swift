/// What a dossier asks for by a day, added up once for each version of it: of today it knows nothing.
package struct Agenda: Sendable {
    /// A day by which something is to be done.
    package struct Day: Sendable, Hashable {
        package let date: CalendarDate
        package fileprivate(set) var count = 0
        /// One of it: an action before all else.
        package let title: String
        package let owner: String?
    }

    /// A day on which something happens or ends: a clock, by one of its readings, or a planned meeting.
    package struct Mark: Sendable, Hashable {
        package let date: CalendarDate
        package let title: String
        package let isSummit: Bool
        package let isDisputed: Bool
    }

    /// In order, each once.
    package let days: [Day]
    /// In order; of the same day, clocks first, a summit before all others.
    package let marks: [Mark]

    package var isEmpty: Bool { days.isEmpty && marks.isEmpty }

    package init(_ dossier: Dossier) {
        var days: [CalendarDate: Day] = [:]
        func add(_ due: KnownDate?, _ title: @autoclosure () -> String, _ owner: @autoclosure () -> String?) {
            guard let due, !due.isUnread, !due.isOpenEnd else { return }
            if days[due.last] == nil {
                days[due.last] = Day(date: due.last, title: title(), owner: owner())
            }
            days[due.last]?.count += 1
        }
        var marks: [Mark] = []
        for clock in dossier.framework.subject.clocks {
            for reading in clock.readings where !reading.date.isUnread {
                marks.append(
                    Mark(
                        date: reading.date.named, title: clock.title, isSummit: clock.kind == .summit,
                        isDisputed: clock.isDisputed))
            }
        }
        for meeting in dossier.meetings.inOrder where !meeting.isBroken {
            for action in meeting.subject.actions where action.status == .open {
                add(action.due, action.text, action.owner)
            }
            guard meeting.subject.status == .planned, !meeting.subject.date.isUnread else { continue }
            marks.append(
                Mark(date: meeting.subject.date.named, title: meeting.name, isSummit: false, isDisputed: false))
        }
        for commitment in dossier.commitments.inOrder where commitment.isLive && commitment.subject.status.isPending {
            add(
                commitment.subject.due, commitment.name,
                dossier.framework.subject.name(of: commitment.subject.by.id))
        }
        for gap in dossier.gaps.inOrder where gap.isLive { add(gap.subject.due, gap.name, gap.subject.owner) }
        for project in dossier.projects.inOrder where !project.isBroken {
            add(project.subject.due, project.name, project.subject.owner)
        }
        self.days = days.values.sorted { $0.date < $1.date }
        // What is equal keeps its order.
        self.marks = marks.enumerated().sorted {
            ($0.element.date, $0.element.isSummit ? 0 : 1, $0.offset)
                < ($1.element.date, $1.element.isSummit ? 0 : 1, $1.offset)
        }.map(\.element)
    }
}

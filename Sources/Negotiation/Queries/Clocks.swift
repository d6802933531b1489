import Words

/// A date that is counted down to, by each reading of it.
package struct Clock: Sendable {
    package let title: String
    /// The same in every language, and as long as the dossier calls it so: its own title, or what it is the end of.
    let identity: String
    package let kind: Milestone.Kind
    /// What each source makes of it; the first counts.
    package let readings: [Reading]

    package struct Reading: Sendable, Hashable {
        package let date: KnownDate
        package let source: String?
        /// The rule that it was counted by, if it was.
        package let rule: String?
    }

    package var date: KnownDate? { readings.first?.date }
    package var isDisputed: Bool { readings.contains { $0.date != readings.first?.date } }
}

extension Framework {
    /// The milestones and the deadlines, of the whole and of its parts, soonest first.
    package var clocks: [Clock] {
        let calendars = Dictionary(
            self.calendars.map { ($0.id, $0.businessCalendar) }, uniquingKeysWith: { first, _ in first })
        var clocks = milestones.map { milestone in
            let dated = milestone.date?.all.map { Clock.Reading(date: $0.value, source: $0.source, rule: nil) } ?? []
            let counted =
                milestone.rule?.all.compactMap { claim in
                    claim.value.date(calendars: calendars).map {
                        Clock.Reading(date: KnownDate($0), source: claim.source, rule: claim.value.description)
                    }
                } ?? []
            return Clock(
                title: milestone.title, identity: milestone.ownTitle, kind: milestone.kind, readings: dated + counted)
        }
        if let deadlineClock { clocks.append(deadlineClock) }
        clocks += envelopes.compactMap { part in
            part.deadline.map { Clock(ClockWords.deadlineOf(part: part.label), identity: "deadline/\(part.id)", $0) }
        }
        return clocks.sortedByDate
    }

    /// The countdown to the end of the pledge.
    package var deadlineClock: Clock? {
        deadline.map { Clock(ClockWords.deadline, identity: "deadline", $0) }
    }

    /// The next summit, from today on.
    package func nextSummit(_ today: CalendarDate) -> Clock? { clocks.nextSummit(today) }
}

extension Clock {
    fileprivate init(_ title: ClockWords, identity: String, _ deadline: Claims<KnownDate>) {
        let readings = deadline.all.map { Reading(date: $0.value, source: $0.source, rule: nil) }
        self.init(title: title.text, identity: identity, kind: .deadline, readings: readings)
    }
}

extension Dossier {
    /// Those of `dossier.md`, and what a side still owes by a day; soonest first.
    package var clocks: [Clock] {
        let owed = commitments.filter { $0.isLive && $0.status.isPending }.compactMap { commitment in
            commitment.due.map { due in
                Clock(
                    title: commitment.name, identity: commitment.id.file, kind: .other,
                    readings: [
                        .init(
                            date: due,
                            source: ClockWords.owedBy(side: framework.subject.name(of: commitment.by.id)).text,
                            rule: nil)
                    ])
            }
        }
        let own = framework.subject.clocks
        return owed.isEmpty ? own : (own + owed).sortedByDate
    }
}

extension [Clock] {
    /// Those without a date come last.
    fileprivate var sortedByDate: [Clock] {
        let never = KnownDate(.latest)
        return sorted { ($0.date ?? never) < ($1.date ?? never) }
    }

    /// The first summit from today on, of clocks that are in order.
    package func nextSummit(_ today: CalendarDate) -> Clock? {
        first { $0.kind == .summit && $0.date?.hasPassed(by: today) == false }
    }
}

extension Gap {
    /// Days until it is due; negative once it is overdue; `nil` when it is settled or has no date.
    package func daysLeft(_ today: CalendarDate) -> Int? { status.isLive ? due?.daysLeft(on: today) : nil }

    /// Days since it reached its status.
    package func daysInStatus(_ today: CalendarDate) -> Int? { since?.daysSince(on: today) }

    package func isOverdue(_ today: CalendarDate) -> Bool { (daysLeft(today) ?? 0) < 0 }
}

extension Project {
    /// Days until the next step is due; negative once it is overdue.
    package func daysLeft(_ today: CalendarDate) -> Int? { due?.daysLeft(on: today) }

    /// Days since it reached its stage.
    package func daysInStage(_ today: CalendarDate) -> Int? { since?.daysSince(on: today) }

    package func isOverdue(_ today: CalendarDate) -> Bool { (daysLeft(today) ?? 0) < 0 }
}

extension ActionItem {
    package func isOverdue(_ today: CalendarDate) -> Bool {
        status == .open && due?.hasPassed(by: today) == true
    }
}

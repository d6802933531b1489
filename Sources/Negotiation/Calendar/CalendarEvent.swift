import Words

/// Something that has a day, as calendar programs show it: a meeting, what is due, a clock by one of its readings.
package struct CalendarEvent: Sendable, Hashable {
    package enum Kind: Sendable {
        case meeting, due, clock
    }

    /// What stands for it in every file that is ever written of this dossier: the record's file and, for parts, the place in it.
    package let identity: String
    package let kind: Kind
    /// The days that it may be on; one, where its day is known.
    package let days: ClosedRange<CalendarDate>
    package let summary: String
    /// Line by line.
    package let notes: [String]
    package var place: String?
    package var isCancelled = false
    /// Whether it is only planned, or its date is not certain.
    package var isTentative = false

    package init(
        identity: String, kind: Kind, days: ClosedRange<CalendarDate>, summary: String, notes: [String] = [],
        isTentative: Bool = false
    ) {
        (self.identity, self.kind, self.days) = (identity, kind, days)
        (self.summary, self.notes, self.isTentative) = (summary, notes, isTentative)
    }
}

extension Dossier {
    /// All that a calendar can hold, in the order of its days, and how many dates it cannot: those without an end, or that
    /// nobody can read.
    ///
    /// - Parameters:
    ///   - owner: whose due dates are wanted; nil wants all. Meetings and clocks are everybody's.
    ///   - secrets: what no event may tell.
    package func calendarEvents(of owner: String? = nil, withholding secrets: Secrets) -> (
        events: [CalendarEvent], leftOut: Int
    ) {
        var making = EventMaking(framework: framework.subject, owner: owner.map(SearchText.fold), secrets: secrets)
        for meeting in meetings.inOrder where !meeting.isBroken { making.add(meeting) }
        for gap in gaps.inOrder where gap.isLive {
            making.addDue(gap.due, gap.owner, of: gap.id, .gapDue(title: gap.name))
        }
        for project in projects.inOrder where !project.isBroken {
            making.addDue(project.due, project.owner, of: project.id, .projectDue(title: project.name))
        }
        for commitment in commitments.inOrder where commitment.isLive && commitment.status.isPending {
            let by = framework.subject.name(of: commitment.by.id)
            making.addDue(
                commitment.due, commitment.owner ?? by, of: commitment.id,
                .commitmentDue(title: commitment.name, by: by))
        }
        for clock in framework.subject.clocks { making.add(clock) }
        return (
            making.events.sorted { ($0.days.lowerBound, $0.identity) < ($1.days.lowerBound, $1.identity) },
            making.leftOut
        )
    }
}

private struct EventMaking {
    let framework: Framework
    let owner: String?
    let secrets: Secrets
    private(set) var events: [CalendarEvent] = []
    private(set) var leftOut = 0
    private var identities: Set<String> = []

    init(framework: Framework, owner: String?, secrets: Secrets) {
        (self.framework, self.owner, self.secrets) = (framework, owner, secrets)
    }

    mutating func add(_ meeting: Record<Meeting>) {
        for (index, action) in meeting.subject.actions.enumerated() where action.status == .open {
            addDue(
                action.due, action.owner, of: meeting.id, part: "/actions/\(index)", .actionDue(text: action.text),
                [.meeting(meeting.name)])
        }
        let notes: [CalendarWords] =
            (meeting.subject.preparation.time.map { [.time($0)] } ?? []) + [.file(meeting.id.file)]
        let place = meeting.place.map { secrets.told($0) }
        add(meeting.date, meeting.id.file, .meeting, meeting.name, notes) { event in
            event.place = place
            event.isCancelled = meeting.status == .cancelled
            event.isTentative = event.isTentative || meeting.status == .planned
        }
    }

    mutating func addDue(
        _ due: KnownDate?, _ whose: String?, of record: RecordID, part: String = "", _ words: CalendarWords,
        _ notes: [CalendarWords] = []
    ) {
        guard let due, owner == nil || whose.map(SearchText.fold) == owner else { return }
        add(
            due, "\(record.file)\(part)/due", .due, words.text,
            (whose.map { [.owner($0)] } ?? []) + notes + [.file(record.file)])
    }

    /// By each of its readings.
    mutating func add(_ clock: Clock) {
        for (index, reading) in clock.readings.enumerated() {
            let notes: [CalendarWords?] = [
                reading.rule.map { .countedBy(rule: $0) }, reading.source.map { .source($0) },
            ]
            add(
                reading.date, "dossier.md/\(Fingerprint(Array(clock.identity.utf8)))/\(index)", .clock,
                CalendarWords.clock(title: clock.title, isDisputed: clock.isDisputed).text, notes.compactMap(\.self))
        }
    }

    private mutating func add(
        _ date: KnownDate, _ identity: String, _ kind: CalendarEvent.Kind, _ summary: String, _ notes: [CalendarWords],
        _ change: (inout CalendarEvent) -> Void = { _ in }
    ) {
        guard !date.isUnread, !date.isOpenStart, !date.isOpenEnd else {
            leftOut += 1
            return
        }
        // Two clocks of one name, in their order.
        var identity = identity
        while !identities.insert(identity).inserted { identity += "+" }
        let known: [CalendarWords] = date.day == nil ? [.knownAs(date: date.long)] : []
        var event = CalendarEvent(
            identity: identity, kind: kind, days: date.first...date.last, summary: secrets.told(summary),
            notes: (known + notes).map { secrets.told($0.text) }, isTentative: !date.isCertain)
        change(&event)
        events.append(event)
    }
}

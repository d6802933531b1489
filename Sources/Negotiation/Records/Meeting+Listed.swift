import FrontMatter
import Words

extension Meeting: ListedSubject {
    package typealias Order = MeetingOrder

    package static var folder: String { "meetings" }

    package static func records(of dossier: Dossier) -> Records<Meeting> { dossier.meetings }
    package static func change(_ dossier: inout Dossier, _ body: (inout Records<Meeting>) -> Void) {
        body(&dossier.meetings)
    }

    package static var stateField: String { "status" }
    package static var isNamedByDate: Bool { true }

    package static func standards(in dossier: Dossier, today: CalendarDate) -> [Value.Entry] {
        [.init("date", .text(today.description)), .init("status", .text(Status.planned.rawValue))]
    }

    package static func computedKeys(_ dossier: Dossier, today: CalendarDate) -> [ComputedKey<Record<Meeting>>] {
        [
            .flag("overdue") { meeting in meeting.actions.contains { $0.isOverdue(today) } },
            .count("days") { $0.date.daysLeft(on: today) },
        ]
    }

    package static func matter(
        of meeting: Record<Meeting>, action: Int, in framework: Record<Framework>
    ) -> Agenda.Matter? { .action(meeting, action) }

    package static func digest(_ record: Record<Meeting>) -> Digest {
        // Of the meeting itself nothing is held: its many fields would be copied, of thousands for each start.
        var digest = Digest()
        let (status, date) = (record.subject.status, record.subject.date)
        let actions = record.subject.actions
        for place in actions.indices where actions[place].status == .open {
            digest.openActions += 1
            if !record.isBroken { digest.add(actions[place].due, action: place) }
        }
        if !record.isBroken, status == .planned, !date.isUnread { digest.planned = date.named }
        guard record.subject.isTalks, status != .cancelled, status != .planned else { return digest }
        digest.date = date
        for outcome in record.subject.outcomes where outcome.result != .raised {
            if let gap = outcome.gap?.record { digest.outcomes.append((gap, outcome.result)) }
            if let project = outcome.project?.record { digest.outcomes.append((project, outcome.result)) }
        }
        return digest
    }

    package static func listing(_ meeting: Record<Meeting>) -> ListedRow {
        var listing = ListedRow(meeting)
        listing.section = meeting.subject.date.isUnread ? "" : "\(meeting.subject.date.named.year)"
        return listing
    }

    package var named: [RecordID] { outcomes.flatMap(\.targets) }
    package var owners: [String] { actions.compactMap(\.owner) }
    package var people: [String] { statements.map(\.who) + delegations.entries.flatMap(\.value.participants) }

    package static func check(_ inspection: inout Inspection<Meeting>, in dossier: Dossier) {
        inspection.checkDate(today: dossier.framework.asOf)
    }

    package static var reviewTurn: Int { 4 }

    package static func reasons(_ meeting: Record<Meeting>, _ standing: Standing) -> [ReviewItem.Reason] {
        guard !meeting.isBroken else { return [] }
        return meeting.actions.filter { $0.status == .open }.flatMap { action in
            standing.overdue(action.due?.daysLeft(on: standing.today), action: action.text)
                + (action.owner.isBlank ? [.unowned(action: action.text)] : [])
        } + standing.unprepared(meeting.id)
    }
}

/// The latest first.
package struct MeetingOrder: RecordOrder {
    package init(_ framework: Framework) {}

    package func rank(_ meeting: Record<Meeting>) -> UInt64 { meeting.subject.date.placeFromLast }

    package func isNamedBefore(_ a: Record<Meeting>, _ b: Record<Meeting>) -> Bool { a.id.name < b.id.name }

    /// Whether something is left to do.
    package func needsWork(_ meeting: Record<Meeting>) -> Bool {
        !meeting.isBroken && meeting.actions.contains { $0.status == .open }
    }
}

extension Inspection<Meeting> {
    fileprivate mutating func checkDate(today: CalendarDate?) {
        if !record.date.isUnread, !record.date.isBeginning(of: record.id.name) {
            report(
                ["date"],
                RecordCheckWords.nameBeginsOtherwise(date: "\(record.date)", stem: record.date.idStem), .warning)
        }
        if let today, record.status == .held, record.date.first > today {
            report(["status"], RecordCheckWords.heldInFuture(today: "\(today)"), .warning)
        }
    }
}

extension KnownDate {
    /// Whether a name begins with this date, or with what was known of it before, as in `2026-02-talks`.
    fileprivate func isBeginning(of name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false).prefix(3)
        let named = parts.prefix { $0.utf8.allSatisfy { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") } }
        guard named.first?.utf8.count == 4 else { return false }
        let digits = named.enumerated().prefix { $0.offset == 0 || $0.element.utf8.count == 2 }.map(\.element)
        let own = idStem.split(separator: "-")
        return zip(digits, own).allSatisfy(==)
    }
}

extension Outcome {
    public var targets: [RecordID] { [gap?.record, project?.record].compactMap(\.self) }
}

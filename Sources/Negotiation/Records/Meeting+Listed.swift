import FrontMatter

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
            .count("days") { today.days(until: $0.date) },
        ]
    }

    package var named: [RecordID] { outcomes.flatMap(\.targets) }

    package static func check(_ inspection: inout Inspection<Meeting>, in dossier: Dossier) {
        inspection.checkDate(today: dossier.framework.asOf)
    }

    package static var reviewTurn: Int { 2 }

    package static func reasons(_ meeting: Record<Meeting>, _ standing: Standing) -> [ReviewItem.Reason] {
        guard !meeting.isBroken else { return [] }
        return meeting.actions.filter { $0.status == .open }.flatMap { action in
            standing.overdue(action.due.map { standing.today.days(until: $0) }, action: action.text)
                + (action.owner.isBlank ? [.unowned(action: action.text)] : [])
        }
    }
}

/// The latest first.
package struct MeetingOrder: RecordOrder {
    package init(_ framework: Framework) {}

    package func rank(_ meeting: Record<Meeting>) -> UInt64 { UInt64(UInt32.max) - meeting.subject.date.place }

    package func isNamedBefore(_ a: Record<Meeting>, _ b: Record<Meeting>) -> Bool { a.id.name < b.id.name }

    /// Whether something is left to do.
    package func needsWork(_ meeting: Record<Meeting>) -> Bool {
        !meeting.isBroken && meeting.actions.contains { $0.status == .open }
    }
}

extension Inspection<Meeting> {
    fileprivate mutating func checkDate(today: CalendarDate?) {
        if !record.id.name.hasPrefix(record.date.description) {
            report(
                ["date"],
                "the date is \(record.date), but the file's name begins otherwise: "
                    + "name it `\(record.date)-….md`, or mend the date", .warning)
        }
        if let today, record.status == .held, record.date > today {
            report(
                ["status"], "held, but its date is after the dossier's as-of date \(today): write `planned`", .warning)
        }
    }
}

extension Outcome {
    public var targets: [RecordID] { [gap?.record, project?.record].compactMap(\.self) }
}

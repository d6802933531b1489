/// What the board sums up of every record of a dossier; an index keeps it apart, so that a record's fields need not be made
/// for that.
package struct Digest: Sendable {
    /// The last of the days by which something is to be done, and the place among the record's actions of what is; 0
    /// where it is the record itself.
    var days: [(last: CalendarDate, action: Int)] = []
    /// How many things that it left to be done are still open, with a day or without.
    var openActions = 0
    /// When it takes place, where that is planned.
    var planned: CalendarDate?
    /// What it did to others, each in its turn, and when.
    var outcomes: [(target: RecordID, result: Outcome.Result)] = []
    var date = KnownDate.unread

    init() {}

    /// Of what is to be done by a day, if it is.
    init(due: KnownDate?) { add(due, action: 0) }

    mutating func add(_ due: KnownDate?, action: Int) {
        guard let due, !due.isUnread, !due.isOpenEnd else { return }
        days.append((due.last, action))
    }
}

extension Digest {
    func pack(into packer: inout Packer) {
        packer.add(number: UInt64(days.count))
        for (last, action) in days {
            packer.add(number: last.place)
            packer.add(number: UInt64(action))
        }
        packer.add(number: UInt64(openActions))
        packer.add(number: planned.map { $0.place + 1 } ?? 0)
        packer.add(number: UInt64(outcomes.count))
        guard !outcomes.isEmpty else { return }
        date.pack(into: &packer)
        for (target, result) in outcomes {
            packer.add(target.kind == .gap ? 1 : 0)
            packer.add(target.name)
            result.pack(into: &packer)
        }
    }

    init?(_ unpacker: inout Unpacker) {
        guard let dayCount = unpacker.number() else { return nil }
        if dayCount > 0 { days.reserveCapacity(min(Int(truncatingIfNeeded: dayCount), 64)) }
        for _ in 0..<dayCount {
            guard let place = unpacker.number(), let last = CalendarDate(place: place), let action = unpacker.number()
            else { return nil }
            days.append((last, Int(truncatingIfNeeded: action)))
        }
        guard let openActions = unpacker.number(), let planned = unpacker.number(), let outcomeCount = unpacker.number()
        else { return nil }
        self.openActions = Int(truncatingIfNeeded: openActions)
        if planned > 0 { self.planned = CalendarDate(place: planned - 1) }
        guard outcomeCount > 0 else { return }
        guard let date = KnownDate.unpack(&unpacker) else { return nil }
        self.date = date
        for _ in 0..<outcomeCount {
            guard let kind = unpacker.byte(), let name = unpacker.text(), let result = Outcome.Result.unpack(&unpacker)
            else { return nil }
            outcomes.append((RecordID(kind == 1 ? .gap : .project, name), result))
        }
    }
}

extension CalendarDate {
    /// The day so many days after the earliest.
    init?(place: UInt64) {
        guard place <= CalendarDate.latest.place else { return nil }
        self.init(daysSinceEpoch: Int(place) + CalendarDate.earliest.daysSinceEpoch)
    }
}

/// What the list of a kind is laid out by: of every record, before the first of them is shown.
package struct ListedRow: Sendable {
    /// As the file has it; the id where it has none.
    let ownName: String
    let nameJa: String?
    /// What stands together, in lists that have headings: a stage, a year.
    package var section: String?
    /// When something has to be done about it.
    package var due: KnownDate?
    /// Whether there is more to say, below it.
    package var hasMore = false

    /// In the language that is spoken.
    package var name: String { spoken(ownName, nameJa) }

    init<Subject: RecordSubject>(_ record: Record<Subject>) {
        ownName = record.ownName
        nameJa = record.subject.titleJa
    }

    func pack(into packer: inout Packer) {
        let bits: UInt8 = (section == nil ? 0 : 1) | (due == nil ? 0 : 2) | (hasMore ? 4 : 0) | (nameJa == nil ? 0 : 8)
        packer.add(bits)
        packer.add(ownName)
        if let nameJa { packer.add(nameJa) }
        if let section { packer.add(section) }
        due?.pack(into: &packer)
    }

    init?(_ unpacker: inout Unpacker) {
        guard let bits = unpacker.byte(), let name = unpacker.text() else { return nil }
        ownName = name
        hasMore = bits & 4 != 0
        if bits & 8 != 0 {
            guard let nameJa = unpacker.text() else { return nil }
            self.nameJa = nameJa
        } else {
            nameJa = nil
        }
        if bits & 1 != 0 {
            guard let section = unpacker.text() else { return nil }
            self.section = section
        }
        if bits & 2 != 0 {
            guard let due = KnownDate.unpack(&unpacker) else { return nil }
            self.due = due
        }
    }
}

extension Record where Subject: ListedSubject {
    package var listing: ListedRow { packed?.listing ?? Subject.listing(self) }
    var digest: Digest { packed?.digest ?? Subject.digest(self) }
}

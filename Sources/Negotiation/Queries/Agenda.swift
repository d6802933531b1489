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
    package enum Matter: Sendable {
        case action(Record<Meeting>, Int)
        case commitment(Record<Commitment>, Record<Framework>)
        case gap(Record<Gap>)
        case project(Record<Project>)

        var title: String {
            switch self {
            case .action(let meeting, let place): Matter.action(of: meeting, place)?.text ?? ""
            case .commitment(let commitment, _): commitment.name
            case .gap(let gap): gap.name
            case .project(let project): project.name
            }
        }

        var owner: String? {
            switch self {
            case .action(let meeting, let place): Matter.action(of: meeting, place)?.owner
            case .commitment(let commitment, let framework): framework.subject.name(of: commitment.subject.by.id)
            case .gap(let gap): gap.subject.owner
            case .project(let project): project.subject.owner
            }
        }

        /// Nil where the file has lost it since the index told of it.
        private static func action(of meeting: Record<Meeting>, _ place: Int) -> ActionItem? {
            let actions = meeting.subject.actions
            return actions.indices.contains(place) ? actions[place] : nil
        }
    }

    /// In order, each once.
    package let days: [Day]
    /// In order; of the same day, clocks first, a summit before all others.
    package let marks: [Mark]
    private let kinds: [OfKind]

    /// Open actions of all meetings, with a day or without.
    package var openActions: Int { kinds.reduce(0) { $0 &+ $1.openActions } }

    /// What the records of one kind ask for.
    package struct OfKind: Sendable {
        fileprivate let kind: RecordKind
        fileprivate let days: [Day]
        fileprivate let planned: [Mark]
        fileprivate let openActions: Int
    }

    package var isEmpty: Bool { days.isEmpty && marks.isEmpty }

    /// - Parameter known: the version before of the dossier and its agenda: what the lists that are the same ask for is taken
    ///   over. The next one differs from it in few records, or in one.
    package init(_ dossier: Dossier, after known: (dossier: Dossier, agenda: Agenda)? = nil) {
        let known = known?.dossier.framework === dossier.framework ? known : nil
        func asked<Subject: ListedSubject>(by _: Subject.Type) -> OfKind {
            if let known, dossier.hasSame(Subject.self, as: known.dossier),
                let same = known.agenda.kinds.first(where: { $0.kind == Subject.kind })
            {
                return same
            }
            return OfKind(Subject.records(of: dossier), in: dossier.framework)
        }
        let kinds = RecordKind.listedSubjects.map { asked(by: $0) }
        let hasSameMeetings = known.map { dossier.hasSame(Meeting.self, as: $0.dossier) } ?? false
        self.init(dossier.framework, kinds, marks: hasSameMeetings ? known?.agenda.marks : nil)
    }

    /// - Parameter kinds: of the kinds of this dossier.
    package init(_ framework: Record<Framework>, _ kinds: [OfKind]) { self.init(framework, kinds, marks: nil) }

    private init(_ framework: Record<Framework>, _ kinds: [OfKind], marks: [Mark]?) {
        self.kinds = kinds
        // What somebody is to do comes before what is due.
        days = Agenda.together(
            [RecordKind.meeting, .commitment, .gap, .project, .package].flatMap { kind in
                kinds.filter { $0.kind == kind }.map(\.days)
            })
        self.marks = marks ?? Agenda.marks(framework, kinds.flatMap(\.planned))
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

    private static func marks(_ framework: Record<Framework>, _ planned: [Mark]) -> [Mark] {
        var marks: [Mark] = []
        for clock in framework.subject.clocks {
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

extension Agenda.OfKind {
    // Asked of thousands by those who do not know the type; unspecialised, each looks it up anew.
    @_specialize(where Subject == Project)
    @_specialize(where Subject == Gap)
    @_specialize(where Subject == Meeting)
    @_specialize(where Subject == Commitment)
    @_specialize(where Subject == Package)
    package init<Subject: ListedSubject>(_ records: Records<Subject>, in framework: Record<Framework>) {
        var asked: [(record: Int, action: Int)] = []
        // The day in the upper half, the place in `asked` in the lower: in order, the first record is the first of a day.
        var dated: [UInt64] = []
        var planned: [Agenda.Mark] = []
        var openActions = 0
        for (place, record) in records.inOrder.enumerated() {
            let digest = record.digest
            for (last, action) in digest.days {
                dated.append(last.place << 32 | UInt64(asked.count))
                asked.append((place, action))
            }
            openActions &+= digest.openActions
            if let day = digest.planned, let meeting = record as? Record<Meeting> {
                planned.append(Agenda.Mark(date: day, isSummit: false, isDisputed: false, what: .meeting(meeting)))
            }
        }
        dated.sort()
        var days: [Agenda.Day] = []
        for entry in dated {
            guard let date = CalendarDate(place: entry >> 32) else { continue }
            if days.last?.date != date {
                let (record, action) = asked[Int(entry & 0xFFFF_FFFF)]
                guard let first = Subject.matter(of: records[record], action: action, in: framework) else { continue }
                days.append(Agenda.Day(date: date, first: first))
            }
            days[days.count - 1].count += 1
        }
        self.init(kind: Subject.kind, days: days, planned: planned, openActions: openActions)
    }
}

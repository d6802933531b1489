internal import Negotiation
internal import Screen

/// A kind of record that `list` lists.
protocol ColumnedSubject: ListedSubject {
    static var columns: [Column<Record<Self>>] { get }
}

extension RecordKind {
    /// Nil of the dossier's own record.
    var columned: (any ColumnedSubject.Type)? {
        switch self {
        case .dossier: nil
        case .project: Project.self
        case .gap: Gap.self
        case .meeting: Meeting.self
        case .commitment: Commitment.self
        case .package: Package.self
        }
    }
}

extension Project: ColumnedSubject {
    static let columns: [Column<Record<Project>>] = [
        Column("id") { project, _ in project.id.name },
        Column(
            "stage",
            shown: { project, context in context.dossier.framework.subject.stage(project.stage.id)?.label ?? "" },
            exact: { project, _ in project.stage.id }),
        Column("title", shown: { project, _ in project.name }, exact: { project, _ in project.ownName }),
        Column(
            "amount", .trailing, as: .money,
            shown: { project, _ in
                project.amount.map { $0.marks + $0.value.short() + " " + $0.value.currency.code } ?? "–"
            },
            exact: { project, _ in project.amount.map { $0.marks + $0.value.description } ?? "" }),
        Column("sector") { project, _ in project.sector ?? "" },
        Column("owner") { project, _ in project.owner ?? "" },
        Column("due", as: .day) { project, _ in project.due?.description ?? "" },
        Column("days", .trailing, as: .quantity) { project, context in days(project.subject.daysLeft(context.today)) },
    ]
}

extension Gap: ColumnedSubject {
    static let columns: [Column<Record<Gap>>] = [
        Column("id") { gap, _ in gap.id.name },
        Column(
            "status", shown: { gap, _ in "\(gap.status.box) \(gap.status.word)" },
            exact: { gap, _ in gap.status.rawValue }),
        Column("title", shown: { gap, _ in gap.name }, exact: { gap, _ in gap.ownName }),
        Column(
            "severity", shown: { gap, _ in gap.severity?.word ?? "" },
            exact: { gap, _ in gap.severity?.rawValue ?? "" }),
        Column(
            "level", shown: { gap, _ in gap.level?.word ?? "" },
            exact: { gap, _ in gap.level?.rawValue ?? "" }),
        Column(
            "trend", shown: { gap, context in context.dossier.trend(of: gap)?.mark ?? "" },
            exact: { gap, context in context.dossier.trend(of: gap)?.trend.rawValue ?? "" }),
        Column(
            "width", .trailing, as: .quantity,
            shown: { gap, _ in
                gap.subject.widths.last.map { ($0.isIllustrative ? "~" : "") + $0.width.description } ?? ""
            },
            exact: { gap, _ in
                gap.subject.widths.last.map { ($0.isIllustrative ? "~" : "") + $0.width.description } ?? ""
            }),
        Column("owner") { gap, _ in gap.owner ?? "" },
        Column("due", as: .day) { gap, _ in gap.due?.description ?? "" },
        Column("days", .trailing, as: .quantity) { gap, context in days(gap.subject.daysLeft(context.today)) },
    ]
}

extension Meeting: ColumnedSubject {
    static let columns: [Column<Record<Meeting>>] = [
        Column("id") { meeting, _ in meeting.id.name },
        Column(
            "status", shown: { meeting, _ in meeting.status?.word ?? "" },
            exact: { meeting, _ in meeting.status?.rawValue ?? "" }),
        Column("title", shown: { meeting, _ in meeting.name }, exact: { meeting, _ in meeting.ownName }),
        Column("date", as: .day) { meeting, _ in meeting.date.description },
        Column("place") { meeting, _ in meeting.place ?? "" },
        Column(
            "level", shown: { meeting, _ in meeting.level?.word ?? "" },
            exact: { meeting, _ in meeting.level?.rawValue ?? "" }),
        Column("outcomes", .trailing, as: .quantity) { meeting, _ in String(meeting.outcomes.count) },
        Column("to-do", .trailing, as: .quantity) { meeting, _ in String(meeting.actions.count { $0.status == .open })
        },
    ]
}

extension Commitment: ColumnedSubject {
    static let columns: [Column<Record<Commitment>>] = [
        Column("id") { commitment, _ in commitment.id.name },
        Column(
            "status", shown: { commitment, _ in "\(commitment.status.box) \(commitment.status.words)" },
            exact: { commitment, _ in commitment.status.rawValue }),
        Column("by") { commitment, _ in commitment.by.id },
        Column("title", shown: { commitment, _ in commitment.name }, exact: { commitment, _ in commitment.ownName }),
        Column("amount", .trailing, as: .money) { commitment, _ in
            commitment.amount.map { $0.marks + $0.value.description } ?? ""
        },
        Column("rate", .trailing, as: .quantity) { commitment, _ in
            commitment.rate.map { $0.marks + $0.value.description } ?? ""
        },
        Column("owner") { commitment, _ in commitment.owner ?? "" },
        Column("due", as: .day) { commitment, _ in commitment.due?.description ?? "" },
        Column("days", .trailing, as: .quantity) { commitment, context in
            days(commitment.subject.daysLeft(context.today))
        },
    ]
}

extension Package: ColumnedSubject {
    static let columns: [Column<Record<Package>>] = [
        Column("id") { package, _ in package.id.name },
        Column(
            "status", shown: { package, _ in "\(package.status.box) \(package.status.word)" },
            exact: { package, _ in package.status.rawValue }),
        Column("by") { package, _ in package.by?.id ?? "" },
        Column("title", shown: { package, _ in package.name }, exact: { package, _ in package.ownName }),
        Column("date", as: .day) { package, _ in package.subject.date?.description ?? "" },
        Column("gaps", .trailing, as: .quantity) { package, _ in String(package.subject.gapIDs.count) },
        Column("owner") { package, _ in package.owner ?? "" },
    ]
}

extension Column where Item == MeetingAction {
    static let all: [Column] = [
        Column("meeting") { action, _ in action.meeting.id.name },
        Column("index", .trailing, as: .quantity) { action, _ in String(action.index) },
        Column("text") { action, _ in action.item.text },
        Column(
            "status", shown: { action, _ in action.item.status.word },
            exact: { action, _ in action.item.status.rawValue }),
        Column("owner") { action, _ in action.item.owner ?? "" },
        Column("due", as: .day) { action, _ in action.item.due?.description ?? "" },
        Column("days", .trailing, as: .quantity) { action, context in
            action.item.status == .open ? days(action.item.due?.daysLeft(on: context.today)) : ""
        },
    ]
}

extension MeetingAction {
    var json: JSON {
        .object(
            [
                .init("meeting", .string(meeting.id.name)), .init("index", .integer(index)),
                .init("text", .string(item.text)),
                .init("owner", .optional(item.owner)), .init("due", .optional(item.due?.description)),
            ] + JSON.Member.days(of: "due", item.due) + [.init("status", .string(item.status.rawValue))])
    }
}

extension Column where Item == MeetingStatement {
    static let all: [Column] = [
        Column("date", as: .day) { statement, _ in statement.date.description },
        Column("side") { statement, _ in statement.item.side?.id ?? "" },
        Column("who") { statement, _ in statement.item.who },
        Column("text") { statement, _ in statement.item.text },
        Column("original") { statement, _ in statement.item.original ?? "" },
        Column(
            "to", shown: { statement, _ in statement.item.to?.word ?? "" },
            exact: { statement, _ in statement.item.to?.rawValue ?? "" }),
        Column("venue") { statement, _ in statement.item.venue ?? "" },
        Column("source") { statement, _ in statement.item.source ?? "" },
        Column("meeting") { statement, _ in statement.meeting.id.name },
        Column("index", .trailing, as: .quantity) { statement, _ in String(statement.index) },
    ]
}

extension MeetingStatement {
    var json: JSON {
        .object(
            [
                .init("meeting", .string(meeting.id.name)), .init("index", .integer(index)),
                .init("date", date.json),
            ] + JSON.Member.days(of: "date", date) + [
                .init("who", .string(item.who)), .init("side", .optional(item.side?.id)),
                .init("text", .string(item.text)), .init("original", .optional(item.original)),
                .init("to", .optional(item.to?.rawValue)), .init("venue", .optional(item.venue)),
                .init("source", .optional(item.source)),
            ])
    }
}

private func days(_ count: Int?) -> String { count.map(String.init) ?? "" }

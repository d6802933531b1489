/// What a meeting holds a list of, and is looked at over all meetings.
public protocol MeetingItem: Fielded {
    /// The list's key in the record: `actions`.
    static var listKey: String { get }
}

extension ActionItem: MeetingItem {
    public static let listKey = "actions"
}

extension Statement: MeetingItem {
    public static let listKey = "statements"
}

/// An item of a meeting's list, with the meeting that it comes from, and its place there, from 0.
public struct MeetingPart<Item: MeetingItem>: Sendable {
    public let meeting: Record<Meeting>
    public let index: Int
    public let item: Item

    /// As `set` names it: `actions[2]`.
    public var path: String { "\(Item.listKey)[\(index)]" }

    /// As `set` names its parts: `actions[2].owner`.
    public func field(_ part: String) -> String { "\(path).\(part)" }
}

/// Who must do what by when, and where that was agreed.
public typealias MeetingAction = MeetingPart<ActionItem>
/// A quoted line, and where it was said.
public typealias MeetingStatement = MeetingPart<Statement>

extension Dossier {
    /// The items of one kind of all meetings, in the order of the meetings, the latest first.
    private func parts<Item>(_ items: (Meeting) -> [Item]) -> [MeetingPart<Item>] {
        meetings.flatMap { meeting in
            items(meeting.subject).enumerated().map {
                MeetingPart(meeting: meeting, index: $0.offset, item: $0.element)
            }
        }
    }

    /// Action items of all meetings, open ones first, each with its meeting.
    public var actions: [MeetingAction] {
        parts(\.actions).sorted { a, b in
            (a.item.status == .open ? 0 : 1, a.item.due ?? .latest)
                < (b.item.status == .open ? 0 : 1, b.item.due ?? .latest)
        }
    }

    /// Every quoted line of every meeting, the latest first, those of one meeting as they were said.
    public var statements: [MeetingStatement] { parts(\.statements) }
}

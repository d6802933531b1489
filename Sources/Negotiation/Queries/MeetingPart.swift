import Words

/// What a meeting holds a list of, and is looked at over all meetings.
package protocol MeetingItem: Fielded {
    /// The list's key in the record: `actions`.
    static var listKey: String { get }
    static var filtered: FilteredWords { get }
}

extension ActionItem: MeetingItem {
    package static let listKey = "actions"
    package static let filtered = FilteredWords.actions
}

extension Statement: MeetingItem {
    package static let listKey = "statements"
    package static let filtered = FilteredWords.statements
}

extension Statement {
    /// Who said it, where, to whom and when, as far as that is known, and who reports it.
    ///
    /// - Parameter dated: a day as it is shown.
    package func origin(_ dated: (KnownDate) -> String?) -> String {
        let audience = to.flatMap { $0 == .counterpart ? nil : AudienceWords.to($0.term).text }
        return Listing.plain([who, audience, venue, date.flatMap(dated), source].compactMap(\.self)).text
    }
}

/// An item of a meeting's list, with the meeting that it comes from, and its place there, from 0.
package struct MeetingPart<Item: MeetingItem>: Sendable {
    package let meeting: Record<Meeting>
    package let index: Int
    package let item: Item

    /// As `set` names it: `actions[2]`.
    package var path: String { "\(Item.listKey)[\(index)]" }

    /// As `set` names its parts: `actions[2].owner`.
    package func field(_ part: String) -> String { "\(path).\(part)" }
}

/// Who must do what by when, and where that was agreed.
package typealias MeetingAction = MeetingPart<ActionItem>
/// A quoted line, and where it was said.
package typealias MeetingStatement = MeetingPart<Statement>

extension MeetingStatement {
    /// When it was said: on the meeting's day, where nothing else is written.
    package var date: KnownDate { item.date ?? meeting.date }
}

extension Dossier {
    /// The items of one kind of all meetings, in the order of the meetings, the latest first.
    private func parts<Item>(_ items: @escaping @Sendable (Meeting) -> [Item]) -> [MeetingPart<Item>] {
        let wanted = Meeting.fields([Item.listKey])
        return meetings.gathered { _, meeting, parts in
            for (index, item) in items(meeting.passing(wanted).subject).enumerated() {
                parts.append(MeetingPart(meeting: meeting, index: index, item: item))
            }
        }
    }

    /// Action items of all meetings, open ones first, each with its meeting.
    package var actions: [MeetingAction] {
        var actions = parts { $0.actions }
        actions.sort { part in
            let due = part.item.due ?? KnownDate(.latest)
            return Int(due.place) + (part.item.status == .open ? 0 : 1 << 48)
        }
        return actions
    }

    /// Every quoted line of every meeting, the latest first, those of one meeting as they were said.
    package var statements: [MeetingStatement] { parts { $0.statements } }
}

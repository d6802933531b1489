import Negotiation
import Screen
import Words

// Days and sides, as they are told on every page.
extension Party {
    /// The colour of what this side says, wherever it stands.
    var slot: Slot { self == .ours ? .sideA : .sideB }
}

extension Workbench {
    /// `16 Mar 2026, in 24d`
    func dated(_ date: KnownDate?) -> String? {
        guard let date else { return nil }
        let distance = date.distance(from: today) { DayCount.number($0).text }
        return distance.isEmpty ? date.long : DateHint.dated(date.long, distance: distance).text
    }

    /// The day that was typed, in full.
    func dateHint(_ text: String, _ shape: Shape) -> String? {
        guard shape.isDate, let date = DateInput.parse(text, today: today) else { return nil }
        guard let day = date.day else { return shape.takesAnyDate ? dated(date) : nil }
        let weekday = String(day.weekday.rawValue.prefix(3))
        return DateHint.day(day.long, weekday: weekday, .days(today.days(until: day))).text
    }

    func sideName(_ id: String?) -> String {
        guard let id else { return "" }
        return dossier.framework.subject.name(of: id)
    }

    func sideSlot(_ id: String?) -> Slot {
        guard let id else { return .text }
        let framework = dossier.framework.subject
        return framework.isObserver(id) ? .text : framework.party(of: id).slot
    }
}

extension Shape {
    /// Whether a date is typed for it.
    var isDate: Bool {
        switch self {
        case .date, .day, .claims(.date), .claims(.day): true
        default: false
        }
    }

    /// Whether it may also be a month, a season or the like.
    fileprivate var takesAnyDate: Bool {
        switch self {
        case .date, .claims(.date): true
        default: false
        }
    }
}

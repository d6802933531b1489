import Negotiation
import Screen

// Days and sides, as they are told on every page.
extension Party {
    /// The colour of what this side says, wherever it stands.
    var slot: Slot { self == .ours ? .sideA : .sideB }
}

extension Workbench {
    /// `16 Mar 2026, in 24d`
    func dated(_ date: CalendarDate?) -> String? {
        guard let date else { return nil }
        let days = today.days(until: date)
        return "\(date.long), " + (days == 0 ? "today" : days > 0 ? "in \(days)d" : "\(-days)d ago")
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

import Negotiation
import Screen

// Days and sides, as they are told on every page.
extension Party {
    /// The colour of what this side says, wherever it stands.
    var slot: Slot { self == .ours ? .sideA : .sideB }
}

extension Workbench {
    /// `16 Mar 2026, in 24d`
    func dated(_ date: KnownDate?) -> String? {
        guard let date else { return nil }
        let distance = date.distance(from: today) { "\($0)d" }
        return distance.isEmpty ? date.long : "\(date.long), \(distance)"
    }

    func sideName(_ id: String?) -> String {
        guard let id else { return "" }
        return dossier.framework.sides.first { $0.id == id }?.name ?? id
    }

    func sideSlot(_ id: String?) -> Slot {
        guard let id else { return .text }
        return dossier.framework.subject.party(of: id).slot
    }
}

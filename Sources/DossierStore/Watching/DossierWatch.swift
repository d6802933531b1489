import CSystemCalls
import Glibc
import Negotiation

/// Tells when files of a dossier change, whoever changes them. Nothing runs while nothing happens.
///
/// Make it before the dossier is loaded, so that no change falls in between. For use by one thread.
public final class DossierWatch {
    /// What may have changed. That it has is known only when it has been read: see `DossierStore.rereading`.
    public enum Changes: Equatable, Sendable {
        case none
        case records(Set<RecordID>)
        /// More than single records: a folder, a file whose name is no id, or the kernel lost count.
        case everything
    }

    private let store: DossierStore
    private let asksKernel: Bool
    private var watches: FolderWatches?
    /// Kept only where the kernel does not tell everything.
    private var scan: FolderScan?
    private var pending = Changes.none
    private var burst = Burst()
    /// When to look without having been told; `nil` where there is no need.
    private var nextLook: Int64?
    private var hasSuccessor = false

    public convenience init(_ store: DossierStore) { self.init(store, asksKernel: true) }

    /// Without the kernel's help, files are looked at again and again.
    init(_ store: DossierStore, asksKernel: Bool) {
        self.store = store
        self.asksKernel = asksKernel
        renew()
        plan()
    }

    /// To poll for reading; -1 where there is nothing to poll, and only the interval counts. Ask again before each
    /// wait: it comes and goes.
    public var fileDescriptor: Int32 {
        // While more is expected, the kernel can keep it: nobody need wake for each of a hundred events.
        burst.remaining(at: sherpa_monotonic_milliseconds()) == nil ? watches?.descriptor.number ?? -1 : -1
    }

    /// Milliseconds after which `changes()` must be called even if nothing is readable; -1 for never.
    public var interval: Int32 {
        let now = sherpa_monotonic_milliseconds()
        let waits = [burst.remaining(at: now), nextLook.map { max(0, $0 - now) }].compactMap(\.self)
        return waits.min().map { Int32(clamping: $0) } ?? -1
    }

    /// What may have changed since the last call; never waits for it.
    public func changes() -> Changes {
        let now = sherpa_monotonic_milliseconds()
        if let found = watches?.changes(), found != .none {
            pending.add(found)
            burst.note(at: now)
        }
        if let nextLook, nextLook <= now { look() }
        if let remaining = burst.remaining(at: now), remaining > 0 { return .none }
        burst = Burst()
        guard pending != .none else { return .none }
        defer { pending = .none }
        plan()
        return pending
    }
}

extension DossierWatch {
    /// Where the kernel does not tell everything.
    private var isBlind: Bool { watches?.isBlind ?? true }

    /// Sees to it that all folders are watched, as well as they can be now.
    private func renew() {
        guard asksKernel else { return }
        if let watches { watches.renew() } else { watches = FolderWatches(store) }
    }

    private func look() {
        let start = sherpa_monotonic_milliseconds()
        renew()
        if let found = scan?.changes() { pending.add(found) }
        let found = store.successor() != nil
        if found, !hasSuccessor { pending.add(.everything) }
        hasSuccessor = found
        nextLook = nil
        plan(after: sherpa_monotonic_milliseconds() - start)
    }

    /// Decides whether, and when, to look without being told. `cost` is what the last look took.
    private func plan(after cost: Int64 = 0) {
        scan = isBlind ? scan ?? FolderScan(store) : nil
        // Without dossier.md the folder itself may be about to go, of which the kernel does not tell who holds it open.
        let isNeeded = isBlind || (try? store.folder.contains(DossierStore.dossierFile)) != true
        nextLook = isNeeded ? nextLook ?? sherpa_monotonic_milliseconds() + DossierWatch.pause(after: cost) : nil
    }

    /// From one look to the next: a second, or longer where looking is slow, so that it takes at most a twentieth of
    /// the time.
    static func pause(after cost: Int64) -> Int64 { max(1000, 20 * cost) }
}

extension DossierWatch.Changes {
    public mutating func add(_ other: DossierWatch.Changes) {
        switch (self, other) {
        case (.everything, _), (_, .none): break
        case (.none, _), (_, .everything): self = other
        case (.records(let ids), .records(let others)): self = .records(ids.union(others))
        }
    }
}

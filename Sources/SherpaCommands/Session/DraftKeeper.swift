internal import DossierStore
import Glibc
internal import Negotiation

/// Puts what is typed on disk, at most once in a while: at the latest so long after the last key.
struct DraftKeeper {
    private let folder: DraftFolder
    private var kept: [Draft] = []
    /// When they are to be kept, by a clock that only goes forward; in milliseconds.
    private var due: Int64?
    private var hasWarned = false

    /// Milliseconds.
    private static let delay: Int64 = 700

    init(_ state: StateFolder) { folder = DraftFolder(state) }

    /// What lost sessions have left. It is this session's from now on.
    func adoptOrphans() -> [Draft] { folder.adoptOrphans() }

    /// Milliseconds to wait at most; -1 for no limit.
    var interval: Int32 { due.map { Int32(clamping: max(0, $0 - DraftKeeper.milliseconds)) } ?? -1 }

    /// Sees to it that exactly these will be on disk, or are at once. Tells, once, why they cannot be.
    mutating func keep(_ drafts: [Draft], now: Bool) -> String? {
        guard drafts != kept else {
            due = nil
            return nil
        }
        let time = DraftKeeper.milliseconds
        let due = due ?? time + DraftKeeper.delay
        self.due = due
        // What is done with goes at once: nobody is to be offered what was saved.
        guard now || due <= time || drafts.isEmpty else { return nil }
        self.due = nil
        kept = drafts
        do throws(StoreError) {
            try folder.keep(drafts)
            return nil
        } catch {
            defer { hasWarned = true }
            return hasWarned ? nil : "what you type is not kept on disk: \(error.path): \(error.reason)"
        }
    }

    private static var milliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

internal import CSystemCalls
internal import DossierStore
internal import Negotiation

/// Puts what is typed on disk, at most once in a while: at the latest so long after the last key.
struct DraftKeeper {
    private let folder: DraftFolder
    private var kept: [Draft] = []
    /// When they are to be kept, by a clock that only goes forward; in milliseconds.
    private var due: Int64?
    /// Why what is typed is not on disk; nil where it is.
    private var trouble: String?

    /// Milliseconds after a key, and until the next attempt where one has failed.
    private static let delay: Int64 = 700
    private static let pause: Int64 = 1500

    /// What the person is to know.
    enum News {
        /// Nothing is kept, with where and why.
        case notKept(StoreError)
        case keptAgain
    }

    init(_ state: StateFolder) { folder = DraftFolder(state) }

    /// What lost sessions have left. It is this session's from now on.
    func adoptOrphans() -> [Draft] { folder.adoptOrphans() }

    /// Milliseconds to wait at most; -1 for no limit.
    var interval: Int32 { due.map { Int32(clamping: max(0, $0 - sherpa_monotonic_milliseconds())) } ?? -1 }

    /// Sees to it that exactly these will be on disk, or are at once. What fails is tried again; it is told when that
    /// begins, and when it is over.
    mutating func keep(_ drafts: [Draft], now: Bool) -> News? {
        guard drafts != kept else {
            due = nil
            return nil
        }
        let time = sherpa_monotonic_milliseconds()
        let due = due ?? time + DraftKeeper.delay
        self.due = due
        // What is done with goes at once: nobody is to be offered what was saved.
        guard now || due <= time || drafts.isEmpty && trouble == nil else { return nil }
        do throws(StoreError) {
            try folder.keep(drafts)
            kept = drafts
            self.due = nil
            // Where there was nothing to write, nothing was proved.
            guard trouble != nil, !drafts.isEmpty else { return nil }
            trouble = nil
            return .keptAgain
        } catch {
            self.due = time + DraftKeeper.pause
            guard trouble != error.reason else { return nil }
            trouble = error.reason
            return .notKept(error)
        }
    }
}

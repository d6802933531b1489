import Synchronization

/// Something that takes longer than a key may, done on a thread of its own while the caller waits for other things, too.
public final class Errand<Answer: Sendable>: Sendable {
    private let found = Mutex<Answer?>(nil)
    private let bell = Bell()

    /// Begins at once. Where the system has no thread or pipe to give, it is done when this returns.
    public init(_ work: @escaping @Sendable () -> Answer) {
        let work = Work { [self] in
            let answer = work()
            found.withLock { $0 = answer }
            bell?.ring()
        }
        if bell == nil || !work.startAlone() { work.run() }
    }

    /// To poll for reading; -1 where the answer is there already.
    public var fileDescriptor: Int32 { bell?.heard.number ?? -1 }

    /// Nil while it is under way, and once it was given.
    public func answer() -> Answer? {
        found.withLock { found in
            defer { found = nil }
            return found
        }
    }
}

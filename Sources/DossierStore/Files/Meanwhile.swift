import Glibc
import Synchronization

/// What another thread works out while this one goes on. Where no thread could be had, it is worked out when asked for.
final class Meanwhile<Result: Sendable>: Sendable {
    private let body: @Sendable () -> Result
    private let result: Slot
    private let thread: Mutex<pthread_t?>

    private final class Slot: Sendable {
        let value = Mutex<Result?>(nil)
    }

    /// - Parameter isLong: false where to make a thread would take longer than the work.
    init(isLong: Bool = true, _ body: @escaping @Sendable () -> Result) {
        let result = Slot()
        let work = Work {
            let value = body()
            result.value.withLock { $0 = value }
        }
        self.body = body
        self.result = result
        thread = Mutex(isLong ? work.start() : nil)
    }

    /// Waits for it.
    func finish() -> Result {
        thread.withLock { thread in
            if let thread { pthread_join(thread, nil) }
            thread = nil
        }
        return result.value.withLock { value in
            let found = value ?? body()
            value = found
            return found
        }
    }
}

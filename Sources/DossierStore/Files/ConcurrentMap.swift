import CSystemCalls
import Glibc
import Synchronization
import Words

/// The results of `body` for 0..<count, in that order, worked out on all processors.
func concurrentMap<Result: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
        guard let start = buffer.baseAddress else { return }
        // Safe to share: each index is handed to one thread only, and all threads end before this closure does.
        nonisolated(unsafe) let slots = start
        concurrentRuns(of: count) { run in
            for index in run { (slots + index).initialize(to: body(index)) }
        }
        initializedCount = count
    }
}

/// Calls `body` with all of 0..<count, run by run, on all processors.
///
/// Threads are made only where there is enough to do for each: making one costs as much as reading ten files.
func concurrentRuns(of count: Int, _ body: @escaping @Sendable (Range<Int>) -> Void) {
    let queue = IndexQueue(count)
    let work = Work {
        while let run = queue.next() {
            sherpa_reserve_heap(IndexQueue.room)
            body(run)
        }
    }
    let worthwhile = count / 128
    let threads = worthwhile > 1 ? min(worthwhile, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) : 1
    let others = (1..<threads).compactMap { _ in work.start() }
    work.run()
    for thread in others { pthread_join(thread, nil) }
}

/// Indices given out in runs, so that threads seldom meet at the counter.
private final class IndexQueue: Sendable {
    private let count: Int
    private let taken = Atomic<Int>(0)
    private static let run = 32
    /// In bytes: what comes of a run is less, nearly always. Blocks of 128 KiB and more would not come from the heap.
    static let room = 120 << 10

    init(_ count: Int) { self.count = count }

    func next() -> Range<Int>? {
        let first = taken.wrappingAdd(IndexQueue.run, ordering: .relaxed).oldValue
        return first < count ? first..<min(first + IndexQueue.run, count) : nil
    }
}

/// A closure that a thread can be started on.
final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = Language.carried(into: run) }

    /// Nil where the system gives no more threads; the work is then done by those there are.
    func start() -> pthread_t? {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let result = pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context.toOpaque())
        if result != 0 { context.release() }
        return result == 0 ? thread : nil
    }

    /// The same for one that nobody waits for. Whether there was a thread.
    func startAlone() -> Bool {
        guard let thread = start() else { return false }
        pthread_detach(thread)
        return true
    }
}

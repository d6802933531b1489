import Dispatch
import Foundation
import Synchronization

/// Threads for tests that wait: for a program to end or to answer, for a time to pass. Swift's own pool has a thread for
/// each core, and a test that waits on one of them leaves a core idle.
package final class WaitingThreads: TaskExecutor {
    /// With more of them, programs that tests start would wait for one another, and some tests wait only so long.
    package static let shared = WaitingThreads(count: 4)

    private let jobs = Mutex<[UnownedJob]>([])
    /// As many as there are jobs.
    private let waiting = DispatchSemaphore(value: 0)

    private init(count: Int) {
        for number in 1...count {
            let thread = Thread { [unowned self] in run() }
            thread.name = "waiting \(number)"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        waiting.signal()
    }

    private func run() {
        while true {
            waiting.wait()
            let job = jobs.withLock { $0.removeFirst() }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
